"""Plans and reports: the list, and a page each: a board with every task."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import date

from congkhai.derive import Listings
from congkhai.derive.rates import tasks_of
from congkhai.format import day, document_number
from congkhai.models import Plan
from congkhai.views.base import HOME, Entry, Link, Page, sentence
from congkhai.views.feedback import unit_link
from congkhai.views.labels import PLAN_KINDS
from congkhai.views.plans.agency_tasks import AGENCIES, agency_index
from congkhai.views.plans.plan_board import (
    MOST_LATE,
    Choices,
    LateTask,
    Progress,
    Tally,
    choices,
    judged,
    late_tasks,
    progress,
    progress_of_groups,
    tallies,
)
from congkhai.views.plans.task_files import plan_file_links
from congkhai.views.plans.tasks import PLANS, Appendix, TaskView

ENDED = "Đơn vị đã kết thúc, nên việc phải công khai không còn áp dụng."


@dataclass(frozen=True)
class PlanView:
    """Everything that a plan's page shows."""

    title: str
    kind: str
    unit: Link
    serving: tuple[Link, ...]
    number: str
    issued: str
    document: Link | None
    period: str
    goals: tuple[str, ...]
    note: str
    groups: tuple[TaskView, ...]
    tasks_total: int
    groups_total: int
    done_total: int
    reports_done: bool
    judged: str
    progress: Progress | None
    progress_of: Mapping[str, Progress]
    tallies: tuple[Tally, ...]
    late: tuple[LateTask, ...]
    late_rest: tuple[LateTask, ...]
    choices: Choices
    duties: bool
    duties_note: str
    files: tuple[Link, ...]


@dataclass(frozen=True)
class PlanRow:
    """A plan in the list."""

    link: Link
    unit: Link
    kind: str
    number: str
    period: str
    tasks_total: int
    groups_total: int
    progress: Progress | None


@dataclass(frozen=True)
class PlanListView:
    """All plans, newest first; `agencies` leads to those that carry them out."""

    plans: tuple[PlanRow, ...]
    agencies: Link | None


def plan_pages(listings: Listings) -> Iterator[Page]:
    """The list of plans, and a page each."""
    views = [(plan, _view(plan, listings)) for plan in listings.plans]
    yield Page(
        url=PLANS.url,
        title="Kế hoạch và báo cáo",
        description="Kế hoạch nâng cao chất lượng phục vụ và kết quả thực hiện: từng nhiệm vụ, ai làm, đến bao giờ.",
        section=PLANS.url,
        template="plan_list.html",
        view=PlanListView(
            tuple(_row(plan, view) for plan, view in views), AGENCIES if agency_index(listings) else None
        ),
        crumbs=(HOME,),
    )
    for plan, view in views:
        url = f"ke-hoach/{plan.id}/"
        yield Page(
            url=url,
            title=plan.title,
            description=sentence(f"{view.unit.title}: {view.tasks_total} nhiệm vụ trong {view.groups_total} nhóm."),
            section=PLANS.url,
            template="plan.html",
            view=view,
            crumbs=(HOME, PLANS),
            entries=(
                Entry(view.kind, plan.title, url, view.number, view.unit.title),
                *(_entry(task, url) for group in view.groups for task in group.leaves()),
            ),
            sample=plan.sample,
            modified=plan.issued if plan.issued and len(plan.issued) == 10 else "",
        )


def _entry(task: TaskView, url: str) -> Entry:
    return Entry(
        "Nhiệm vụ",
        task.title,
        f"{url}#{task.anchor}",
        task.ref,
        " · ".join(one.title for one in task.lead),
        f"{task.target} {task.result} {task.timing}",
        prominence=-0.1,
    )


def _row(plan: Plan, view: PlanView) -> PlanRow:
    return PlanRow(
        link=Link(plan.title, f"ke-hoach/{plan.id}/"),
        unit=view.unit,
        kind=view.kind,
        number=view.number,
        period=view.period,
        tasks_total=view.tasks_total,
        groups_total=view.groups_total,
        progress=view.progress,
    )


def _view(plan: Plan, listings: Listings) -> PlanView:
    tasks, groups_total, done = tasks_of(plan)
    unit = listings.portal.units[plan.unit]
    document = listings.portal.documents.get(plan.document or "")
    appendix = Appendix(plan, listings)
    now, groups = appendix.now, appendix.views()
    late, ended = late_tasks(now), unit.ended(listings.today)
    return PlanView(
        title=plan.title,
        kind=PLAN_KINDS[plan.kind],
        unit=unit_link(plan.unit, listings),
        serving=tuple(unit_link(u.id, listings) for u in listings.serving(unit.id)) if ended else (),
        number=document_number(plan.number),
        issued=day(plan.issued),
        document=Link(document.title, f"van-ban/{document.id}/") if document else None,
        period=_period(plan.period.from_, plan.period.until) if plan.period else "",
        goals=plan.goals,
        note=plan.note or "",
        groups=groups,
        tasks_total=tasks,
        groups_total=groups_total,
        done_total=done,
        reports_done=any(task.done is not None or task.status for task in plan.walk()),
        judged=judged(now, unit),
        progress=progress(one.status for one in now),
        progress_of=dict(progress_of_groups(groups)),
        tallies=tallies(now),
        late=late[:MOST_LATE],
        late_rest=late[MOST_LATE:],
        choices=choices(now, groups),
        duties=any(one.duties for one in plan.walk()),
        duties_note=ENDED if ended else "",
        files=plan_file_links(plan, listings),
    )


def _period(begin: date | None, end: date | None) -> str:
    return " – ".join(day(one) for one in (begin, end) if one)
