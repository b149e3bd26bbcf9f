"""Periods of reporting (a year, its half, a quarter, a month, an ISO week) and dates that are known only in part."""

from __future__ import annotations

from calendar import monthrange
from collections.abc import Iterator
from datetime import date, timedelta

ONE_DAY = timedelta(days=1)


def first_day(partial: str) -> date:
    """The first day that a partial date (2026, 2026-05, 2026-05-09) may mean."""
    return date.fromisoformat(partial + "-01" * (2 - partial.count("-")))


def last_day(partial: str) -> date:
    """The last day that a partial date may mean: what is known to have happened, had happened by then."""
    year, month, *_ = (*map(int, partial.split("-")), 12)
    if partial.count("-") == 2:
        return date.fromisoformat(partial)
    return date(year, month, monthrange(year, month)[1])


def begin_of(period: str) -> date:
    """The first day of a period: 2026, 2026-H1, 2026-Q2, 2026-05 or 2026-W20."""
    year, _, part = period.partition("-")
    if part.startswith("H"):
        return date(int(year), 6 * int(part[1]) - 5, 1)
    if part.startswith("Q"):
        return date(int(year), 3 * int(part[1]) - 2, 1)
    if part.startswith("W"):
        return date.fromisocalendar(int(year), int(part[1:]), 1)
    return first_day(period)


def end_of(period: str) -> date:
    """The last day of a period."""
    return begin_of(following(period)) - ONE_DAY


def following(period: str) -> str:
    """The period of the same length that comes next."""
    year, _, part = period.partition("-")
    if not part:
        return f"{int(year) + 1:04d}"
    if part.startswith("W"):
        return week_of(begin_of(period) + 7 * ONE_DAY)
    parts, sign = {"H": (2, "H"), "Q": (4, "Q")}.get(part[0], (12, ""))
    number = int(part.removeprefix(sign)) % parts + 1
    width = 1 if sign else 2
    return f"{int(year) + (number == 1):04d}-{sign}{number:0{width}d}"


def preceding(period: str) -> str:
    """The period of the same length that came before."""
    return period_of(begin_of(period) - ONE_DAY, kind_of(period))


def kind_of(period: str) -> str:
    """`year`, `half`, `quarter`, `month` or `week`."""
    part = period.partition("-")[2]
    return "year" if not part else {"H": "half", "Q": "quarter", "W": "week"}.get(part[0], "month")


def period_of(day: date, kind: str) -> str:
    """The period of a kind in which a day lies."""
    if kind == "week":
        return week_of(day)
    if kind == "month":
        return f"{day.year:04d}-{day.month:02d}"
    if kind == "half":
        return f"{day.year:04d}-H{1 if day.month < 7 else 2}"
    return f"{day.year:04d}-Q{(day.month + 2) // 3}" if kind == "quarter" else f"{day.year:04d}"


def week_of(day: date) -> str:
    """The ISO week in which a day lies."""
    year, week, _ = day.isocalendar()
    return f"{year:04d}-W{week:02d}"


def completed(kind: str, begin: date, today: date) -> Iterator[str]:
    """Whole periods of a kind that began on `begin` or later and were over before `today`, oldest first."""
    period = period_of(begin, kind)
    if begin_of(period) < begin:
        period = following(period)
    while end_of(period) < today:
        yield period
        period = following(period)
