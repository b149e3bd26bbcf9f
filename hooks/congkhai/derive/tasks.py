"""Where each task of each plan stands today: from its deadline, its result and its evidence."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import date, timedelta
from functools import lru_cache
from typing import Literal

from congkhai.dates.deadlines import SHORTEST_FIRST, Deadline, deadline_of
from congkhai.dates.periods import ONE_DAY, begin_of, first_day, last_day, period_of, preceding
from congkhai.dates.yearly import before
from congkhai.derive.agencies import AgencyOf, agencies
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

SOON = timedelta(days=30)


@dataclass(frozen=True)
class TaskNow:
    """A task (a leaf of the appendix) on the day of the listings.

    `ref` is its full number (III.2), `groups` the full numbers of the groups above it, from the top; `duties` are its
    own and those of the groups above; `lead`, `support` and `monitor` likewise fall to it from its groups where it has
    none itself, and so does the timing. `judged_on` is the day for which the status holds: today, or the last day of a
    unit that has ended. Without any timing the `deadline` is the end of the plan, and unclear where that is not told.
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
    """The tasks of every plan by the plan's id, in the order of the appendix.

    The rules, the first that fits:
    - done (`done: true` or `status: done`; where neither field says anything and it is due by a day, evidence with a
      date): `done`; but `done_late` where its latest dated evidence (of a date known in
      part, its last day) is later than the day due, or where it is marked late as well. Evidence dated after the day of
      judgement, or after the report that cites it, is a slip and proves nothing.
    - marked late and not done: `overdue`.
    - due by a day (or, without a timing, by the end of the plan): `overdue` after it, `due_soon` in the 30 days before
      it, else `in_progress`. `done: false` in a report changes nothing: the report may have come before the day.
    - recurring: `missed` where the last period of its shortest kind that was over by then, and lay in the plan's time,
      has no evidence dated in it or later (a date known in part counts from its first day); where the days of the
      year are named ("Trước ngày 15/12 hằng năm"), a period is over after such a day; else `up_to_date`. What is
      undated, and a result in words, proves no period.
    - ongoing: `ongoing`.
    - upon an event, or after a document: `ongoing` once it has a result or evidence; before that `in_progress` where
      the document is named with a date that has come (it is there, and nothing says by when to act), else `waiting`.
    - without a timing and without an end of the plan: `in_progress`. A timing that is not understood: `unclear`.
    """
    named = agencies(listings.portal)
    return {plan.id: tuple(_tasks(listings, plan, named)) for plan in listings.portal.plans}


def full_number(no: str, above: str) -> str:
    """A task's full number: 2 under III is III.2; 3.2.1 under 3.2 already tells it."""
    return no if not above or no.startswith(f"{above}.") else f"{above}.{no}"


def numbered(tasks: tuple[Task, ...], above: str = "") -> Iterator[tuple[str, Task]]:
    """Every task and group with its full number, in the order of the appendix."""
    for task in tasks:
        ref = full_number(task.no, above)
        yield ref, task
        yield from numbered(task.tasks, ref)


def _tasks(listings: Listings, plan: Plan, named: Mapping[tuple[str, str], AgencyOf]) -> Iterator[TaskNow]:
    judged_on = _judged_on(listings, plan)
    for line in _leaves(plan.tasks, ()):
        task = line[-1]
        refs = _refs(line)
        timing = next((one.timing for one in reversed(line) if one.timing), None)
        deadline = deadline_of(timing, plan.span) if timing else _end_of(plan)
        yield TaskNow(
            plan=plan,
            task=task,
            ref=refs[-1],
            groups=refs[:-1],
            deadline=deadline,
            status=_status(plan, task, deadline, judged_on, timing is not None),
            judged_on=judged_on,
            lead=_agencies([one.lead for one in line], plan, named),
            support=_agencies([one.support for one in line], plan, named),
            monitor=_agencies([one.monitor for one in line], plan, named),
            duties=tuple(dict.fromkeys(duty for one in reversed(line) for duty in one.duties)),
        )


def _leaves(tasks: tuple[Task, ...], above: tuple[Task, ...]) -> Iterator[tuple[Task, ...]]:
    """Each leaf with the groups above it, from the top to the leaf."""
    for task in tasks:
        if task.tasks:
            yield from _leaves(task.tasks, (*above, task))
        else:
            yield (*above, task)


def _refs(line: tuple[Task, ...]) -> tuple[str, ...]:
    refs: tuple[str, ...] = ()
    for task in line:
        refs = (*refs, full_number(task.no, refs[-1] if refs else ""))
    return refs


def _agencies(
    names: list[tuple[str, ...]], plan: Plan, named: Mapping[tuple[str, str], AgencyOf]
) -> tuple[AgencyOf, ...]:
    """The agencies of the lowest level that names any; one that is named in two spellings is told once."""
    own = next((level for level in reversed(names) if level), ())
    return tuple(dict.fromkeys(named[plan.unit, name] for name in own))


def _judged_on(listings: Listings, plan: Plan) -> date:
    unit = listings.portal.units.get(plan.unit)
    last = unit.valid_until if unit is not None and unit.valid_until is not None else listings.today
    return min(listings.today, last)


def _end_of(plan: Plan) -> Deadline:
    until = plan.period.until if plan.period else None
    return Deadline("by", plan.period.from_ if plan.period else None, until) if until else Deadline("unclear")


def _status(plan: Plan, task: Task, deadline: Deadline, judged_on: date, timed: bool) -> TaskStatus:
    dates, latest = _evidence(plan, task, judged_on)
    unsaid = task.done is None and task.status is None and deadline.kind == "by"
    if task.said_done or (unsaid and dates):
        proved = max((min(last_day(one), latest) for one in dates), default=date.min)
        late = task.status == "late" or (deadline.due is not None and proved > deadline.due)
        return "done_late" if late else "done"
    if task.status == "late":
        return "overdue"
    if deadline.kind == "by" and deadline.due is not None:
        if judged_on > deadline.due:
            return "overdue"
        return "due_soon" if deadline.due - judged_on <= SOON else "in_progress"
    if deadline.kind == "recurring":
        begin = _last_period(plan, deadline, judged_on)
        return "up_to_date" if begin is None or any(first_day(one) >= begin for one in dates) else "missed"
    if deadline.kind in ("event", "after_document"):
        if task.evidence or task.result:
            return "ongoing"
        there = deadline.begin is not None and deadline.begin <= judged_on
        return "in_progress" if there else "waiting"
    if deadline.kind == "ongoing":
        return "ongoing"
    return "unclear" if timed else "in_progress"


def _evidence(plan: Plan, task: Task, judged_on: date) -> tuple[list[str], date]:
    """The dates of the evidence that can be true, and the day by which all of it was there."""
    latest = min(judged_on, last_day(plan.issued)) if plan.kind == "report" and plan.issued else judged_on
    return [cited.date for cited in task.evidence if cited.date and first_day(cited.date) <= latest], latest


def _first_day(plan: Plan) -> date | None:
    if plan.period and plan.period.from_:
        return plan.period.from_
    return first_day(plan.issued) if plan.kind == "plan" and plan.issued else None


def _last_period(plan: Plan, deadline: Deadline, judged_on: date) -> date | None:
    """The first day of the last period that was over on the day of judgement; None where none was. A plan that does not
    say from when it holds, asks nothing before it was issued. Where the days of the year are named, it is the period
    from one to the next.
    """
    period = plan.period
    begins = [day for day in (deadline.begin, _first_day(plan)) if day is not None]
    ends = [day for day in (deadline.due, period.until if period else None) if day is not None]
    begin = max(begins, default=date.min)
    until = min(ends, default=judged_on)
    after = until + ONE_DAY if until < judged_on else judged_on
    if deadline.days:
        last, previous = (*before(deadline.days, after), date.min, date.min)[:2]
        return previous + ONE_DAY if last > date.min and last >= begin else None
    kind = next(one for one in SHORTEST_FIRST if one in deadline.every)
    current = period_of(after, kind)
    if begin_of(current) <= begin:
        return None
    last = begin_of(preceding(current))
    return last if last >= begin else None
