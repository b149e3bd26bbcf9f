"""The command's own manners; what it builds is in test_sites."""

from __future__ import annotations

import json
import signal
from collections.abc import Iterator
from pathlib import Path

import click
import pytest

from congkhai import __version__
from congkhai.cli import main
from congkhai.schema import schemas
from tests.serving import Served, serving, soon
from tests.test_sites import copied, run


def test_the_version_is_the_packages() -> None:
    assert __version__ in run("--version").output


def test_every_command_and_option_is_explained_in_vietnamese() -> None:
    assert "Kiểm tra" in run("check", "-h").output
    for command in main.commands.values():
        assert command.help, command.name
        if isinstance(command, click.Group):
            continue
        options = [param for param in command.params if isinstance(param, click.Option)]
        assert [option.name for option in options if not option.help and option.name != "help"] == []


def test_a_root_that_is_not_there_is_told_in_a_sentence(tmp_path: Path) -> None:
    result = run("check", "--root", tmp_path / "khong-co")
    assert result.exit_code == 2
    assert "khong-co" in result.output
    assert "Traceback" not in result.output


def test_warnings_count_only_when_strict(tmp_path: Path) -> None:
    root = copied("procedures-only", tmp_path)
    assert run("check", "--root", root).exit_code == 0
    assert run("check", "--root", root, "--strict").exit_code == 1


def test_a_log_gets_no_colour_and_no_progress_bar(tmp_path: Path) -> None:
    result = run("build", "--root", copied("procedures-only", tmp_path), "--out", tmp_path / "site")
    assert "\x1b" not in result.output
    assert "Đã dựng" in result.output.splitlines()[-1]


def test_an_issue_stands_on_two_lines_and_the_count_comes_last(tmp_path: Path) -> None:
    lines = run("check", "--root", copied("broken-one-fault", tmp_path)).output.splitlines()
    assert lines == [
        "content/units/xa-mau.yml:3:1  V003  level",
        "  Giá trị “xã” không dùng được cho Cấp. Chọn một trong: province, district, commune.",
        "1 lỗi, 0 cảnh báo trong 0 hồ sơ.",
    ]


def test_a_value_in_square_brackets_is_not_taken_for_colour(tmp_path: Path) -> None:
    (tmp_path / "content/units").mkdir(parents=True)
    (tmp_path / "content/units/xa-a.yml").write_text("'[bold]': 1\n", encoding="utf-8")
    assert "Khóa “[bold]” không có" in run("check", "--root", tmp_path).output


def test_one_schema_is_printed_and_all_are_written(tmp_path: Path) -> None:
    assert json.loads(run("schema", "unit").output)["title"] == "đơn vị"
    assert run("schema", "--into", tmp_path / "schemas").exit_code == 0
    assert {path.stem: path.read_text(encoding="utf-8") for path in (tmp_path / "schemas").iterdir()} == schemas()


RECORD = "procedures/ho-tich/1.001193.yml"
PAGE = "thu-tuc/1.001193/"


@pytest.fixture
def served(tmp_path: Path) -> Iterator[Served]:
    """A portal that is being served."""
    with serving(copied("good-minimal", tmp_path)) as made:
        yield made


def test_serving_shows_the_portal_and_builds_it_again_when_a_record_changes(served: Served) -> None:
    assert served.shows("Đăng ký khai sinh", PAGE)
    for old, new in (("khai sinh", "kết hôn"), ("kết hôn", "khai tử")):
        served.replace(RECORD, old, new)
        assert served.shows(f"Đăng ký {new}", PAGE)
    (served.root / "content/guides").mkdir()
    (served.root / "content/guides/moi.md").write_text("---\ntitle: Mới\n---\n\nChữ mới.\n", encoding="utf-8")
    assert served.shows("Chữ mới.", "huong-dan/moi/")
    assert not (served.root / "site").exists()


def test_serving_tells_a_fault_and_shows_the_old_page_until_it_is_mended(served: Served) -> None:
    record = served.root / RECORD
    good = record.read_text(encoding="utf-8")
    record.write_text(good.replace("khai sinh", "kết hôn") + "linh-vuc: x\n", encoding="utf-8")
    assert served.says("V002  linh-vuc")
    assert served.says("1 lỗi, 0 cảnh báo")
    assert "Đăng ký khai sinh" in served.read(PAGE)
    record.write_text(good.replace("khai sinh", "khai tử"), encoding="utf-8")
    assert served.shows("Đăng ký khai tử", PAGE)
    record.write_text(good, encoding="utf-8")
    assert served.shows("Đăng ký khai sinh", PAGE)
    assert "Traceback" not in served.said


def test_serving_outlives_a_record_that_is_deleted(served: Served) -> None:
    away = (served.root / RECORD).rename(served.root / "1.001193.yml")
    assert soon(lambda: served.read(PAGE) == "")
    away.rename(served.root / RECORD)
    assert served.shows("Đăng ký khai sinh", PAGE)
    assert "Traceback" not in served.said


def test_serving_outlives_the_unit_whose_portal_it_shows(tmp_path: Path) -> None:
    with serving(copied("good-minimal", tmp_path), "--unit", "xa-mau") as served:
        away = (served.root / "content/units/xa-mau.yml").rename(served.root / "xa-mau.yml")
        assert served.says("không có đơn vị nào có mã “xa-mau”")
        assert "Đăng ký khai sinh" in served.read(PAGE)
        away.rename(served.root / "content/units/xa-mau.yml")
        served.replace(RECORD, "khai sinh", "kết hôn")
        assert served.shows("Đăng ký kết hôn", PAGE)
        assert "Traceback" not in served.said


@pytest.mark.parametrize("end", [signal.SIGINT, signal.SIGTERM])
def test_a_server_that_is_stopped_leaves_nothing_but_its_cache(end: int, served: Served) -> None:
    served.process.send_signal(end)
    served.process.wait(10)
    assert list(served.temporary.iterdir()) == []
    assert sorted(path.name for path in served.root.iterdir()) == [".cache", "content", "procedures"]
    assert [*(served.root / ".cache/congkhai/sites").glob("*")] == []


@pytest.mark.parametrize("name", ["check", "build", "serve", "fix"])
def test_the_root_is_the_current_folder_unless_told_otherwise(name: str) -> None:
    (root,) = [param for param in main.commands[name].params if param.name == "root"]
    assert root.default == "."
