"""Processes that build portals, and what becomes of the portals when one of them dies."""

from __future__ import annotations

import os
import signal
import sys
import time
from dataclasses import dataclass, field
from datetime import date
from pathlib import Path
from typing import Any

import pytest

from congkhai.fleet import executors
from congkhai.fleet.executors import locally
from congkhai.fleet.member import Plan, Result
from congkhai.fleet.selection import Member
from congkhai.pipeline import survey
from tests.fleet.root import COMMUNES

pytestmark = pytest.mark.skipif(sys.platform != "linux", reason="the stand-ins go into processes that are forked")

MEMBERS = [Member(unit, "") for unit in COMMUNES]


@pytest.fixture
def plan(root: Path, tmp_path: Path) -> Plan:
    """The plan of a fleet of the small root."""
    return Plan(root, tmp_path / "out", tmp_path / "cache", date(2026, 11, 20))


@dataclass(frozen=True)
class Dying:
    """Instead of building: so many times the process that gets this unit dies; the others tell that they were built."""

    unit: str
    times: int
    folder: Path
    parent: int = field(default_factory=os.getpid)

    def __call__(self, _: Plan, one: Member) -> Result:
        """Die or tell."""
        died = len(list(self.folder.glob("died-*")))
        if one.unit == self.unit and died < self.times:
            assert os.getpid() != self.parent, "the whole fleet would have died"
            (self.folder / f"died-{died}").touch()
            os.kill(os.getpid(), signal.SIGKILL)
        time.sleep(0.1)
        (self.folder / f"began-{one.unit}-{os.getpid()}").touch()
        return Result(one, "built")


def run(plan: Plan, build: Dying, monkeypatch: pytest.MonkeyPatch, jobs: int = 2) -> list[Result]:
    """What is told of each unit, once."""
    monkeypatch.setattr(executors, "build_member", build)
    results = list(locally(plan, MEMBERS, jobs))
    assert sorted(one.member.unit for one in results) == sorted(COMMUNES)
    return results


@pytest.mark.parametrize("unit", [COMMUNES[0], COMMUNES[-1]])
def test_a_portal_whose_process_died_is_begun_again(
    unit: str, plan: Plan, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    assert {one.outcome for one in run(plan, Dying(unit, 1, tmp_path), monkeypatch)} == {"built"}


@pytest.mark.parametrize("unit", [COMMUNES[0], COMMUNES[3], COMMUNES[-1]])
def test_a_portal_that_kills_every_process_takes_no_other_with_it(
    unit: str, plan: Plan, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    found = run(plan, Dying(unit, 1000, tmp_path), monkeypatch)
    assert [one.member.unit for one in found if one.outcome != "built"] == [unit]
    assert "bị dừng" in next(one.reason for one in found if one.member.unit == unit)


@pytest.mark.parametrize(("jobs", "processes"), [(1, 1), (2, 2)])
def test_as_many_processes_work_as_are_asked_for(
    jobs: int, processes: int, plan: Plan, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    assert {one.outcome for one in run(plan, Dying("", 0, tmp_path), monkeypatch, jobs)} == {"built"}
    workers = {path.name.rpartition("-")[2] for path in tmp_path.glob("began-*")}
    assert 1 <= len(workers) <= processes
    assert str(os.getpid()) not in workers


def test_an_empty_fleet_is_built_at_once(plan: Plan) -> None:
    assert list(locally(plan, [], 2)) == []


def test_a_forked_process_finds_the_records_surveyed(plan: Plan, monkeypatch: pytest.MonkeyPatch) -> None:
    surveys: list[Path] = []

    def counted(root: Path, *rest: Any) -> Any:
        surveys.append(root)
        return survey(root, *rest)

    monkeypatch.setattr("congkhai.fleet.member.survey", counted)
    plan.out.mkdir()
    assert {one.outcome for one in locally(plan, MEMBERS[:3], 2)} == {"built"}
    assert surveys == [plan.root]
