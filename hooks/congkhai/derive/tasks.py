"""Where each task of each plan stands today: from its deadline, its result and its evidence."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from functools import lru_cache
from typing import Literal

from congkhai.dates.deadlines import Deadline
from congkhai.derive.agencies import AgencyOf
from congkhai.derive.listings import Listings
from congkhai.models import Plan, Task

TaskStatus = Literal[
    "overdue",
    "missed",
    "due_soon",
    "in_progress",
    "up_to_date",
    "ongoing",
    "waiting",
    "done",
    "done_late",
    "unclear",
]
"""In the order in which a list shows them, what is late first. `missed` and `up_to_date` are of recurring tasks."""


@dataclass(frozen=True)
class TaskNow:
    """A task (a leaf of the appendix) on the day of the listings.

    `ref` is its full number (III.2), `groups` the full numbers of the groups above it, from the top; `duties` are its
    own and those of the groups above; `lead`, `support` and `monitor` likewise fall to it from its groups where it has
    none itself. `judged_on` is the day for which the status holds: today, or the last day of a unit that has ended.
    """

    plan: Plan
    task: Task
    ref: str
    groups: tuple[str, ...]
    deadline: Deadline
    status: TaskStatus
    judged_on: date
    lead: tuple[AgencyOf, ...]
    support: tuple[AgencyOf, ...]
    monitor: tuple[AgencyOf, ...]
    duties: tuple[str, ...]


@lru_cache(maxsize=1)
def tasks_now(listings: Listings) -> Mapping[str, tuple[TaskNow, ...]]:
    """The tasks of every plan by the plan's id, in the order of the appendix."""
    return {}
