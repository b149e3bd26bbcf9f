"""The deadlines of tasks as entries of a calendar: the day by which, or the last day of every period."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from datetime import date, timedelta

from congkhai.dates.deadlines import Deadline
from congkhai.dates.periods import begin_of, end_of, first_day, following, period_of
from congkhai.dates.yearly import DayOfYear, first_from, is_last
from congkhai.derive import Listings
from congkhai.derive.tasks import TaskNow
from congkhai.models.plan import number_slug
from congkhai.views.base import sentence
from congkhai.views.data import Event
from congkhai.views.labels import TASK_PARTS
from congkhai.views.plans.tasks import due_day, task_url

RULES = {
    "week": "FREQ=WEEKLY;BYDAY=FR",
    "month": "FREQ=MONTHLY;BYMONTHDAY=-1",
    "quarter": "FREQ=YEARLY;BYMONTH=3,6,9,12;BYMONTHDAY=-1",
    "half": "FREQ=YEARLY;BYMONTH=6,12;BYMONTHDAY=-1",
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
        due = due_day(now)
        if due is not None:
            yield _event(now, due)
        elif now.deadline.kind == "recurring":
            yield from _recurring(now, listings.portal.units[now.plan.unit].valid_until)


def _recurring(now: TaskNow, unit_end: date | None) -> Iterator[Event]:
    plan, deadline = now.plan, now.deadline
    issued = first_day(plan.issued) if plan.issued else None
    begins = ((plan.period and plan.period.from_) or issued, deadline.begin)
    ends = (plan.period and plan.period.until, deadline.due, unit_end)
    begin = max((one for one in begins if one), default=None)
    end = min((one for one in ends if one), default=None)
    if begin is None:
        return
    until = f";UNTIL={end:%Y%m%d}" if end else ""
    for name, days, rule in _yearly(deadline):
        first = first_from(days, begin)
        if end is None or first <= end:
            yield _event(now, first, name, rule + until)
    for kind in () if deadline.days else deadline.every:
        number = deadline.day if kind == "month" else None
        first = _first(kind, begin, number)
        if end is None or first <= end:
            rule = f"FREQ=MONTHLY;{_by_day(number)}" if number else RULES[kind]
            yield _event(now, first, f"-{kind}", rule + until)


def _yearly(deadline: Deadline) -> Iterator[tuple[str, tuple[DayOfYear, ...], str]]:
    """The name, the days and the rule of each entry for days of the year: one for those of the same number in their
    months, or all at the end of a month; else one for each.
    """
    days, kind = deadline.days, f"-{deadline.every[0]}"
    together = all(map(is_last, days)) or len({number for _, number in days}) == 1
    parts = [days] if together else [(one,) for one in days]
    for part in filter(None, parts):
        months = ",".join(str(month) for month, _ in part)
        number = -1 if all(map(is_last, part)) else part[0][1]
        name = kind if together else f"{kind}-{part[0][0]:02d}{part[0][1]:02d}"
        yield name, part, f"FREQ=YEARLY;BYMONTH={months};BYMONTHDAY={number}"


def _by_day(number: int) -> str:
    """A day of each month; where a month is too short for it, its last day."""
    days = ",".join(map(str, range(28, number + 1)))
    return f"BYMONTHDAY={days};BYSETPOS=-1" if number > 28 else f"BYMONTHDAY={number}"


def _first(kind: str, begin: date, number: int | None) -> date:
    """The first day of the rule that is not before `begin`."""
    period = period_of(begin, kind)
    day = _day_of(kind, period, number)
    return day if day >= begin else _day_of(kind, following(period), number)


def _day_of(kind: str, period: str, number: int | None) -> date:
    if kind == "week":
        return begin_of(period) + FRIDAY
    last = end_of(period)
    return last.replace(day=min(number, last.day)) if number else last


def _event(now: TaskNow, begin: date, kind: str = "", rule: str = "") -> Event:
    task = now.task
    title = sentence(task.title, LONGEST_TITLE)
    people = (("lead", now.lead), ("support", now.support), ("monitor", now.monitor))
    lines = [task.title] if title != task.title else []
    lines += [f"{TASK_PARTS[part]}: {'; '.join(one.name for one in some)}" for part, some in people if some]
    lines += [f"Thời hạn trong văn bản: {task.timing}"] if task.timing else []
    return Event(
        uid=f"{now.plan.id}-{number_slug(now.ref)}{kind}@congkhai",
        title=title,
        begin=begin,
        rule=rule,
        description="\n".join([*lines, f"{now.plan.title}, mục {now.ref}"]),
        url=task_url(now),
    )
