"""What falls to each agency in all plans, and by which other names the plans write of it."""

from __future__ import annotations

from collections import defaultdict
from dataclasses import dataclass
from functools import lru_cache

from congkhai.derive import Listings
from congkhai.derive.agencies import AgencyOf
from congkhai.derive.tasks import TaskNow, tasks_now
from congkhai.fold import fold
from congkhai.views.base import Link
from congkhai.views.plans.tasks import STATUSES, agencies_named

AGENCIES = Link("Cơ quan thực hiện", "ke-hoach/co-quan/")
PARTS = ("lead", "support", "monitor")


@dataclass(frozen=True)
class AgencyTasks:
    """An agency's tasks by its part in them, what is late first; `also` are other ways in which its name is written."""

    agency: AgencyOf
    also: tuple[str, ...]
    lead: tuple[TaskNow, ...]
    support: tuple[TaskNow, ...]
    monitor: tuple[TaskNow, ...]

    def of(self, part: str) -> tuple[TaskNow, ...]:
        """Its tasks by part: lead, support or monitor."""
        return {"lead": self.lead, "support": self.support, "monitor": self.monitor}[part]

    @property
    def tasks(self) -> tuple[TaskNow, ...]:
        """All of them, each once: a task that it leads and monitors is one task."""
        return tuple({(one.plan.id, id(one.task)): one for one in (*self.lead, *self.support, *self.monitor)}.values())


@lru_cache(maxsize=1)
def agency_index(listings: Listings) -> tuple[AgencyTasks, ...]:
    """The agencies to which tasks fall, by their units in the order of lists, then by name."""
    falls: defaultdict[AgencyOf, dict[str, list[TaskNow]]] = defaultdict(lambda: {part: [] for part in PARTS})
    for plan in listings.plans:
        for now in tasks_now(listings).get(plan.id, ()):
            for part in PARTS:
                for agency in dict.fromkeys(getattr(now, part)):
                    falls[agency][part].append(now)
    also: defaultdict[str, list[str]] = defaultdict(list)
    for (_, name), agency in agencies_named(listings).items():
        if name != agency.name and name not in also[agency.id]:
            also[agency.id].append(name)
    place = {unit.id: i for i, unit in enumerate((*listings.live_units, *listings.ended_units))}
    ordered = sorted(falls, key=lambda one: (place.get(one.unit, -1), fold(one.name), one.id))
    return tuple(
        AgencyTasks(one, tuple(sorted(also[one.id], key=fold)), *(_late_first(falls[one][part]) for part in PARTS))
        for one in ordered
    )


def _late_first(tasks: list[TaskNow]) -> tuple[TaskNow, ...]:
    return tuple(sorted(tasks, key=lambda one: STATUSES.index(one.status)))
