"""The options of `congkhai build` and `congkhai check` that concern how, and not what, is built."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from tests.build.roots import Built, small
from tests.building import DAY
from tests.test_sites import records_and_site, run


@pytest.fixture
def built(tmp_path: Path) -> Built:
    """A root that has never been built."""
    return small(tmp_path)


def test_the_cache_is_kept_in_the_root_and_out_of_git(built: Built) -> None:
    assert run("build", "--root", built.root, "--out", built.site).exit_code == 0
    kept = built.root / ".cache" / "congkhai"
    assert (kept / ".gitignore").read_text(encoding="utf-8") == "*\n"
    assert (kept / "prepared.sqlite").stat().st_size > 0


def test_another_place_for_the_cache_may_be_chosen(built: Built) -> None:
    before = records_and_site(built.root)
    assert built.build().exit_code == 0
    assert records_and_site(built.root) == before
    assert not (built.root / ".cache").exists()
    assert (built.cache / "prepared.sqlite").exists()


def test_what_a_check_has_read_a_build_knows(built: Built, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("congkhai.cache.digests.SETTLED", 0.0)
    assert run("check", "--root", built.root, "--cache", built.cache, "--as-of", DAY).exit_code == 0

    def never(*arguments: object, **named: object) -> None:
        raise AssertionError("prepared again")

    monkeypatch.setattr("congkhai.prepare.batch.prepare_record", never)
    assert built.build().exit_code == 0


def test_a_check_writes_nothing_but_its_cache(built: Built) -> None:
    before = records_and_site(built.root)
    assert run("check", "--root", built.root).exit_code == 0
    assert records_and_site(built.root) == before


def test_the_time_of_each_stage_is_written_where_it_is_asked_for(built: Built) -> None:
    file = built.root.parent / "thoi-gian.json"
    assert built.build("--timings", file).exit_code == 0
    told = json.loads(file.read_text(encoding="utf-8"))
    assert {"find", "load", "validate", "check", "derive", "render", "search", "theme", "write"} <= set(told["stages"])
    assert 0 < told["stages"]["render"] < told["wall"]
    assert built.build("--timings", file).exit_code == 0
    assert json.loads(file.read_text(encoding="utf-8"))["stages"] == {}


def test_timings_that_cannot_be_written_are_told_in_a_sentence(built: Built) -> None:
    for _ in range(2):
        result = built.build("--timings", built.root.parent / "khong-co" / "x.json")
        assert result.exit_code == 1
        assert "Không ghi được" in result.output


def test_at_least_one_process_works(built: Built) -> None:
    assert built.build("--jobs", 0).exit_code == 2


def test_an_unknown_unit_is_refused_warm_as_cold(built: Built) -> None:
    for _ in range(2):
        result = built.build("--unit", "xa-khong-co")
        assert result.exit_code == 2
        assert "không có đơn vị nào có mã “xa-khong-co”" in result.output
        assert built.build().exit_code == 0


@pytest.mark.parametrize("place", ["content/.kho", "content/kho", "site/kho"])
def test_a_cache_among_what_is_built_or_published_is_refused_or_does_no_harm(place: str, built: Built) -> None:
    expected = built.cold()
    for _ in range(2):
        result = run(
            "build", "--root", built.root, "--as-of", DAY, "--out", built.site, "--cache", _place(built, place)
        )
        if result.exit_code == 2:
            return
        assert result.exit_code == 0, result.output
    assert records_and_site(built.site) == expected


def _place(built: Built, place: str) -> Path:
    return built.site / "kho" if place == "site/kho" else built.root / place
