"""The deadlines of tasks as entries of a calendar: the day by which, or the last day of every period."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from datetime import date, timedelta

from congkhai.dates.periods import begin_of, end_of, first_day, following, period_of
from congkhai.derive import Listings
from congkhai.derive.tasks import TaskNow
from congkhai.fold import slug
from congkhai.views.base import sentence
from congkhai.views.data import Event
from congkhai.views.labels import TASK_PARTS
from congkhai.views.tasks import task_url

RULES = {
    "week": "FREQ=WEEKLY;BYDAY=FR",
    "month": "FREQ=MONTHLY;BYMONTHDAY=-1",
    "quarter": "FREQ=YEARLY;BYMONTH=3,6,9,12;BYMONTHDAY=-1",
    "year": "FREQ=YEARLY;BYMONTH=12;BYMONTHDAY=31",
}
"""The last day of each period; of a week, its last working day."""
FRIDAY = timedelta(days=4)
LONGEST_TITLE = 120


def events(tasks: Iterable[TaskNow], listings: Listings) -> Iterator[Event]:
    """An entry for each task that is due by a day, and one for each kind of period in which a task comes again. What
    comes again ends with the plan, or with its unit; without a day on which the plan begins it has no entry.
    """
    for now in tasks:
        if now.deadline.due is not None:
            yield _event(now, now.deadline.due)
        elif now.deadline.kind == "recurring":
            yield from _recurring(now, listings.portal.units[now.plan.unit].valid_until)


def _recurring(now: TaskNow, unit_end: date | None) -> Iterator[Event]:
    period = now.plan.period
    begin = (period.from_ if period else None) or (first_day(now.plan.issued) if now.plan.issued else None)
    until = period.until if period else None
    end = min((one for one in (until, unit_end) if one is not None), default=None)
    for kind in now.deadline.every if begin else ():
        first = _first(kind, begin) if begin else None
        if first is not None and (end is None or first <= end):
            yield _event(now, first, f"-{kind}", RULES[kind] + (f";UNTIL={end:%Y%m%d}" if end else ""))


def _first(kind: str, begin: date) -> date:
    """The first last day of a period that is not before `begin`."""
    period = period_of(begin, kind)
    last = end_of(period) if kind != "week" else begin_of(period) + FRIDAY
    return last if last >= begin else begin_of(following(period)) + FRIDAY


def _event(now: TaskNow, begin: date, kind: str = "", rule: str = "") -> Event:
    task = now.task
    title = sentence(task.title, LONGEST_TITLE)
    people = (("lead", now.lead), ("support", now.support), ("monitor", now.monitor))
    lines = [task.title] if title != task.title else []
    lines += [f"{TASK_PARTS[part]}: {'; '.join(one.name for one in some)}" for part, some in people if some]
    lines += [f"Thời hạn trong văn bản: {task.timing}"] if task.timing else []
    return Event(
        uid=f"{now.plan.id}-{slug(now.ref)}{kind}@congkhai",
        title=title,
        begin=begin,
        rule=rule,
        description="\n".join([*lines, f"{now.plan.title}, mục {now.ref}"]),
        url=task_url(now),
    )
