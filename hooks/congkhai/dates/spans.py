"""Spans of time, from day to day: when something held. From them follow whether it holds, and since when."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date, timedelta
from typing import NamedTuple

from congkhai.dates.periods import ONE_DAY


class Span(NamedTuple):
    """From a day to a day, both included."""

    begin: date = date.min
    end: date = date.max


Spans = tuple[Span, ...]
"""Spans in order, apart from each other by a day at least."""

ALWAYS: Spans = (Span(),)
NEVER: Spans = ()


def spans(parts: Iterable[Span]) -> Spans:
    """Spans put in order; those that touch or overlap become one, empty ones go."""
    made: list[Span] = []
    for span in sorted(part for part in parts if part.begin <= part.end):
        if made and (made[-1].end == date.max or span.begin <= made[-1].end + ONE_DAY):
            made[-1] = Span(made[-1].begin, max(made[-1].end, span.end))
        else:
            made.append(span)
    return tuple(made)


def from_(day: date | None) -> Spans:
    """From a day on; never, where there is no day."""
    return (Span(day),) if day is not None else NEVER


def within(days: Iterable[date], length: int) -> Spans:
    """From each of the days for `length` days more: what has to be done again and again."""
    return spans(Span(day, day + timedelta(days=length)) for day in days)


def without(gaps: Iterable[Span]) -> Spans:
    """Always, except in the gaps."""
    made: list[Span] = []
    begin = date.min
    for gap in spans(gaps):
        if gap.begin > begin:
            made.append(Span(begin, gap.begin - ONE_DAY))
        if gap.end == date.max:
            return tuple(made)
        begin = gap.end + ONE_DAY
    return (*made, Span(begin))


def both(some: Spans, others: Spans) -> Spans:
    """The days that are in both."""
    pairs = ((a, b) for a in some for b in others)
    return spans(Span(max(a.begin, b.begin), min(a.end, b.end)) for a, b in pairs)


def either(some: Spans, others: Spans) -> Spans:
    """The days that are in one of them, or in both."""
    return spans((*some, *others))


def holds(some: Spans, day: date) -> bool:
    """Whether a day is in them."""
    return any(span.begin <= day <= span.end for span in some)


def since(some: Spans, day: date) -> date | None:
    """The day since which it has been, without a break, as it is on `day`; None where it was never otherwise."""
    begin = date.min
    for span in some:
        if span.begin <= day <= span.end:
            begin = span.begin
        elif span.end < day:
            begin = span.end + ONE_DAY
    return begin if begin > date.min else None
