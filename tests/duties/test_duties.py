"""The data of the duties: complete, in order, and true to the plans that ask for them."""

from __future__ import annotations

import subprocess
import sys
from collections.abc import Iterable
from pathlib import Path
from shutil import copytree

import pytest
import yaml

from congkhai.duties import DUTIES
from congkhai.duties.base import Asked, Duty
from congkhai.models import Plan, Task
from tests.building import PROJECT

SOURCES = sorted((PROJECT / "plans").glob("*.yml"))


def _refs(tasks: Iterable[Task], above: str = "") -> Iterable[tuple[str, Task]]:
    """Each task and group with its full number: some appendices repeat the group's number in it, some do not."""
    for task in tasks:
        ref = task.no if not above or task.no.startswith(f"{above}.") else f"{above}.{task.no}"
        yield ref, task
        yield from _refs(task.tasks, ref)


@pytest.fixture(scope="module")
def tasks() -> dict[str, dict[str, Task]]:
    """The tasks of each plan of the project by their full numbers."""
    found = {}
    for path in SOURCES:
        plan = Plan.of(yaml.load(path.read_text("utf-8"), yaml.BaseLoader), f"plans/{path.name}")
        assert isinstance(plan, Plan)
        found[plan.id] = dict(_refs(plan.tasks))
    return found


def test_there_are_thirty_three_in_order() -> None:
    assert [duty.id for duty in DUTIES] == [f"D{number:02d}" for number in range(1, 34)]


@pytest.mark.parametrize("duty", DUTIES, ids=lambda duty: duty.id)
def test_each_says_what_it_is_when_it_is_due_and_who_asks(duty: Duty) -> None:
    assert duty.title and duty.period and duty.asked_by
    assert not duty.title.endswith(".")
    assert len(set(duty.asked_by)) == len(duty.asked_by)
    assert duty.rule.__doc__
    assert sys.modules[duty.rule.__module__].__doc__


def test_titles_are_unique() -> None:
    assert len({duty.title for duty in DUTIES}) == len(DUTIES)


@pytest.mark.parametrize("duty", DUTIES, ids=lambda duty: duty.id)
def test_the_tasks_that_ask_exist(duty: Duty, tasks: dict[str, dict[str, Task]]) -> None:
    for one in duty.asked_by:
        assert one.plan in tasks
        assert one.task == "" or one.task in tasks[one.plan], one


def test_every_task_that_is_marked_with_a_duty_is_told_by_it_and_the_other_way_round(
    tasks: dict[str, dict[str, Task]],
) -> None:
    marked = {(duty, plan, ref) for plan, known in tasks.items() for ref, task in known.items() for duty in task.duties}
    told = {(duty.id, one.plan, one.task) for duty in DUTIES for one in duty.asked_by if one.task}
    assert told == marked


def test_where_the_whole_plan_asks_no_task_is_named() -> None:
    assert Asked("a").task == ""
    assert {duty.id for duty in DUTIES if any(not one.task for one in duty.asked_by)} == {"D16", "D17", "D18"}


def test_a_new_file_is_all_that_a_new_duty_needs(tmp_path: Path) -> None:
    copytree(PROJECT / "hooks" / "congkhai", tmp_path / "congkhai")
    new = (tmp_path / "congkhai" / "duties" / "d23_conduct.py").read_text("utf-8").replace('id="D23"', 'id="D34"')
    (tmp_path / "congkhai" / "duties" / "d34_new.py").write_text(new, "utf-8")
    code = "from congkhai.duties import DUTIES; print(len(DUTIES), DUTIES[-1].id)"
    done = subprocess.run(
        [sys.executable, "-c", code], cwd=tmp_path, capture_output=True, text=True, env={"PYTHONPATH": str(tmp_path)}
    )
    assert done.stdout.split() == ["34", "D34"], done.stderr
