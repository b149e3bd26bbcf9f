"""A new site takes the place of parts of an old one: file by file, or as a whole with second names for what stays."""

from __future__ import annotations

import os
from pathlib import Path

import pytest

from congkhai.write import Ledger, files_of, is_site, put_into_place, workspace_beside
from tests.site_pages import bytes_of


def _made(folder: Path, files: dict[str, str]) -> Path:
    folder.mkdir(parents=True, exist_ok=True)
    for file, text in files.items():
        (folder / file).parent.mkdir(parents=True, exist_ok=True)
        (folder / file).write_text(text, encoding="utf-8")
    return folder


def _put(tmp_path: Path, old: dict[str, str], new: dict[str, str], stray: tuple[str, ...] = ()) -> Path:
    """The site that was `old` and becomes `new`, of which only what differs is in the workspace."""
    out = _made(tmp_path / "site", old)
    ledger = Ledger({path: text for path, text in old.items() if path not in stray}, stray=frozenset(stray))
    with workspace_beside(out) as folder:
        _made(folder, {path: text for path, text in new.items() if ledger.wants(path, text)})
        put_into_place(folder, out, ledger)
    assert {path: content.decode() for path, content in bytes_of(out).items()} == new
    assert [path.name for path in tmp_path.iterdir()] == ["site"]
    return out


MANY = {f"thu-tuc/{number}/index.html": "cũ" for number in range(520)}
OLD = {"index.html": "cũ", "thu-tuc/1/index.html": "cũ", "thu-tuc/2/index.html": "cũ", "tim-kiem/index.json": "cũ"}


def _inodes(out: Path) -> dict[str, int]:
    return {path: (out / path).stat().st_ino for path, _ in files_of(out)}


def test_few_files_are_put_in_one_by_one_and_the_others_are_not_touched(tmp_path: Path) -> None:
    out = _made(tmp_path / "site", OLD)
    before, folder = _inodes(out), out.stat().st_ino
    _put(tmp_path, OLD, OLD | {"index.html": "mới", "thu-tuc/3/index.html": "mới"})
    after = _inodes(out)
    assert {path for path in OLD if after[path] == before[path]} == OLD.keys() - {"index.html"}
    assert out.stat().st_ino == folder


def test_what_is_gone_is_deleted_with_the_folders_that_it_leaves_empty(tmp_path: Path) -> None:
    old = OLD | {"sau/sau/sau/a.html": "cũ", "sau/b.html": "cũ"}
    out = _put(tmp_path, old, OLD | {"sau/b.html": "cũ"})
    assert [path.name for path in (out / "sau").iterdir()] == ["b.html"]
    out = _put(tmp_path, OLD | {"sau/b.html": "cũ"}, OLD)
    assert not (out / "sau").exists()


def test_the_search_index_comes_after_the_pages_that_it_names(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    replace, order = Path.replace, []

    def watched(self: Path, target: Path) -> Path:
        order.append(Path(target).relative_to(tmp_path / "site").as_posix())
        return replace(self, target)

    monkeypatch.setattr(Path, "replace", watched)
    _put(tmp_path, OLD | {"yyy": "cũ"}, {**dict.fromkeys(OLD, "mới"), "yyy": "cũ", "zzz": "mới"})
    assert order == ["index.html", "thu-tuc/1/index.html", "thu-tuc/2/index.html", "zzz", "tim-kiem/index.json"]


def test_many_files_make_a_whole_new_site_with_second_names_for_those_that_stay(tmp_path: Path) -> None:
    old = OLD | {"a.css": "cũ"}
    out = _made(tmp_path / "site", old)
    before, folder = _inodes(out), out.stat().st_ino
    _put(tmp_path, old, OLD | MANY)
    assert out.stat().st_ino != folder
    assert _inodes(out)["index.html"] == before["index.html"]
    assert (out / "index.html").stat().st_nlink == 1


def test_where_a_file_can_have_no_second_name_it_is_copied(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def refuse(*arguments: object) -> None:
        raise OSError(18, "Invalid cross-device link")

    monkeypatch.setattr(os, "link", refuse)
    _put(tmp_path, OLD, OLD | MANY)


def test_a_file_may_take_the_place_of_a_folder_and_a_folder_that_of_a_file(tmp_path: Path) -> None:
    one = OLD | {"x": "cũ", "y/z/a": "cũ", "y/b": "cũ"}
    other = OLD | {"x/sau/a": "mới", "y/z": "mới", "y/b": "cũ"}
    _put(tmp_path, one, other)
    _put(tmp_path, other, one)


def test_files_that_nobody_has_built_are_deleted(tmp_path: Path) -> None:
    _put(tmp_path, OLD | {"la.html": "lạ", "la/la.html": "lạ"}, OLD, stray=("la.html", "la/la.html"))


def test_a_site_of_which_nothing_stays_is_replaced_whole(tmp_path: Path) -> None:
    _put(tmp_path, OLD, dict.fromkeys(OLD, "mới"))


def test_a_link_in_the_old_site_is_deleted_and_what_it_leads_to_is_not(tmp_path: Path) -> None:
    outside = _made(tmp_path / "ngoai", {"a": "của người khác"})
    out = _made(tmp_path / "trong" / "site", OLD)
    (out / "lien").symlink_to(outside, target_is_directory=True)
    ledger = Ledger(OLD, stray=frozenset({"lien"}))
    for path, text in OLD.items():
        ledger.wants(path, text)
    with workspace_beside(out) as folder:
        put_into_place(folder, out, ledger)
    assert bytes_of(outside) == {"a": "của người khác".encode()}
    assert not (out / "lien").is_symlink()


@pytest.mark.parametrize(
    ("files", "answer"), [({}, True), ({"tim-kiem/index.json": ""}, True), ({"anh.jpg": ""}, False)]
)
def test_only_a_site_or_an_empty_folder_may_be_replaced(files: dict[str, str], answer: bool, tmp_path: Path) -> None:
    assert is_site(_made(tmp_path / "x", files)) is answer
    assert not is_site(tmp_path / "khong")
