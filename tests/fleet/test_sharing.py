"""Files that several portals have in common."""

from __future__ import annotations

import os
from errno import EMLINK, EPERM, EXDEV
from pathlib import Path

import pytest

from congkhai.fleet.sharing import share_files, sweep
from tests.fleet.root import write
from tests.site_pages import bytes_of


@pytest.fixture
def pool(tmp_path: Path) -> Path:
    """Where shared files stand."""
    return tmp_path / ".shared"


def portal(folder: Path, style: str = "a{}") -> Path:
    """A portal of three files."""
    write(folder / "index.html", "Trang chủ")
    write(folder / "thu-tuc" / "index.html", "Thủ tục")
    write(folder / "assets" / "a.css", style)
    return folder


def inode(path: Path) -> int:
    """Which file it is on the disk."""
    return path.stat().st_ino


def test_equal_files_of_two_portals_are_one_on_the_disk(tmp_path: Path, pool: Path) -> None:
    one, two = portal(tmp_path / "one"), portal(tmp_path / "two")
    for folder in (one, two):
        share_files(folder, pool)
    assert inode(one / "assets/a.css") == inode(two / "assets/a.css")
    assert (one / "assets/a.css").stat().st_nlink == 3
    assert bytes_of(one) == bytes_of(two) == bytes_of(portal(tmp_path / "three"))


def test_pages_are_a_portals_own(tmp_path: Path, pool: Path) -> None:
    one = portal(tmp_path / "one")
    share_files(one, pool)
    assert {path for path in bytes_of(one) if (one / path).stat().st_nlink == 1} == {
        "index.html",
        "thu-tuc/index.html",
    }
    assert len(bytes_of(pool)) == 1


def test_files_that_differ_stay_apart(tmp_path: Path, pool: Path) -> None:
    one, two = portal(tmp_path / "one"), portal(tmp_path / "two", "b{}")
    for folder in (one, two):
        share_files(folder, pool)
    assert (one / "assets/a.css").read_text() == "a{}"
    assert (two / "assets/a.css").read_text() == "b{}"


def test_two_equal_files_of_one_portal_are_shared_too(tmp_path: Path, pool: Path) -> None:
    one = portal(tmp_path / "one")
    write(one / "assets" / "b.css", "a{}")
    share_files(one, pool)
    assert inode(one / "assets/a.css") == inode(one / "assets/b.css")


def test_sharing_twice_changes_nothing(tmp_path: Path, pool: Path) -> None:
    one = portal(tmp_path / "one")
    share_files(one, pool)
    before = bytes_of(tmp_path)
    share_files(one, pool)
    assert bytes_of(tmp_path) == before


@pytest.mark.parametrize("reason", [EXDEV, EPERM, EMLINK])
def test_where_there_are_no_links_each_portal_keeps_its_files(
    reason: int, tmp_path: Path, pool: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def refuse(source: object, target: object) -> None:
        raise OSError(reason, os.strerror(reason))

    one, two = portal(tmp_path / "one"), portal(tmp_path / "two")
    monkeypatch.setattr(os, "link", refuse)
    for folder in (one, two):
        share_files(folder, pool)
    assert bytes_of(one) == bytes_of(two) == bytes_of(portal(tmp_path / "three"))
    assert bytes_of(pool) == {}


def test_one_file_that_cannot_be_linked_once_more_stays_a_portals_own(
    tmp_path: Path, pool: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    link = os.link

    def refuse_another(source: Path, target: Path) -> None:
        if Path(source).parent == pool:
            raise OSError(EMLINK, os.strerror(EMLINK))
        link(source, target)

    one, two = portal(tmp_path / "one"), portal(tmp_path / "two")
    monkeypatch.setattr(os, "link", refuse_another)
    for folder in (one, two):
        share_files(folder, pool)
    assert inode(one / "assets/a.css") != inode(two / "assets/a.css")
    assert bytes_of(two) == bytes_of(one)


def test_a_pool_that_cannot_be_made_is_done_without(tmp_path: Path, pool: Path) -> None:
    pool.write_text("một tệp ở chỗ này")
    one = portal(tmp_path / "one")
    share_files(one, pool)
    assert bytes_of(one) == bytes_of(portal(tmp_path / "two"))


@pytest.mark.parametrize("damage", ["b{} /* dài hơn */", "b{}"], ids=["longer", "as long"])
def test_a_damaged_pool_damages_no_portal(damage: str, tmp_path: Path, pool: Path) -> None:
    one, two = portal(tmp_path / "one"), portal(tmp_path / "two")
    share_files(one, pool)
    (one / "assets/a.css").write_text(damage)  # in place: the pool has it too
    share_files(two, pool)
    assert (two / "assets/a.css").read_text() == "a{}"
    share_files(portal(tmp_path / "three"), pool)
    assert inode(two / "assets/a.css") == inode(tmp_path / "three/assets/a.css")


def test_what_no_portal_uses_any_more_is_swept_away(tmp_path: Path, pool: Path) -> None:
    one, two = portal(tmp_path / "one"), portal(tmp_path / "two", "b{}")
    for folder in (one, two):
        share_files(folder, pool)
    (one / "assets/a.css").unlink()
    sweep(pool)
    assert list(bytes_of(pool).values()) == [b"b{}"]
    assert (two / "assets/a.css").read_text() == "b{}"


def test_sweeping_where_nothing_is_shared_is_no_fault(pool: Path) -> None:
    sweep(pool)
    assert not pool.exists()
