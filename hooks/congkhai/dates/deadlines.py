"""The wordings in which plans set deadlines, as dates and rules. What is not understood stays not understood."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import date
from functools import lru_cache
from itertools import pairwise
from typing import Literal

from congkhai.dates.named import Named, joined, span_of, spans_of
from congkhai.dates.periods import ONE_DAY, period_of
from congkhai.dates.spans import Span
from congkhai.dates.wordings import Piece, pieces_of
from congkhai.dates.yearly import LEAP, DayOfYear, in_quarters

DeadlineKind = Literal["ongoing", "by", "recurring", "event", "after_document", "unclear"]

A_YEAR = Span(date(LEAP, 1, 1), date(LEAP, 12, 31))
"""By which days of the year are known to exist in some year."""
TIMES_A_YEAR: dict[frozenset[str], frozenset[int]] = {
    frozenset({"year"}): frozenset(range(1, 13)),
    frozenset({"half"}): frozenset({2}),
    frozenset({"half", "year"}): frozenset({2}),
    frozenset({"quarter"}): frozenset({4}),
}
"""How many days of the year may stand beside what recurs in such periods."""
SHORTEST_FIRST = ("week", "month", "quarter", "half", "year")


@dataclass(frozen=True)
class Deadline:
    """When something is due: always (`ongoing`), `by` a day, `recurring` in periods, when an `event` happens, after a
    document (`after_document`), or in words that are not understood (`unclear`).

    `due` is the last day in time, `begin` the first day of the span named ("Tháng 9/2021"); `every` are the kinds of
    period (`week`, `month`, `quarter`, `half`, `year`), the shortest first; `on_demand` tells that it is also due when
    asked for; `condition` are the words that name the event or the document. What recurs or goes on in a span named
    ("Hàng tháng trong năm 2023") has it in `begin` and `due`. After documents that are named with their dates, `begin`
    is the last of these. `day` is the day of the month of what recurs, where one is named ("ngày 15 hằng tháng"): a
    calendar needs it. `days` are the days of the year, (month, day), by which what recurs is due each time, where they
    are named ("Trước ngày 15/6 và 15/12 hằng năm", "Trước ngày 20 tháng cuối quý"); 29 February is the month's last.
    """

    kind: DeadlineKind
    begin: date | None = None
    due: date | None = None
    every: tuple[str, ...] = ()
    on_demand: bool = False
    condition: str = ""
    day: int | None = None
    days: tuple[DayOfYear, ...] = ()


UNCLEAR = Deadline("unclear")

_STRETCH = r"[un]*e?D|u*bu*e?D|[bu]+D(?:s[bu]*D)+|f[dD](?:r|nu?e?)D|[dD]rD|Dnu?e?D|D(?:sD)+|Ds?[bun]+D|fD|f?Ds?o"
_PLACE = r"[bunsf]*(?:e|d|w|e?D(?:s[bun]*D)*)s?"
_TIMES = re.compile(rf"(?P<span>{_STRETCH})")
_ALWAYS = re.compile(rf"A(?:s?A)*(?:s?(?P<span>{_STRETCH}))?")
_ALWAYS_AFTER = re.compile(rf"(?P<span>{_STRETCH})s?A(?:s?A)*")
_RECURRING = re.compile(
    rf"(?:As?)*(?P<place>{_PLACE})?E(?:s?E)*(?:s?A)*(?:s?(?P<after>[bun]*(?:[dw]E?|E)))?(?:s?(?P<span>{_STRETCH}))?(?:s?A)*"
)
_RECURRING_AFTER = re.compile(rf"(?P<span>{_STRETCH})s?E(?:s?E)*")


@lru_cache(maxsize=4096)
def deadline_of(timing: str, period: Span | None = None) -> Deadline:
    """What a wording means. `period` are the first and the last day of the plan, by which a year that is not said is
    known: "Quý IV" in a plan that touches one fourth quarter only.

    "Trước 15/10/2021" is in time until the end of 15 October: offices mean the day they name as the limit, and print
    the same day in "chậm nhất ngày 15/10". Before a month, a quarter or a year is before its first day. Anything with
    a word in it that is not known, a day that does not exist, or days that contradict each other is `unclear`.
    """
    pieces = pieces_of(timing)
    if not pieces:
        return UNCLEAR
    times = [piece for piece in pieces if piece.sort not in "CK"]
    clauses = [piece for piece in pieces if piece.sort in "CK"]
    told = _of_times(_trimmed(times), period)
    if told == UNCLEAR or (told is None and not clauses):
        return UNCLEAR
    if told is not None and told.kind == "by" and _either(pieces):
        return UNCLEAR
    return _with_clauses(told, clauses)


def _either(pieces: Sequence[Piece]) -> bool:
    """Whether an event or a document stands instead of a day: "Quý II/2023 hoặc khi có hướng dẫn"."""
    return any(one.text == "hoặc" and other.sort == "C" for one, other in pairwise(pieces))


def _trimmed(pieces: Sequence[Piece]) -> list[Piece]:
    """Without commas that stand at either end or beside each other."""
    kept: list[Piece] = []
    for piece in pieces:
        if piece.sort != "s" or (kept and kept[-1].sort != "s"):
            kept.append(piece)
    return kept[:-1] if kept and kept[-1].sort == "s" else kept


def _of_times(pieces: list[Piece], period: Span | None) -> Deadline | None:
    """What the pieces say that are no clauses; None where there are none."""
    if not pieces:
        return None
    order = "".join(piece.sort for piece in pieces)
    if match := _TIMES.fullmatch(order):
        return _by(pieces, order, period)
    if match := _ALWAYS.fullmatch(order) or _ALWAYS_AFTER.fullmatch(order):
        return _in_span(Deadline("ongoing"), pieces, match, period)
    if match := _RECURRING_AFTER.fullmatch(order):
        recurring = _recurring(pieces, match, period)
        if recurring.kind != "unclear":
            return recurring
    if match := _RECURRING.fullmatch(order):
        return _recurring(pieces, match, period)
    return UNCLEAR


def _by(pieces: list[Piece], order: str, period: Span | None) -> Deadline:
    names = _year_of_both([piece.named for piece in pieces if piece.sort in "Dd"], order)
    spans = spans_of(names, period)
    if spans is None or (span := _stretch(names, spans, order)) is None:
        return UNCLEAR
    begin = None if span.begin == date.min else span.begin
    if span.end == date.max:
        return Deadline("ongoing", begin)
    return Deadline("by", begin, span.end)


def _stretch(names: list[Named], spans: list[Span], order: str) -> Span | None:
    """The one stretch that the spans make in this order of pieces: from the least day to the greatest if it is open."""
    first, last = spans[0], spans[-1]
    if order == "fD" or order.endswith("o"):
        return Span(first.begin)
    if len(spans) > 1 and re.fullmatch(r"Ds?[bu][bun]*D", order):
        return Span(first.begin, last.end) if names[-1].kind == "day" and _inside(last, first) else None
    if len(spans) > 1 and re.search(r"[rn]", order):
        return Span(first.begin, last.end) if first.begin <= last.begin and first.end <= last.end else None
    if len(spans) > 1:
        return joined(spans) if not re.search(r"[bu]", order) else None
    if order == "D":
        return first
    if "e" in order and names[0].kind == "day":
        return None
    before = order.lstrip("u") == "bD"
    if before and names[0].kind == "months":
        return None
    return Span(end=first.begin - ONE_DAY if before and names[0].kind != "day" else first.end)


def _year_of_both(names: list[Named], order: str) -> list[Named]:
    """With the year that is said of a stretch, or of the limit in it, for both: "Quý III (trước 15/9/2023)"."""
    if len(names) != 2 or names[1].kind != "day" or not re.fullmatch(r"Ds?[bu][bun]*D", order):
        return names
    stretch, limit = names
    return [replace(stretch, year=stretch.year or limit.year), replace(limit, year=limit.year or stretch.year)]


def _inside(inner: Span, outer: Span) -> bool:
    return outer.begin <= inner.begin and inner.end <= outer.end


def _in_span(rule: Deadline, pieces: list[Piece], match: re.Match[str], period: Span | None) -> Deadline:
    """The rule, within the stretch of time that is said beside it, if one is."""
    said = _part(pieces, match, "span")
    if not said:
        return rule
    stretch = _by(said, match["span"], period)
    if stretch.kind == "unclear":
        only_year = len(said) == 1 and said[0].named == Named("year")
        return rule if only_year else UNCLEAR
    limit = said[0].sort in "bu" or stretch.begin == stretch.due
    if limit:
        return stretch if rule.kind == "ongoing" else UNCLEAR
    if _two_things(rule, pieces, stretch):
        return UNCLEAR
    return replace(rule, begin=stretch.begin, due=stretch.due)


def _two_things(rule: Deadline, pieces: list[Piece], stretch: Deadline) -> bool:
    """Whether the rule and the stretch can hardly be meant of one another: "Quý IV/2023 và hằng năm" (a rule of
    years in a quarter), "Quý II/2023, thường xuyên" (in that quarter, or from then on?).
    """
    if stretch.begin is None or stretch.due is None:
        return False
    if rule.kind == "recurring":
        kind = rule.every[0]
        return period_of(stretch.begin, kind) == period_of(stretch.due, kind)
    apart = any(piece.sort == "s" for piece in pieces)
    return apart and [piece.named.kind for piece in pieces if piece.sort == "D"] in (["month"], ["quarter"])


def _recurring(pieces: list[Piece], match: re.Match[str], period: Span | None) -> Deadline:
    kinds = frozenset().union(*(piece.every for piece in pieces))
    if "nine" in kinds and "quarter" not in kinds:
        return UNCLEAR
    rule = Deadline("recurring", every=tuple(kind for kind in SHORTEST_FIRST if kind in kinds))
    place, after, stretch = (_part(pieces, match, name) for name in ("place", "after", "span"))
    dated = next((part for part in (place, stretch) if any(one.sort == "D" for one in part) and _yearless(part)), None)
    if dated is not None and (kinds == {"year"} or dated is place or any(one.sort in "bu" for one in dated)):
        of_year = _days_of_year(dated)
        if of_year is None or len(of_year) not in TIMES_A_YEAR.get(kinds, ()):
            return UNCLEAR
        rule = replace(rule, days=of_year)
        return _in_span(rule, pieces, match, period) if dated is place else rule
    if any(piece.sort == "D" for piece in place):
        return UNCLEAR
    days = [piece.named.number for piece in place + after if piece.sort == "d"]
    if not _real(pieces) or (days and not kinds & {"month", "quarter"}):
        return UNCLEAR
    day = days[0] if len(days) == 1 else None
    months = [piece.named.number for piece in pieces if piece.sort == "E" and piece.named.kind == "month"]
    of_year = in_quarters(months[0], day or 31) if months and rule.every[0] == "quarter" else ()
    return _in_span(replace(rule, day=day, days=of_year), pieces, match, period)


def _days_of_year(pieces: list[Piece]) -> tuple[DayOfYear, ...] | None:
    """The days of the year by which each time is over; None where they are not known for certain."""
    some = _trimmed(pieces)
    told = _by(some, "".join(piece.sort for piece in some), A_YEAR)
    if told.kind == "by" and told.due is not None:
        return ((told.due.month, told.due.day),)
    names = [piece.named for piece in some if piece.sort == "D"]
    spans = spans_of(names, A_YEAR) or []
    limits = any(piece.sort == "b" for piece in some) and any(name.kind != "day" for name in names)
    in_order = all(one.end < other.begin for one, other in pairwise(spans))
    if told.kind != "unclear" or len(spans) < 2 or limits or not in_order:
        return None
    return tuple((span.end.month, span.end.day) for span in spans)


def _part(pieces: list[Piece], match: re.Match[str], name: str) -> list[Piece]:
    """The pieces in a named group of the order; none where the expression has no such group, or it is empty."""
    return pieces[slice(*match.span(name))] if match.groupdict().get(name) else []


def _yearless(pieces: list[Piece]) -> bool:
    return all(piece.named.year is None for piece in pieces if piece.sort == "D")


def _real(pieces: list[Piece]) -> bool:
    """Whether each day, month and quarter named exists in some year."""
    return all(
        span_of(replace(piece.named, month=piece.named.month or 1, year=piece.named.year or 2024)) is not None
        for piece in pieces
        if piece.sort in "Dd" and piece.named.kind != "number"
    )


def _with_clauses(told: Deadline | None, clauses: list[Piece]) -> Deadline:
    asked = any(piece.sort == "K" for piece in clauses)
    first = next((piece for piece in clauses if piece.sort == "C"), clauses[0] if clauses else None)
    if first is None:
        return told or UNCLEAR
    if told is not None:
        return replace(told, on_demand=asked, condition=first.text if first.sort == "C" else "")
    if first.document:
        return Deadline("after_document", _last_date(first.text), on_demand=asked, condition=first.text)
    return Deadline("event", on_demand=asked, condition=first.text)


def _last_date(text: str) -> date | None:
    """The latest of the days with a year that stand in a text; None where there is none, or one that does not exist."""
    days = [tuple(map(int, day)) for day in re.findall(r"(?<!\d)(\d{1,2})/(\d{1,2})/(\d{4})(?!\d)", text)]
    spans = [span_of(Named("day", day, month, year)) for day, month, year in days]
    known = [span.end for span in spans if span is not None]
    return max(known) if known and len(known) == len(spans) else None
