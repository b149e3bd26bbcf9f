from __future__ import annotations

from pathlib import Path

import pytest

from congkhai.fix import fix
from congkhai.load import load
from tests.building import PROJECT
from tests.site_pages import bytes_of
from tests.test_sites import run

UNTIDY = "name:   Xã A # tên\nid: xa-a\nkind: xã\nlevel: commune\n"
TIDY = "# yaml-language-server: $schema=../../schemas/unit.json\nid: xa-a\nname: Xã A # tên\nlevel: commune\nkind: xã\n"


@pytest.fixture
def root(tmp_path: Path) -> Path:
    """A root with one untidy record."""
    (tmp_path / "content/units").mkdir(parents=True)
    (tmp_path / "content/units/xa-a.yml").write_text(UNTIDY, encoding="utf-8")
    return tmp_path


def test_a_record_is_written_in_one_way(root: Path) -> None:
    assert fix(root, write=True) == ["content/units/xa-a.yml"]
    assert (root / "content/units/xa-a.yml").read_text(encoding="utf-8") == TIDY
    assert fix(root, write=True) == []


def test_only_checking_writes_nothing(root: Path) -> None:
    assert fix(root, write=False) == ["content/units/xa-a.yml"]
    assert (root / "content/units/xa-a.yml").read_text(encoding="utf-8") == UNTIDY


def test_files_with_flaws_are_left_to_the_editor(root: Path) -> None:
    flawed = {
        "trung.yml": b"id: a\nid: b\n",
        "hong.yml": b"id: [\n",
        "utf16.yml": "id: a\n".encode("utf-16"),
        "trong.yml": b"",
        "neo.yml": b"id: &a b\n",
    }
    for name, content in flawed.items():
        (root / "content/units" / name).write_bytes(content)
    assert fix(root, write=True) == ["content/units/xa-a.yml"]
    assert {name: (root / "content/units" / name).read_bytes() for name in flawed} == flawed


def test_windows_line_ends_marks_and_hidden_characters_go(root: Path) -> None:
    file = root / "content/units/xa-a.yml"
    file.write_bytes(b"\xef\xbb\xbf" + UNTIDY.replace("Xã A", "Xã\u00ad A").replace("\n", "\r\n").encode())
    fix(root, write=True)
    assert file.read_bytes() == TIDY.encode()


def test_nothing_that_a_record_says_is_changed(root: Path) -> None:
    before = [(record.file, record.data) for record in load(root).records]
    fix(root, write=True)
    assert [(record.file, record.data) for record in load(root).records] == before


def test_the_command_tells_what_it_would_change(root: Path) -> None:
    result = run("fix", "--root", root, "--check")
    assert result.exit_code == 1
    assert result.stdout == "content/units/xa-a.yml\n"
    assert run("fix", "--root", root).exit_code == 0
    assert run("fix", "--root", root, "--check").exit_code == 0


def test_the_command_leaves_everything_else_alone(root: Path) -> None:
    (root / "content/units/anh.png").write_bytes(b"\x89PNG")
    (root / "ngoai.yml").write_text("b: 1\na: 2\n", encoding="utf-8")
    before = bytes_of(root)
    run("fix", "--root", root)
    changed = {name for name, content in bytes_of(root).items() if before[name] != content}
    assert changed == {"content/units/xa-a.yml"}


def test_the_projects_own_records_are_tidy() -> None:
    assert fix(PROJECT, write=False) == []
