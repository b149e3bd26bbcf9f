"""What several rules say in the same way: due each period, alive within so many days, published for the year."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from datetime import date, timedelta

from congkhai.dates.periods import ONE_DAY, completed, end_of, following
from congkhai.dates.spans import ALWAYS, Span, Spans, spans, within

LONGEST = 10
"""Years that are looked back on, where a unit's record does not tell when it began."""


def alive(days: Iterable[date], length: int) -> Spans:
    """The days on which the newest of the things is not older than `length` days."""
    return within(days, length)


def last_due(
    kind: str, begin: date, today: date, due: int, published: Callable[[str], date | None]
) -> tuple[str | None, Spans]:
    """The last period whose figures are due on a day, and the days on which the last one due was published.

    A period that was over before `today` and had begun on `begin` or later is due `due` days after its end; until then
    the one before it is the last one due. `published` tells the day on which a period was published, None where it
    was not. None instead of a period where none is due yet: then nothing can be missing.
    """
    periods = list(completed(kind, max(begin, date(today.year - LONGEST, 1, 1)), today))
    if not periods:
        return None, ALWAYS
    last = None
    parts = [Span(date.min, end_of(periods[0]) + timedelta(days=due))]
    for period in periods:
        day = end_of(period) + timedelta(days=due)
        if day >= today:
            break
        last = period
        until = end_of(following(period)) + timedelta(days=due)
        known = published(period)
        if known is not None:
            parts.append(Span(max(day + ONE_DAY, known), until))
    return last, spans(parts)


def due_day(period: str, due: int) -> date:
    """The last day on which the figures of a period are in time."""
    return end_of(period) + timedelta(days=due)
