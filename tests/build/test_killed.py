"""Whenever a build is killed, the next one leaves the site that a cold one makes."""

from __future__ import annotations

import shutil
from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.build.roots import Built, before_call, in_a_child, kill_myself, small

UNIT = "content/units/xa-dong.yml"


@pytest.fixture(autouse=True)
def _search_knows_the_roots_own_words_only(monkeypatch: pytest.MonkeyPatch) -> None:
    """To fold the shared vocabulary takes as long as all else in so small a portal."""
    monkeypatch.setattr("congkhai.publish.publication.shared_vocabulary", tuple)


@pytest.fixture
def built(tmp_path: Path) -> Iterator[Built]:
    """A root whose site has been built."""
    made = small(tmp_path)
    made.warm()
    yield made
    shutil.rmtree(tmp_path)


MOMENTS = {
    "before anything is read": ("congkhai.prepare.workshop.Workshop.prepare", 1),
    "while records are prepared": ("congkhai.prepare.batch.prepare_record", 2),
    "before what was prepared is kept": ("congkhai.cache.store.SqliteStore.add", 1),
    "before the first page": ("congkhai.engine.Publication.publish", 1),
    "among the pages": ("congkhai.publish.publication.write_page", 4),
    "before the site is put into its place": ("congkhai.build.portal.put_into_place", 1),
    "among the files that are put into their places": ("pathlib.Path.replace", 2),
    "before what stands is written down": ("congkhai.build.portal.write_state", 1),
    "before what was read is written down": ("congkhai.cache.digests.Digests.keep", 1),
}
"""When a build may be killed: before the n-th call of a function."""


def _change(built: Built) -> None:
    built.replace("procedures/ho-tich/1.001193.yml", "Nhận giấy hẹn", "Nhận phiếu hẹn")
    built.replace(UNIT, "name: Xã Đông", "name: Xã Đông Mới")
    (built.root / "procedures/dat-dai/1.012797.yml").unlink()
    built.write("procedures/ho-tich/1.000656.yml", "code: 1.000656\nname: Khai tử\nfield: ho-tich\n")


@pytest.mark.parametrize("moment", MOMENTS)
def test_a_build_that_is_killed_is_followed_by_one_as_from_nothing(
    moment: str, built: Built, monkeypatch: pytest.MonkeyPatch
) -> None:
    function, nth = MOMENTS[moment]
    _change(built)
    with monkeypatch.context() as patched:
        before_call(function, kill_myself, patched, nth)
        assert in_a_child(lambda: built.build().exit_code) == -9
    assert built.warm() == built.cold()


@pytest.mark.parametrize("nth", [1, 2])
def test_a_build_that_is_killed_while_a_whole_site_takes_its_place_is_followed_by_one_as_from_nothing(
    nth: int, built: Built, monkeypatch: pytest.MonkeyPatch
) -> None:
    _change(built)
    shutil.rmtree(built.cache)
    with monkeypatch.context() as patched:
        before_call("pathlib.Path.rename", kill_myself, patched, nth)
        assert in_a_child(lambda: built.build().exit_code) == -9
    assert built.warm() == built.cold()


def test_what_a_killed_build_has_left_beside_the_site_is_cleared_away(
    built: Built, monkeypatch: pytest.MonkeyPatch
) -> None:
    _change(built)
    with monkeypatch.context() as patched:
        before_call("congkhai.build.portal.put_into_place", kill_myself, patched)
        assert in_a_child(lambda: built.build().exit_code) == -9
    built.warm()
    assert [path.name for path in built.site.parent.iterdir() if path.name.startswith(".site")] == []


def test_a_site_that_cannot_be_put_into_its_place_whole_is_mended_by_the_next_build(
    built: Built, monkeypatch: pytest.MonkeyPatch
) -> None:
    def fail() -> None:
        raise OSError(13, "Permission denied", "x")

    _change(built)
    with monkeypatch.context() as patched:
        before_call("pathlib.Path.replace", fail, patched, 2)
        result = built.build()
        assert result.exit_code == 1
        assert "Không ghi được" in result.output
    assert built.warm() == built.cold()
