"""Small whole portals, good and broken, built for real by the command."""

from __future__ import annotations

import json
import os
import shutil
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest
from click.testing import CliRunner, Result

from congkhai import cli
from tests.building import DAY, PROJECT
from tests.site_pages import Site, bytes_of

SITES = Path(__file__).parent / "sites"
GOOD = ("good-minimal", "good-own-config", "procedures-only")
BROKEN = sorted(folder.name for folder in SITES.glob("broken-*"))


def run(*arguments: object, env: dict[str, str] | None = None) -> Result:
    """The command with these arguments."""
    return CliRunner().invoke(cli.main, [str(one) for one in arguments], env=env)


def copied(name: str, folder: Path) -> Path:
    """A copy of a site of tests/sites: a build leaves its cache in the root."""
    return Path(shutil.copytree(SITES / name, folder / name))


def records_and_site(root: Path) -> dict[str, bytes]:
    """Every file of a root with its bytes, except the cache."""
    return {file: content for file, content in bytes_of(root).items() if not file.startswith(".cache/")}


def build(root: Path, *more: object) -> Site:
    """A site built on a fixed day into ROOT/site."""
    result = run("build", "--root", root, "--as-of", DAY, *more)
    assert result.exit_code == 0, result.output
    return Site(root / "site")


@pytest.fixture
def copy(tmp_path: Path) -> Any:
    """Copies a site of tests/sites into an empty folder."""

    return lambda name: copied(name, tmp_path)


@pytest.mark.parametrize("name", GOOD)
def test_a_good_portal_is_built_whole(name: str, copy: Any) -> None:
    site = build(copy(name))
    assert {"index.html", "404.html", "tim-kiem/index.json"} <= site.files
    assert "thu-tuc/1.001193/index.html" in site.files


@pytest.mark.parametrize("name", ["good-minimal", "good-own-config"])
def test_a_good_portal_has_not_even_a_warning(name: str, copy: Any) -> None:
    result = run("check", "--root", copy(name), "--as-of", DAY, "--strict")
    assert result.exit_code == 0
    assert "0 lỗi, 0 cảnh báo" in result.output


@pytest.mark.parametrize("name", GOOD)
def test_building_twice_gives_the_same_bytes(name: str, copy: Any) -> None:
    root = copy(name)
    first = bytes_of(build(root).folder)
    second = bytes_of(build(root, "--out", root / "another").folder.parent / "another")
    assert first == second


def test_a_warning_stops_the_build_only_when_strict(copy: Any) -> None:
    root = copy("procedures-only")
    assert run("build", "--root", root, "--strict").exit_code == 1
    assert not (root / "site").exists()
    assert run("build", "--root", root).exit_code == 0


def test_a_new_build_takes_the_place_of_the_old_one(copy: Any) -> None:
    root = copy("good-minimal")
    old = build(root)
    (old.folder / "cu.html").write_text("cũ", encoding="utf-8")
    (root / "procedures/ho-tich/1.001193.yml").rename(root / "procedures/ho-tich/1.001194.yml")
    record = root / "procedures/ho-tich/1.001194.yml"
    record.write_text(record.read_text(encoding="utf-8").replace("1.001193", "1.001194"), encoding="utf-8")
    new = build(root)
    assert "thu-tuc/1.001194/index.html" in new.files
    assert not {"cu.html", "thu-tuc/1.001193/index.html"} & new.files


@pytest.mark.parametrize("name", BROKEN)
def test_a_broken_portal_tells_every_fault_in_one_run(name: str, copy: Any) -> None:
    root = copy(name)
    result = run("check", "--root", root, "--as-of", DAY)
    headings = [line for line in result.output.splitlines()[:-1] if not line.startswith("  ")]
    assert headings == (root / "expected.txt").read_text(encoding="utf-8").splitlines()
    assert result.exit_code == 1
    assert "Traceback" not in result.output


@pytest.mark.parametrize("name", BROKEN)
def test_a_broken_portal_leaves_the_old_site_untouched(name: str, copy: Any) -> None:
    root = copy(name)
    (root / "site" / "tim-kiem").mkdir(parents=True)
    (root / "site" / "tim-kiem" / "index.json").write_text("{}", encoding="utf-8")
    (root / "site" / "index.html").write_text("trang cũ", encoding="utf-8")
    before = records_and_site(root)
    result = run("build", "--root", root, "--as-of", DAY)
    assert result.exit_code == 1
    assert "Traceback" not in result.output
    assert records_and_site(root) == before
    assert [path.name for path in root.iterdir() if path.name.startswith(".site")] == []


def test_the_messages_of_a_broken_portal_are_vietnamese_sentences(copy: Any) -> None:
    found = json.loads(run("check", "--root", copy("broken-many-faults"), "--format", "json").stdout)
    assert all(one["message"].rstrip()[-1] in ".?!:)…”" or " " in one["message"] for one in found)
    assert not [one["message"] for one in found if "Error" in one["message"] or "Exception" in one["message"]]


def test_check_gives_json_for_machines(copy: Any) -> None:
    result = run("check", "--root", copy("broken-one-fault"), "--format", "json", "--as-of", DAY)
    assert result.exit_code == 1
    assert json.loads(result.stdout) == [
        {
            "file": "content/units/xa-mau.yml",
            "line": 3,
            "column": 1,
            "code": "V003",
            "field": "level",
            "severity": "error",
            "message": "Giá trị “xã” không dùng được cho Cấp. Chọn một trong: province, district, commune.",
        }
    ]


def test_check_gives_an_empty_json_list_where_all_is_well(copy: Any) -> None:
    result = run("check", "--root", copy("good-minimal"), "--format", "json")
    assert (result.exit_code, json.loads(result.stdout)) == (0, [])


def test_json_keeps_the_order_and_the_places_of_the_text(copy: Any) -> None:
    root = copy("broken-many-faults")
    found = json.loads(run("check", "--root", root, "--format", "json", "--as-of", DAY).stdout)
    told = [f"{i['file']}:{i['line']}:{i['column']}  {i['code']}  {i['field']}".rstrip() for i in found]
    assert told == (root / "expected.txt").read_text(encoding="utf-8").splitlines()
    assert [(i["file"], i["line"], i["column"]) for i in found] == sorted(
        (i["file"], i["line"], i["column"]) for i in found
    )
    assert {i["severity"] for i in found} == {"error", "warning"}


@pytest.mark.parametrize("fault", [OSError(28, "No space left on device", "x"), RuntimeError("hỏng")])
def test_a_build_that_fails_while_writing_leaves_the_old_site_whole(
    fault: Exception, copy: Any, monkeypatch: pytest.MonkeyPatch
) -> None:
    root = copy("good-own-config")
    build(root)
    (root / "content/portal.yml").write_text("title: Tên khác\n", encoding="utf-8")
    before = records_and_site(root)

    def fail(*arguments: object) -> None:
        raise fault

    monkeypatch.setattr("congkhai.publish.publication.copy_files", fail)
    result = run("build", "--root", root, "--as-of", DAY)
    assert result.exit_code == 1
    assert records_and_site(root) == before
    assert [path.name for path in root.iterdir() if path.name.startswith(".site")] == []


def test_a_full_disk_is_told_in_a_sentence(copy: Any, monkeypatch: pytest.MonkeyPatch) -> None:
    def fail(*arguments: object) -> None:
        raise OSError(28, "No space left on device", "x")

    monkeypatch.setattr("congkhai.publish.publication.copy_files", fail)
    result = run("build", "--root", copy("good-minimal"))
    assert "Không ghi được" in result.output
    assert isinstance(result.exception, SystemExit)


def test_a_build_that_fails_while_swapping_puts_the_old_site_back(copy: Any, monkeypatch: pytest.MonkeyPatch) -> None:
    root = copy("good-minimal")
    build(root)
    shutil.rmtree(root / ".cache")  # nothing is known of the old site: a whole new one takes its place
    before = records_and_site(root)
    rename = Path.rename

    def fail_for_the_new(self: Path, target: Path) -> Path:
        if Path(target).name == "site" and not self.name.endswith("-old"):
            raise OSError(13, "Permission denied", str(target))
        return rename(self, target)

    monkeypatch.setattr(Path, "rename", fail_for_the_new)
    assert run("build", "--root", root, "--as-of", DAY).exit_code == 1
    assert records_and_site(root) == before


def test_one_units_portal_holds_its_family_and_no_other_unit(copy: Any) -> None:
    root = copy("good-own-config")
    whole, own = build(root), build(root, "--unit", "xa-tay", "--out", root / "tay")
    own = Site(root / "tay")
    units = {file.split("/")[1] for file in own.files if file.startswith("don-vi/") and file.count("/") == 2}
    assert units == {"xa-tay", "huyen-cu", "xa-cu", "tinh-mau", "xa-dong"}
    assert "phan-anh/2026-002/index.html" in own.files
    assert "phan-anh/2026-001/index.html" in whole.files
    assert own.page("").title.endswith("Cổng công khai Xã Tây")


def test_an_unknown_unit_is_told_in_a_sentence(copy: Any) -> None:
    root = copy("good-minimal")
    result = run("build", "--root", root, "--unit", "xa-khong-co")
    assert result.exit_code == 2
    assert "không có đơn vị nào có mã “xa-khong-co”" in result.output
    assert not (root / "site").exists()


def test_the_day_decides_what_has_ended(copy: Any) -> None:
    root = copy("good-own-config")
    run("build", "--root", root, "--as-of", "2025-06-30", "--out", root / "truoc")
    run("build", "--root", root, "--as-of", "2025-07-01", "--out", root / "sau")
    assert "tra-ten-cu/index.html" in Site(root / "truoc").files
    before, after = (Site(root / name).page("tra-ten-cu/").text for name in ("truoc", "sau"))
    assert "Xã Cũ" not in before.partition("Tra tên")[2]
    assert "Xã Cũ" in after


def test_a_day_that_is_none_is_refused(copy: Any) -> None:
    result = run("check", "--root", copy("good-minimal"), "--as-of", "20/11/2026")
    assert result.exit_code == 2
    assert "năm-tháng-ngày" in result.output


def test_source_date_epoch_sets_the_day(copy: Any) -> None:
    root = copy("good-own-config")
    for seconds, name in (("1751302799", "truoc"), ("1751302800", "sau")):  # 23:59:59 of 30 June in Vietnam, and after
        run("build", "--root", root, "--out", root / name, env={"SOURCE_DATE_EPOCH": seconds})
    assert bytes_of(root / "truoc") != bytes_of(root / "sau")
    run("build", "--root", root, "--out", root / "as-of", "--as-of", "2025-07-01")
    assert bytes_of(root / "as-of") == bytes_of(root / "sau")


def test_out_never_overwrites_the_records(copy: Any) -> None:
    root = copy("good-minimal")
    before = bytes_of(root)
    for out in (root, root.parent, root / "content", root / "content" / "site", root / "procedures" / "ho-tich"):
        result = run("build", "--root", root, "--out", out)
        assert result.exit_code == 2, out
        assert "chứa chính các hồ sơ" in result.output
    assert bytes_of(root) == before


def test_out_never_overwrites_a_folder_of_other_things(copy: Any, tmp_path: Path) -> None:
    other = tmp_path / "anh-gia-dinh"
    other.mkdir()
    (other / "anh.jpg").write_bytes(b"x")
    result = run("build", "--root", copy("good-minimal"), "--out", other)
    assert result.exit_code == 2
    assert "đã có thứ khác" in result.output
    assert bytes_of(other) == {"anh.jpg": b"x"}


def test_out_may_be_an_empty_or_a_new_folder(copy: Any, tmp_path: Path) -> None:
    root = copy("good-minimal")
    (tmp_path / "rong").mkdir()
    for out in (tmp_path / "rong", tmp_path / "moi" / "sau"):
        assert run("build", "--root", root, "--out", out).exit_code == 0
        assert (out / "index.html").exists()


def test_a_folder_without_records_gives_an_empty_portal(tmp_path: Path) -> None:
    (tmp_path / "rong").mkdir()
    site = build(tmp_path / "rong")
    assert "index.html" in site.files
    assert site.broken_links() == []


def test_the_module_is_the_command(copy: Any) -> None:
    command = [sys.executable, "-m", "congkhai", "check", "--root", str(copy("broken-one-fault"))]
    done = subprocess.run(command, capture_output=True, text=True, check=False, cwd="/")
    assert (done.returncode, done.stderr) == (1, "")
    assert done.stdout.startswith("content/units/xa-mau.yml:3:1  V003  level\n")


def _mkdocs(root: Path, *more: str) -> subprocess.CompletedProcess[str]:
    """Plain `mkdocs build`, with the hook that a portal's own mkdocs.yml names."""
    config = root / "mkdocs.yml"
    hook = PROJECT / "hooks" / "mkdocs_hooks.py"
    config.write_text(config.read_text(encoding="utf-8") + f"hooks:\n  - {hook}\n", encoding="utf-8")
    command = [sys.executable, "-m", "mkdocs", "build", "--quiet", *more]
    env = {**os.environ, "SOURCE_DATE_EPOCH": "1795132800", "NO_MKDOCS_2_WARNING": "1"}
    return subprocess.run(command, capture_output=True, text=True, check=False, cwd=root, env=env)


def test_plain_mkdocs_builds_the_same_site(copy: Any) -> None:
    root = copy("good-own-config")
    run("build", "--root", root, "--as-of", DAY, "--out", root / "congkhai-site")
    done = _mkdocs(root, "--strict")
    assert done.returncode == 0, done.stderr
    assert bytes_of(root / "site") == bytes_of(root / "congkhai-site")


def test_plain_mkdocs_stops_before_it_cleans_the_old_site(copy: Any) -> None:
    root = copy("broken-one-fault")
    (root / "site").mkdir()
    (root / "site" / "index.html").write_text("trang cũ", encoding="utf-8")
    done = _mkdocs(root)
    assert done.returncode == 1
    assert "content/units/xa-mau.yml:3:1  V003  level" in done.stderr
    assert "Traceback" not in done.stderr
    assert bytes_of(root / "site") == {"index.html": "trang cũ".encode()}


def test_a_theme_of_another_name_is_refused_in_a_sentence(copy: Any) -> None:
    root = copy("good-own-config")
    config = root / "mkdocs.yml"
    config.write_text(config.read_text(encoding="utf-8").replace("name: material", "name: mkdocs"), encoding="utf-8")
    result = run("build", "--root", root)
    assert result.exit_code == 1
    assert "giao diện material" in result.output


def test_a_broken_mkdocs_yml_is_told_without_a_traceback(copy: Any) -> None:
    root = copy("good-own-config")
    (root / "mkdocs.yml").write_text("site_name: [\n", encoding="utf-8")
    result = run("build", "--root", root)
    assert result.exit_code == 1
    assert "Traceback" not in result.output
    assert isinstance(result.exception, SystemExit)
