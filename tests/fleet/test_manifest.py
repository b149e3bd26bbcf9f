"""fleet.json, as those who deploy portals read it."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from congkhai import __version__
from congkhai.fleet.manifest import write_manifest
from congkhai.fleet.member import Result
from congkhai.fleet.selection import Member, Shard
from tests.records import TODAY

BUILT = Result(Member("xa-b", "https://xa-b.example.vn/"), "built", "Xã B", 60, 75, 1_000_000, 1.23456)
FAILED = Result(Member("xa-a", ""), "failed", "Xã A", reason="đĩa đầy")


def test_the_manifest_tells_each_portal_in_the_order_of_the_units(tmp_path: Path) -> None:
    file = write_manifest(tmp_path, Shard(), TODAY, [BUILT, FAILED])
    told = json.loads(file.read_text(encoding="utf-8"))
    assert told["congkhai"] == __version__
    assert (told["day"], told["shard"]) == ("2026-11-20", "1/1")
    assert told["portals"][1] == {
        "unit": "xa-b",
        "name": "Xã B",
        "folder": "xa-b/",
        "address": "https://xa-b.example.vn/",
        "outcome": "built",
        "pages": 60,
        "files": 75,
        "bytes": 1_000_000,
        "seconds": 1.235,
    }
    assert told["portals"][0] | {"outcome": "failed", "reason": "đĩa đầy"} == told["portals"][0]


def test_vietnamese_names_stay_readable(tmp_path: Path) -> None:
    assert "Xã B" in write_manifest(tmp_path, Shard(), TODAY, [BUILT]).read_text(encoding="utf-8")


@pytest.mark.parametrize(("shard", "name"), [(Shard(), "fleet.json"), (Shard(2, 3), "fleet-2-of-3.json")])
def test_the_manifest_of_a_share_is_named_after_it(shard: Shard, name: str, tmp_path: Path) -> None:
    assert write_manifest(tmp_path, shard, TODAY, [BUILT]).name == name
    assert [path.name for path in tmp_path.iterdir()] == [name]


def test_a_new_manifest_takes_the_place_of_the_old_one(tmp_path: Path) -> None:
    write_manifest(tmp_path, Shard(), TODAY, [BUILT, FAILED])
    file = write_manifest(tmp_path, Shard(), TODAY, [BUILT])
    assert len(json.loads(file.read_text(encoding="utf-8"))["portals"]) == 1


def test_an_empty_share_has_a_manifest_too(tmp_path: Path) -> None:
    assert json.loads(write_manifest(tmp_path, Shard(9, 9), TODAY, []).read_text(encoding="utf-8"))["portals"] == []
