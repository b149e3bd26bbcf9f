"""Days, months, quarters and years as plans name them, often without the year, and the spans of days that they mean."""

from __future__ import annotations

from calendar import monthrange
from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import date
from itertools import pairwise
from typing import Literal

from congkhai.dates.spans import Span

FIRST_YEAR, LAST_YEAR = 1900, 2099
"""Of these years plans may speak."""

NamedKind = Literal["day", "month", "quarter", "months", "year", "number"]


@dataclass(frozen=True)
class Named:
    """A stretch of time as it is named. What is not said is None: the year, and of a day the month.

    `number` is the day, month or quarter; of `months` ("6 tháng đầu năm") how many there are, negative where they are
    the last of the year. A `number` stands in a list ("Quý I, II") and means what stands before it; `roman` tells how
    it is written.
    """

    kind: NamedKind
    number: int = 0
    month: int | None = None
    year: int | None = None
    roman: bool = False


def span_of(named: Named) -> Span | None:
    """The days from the first to the last; None where there are no such days, or the year is not said."""
    if named.year is None:
        return None
    try:
        return _span(named.kind, named.number, named.month, named.year)
    except ValueError:
        return None


def spans_of(names: Sequence[Named], period: Span | None) -> list[Span] | None:
    """The spans of names that stand together, or None where one of them is not known for certain.

    A year that is said once, at the end, holds for those before it ("Quý I, II/2022"). One that is not said at all is
    known only where the plan's `period` touches exactly one such day, month, quarter or year.
    """
    found: list[Span] = []
    for named in _years_shared(_numbers_told(names)):
        span = span_of(named) if named.year is not None else _only_one(named, period)
        if span is None:
            return None
        found.append(span)
    return found


def _span(kind: str, number: int, month: int | None, year: int) -> Span | None:
    if kind == "day":
        day = date(year, month or 0, number)
        return Span(day, day)
    if kind == "month":
        return _months(year, number, number)
    if kind == "quarter":
        return _months(year, 3 * number - 2, 3 * number)
    if kind == "months" and 0 < abs(number) < 12:
        return _months(year, 1, number) if number > 0 else _months(year, 13 + number, 12)
    return _months(year, 1, 12) if kind == "year" else None


def _months(year: int, first: int, last: int) -> Span:
    return Span(date(year, first, 1), date(year, last, monthrange(year, last)[1]))


def _numbers_told(names: Sequence[Named]) -> list[Named]:
    told: list[Named] = []
    for named in names:
        if named.kind == "number":
            before = told[-1].kind if told else "month" if named.year is not None else "number"
            fits = (before == "quarter") or (before == "month" and not named.roman)
            told.append(replace(named, kind=before) if fits else named)
        else:
            told.append(named)
    return told


def _years_shared(names: list[Named]) -> list[Named]:
    shared: list[Named] = []
    following: Named | None = None
    for named in reversed(names):
        if following is not None and following.kind == named.kind and named.year is None:
            named = replace(named, year=following.year, month=named.month or following.month)
        shared.append(named)
        following = named
    return shared[::-1]


def _only_one(named: Named, period: Span | None) -> Span | None:
    if period is None:
        return None
    years = range(max(period.begin.year, FIRST_YEAR), min(period.end.year, LAST_YEAR) + 1)
    spans = [span for year in years if (span := span_of(replace(named, year=year))) is not None]
    touching = [span for span in spans if span.begin <= period.end and period.begin <= span.end]
    return touching[0] if len(touching) == 1 else None


def joined(spans: Sequence[Span]) -> Span | None:
    """One span of those that follow each other without a gap, as they are listed; None of any others."""
    days = [(before.end.toordinal(), after.begin.toordinal()) for before, after in pairwise(spans)]
    if any(end + 1 != begin for end, begin in days):
        return None
    return Span(spans[0].begin, spans[-1].end)
