"""The agencies of plans: the list, and a page each with all its tasks across plans."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from itertools import groupby

from congkhai.derive import Listings
from congkhai.derive.tasks import TaskNow
from congkhai.fold import slug
from congkhai.format import number
from congkhai.views.base import HOME, Entry, Link, Page, sentence
from congkhai.views.feedback import unit_link
from congkhai.views.labels import TASK_PARTS
from congkhai.views.plans.agency_tasks import AGENCIES, PARTS, AgencyTasks, agency_index
from congkhai.views.plans.plan_board import LATE, Progress, Tally, judged, progress, tallies
from congkhai.views.plans.task_files import agency_file_links
from congkhai.views.plans.tasks import (
    PLANS,
    Appendix,
    DutyMark,
    StatusView,
    agency_url,
    due_text,
    status_view,
    task_url,
)

SHORT_TITLE = 60


@dataclass(frozen=True)
class AgencyTaskView:
    """A task of an agency: where it stands in its plan, until when, who else takes part, what it asks to disclose."""

    link: Link
    ref: str
    plan: Link
    timing: str
    due: str
    status: StatusView
    others: tuple[tuple[str, str], ...]
    duties: tuple[DutyMark, ...]


@dataclass(frozen=True)
class AgencyPartView:
    """The tasks in which an agency has one part, what is late first."""

    title: str
    anchor: str
    tasks: tuple[AgencyTaskView, ...]


@dataclass(frozen=True)
class AgencyView:
    """Everything that an agency's page shows."""

    name: str
    also: tuple[str, ...]
    unit: Link
    judged: str
    progress: Progress | None
    tallies: tuple[Tally, ...]
    parts: tuple[AgencyPartView, ...]
    files: tuple[Link, ...]


@dataclass(frozen=True)
class AgencyRow:
    """An agency in the list, with how many tasks it has by its part, and how many are late
    (overdue, or without its last period); empty for none."""

    link: Link
    lead: str
    support: str
    monitor: str
    late: str


@dataclass(frozen=True)
class AgencyGroup:
    """The agencies of one unit."""

    unit: Link
    anchor: str
    rows: tuple[AgencyRow, ...]


@dataclass(frozen=True)
class AgencyListView:
    """All agencies by their units."""

    groups: tuple[AgencyGroup, ...]
    total: int


def agency_pages(listings: Listings) -> Iterator[Page]:
    """The list of agencies, and a page each; nothing where no plan names any."""
    index = agency_index(listings)
    if not index:
        return
    groups = tuple(
        AgencyGroup(unit_link(unit, listings), unit, tuple(map(_row, some)))
        for unit, some in groupby(index, key=lambda one: one.agency.unit)
    )
    yield Page(
        url=AGENCIES.url,
        title="Cơ quan thực hiện kế hoạch",
        description="Mỗi cơ quan được giao việc gì trong các kế hoạch: chủ trì, phối hợp, theo dõi; việc nào quá hạn.",
        section=PLANS.url,
        template="agency_list.html",
        view=AgencyListView(groups, len(index)),
        crumbs=(HOME, PLANS),
        entries=(
            Entry("Trang", "Cơ quan thực hiện kế hoạch", AGENCIES.url, words="chủ trì phối hợp theo dõi nhiệm vụ"),
        ),
    )
    for one in index:
        unit = unit_link(one.agency.unit, listings)
        yield Page(
            url=agency_url(one.agency),
            title=one.agency.name,
            description=sentence(f"{one.agency.name}, {unit.title}: {len(one.tasks)} nhiệm vụ trong các kế hoạch."),
            section=PLANS.url,
            template="agency.html",
            view=_view(one, listings),
            crumbs=(HOME, PLANS, AGENCIES),
            entries=(_entry(one, unit.title),),
            sample=any(now.plan.sample for now in one.tasks),
        )


def _entry(one: AgencyTasks, unit: str) -> Entry:
    words = " · ".join((unit, *one.also))
    return Entry("Cơ quan", one.agency.name, agency_url(one.agency), words=words, prominence=-0.1)


def _row(one: AgencyTasks) -> AgencyRow:
    late = sum(now.status in LATE for now in one.tasks)
    lead, support, monitor, late_said = (
        number(count) if count else "" for count in (len(one.lead), len(one.support), len(one.monitor), late)
    )
    return AgencyRow(Link(one.agency.name, agency_url(one.agency)), lead, support, monitor, late_said)


def _view(one: AgencyTasks, listings: Listings) -> AgencyView:
    return AgencyView(
        name=one.agency.name,
        also=one.also,
        unit=unit_link(one.agency.unit, listings),
        judged=judged(one.tasks, listings.portal.units[one.agency.unit]),
        progress=progress(now.status for now in one.tasks),
        tallies=tallies(one.tasks),
        parts=tuple(
            AgencyPartView(
                TASK_PARTS[part], slug(TASK_PARTS[part]), tuple(_task(now, part, listings) for now in one.of(part))
            )
            for part in PARTS
            if one.of(part)
        ),
        files=agency_file_links(one, listings),
    )


def _task(now: TaskNow, part: str, listings: Listings) -> AgencyTaskView:
    people = (("lead", now.lead), ("support", now.support), ("monitor", now.monitor))
    return AgencyTaskView(
        link=Link(now.task.title, task_url(now)),
        ref=now.ref,
        plan=Link(sentence(now.plan.title, SHORT_TITLE), f"ke-hoach/{now.plan.id}/", (now.plan.issued or "")[:4]),
        timing=now.task.timing or "",
        due=due_text(now),
        status=status_view(now.status),
        others=tuple(
            (TASK_PARTS[other], "; ".join(one.name for one in some)) for other, some in people if some and other != part
        ),
        duties=tuple(map(Appendix(now.plan, listings).duty, now.duties)),
    )
