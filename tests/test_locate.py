from __future__ import annotations

from pathlib import Path

from congkhai.issues.fields import UnknownKey
from congkhai.issues.files import BrokenYaml, EmptyFile
from congkhai.issues.records import PageNotFound
from congkhai.locate import locate


def test_issues_get_the_place_of_their_key(tmp_path: Path) -> None:
    (tmp_path / "a.yml").write_text("id: a\nxã: b\n", encoding="utf-8")
    (found,) = locate([UnknownKey.at("a.yml", ("xã",), value="xã", mend="")], tmp_path)
    assert (found.line, found.column) == (2, 1)


def test_issues_that_have_a_place_keep_it(tmp_path: Path) -> None:
    (found,) = locate([EmptyFile.at("a.yml", line=3, column=4, value="a.yml")], tmp_path)
    assert (found.line, found.column) == (3, 4)


def test_a_value_in_the_markdown_is_found_there(tmp_path: Path) -> None:
    (tmp_path / "a.md").write_text("---\ntitle: /x/\n---\n\nXem [một](/x/).\n", encoding="utf-8")
    (found,) = locate([PageNotFound.at("a.md", ("body",), value="/x/")], tmp_path)
    assert (found.line, found.column) == (5, 11)


def test_a_file_that_is_gone_or_broken_has_its_issues_at_the_beginning(tmp_path: Path) -> None:
    (tmp_path / "b.yml").write_text("a: [\n", encoding="utf-8")
    (tmp_path / "c.md").write_text("x", encoding="utf-8")
    (tmp_path / "d.yml").write_bytes(b"\xff")
    issues = [UnknownKey.at(file, ("x",), value="x", mend="") for file in ("a.yml", "b.yml", "c.md", "d.yml")]
    assert [(issue.line, issue.column) for issue in locate(issues, tmp_path)] == [(1, 1)] * 4


def test_issues_are_sorted_by_file_line_column_and_code(tmp_path: Path) -> None:
    (tmp_path / "b.yml").write_text("x: 1\ny: {z: 1, w: 2}\n", encoding="utf-8")
    issues = [
        UnknownKey.at("b.yml", ("y", "w"), value="w", mend=""),
        UnknownKey.at("b.yml", ("y", "z"), value="z", mend=""),
        UnknownKey.at("b.yml", ("x",), value="x", mend=""),
        BrokenYaml.at("a.yml", line=9, column=1, value="", reason="", mend=""),
        EmptyFile.at("b.yml", line=1, column=1, value=""),
    ]
    assert [(i.file, i.line, i.column, i.code) for i in locate(issues, tmp_path)] == [
        ("a.yml", 9, 1, "F002"),
        ("b.yml", 1, 1, "F004"),
        ("b.yml", 1, 1, "V002"),
        ("b.yml", 2, 5, "V002"),
        ("b.yml", 2, 11, "V002"),
    ]


def test_the_order_does_not_depend_on_the_order_in_which_issues_were_found(tmp_path: Path) -> None:
    (tmp_path / "a.yml").write_text("a:\n  - b\n", encoding="utf-8")
    issues = [UnknownKey.at("a.yml", path, value="x", mend="") for path in (("x", 0), ("x", "y"), ("x",), ("w",))]
    assert locate(issues, tmp_path) == locate(reversed(issues), tmp_path)
