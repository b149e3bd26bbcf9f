"""The command's own manners; what it builds is in test_sites."""

from __future__ import annotations

import json
import shutil
import socket
import subprocess
import sys
import time
import urllib.request
from collections.abc import Callable
from pathlib import Path

import click
import pytest

from congkhai import __version__
from congkhai.cli import main
from congkhai.schema import schemas
from tests.test_sites import SITES, run


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


def test_warnings_count_only_when_strict() -> None:
    root = SITES / "procedures-only"
    assert run("check", "--root", root).exit_code == 0
    assert run("check", "--root", root, "--strict").exit_code == 1


def test_a_log_gets_no_colour_and_no_progress_bar(tmp_path: Path) -> None:
    result = run("build", "--root", SITES / "procedures-only", "--out", tmp_path / "site")
    assert "\x1b" not in result.output
    assert "Đã dựng" in result.output.splitlines()[-1]


def test_an_issue_stands_on_two_lines_and_the_count_comes_last() -> None:
    lines = run("check", "--root", SITES / "broken-one-fault").output.splitlines()
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


def test_serving_shows_the_portal_and_builds_it_again_when_a_record_changes(tmp_path: Path) -> None:
    root = Path(shutil.copytree(SITES / "good-minimal", tmp_path / "root"))
    with socket.socket() as free:
        free.bind(("127.0.0.1", 0))
        address = f"127.0.0.1:{free.getsockname()[1]}"
    command = [sys.executable, "-m", "congkhai", "serve", "--root", str(root), "--address", address]
    server = subprocess.Popen(command, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
    try:
        page = f"http://{address}/thu-tuc/1.001193/"
        assert _soon(lambda: "Đăng ký khai sinh" in _read(page))
        record = root / "procedures/ho-tich/1.001193.yml"
        record.write_text(record.read_text(encoding="utf-8").replace("khai sinh", "kết hôn"), encoding="utf-8")
        assert _soon(lambda: "Đăng ký kết hôn" in _read(page))
    finally:
        server.terminate()
        server.wait(10)
    assert not (root / "site").exists()


def _read(url: str) -> str:
    try:
        with urllib.request.urlopen(url, timeout=5) as answer:
            return str(answer.read().decode("utf-8"))
    except OSError:
        return ""


def _soon(holds: Callable[[], bool]) -> bool:
    end = time.monotonic() + 20
    while time.monotonic() < end:
        if holds():
            return True
        time.sleep(0.1)
    return False


@pytest.mark.parametrize("name", ["check", "build", "serve", "fix"])
def test_the_root_is_the_current_folder_unless_told_otherwise(name: str) -> None:
    (root,) = [param for param in main.commands[name].params if param.name == "root"]
    assert root.default == "."
