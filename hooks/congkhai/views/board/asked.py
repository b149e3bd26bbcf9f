"""Who asks for a duty: laws, and tasks of the plans that the portal has."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import lru_cache

from congkhai.derive import Listings
from congkhai.derive.tasks import numbered, tasks_now
from congkhai.duties.base import Duty
from congkhai.fold import fold
from congkhai.format import document_number
from congkhai.views.base import Link
from congkhai.views.plans.tasks import anchor


@dataclass(frozen=True)
class AskingPlan:
    """A plan and those of its tasks that ask for a duty, by their full numbers."""

    plan: Link
    tasks: tuple[Link, ...]


@dataclass(frozen=True)
class AskedView:
    """Who asks for a duty; `elsewhere` counts the tasks of plans that this portal does not publish."""

    laws: tuple[str, ...]
    plans: tuple[AskingPlan, ...]
    elsewhere: int


@dataclass(frozen=True)
class AgencyOption:
    """An agency, and the anchors of the duties that its tasks ask for, with spaces between them."""

    name: str
    duties: str


def asked_view(duty: Duty, listings: Listings) -> AskedView:
    """Who asks for a duty, in the order in which the duty names them."""
    plans = _plans(listings)
    tasks: dict[str, list[str]] = {}
    for one in duty.asked_by:
        tasks.setdefault(one.plan, []).append(one.task)
    known = {plan: refs for plan, refs in tasks.items() if plan in plans}
    return AskedView(
        laws=tuple(f"{', '.join(filter(None, (law.number, law.article)))}: {law.title}" for law in duty.laws),
        plans=tuple(AskingPlan(plans[plan][0], tuple(_tasks(plan, refs, listings))) for plan, refs in known.items()),
        elsewhere=sum(len(refs) for plan, refs in tasks.items() if plan not in plans),
    )


def _tasks(plan: str, refs: list[str], listings: Listings) -> Iterator[Link]:
    there = _plans(listings)[plan][1]
    for ref in filter(None, refs):  # none where the plan as a whole asks
        yield Link(ref, f"ke-hoach/{plan}/#{anchor(ref)}" if ref in there else f"ke-hoach/{plan}/")


@lru_cache(maxsize=1)
def _plans(listings: Listings) -> Mapping[str, tuple[Link, frozenset[str]]]:
    """Each plan as a link, and the full numbers of its groups and tasks."""
    return {
        plan.id: (
            Link(plan.title, f"ke-hoach/{plan.id}/", document_number(plan.number)),
            frozenset(ref for ref, _ in numbered(plan.tasks)),
        )
        for plan in listings.plans
    }


def agency_options(listings: Listings) -> tuple[AgencyOption, ...]:
    """The agencies that lead tasks which ask for a duty, by name; one of two plans with the same name is one."""
    found: dict[str, set[str]] = {}
    for tasks in tasks_now(listings).values():
        for task in tasks:
            for agency in task.lead:
                found.setdefault(agency.name, set()).update(duty.lower() for duty in task.duties)
    named = sorted((name for name, duties in found.items() if duties), key=lambda name: (fold(name), name))
    return tuple(AgencyOption(name, " ".join(sorted(found[name]))) for name in named)
