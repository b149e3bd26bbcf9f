"""Tasks of plans as pages show them: who, until when, where it stands today, and which duties it asks for."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import date
from functools import cached_property, lru_cache
from typing import Literal, get_args

from congkhai.derive import Listings
from congkhai.derive.agencies import AgencyOf, agencies
from congkhai.derive.tasks import TaskNow, TaskStatus, full_number, tasks_now
from congkhai.duties.assess import disclosure
from congkhai.fold import slug
from congkhai.format import day, document_number
from congkhai.models import Plan, Task
from congkhai.models.plan import AGENCY_PAGES, number_slug
from congkhai.models.shared import Citation
from congkhai.views.base import Link
from congkhai.views.labels import DUTY_STATES, TASK_STATES, TASK_STATUSES

PLANS = Link("Kế hoạch", "ke-hoach/")
DUTIES_PAGE = "nghia-vu-cong-khai"
STATUSES: tuple[TaskStatus, ...] = get_args(TaskStatus)
"""In the order of lists: what is late first."""
WRITTEN_DAY = re.compile(r"\b(\d{1,2})[/.-](\d{1,2})[/.-](\d{4})\b")


@dataclass(frozen=True)
class CitationView:
    """A document cited as evidence or as a source."""

    text: str
    number: str
    issued: str
    url: str


@dataclass(frozen=True)
class DutyMark:
    """A duty that a task asks for, and whether the plan's unit meets it today: `met`, `unmet` or `none` where it does
    not apply; `word` says it, empty where nothing is known.
    """

    id: str
    url: str
    key: str
    word: str


@dataclass(frozen=True)
class StatusView:
    """Where a task stands; `slug` names it in addresses. All empty where nothing is known."""

    key: TaskStatus | Literal[""] = ""
    word: str = ""
    slug: str = ""


@dataclass(frozen=True)
class TaskView:
    """A task or a group; `ref` is its full number (III.2), `anchor` its place on the page, `depth` from 0.

    `due` is the day that the wording means, where the wording does not say it itself; `reported` is what the source
    says of its state, where that is not what the status says; `falls_to` are the ids of the agencies that lead,
    support and monitor it, be it through a group above.
    """

    no: str
    ref: str
    anchor: str
    depth: int
    title: str
    lead: tuple[Link, ...]
    support: tuple[Link, ...]
    monitor: tuple[Link, ...]
    target: str
    timing: str
    due: str
    result: str
    status: StatusView
    reported: str
    evidence: tuple[CitationView, ...]
    duties: tuple[DutyMark, ...]
    falls_to: tuple[str, str, str]
    tasks: tuple[TaskView, ...]

    def leaves(self) -> Iterator[TaskView]:
        """The tasks at its ends: itself, where it is no group."""
        if not self.tasks:
            yield self
        for inner in self.tasks:
            yield from inner.leaves()


@dataclass(frozen=True)
class Appendix:
    """A plan with all that its tasks' views are made of."""

    plan: Plan
    listings: Listings

    @cached_property
    def now(self) -> tuple[TaskNow, ...]:
        """Where each task stands, in the order of the appendix."""
        return tasks_now(self.listings).get(self.plan.id, ())

    @cached_property
    def now_of(self) -> Mapping[int, TaskNow]:
        """The same by the identity of the task: numbers may repeat in a source."""
        return {id(now.task): now for now in self.now}

    @cached_property
    def about_duties(self) -> str:
        """The page that explains the duties, for units whose duties are not judged; empty where there is none."""
        known = any(page.ident == DUTIES_PAGE for page in self.listings.portal.about)
        return f"gioi-thieu/{DUTIES_PAGE}/" if known else ""

    def views(self) -> tuple[TaskView, ...]:
        """The top of the tree."""
        return tuple(self._view(task, "", 0) for task in self.plan.tasks)

    def agencies(self, names: tuple[str, ...]) -> tuple[Link, ...]:
        """Agencies as the plan writes them, each with its page."""
        by_name = agencies_named(self.listings)
        known = ((name, by_name.get((self.plan.unit, name))) for name in names)
        return tuple(Link(name, agency_url(agency) if agency else "") for name, agency in known)

    def duty(self, ident: str) -> DutyMark:
        """A duty, and whether the plan's unit meets it today."""
        found = disclosure(self.listings).find(self.plan.unit, ident)
        if found is None:
            return DutyMark(ident, self.about_duties, "none", "")
        key = {True: "met", False: "unmet", None: "none"}[found.met]
        return DutyMark(ident, f"cong-khai/nghia-vu/{ident.lower()}/", key, DUTY_STATES[found.met])

    def _view(self, task: Task, above: str, depth: int) -> TaskView:
        ref = full_number(task.no, above)
        now = self.now_of.get(id(task))
        return TaskView(
            no=task.no,
            ref=ref,
            anchor=anchor(ref),
            depth=depth,
            title=task.title,
            lead=self.agencies(task.lead),
            support=self.agencies(task.support),
            monitor=self.agencies(task.monitor),
            target=task.target or "",
            timing=task.timing or "",
            due=due_text(now) if now else "",
            result=task.result or "",
            status=status_view(now.status) if now else StatusView(),
            reported=_reported(task, now),
            evidence=tuple(map(citation, task.evidence)),
            duties=tuple(map(self.duty, task.duties)),
            falls_to=_falls_to(now),
            tasks=tuple(self._view(inner, ref, depth + 1) for inner in task.tasks),
        )


@lru_cache(maxsize=1)
def agencies_named(listings: Listings) -> Mapping[tuple[str, str], AgencyOf]:
    """The agencies by the unit of a plan and a name as it is written there."""
    return agencies(listings.portal)


def anchor(ref: str) -> str:
    """The name of a task's place on the page of its plan."""
    return f"nv-{number_slug(ref)}"


def agency_url(agency: AgencyOf) -> str:
    """The page of an agency."""
    return f"ke-hoach/{AGENCY_PAGES}/{agency.id}/"


def task_url(now: TaskNow) -> str:
    """The place of a task on the page of its plan."""
    return f"ke-hoach/{now.plan.id}/#{anchor(now.ref)}"


def citation(cited: Citation) -> CitationView:
    """A citation as pages show it."""
    return CitationView(cited.text, document_number(cited.number), day(cited.date), cited.url or "")


def status_view(status: TaskStatus) -> StatusView:
    """A status in words."""
    return StatusView(status, TASK_STATUSES[status], slug(TASK_STATUSES[status]))


def due_day(now: TaskNow) -> date | None:
    """The day by which a task is to be done; None for what recurs or goes on, even where it does so until a day."""
    return now.deadline.due if now.deadline.kind == "by" else None


def due_text(now: TaskNow) -> str:
    """The day that a deadline means, where its wording does not say just that day."""
    due, timing = due_day(now), now.task.timing or ""
    if due is None or (due.day, due.month, due.year) in (tuple(map(int, f)) for f in WRITTEN_DAY.findall(timing)):
        return ""
    if timing:
        return f"Hạn: {day(due)}"
    if now.status in ("done", "done_late"):
        return ""
    period = now.plan.period
    return f"{day(due)}, ngày cuối của kế hoạch" if period and period.until == due else f"Hạn: {day(due)}"


def due_note(now: TaskNow) -> str:
    """A deadline in one line, for lists: its day, or the words where there is no day."""
    due = due_day(now)
    return f"hạn {day(due)}" if due else now.task.timing or ""


def _reported(task: Task, now: TaskNow | None) -> str:
    state = task.status or ("done" if task.done else "not_started" if task.done is False else "")
    told = {"done": ("done", "done_late"), "in_progress": ("in_progress",), "late": ("overdue", "done_late")}
    if not state or (now and now.status in told.get(state, ())):
        return ""
    return TASK_STATES[state]


def _falls_to(now: TaskNow | None) -> tuple[str, str, str]:
    if now is None:
        return ("", "", "")
    lead, support, monitor = (" ".join(one.id for one in part) for part in (now.lead, now.support, now.monitor))
    return (lead, support, monitor)
