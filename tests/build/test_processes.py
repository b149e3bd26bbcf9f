"""Several processes: those that share the work of one build, and several builds at once."""

from __future__ import annotations

import os
import shutil
import signal
import subprocess
import time
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from tests.browser.synthetic import write_portal
from tests.build.roots import Built, command, group, small, spawn, told
from tests.serving import serving, soon
from tests.site_pages import bytes_of

MANY = 300
"""More records than one process takes at a time."""


@pytest.fixture(scope="module")
def made(tmp_path_factory: pytest.TempPathFactory) -> tuple[Path, dict[str, bytes]]:
    """A root with many procedures, and the site that one process alone makes of it."""
    folder = tmp_path_factory.mktemp("many")
    write_portal(folder / "root", MANY)
    return folder / "root", Built(folder / "root").cold()


@pytest.fixture
def many(made: tuple[Path, dict[str, bytes]], tmp_path: Path) -> Iterator[Built]:
    """That root, with a cache and a site of this test's own."""
    built = Built(tmp_path / "root")
    shutil.copytree(made[0], built.root)
    yield built
    shutil.rmtree(tmp_path)


def test_the_number_of_processes_changes_no_byte(many: Built, made: tuple[Path, dict[str, bytes]]) -> None:
    assert many.warm("--jobs", 3) == made[1]


def test_two_builds_at_once_share_a_cache(many: Built, made: tuple[Path, dict[str, bytes]]) -> None:
    outs = [many.root.parent / "mot", many.root.parent / "hai"]
    for process in [spawn(command(many, out=out)) for out in outs]:
        told(process)
    assert [bytes_of(out) == made[1] for out in outs] == [True, True]
    assert "Không có gì thay đổi" in told(spawn(command(many, out=outs[0])))


def test_two_builds_at_once_into_one_folder_come_one_after_the_other(
    many: Built, made: tuple[Path, dict[str, bytes]]
) -> None:
    first, second = (told(process) for process in [spawn(command(many)) for _ in range(2)])
    assert sorted("Không có gì thay đổi" in output for output in (first, second)) == [False, True]
    assert bytes_of(many.site) == made[1]
    assert sorted(path.name for path in many.root.parent.iterdir()) == ["cache", "root", "site"]


def _begun(process: int) -> list[int]:
    """The processes that a build has begun, as soon as there are any."""
    _until(lambda: len(list(group(process))) > 1)
    return [one for one in group(process) if one != process]


def _until(holds: Callable[[], bool]) -> None:
    end = time.monotonic() + 20
    while not holds():
        assert time.monotonic() < end
        time.sleep(0.002)


@pytest.fixture
def running(many: Built) -> Iterator[tuple[Built, subprocess.Popen[str], list[int]]]:
    """A build in the middle of its work, over an older site, and the further processes that it has begun."""
    (many.site / "tim-kiem").mkdir(parents=True)
    (many.site / "tim-kiem" / "index.json").write_text("{}", encoding="utf-8")
    process = spawn(command(many))
    yield many, process, _begun(process.pid)
    for one in group(process.pid):
        os.kill(one, signal.SIGKILL)
    process.communicate()


def test_a_process_that_dies_during_a_check_is_told_in_a_sentence(many: Built) -> None:
    line = command(many)
    line[line.index("build")] = "check"
    at = line.index("--out")
    process = spawn([*line[:at], *line[at + 2 :]])
    os.kill(_begun(process.pid)[0], signal.SIGKILL)
    output, _ = process.communicate(timeout=60)
    assert process.returncode == 1
    assert "Một tiến trình con bị dừng giữa chừng" in output
    assert "Traceback" not in output


def test_a_process_that_dies_is_told_in_a_sentence_and_the_old_site_stays(
    running: tuple[Built, subprocess.Popen[str], list[int]], made: tuple[Path, dict[str, bytes]]
) -> None:
    many, process, others = running
    os.kill(others[0], signal.SIGKILL)
    output, _ = process.communicate(timeout=60)
    assert process.returncode == 1
    assert "Một tiến trình con bị dừng giữa chừng" in output
    assert "Traceback" not in output
    assert bytes_of(many.site) == {"tim-kiem/index.json": b"{}"}
    assert [path.name for path in many.root.parent.iterdir() if path.name.startswith(".site")] == []
    assert many.warm() == made[1]


@pytest.mark.parametrize("blow", [signal.SIGTERM, signal.SIGKILL])
def test_a_build_that_is_killed_leaves_no_process_behind(
    blow: int, running: tuple[Built, subprocess.Popen[str], list[int]]
) -> None:
    _, process, _ = running
    process.send_signal(blow)
    end = time.monotonic() + 5
    while list(group(process.pid)) and time.monotonic() < end:
        time.sleep(0.02)
    assert list(group(process.pid)) == []


@pytest.mark.parametrize("seconds", [0.0, 0.2])
def test_a_build_and_its_processes_that_are_killed_are_followed_by_one_as_from_nothing(
    seconds: float, running: tuple[Built, subprocess.Popen[str], list[int]], made: tuple[Path, dict[str, bytes]]
) -> None:
    many, process, _ = running
    time.sleep(seconds)
    os.killpg(process.pid, signal.SIGKILL)
    _until(lambda: not list(group(process.pid)))
    assert many.warm() == made[1]


def test_the_order_in_which_python_keeps_sets_changes_no_byte(tmp_path: Path) -> None:
    built = small(tmp_path)
    outs = [tmp_path / seed for seed in ("1", "2")]
    for process in [spawn(command(built, out=out), {"PYTHONHASHSEED": out.name}) for out in outs]:
        told(process)
    assert bytes_of(outs[0]) == bytes_of(outs[1])


def test_the_order_in_which_python_keeps_sets_makes_no_file_new(tmp_path: Path) -> None:
    built = small(tmp_path)
    told(spawn(command(built), {"PYTHONHASHSEED": "1"}))
    before = built.states()
    (built.site / "404.html").unlink()
    told(spawn(command(built), {"PYTHONHASHSEED": "2"}))
    assert [file for file, state in built.states().items() if state != before[file]] == ["404.html"]


def test_a_build_that_has_nothing_to_do_does_not_even_load_what_it_would_do_it_with(tmp_path: Path) -> None:
    built = small(tmp_path)
    told(spawn(command(built)))
    line = command(built)
    output = told(spawn([line[0], "-X", "importtime", *line[1:]]))
    assert "Không có gì thay đổi" in output
    loaded = {line.rpartition("|")[2].strip().partition(".")[0] for line in output.splitlines() if "|" in line}
    assert loaded & {"mkdocs", "jinja2", "pydantic", "markdown", "nh3", "multiprocessing"} == set()


def test_a_build_after_one_edit_loads_no_engine_no_network_and_no_drawing(tmp_path: Path) -> None:
    built = small(tmp_path)
    told(spawn(command(built)))
    built.replace("procedures/ho-tich/1.001193.yml", "Nhận giấy hẹn", "Nhận phiếu hẹn")
    line = command(built)
    output = told(spawn([line[0], "-X", "importtime", *line[1:]]))
    assert "Đã dựng" in output
    loaded = {line.rpartition("|")[2].strip() for line in output.splitlines() if "|" in line}
    assert loaded & {"mkdocs", "ssl", "http.client", "urllib.request", "pygal", "icalendar", "xlsxwriter"} == set()


def test_a_process_that_cannot_write_is_told_in_a_sentence_and_nothing_is_left(
    many: Built, made: tuple[Path, dict[str, bytes]], monkeypatch: pytest.MonkeyPatch
) -> None:
    from congkhai.publish import tasks

    real, failed = tasks.write_page, "thu-tuc/9.000000/"

    def slow(site: Path, url: str, html: bytes) -> None:
        if url == failed:
            raise OSError(28, "No space left on device", url)
        time.sleep(0.005)
        real(site, url, html)

    with monkeypatch.context() as patched:
        patched.setattr(tasks, "write_page", slow)
        result = many.build("--jobs", 2)
    assert result.exit_code == 1
    assert f"Không ghi được: No space left on device ({failed})" in result.output
    time.sleep(1)  # what other processes were still writing
    assert [path.name for path in many.root.parent.iterdir() if path.name.startswith(".site")] == []
    assert many.warm() == made[1]


def test_a_server_outlives_a_process_that_dies(many: Built) -> None:
    record = next((many.root / "procedures").glob("*/9.000007.yml"))
    file, page = record.relative_to(many.root).as_posix(), f"thu-tuc/{record.stem}/"
    with serving(many.root, "--jobs", 2) as served:
        for one in group(served.process.pid):
            if one != served.process.pid:
                os.kill(one, signal.SIGKILL)
        served.replace(file, "name: ", "name: Thử lần một ")
        soon(lambda: "tiến trình con" in served.said or "lần một" in served.read(page))  # either will do
        served.replace(file, "name: Thử lần một", "name: Thử lần hai")
        assert served.shows("Thử lần hai", page)
        assert "Traceback" not in served.said
