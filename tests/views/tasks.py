"""Tasks as they stand on a day, made in a line, for tests of what pages and files show of them."""

from __future__ import annotations

from typing import Any

from congkhai.dates.deadlines import Deadline
from congkhai.derive.agencies import AgencyOf
from congkhai.derive.tasks import TaskNow, TaskStatus
from congkhai.models import Plan
from tests.records import TODAY, plan

OFFICE = AgencyOf("van-phong", "Văn phòng", "xa-a")
POLICE = AgencyOf("cong-an", "Công an", "xa-a")


def made_plan(**more: Any) -> Plan:
    """A plan of the year 2026 with two tasks in a group."""
    tasks = [{"no": "I", "title": "Nhóm", "tasks": [{"no": "1", "title": "Một"}, {"no": "2", "title": "Hai"}]}]
    return plan("p", **{"tasks": tasks, "period": {"from": "2026-01-01", "until": "2026-12-31"}, **more})


def now(
    status: TaskStatus, deadline: Deadline | None = None, of: Plan | None = None, at: int = 0, **more: Any
) -> TaskNow:
    """The first task of a plan's first group, or the one `at` another place; the office leads it."""
    of = of or made_plan()
    group = of.tasks[0]
    task = group.tasks[at]
    told = {"groups": (group.no,), "lead": (OFFICE,), "support": (), "monitor": (), "duties": (), "judged_on": TODAY}
    ref = f"{group.no}.{task.no}"
    return TaskNow(of, task, ref, deadline=deadline or Deadline("unclear"), status=status, **{**told, **more})
