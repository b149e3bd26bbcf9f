from __future__ import annotations

import os
from pathlib import Path

from congkhai.write import Ledger, enter_all, files_of, key_of, state_of


def _made(folder: Path, *files: str) -> Path:
    for file in files:
        path = folder / file
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(file, encoding="utf-8")
    return folder


def test_a_file_is_wanted_where_it_was_not_there_or_was_made_of_other_things() -> None:
    ledger = Ledger({"a": "1", "b": "2"})
    assert [ledger.wants("a", "1"), ledger.wants("b", "3"), ledger.wants("c", "4")] == [False, True, True]
    assert ledger.now == {"a": "1", "b": "3", "c": "4"}
    assert ledger.kept == ["a"]


def test_what_this_build_does_not_make_is_stale_and_so_is_what_no_build_has_made() -> None:
    ledger = Ledger({"a": "1", "b": "2"}, stray=frozenset({"x", "c"}))
    for path in "ac":
        ledger.wants(path, "1")
    assert ledger.stale == ["b", "x"]


def test_a_file_that_somebody_has_changed_is_wanted_again() -> None:
    assert Ledger({}, stray=frozenset({"a"})).wants("a", "1")


def test_a_key_tells_where_one_part_ends_and_the_next_begins() -> None:
    keys = [key_of(b"ab", b"c"), key_of(b"a", b"bc"), key_of(b"abc"), key_of(b"abc", b""), key_of()]
    assert len(set(keys)) == 5
    assert key_of(b"ab", b"c") == keys[0]


def test_what_others_have_written_is_entered_and_what_is_not_new_is_taken_out(tmp_path: Path) -> None:
    site = _made(tmp_path, "index.html", "assets/a.css", "assets/b.css")
    ledger = Ledger({"assets/a.css": key_of(b"assets/a.css"), "index.html": "another"})
    assert sorted(enter_all(ledger, site)) == ["assets/a.css", "assets/b.css", "index.html"]
    assert sorted(path for path, _ in files_of(site)) == ["assets/b.css", "index.html"]
    assert ledger.kept == ["assets/a.css"]


def test_every_file_of_a_folder_is_told_with_its_state(tmp_path: Path) -> None:
    site = _made(tmp_path, "a", "sau/sau/b", ".an")
    (site / "rong").mkdir()
    (site / "lien").symlink_to(site / "sau", target_is_directory=True)
    told = dict(files_of(site))
    assert sorted(told) == [".an", "a", "lien", "sau/sau/b"]
    assert {path: state_of(site / path) for path in told} == told
    assert list(files_of(tmp_path / "khong")) == []


def test_the_state_of_a_file_changes_with_its_size_and_its_time(tmp_path: Path) -> None:
    path = _made(tmp_path, "a") / "a"
    os.utime(path, (1, 1))
    first = state_of(path)
    path.write_text("b", encoding="utf-8")
    second = state_of(path)
    path.write_text("bb", encoding="utf-8")
    os.utime(path, (1, 1))
    assert len({first, second, state_of(path)}) == 3
