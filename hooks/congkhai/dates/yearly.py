"""Days of the year, (month, day), on which something is due again and again."""

from __future__ import annotations

from calendar import monthrange
from collections.abc import Iterator, Sequence
from datetime import date

from congkhai.dates.periods import ONE_DAY

DayOfYear = tuple[int, int]
LEAP = 2024


def in_year(day: DayOfYear, year: int) -> date:
    """The day in a year; where the month is too short for it, the month's last."""
    month, number = day
    return date(year, month, min(number, monthrange(year, month)[1]))


def in_quarters(month: int, number: int) -> tuple[DayOfYear, ...]:
    """A day of the first, second or third month of each quarter."""
    found = (in_year((first + month, number), LEAP) for first in (0, 3, 6, 9))
    return tuple((one.month, one.day) for one in found)


def is_last(day: DayOfYear) -> bool:
    """Whether it is the last day of its month in every year."""
    return day[1] == monthrange(LEAP, day[0])[1]


def before(days: Sequence[DayOfYear], today: date) -> Iterator[date]:
    """The last such day before today, and the one before that; fewer where there are no years so early."""
    years = range(today.year, max(date.min.year, today.year - 2) - 1, -1)
    past = sorted((one for year in years for day in days if (one := in_year(day, year)) < today), reverse=True)
    yield from past[:2]


def first_from(days: Sequence[DayOfYear], begin: date) -> date:
    """The first such day that is not before `begin`."""
    years = range(begin.year, min(date.max.year, begin.year + 1) + 1)
    return min(one for year in years for day in days if (one := in_year(day, year)) > begin - ONE_DAY)
