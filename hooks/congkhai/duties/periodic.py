"""What several rules say in the same way: due each period, alive within so many days, changing on certain days."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass
from datetime import date, timedelta

from congkhai.dates.periods import ONE_DAY, begin_of, end_of, following, kind_of, period_of, preceding
from congkhai.dates.spans import NEVER, Span, Spans, both, holds, spans, within, without
from congkhai.duties.base import Evidence, NotApplicable, Requirement
from congkhai.duties.words import name_of
from congkhai.format import day as on_day


def alive(days: Iterable[date], length: int) -> Spans:
    """The days on which the newest of the things is not older than `length` days. One without a day (date.min) tells
    nothing of that.
    """
    return within((day for day in days if day > date.min), length)


def changing(days: Iterable[date], holds_on: Callable[[date], bool]) -> Spans:
    """When something held that can change on certain days only; `holds_on` tells it for one of them, by what had
    happened until then.
    """
    moments = sorted({date.min, *days})
    ends = [*(moment - ONE_DAY for moment in moments[1:]), date.max]
    return spans(Span(begin, end) for begin, end in zip(moments, ends, strict=True) if holds_on(begin))


@dataclass(frozen=True)
class LastDue:
    """The last period that is due today (None where none is yet), the first that a unit owes (None where its record
    does not tell when it began), the days on which the last one due was published or none was due, and the days on
    which none was due, nor was any published.
    """

    period: str | None
    first: str | None
    spans: Spans
    waiting: Spans


def last_due(
    kind: str, begin: date, today: date, due: int, published: Mapping[str, date], ahead: bool = False
) -> LastDue:
    """How a unit that began on `begin` (date.min: unknown) stands with what is due each period of a kind.

    A period is due `due` days after its end; until then the one before it is the last one due. The first that a unit
    owes is the first whole period after it began. `published` tells on which day each period was published; `ahead`
    that a period also counts before it is due, in the place of the one before it (what is due once a year).
    """
    first = _first_whole(kind, begin) if begin > date.min else None
    last = _last_due(kind, today, due)
    parts = []
    for period, day in published.items():
        early = ahead or (first is not None and period <= first)
        start = day if early else max(day, due_day(period, due) + ONE_DAY)
        parts.append(Span(start, due_day(following(period), due)))
    held = spans(parts)
    grace: Spans = (Span(date.min, due_day(first, due)),) if first else NEVER
    owed = last if first is None or last >= first else None
    return LastDue(owed, first, spans((*grace, *held)), both(grace, without(held)))


def _first_whole(kind: str, begin: date) -> str:
    period = period_of(begin, kind)
    return period if begin_of(period) >= begin else following(period)


def _last_due(kind: str, today: date, due: int) -> str:
    """The last period whose figures would be late today."""
    period = preceding(period_of(today, kind))
    while due_day(period, due) >= today:
        period = preceding(period)
    return period


def due_day(period: str, due: int) -> date:
    """The last day on which the figures of a period are in time. That of a year is the same day in every year: 90 days
    are the end of March in leap years too.
    """
    end = end_of(period)
    if kind_of(period) != "year":
        return end + timedelta(days=due)
    common = date(2000, 12, 31) + timedelta(days=due)
    return common.replace(year=end.year + common.year - 2000)


@dataclass(frozen=True)
class Periodic:
    """What is due each period: its name in a sentence (`số liệu hồ sơ`), the kind of period, the days after its end in
    which it is due, what an editor writes, and whether it counts before it is due.
    """

    what: str
    kind: str
    due: int
    mend: str
    ahead: bool = False

    def required(
        self,
        begin: date,
        today: date,
        published: Mapping[str, date],
        evidence: tuple[Evidence, ...],
        told: str = "",
    ) -> Iterator[Requirement | NotApplicable]:
        """That the last period due is published; that nothing is due yet, while this is so. `told` is a sentence about
        the period that was published.
        """
        state = last_due(self.kind, begin, today, self.due, published, self.ahead)
        if state.first:
            day = on_day(due_day(state.first, self.due))
            yield NotApplicable(f"Chưa đến hạn: {self.what} {name_of(state.first)} đến hạn ngày {day}.", state.waiting)
        held = holds(state.spans, today)
        shown = max(published, default=None) if self.ahead or state.period is None else state.period
        last = state.period or state.first or ""
        yield Requirement(
            text=f"Đã công khai {self.what} {name_of(shown or last)}. {told}".strip(),
            spans=state.spans,
            missing=f"Chưa công khai {self.what} {name_of(last)}, hạn ngày {on_day(due_day(last, self.due))}.",
            mend=self.mend.format(period=last, name=name_of(last)),
            evidence=evidence if held else (),
        )
