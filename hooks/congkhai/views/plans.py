"""Plans and reports: the list, and a page each with every task."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date

from congkhai.derive import Listings
from congkhai.derive.rates import tasks_of
from congkhai.fold import slug
from congkhai.models import Plan, Task
from congkhai.models.shared import Citation
from congkhai.views.base import HOME, Entry, Link, Page, sentence
from congkhai.views.feedback import unit_link
from congkhai.views.format import day, document_number
from congkhai.views.labels import PLAN_KINDS, TASK_STATES

PLANS = Link("Kế hoạch", "ke-hoach/")
DUTIES_PAGE = "nghia-vu-cong-khai"


@dataclass(frozen=True)
class CitationView:
    """A document cited as evidence or as a source."""

    text: str
    number: str
    issued: str
    url: str


@dataclass(frozen=True)
class TaskView:
    """A task or a group; `ref` is its full number (III.2), `anchor` its place on the page, `depth` from 0."""

    no: str
    ref: str
    anchor: str
    depth: int
    title: str
    lead: tuple[str, ...]
    support: tuple[str, ...]
    monitor: tuple[str, ...]
    target: str
    timing: str
    result: str
    state: str
    state_key: str
    evidence: tuple[CitationView, ...]
    duties: tuple[Link, ...]
    tasks: tuple[TaskView, ...]


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


@dataclass(frozen=True)
class PlanListView:
    """All plans, newest first."""

    plans: tuple[PlanRow, ...]


def citation(cited: Citation) -> CitationView:
    """A citation as pages show it."""
    return CitationView(cited.text, document_number(cited.number), day(cited.date), cited.url or "")


def plan_pages(listings: Listings) -> Iterator[Page]:
    """The list of plans, and a page each."""
    views = [(plan, _view(plan, listings)) for plan in listings.plans]
    yield Page(
        url=PLANS.url,
        title="Kế hoạch và báo cáo",
        description="Kế hoạch nâng cao chất lượng phục vụ và kết quả thực hiện: từng nhiệm vụ, ai làm, đến bao giờ.",
        section=PLANS.url,
        template="plan_list.html",
        view=PlanListView(tuple(_row(plan, view) for plan, view in views)),
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
                *(_entry(task, url) for group in view.groups for task in _leaves(group)),
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
        " · ".join(task.lead),
        f"{task.target} {task.result} {task.timing}",
        prominence=-0.1,
    )


def _leaves(task: TaskView) -> Iterator[TaskView]:
    if not task.tasks:
        yield task
    for inner in task.tasks:
        yield from _leaves(inner)


def _row(plan: Plan, view: PlanView) -> PlanRow:
    return PlanRow(
        link=Link(plan.title, f"ke-hoach/{plan.id}/"),
        unit=view.unit,
        kind=view.kind,
        number=view.number,
        period=view.period,
        tasks_total=view.tasks_total,
        groups_total=view.groups_total,
    )


def _view(plan: Plan, listings: Listings) -> PlanView:
    tasks, groups, done = tasks_of(plan)
    unit = listings.portal.units[plan.unit]
    document = listings.portal.documents.get(plan.document or "")
    about = next((page for page in listings.portal.about if page.ident == DUTIES_PAGE), None)
    duties_url = f"gioi-thieu/{DUTIES_PAGE}/" if about else ""
    return PlanView(
        title=plan.title,
        kind=PLAN_KINDS[plan.kind],
        unit=unit_link(plan.unit, listings),
        serving=tuple(unit_link(u.id, listings) for u in listings.serving(unit.id))
        if unit.ended(listings.today)
        else (),
        number=document_number(plan.number),
        issued=day(plan.issued),
        document=Link(document.title, f"van-ban/{document.id}/") if document else None,
        period=_period(plan.period.from_, plan.period.until) if plan.period else "",
        goals=plan.goals,
        note=plan.note or "",
        groups=tuple(_task(task, "", 0, duties_url) for task in plan.tasks),
        tasks_total=tasks,
        groups_total=groups,
        done_total=done,
        reports_done=any(task.done is not None or task.status for task in plan.walk()),
    )


def _period(begin: date | None, end: date | None) -> str:
    return " – ".join(day(one) for one in (begin, end) if one)


def reference(no: str, above: str) -> str:
    """A task's full number: 2 under III is III.2; 3.2.1 under 3.2 already tells it."""
    return no if not above or no.startswith(f"{above}.") else f"{above}.{no}"


def _task(task: Task, above: str, depth: int, duties_url: str) -> TaskView:
    ref = reference(task.no, above)
    key = "done" if task.done else "not_started" if task.done is False else ""
    state = task.status or key
    return TaskView(
        no=task.no,
        ref=ref,
        anchor=f"nv-{slug(ref)}",
        depth=depth,
        title=task.title,
        lead=task.lead,
        support=task.support,
        monitor=task.monitor,
        target=task.target or "",
        timing=task.timing or "",
        result=task.result or "",
        state=TASK_STATES.get(state, ""),
        state_key=state,
        evidence=tuple(map(citation, task.evidence)),
        duties=tuple(Link(duty, duties_url) for duty in task.duties),
        tasks=tuple(_task(inner, ref, depth + 1, duties_url) for inner in task.tasks),
    )
