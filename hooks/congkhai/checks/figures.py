"""Figures that contradict themselves, or the figures of the period before."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from datetime import date

from congkhai.dates.periods import begin_of, end_of, kind_of, preceding
from congkhai.issues import Issue
from congkhai.issues.records import (
    CarriedDiffers,
    CarriedNotTold,
    CountsDoNotAddUp,
    NotYet,
    PartLargerThanWhole,
    PeriodMissing,
    PublishedTooEarly,
)
from congkhai.models import Statistics
from congkhai.portal import Portal

OUTCOMES = ("early", "on_time", "late", "pending", "overdue")
WAYS_IN = ("online", "direct", "postal")


def counts_add_up(portal: Portal, today: date) -> Iterator[Issue]:
    """Every dossier is somewhere: solved, or still open; and came in some way. A part is no more than its whole."""
    for record in portal.statistics:
        yield from _outcomes(record)
        yield from _ways_in(record)
        yield from _parts(record)


def _outcomes(record: Statistics) -> Iterator[Issue]:
    """Where those on time and those pending are told, the other outcomes are taken as told too: left out is none.

    Where what was carried over is not told it may be anything: fewer outcomes than new dossiers are wrong all the same,
    and with more the table is not whole.
    """
    given = _given(record, OUTCOMES)
    whole, found = (record.carried or 0) + record.received, sum(given.values())
    if "on_time" in given and "pending" in given and (found < whole or (found > whole and record.carried is not None)):
        if record.carried is None:
            said = f"cả đã giải quyết và đang giải quyết chỉ có {found}"
        else:
            said = f"kỳ trước {record.carried} + mới {record.received} = {whole}, đã ghi {found}"
        if left_out := [key for key in OUTCOMES if key not in given]:
            said += f" (không ghi {', '.join(left_out)})"
        rule = "carried + received = early + on_time + late + pending + overdue"
        yield _unequal(record, "Hồ sơ tiếp nhận và giải quyết", said, rule)
    elif found > whole and record.carried is None:
        yield CarriedNotTold.at(
            record.origin, ("received",), value=record.received, sum=found, beyond=found - record.received
        )
    elif found > whole:
        total = "kỳ trước chuyển sang cộng mới tiếp nhận"
        yield _more(record, given, "Hồ sơ đã và đang giải quyết", total, whole)


def _ways_in(record: Statistics) -> Iterator[Issue]:
    given = _given(record, WAYS_IN)
    found = sum(given.values())
    if given.get("online", 0) > record.received:
        return  # that alone is told by `_parts`
    if len(given) == len(WAYS_IN) and found != record.received:
        said = f"trực tuyến, trực tiếp và bưu chính cộng lại {found}"
        yield _unequal(record, "Hồ sơ mới tiếp nhận", said, "received = online + direct + postal")
    elif found > record.received:
        yield _more(record, given, "Hồ sơ nộp các cách cộng lại", "số mới tiếp nhận", record.received)


def _parts(record: Statistics) -> Iterator[Issue]:
    for part, whole, name, total in (
        ("online", "received", "Nộp trực tuyến", "số mới tiếp nhận"),
        ("satisfied", "rated", "Hài lòng", "số lượt đánh giá"),
    ):
        few, many = getattr(record, part), getattr(record, whole)
        if few is not None and many is not None and few > many:
            yield PartLargerThanWhole.at(record.origin, (part,), name=name, value=few, whole=total, total=many)


def _unequal(record: Statistics, name: str, said: str, rule: str) -> Issue:
    return CountsDoNotAddUp.at(record.origin, ("received",), name=name, value=record.received, sum=said, rule=rule)


def _more(record: Statistics, given: Mapping[str, int], name: str, total: str, whole: int) -> Issue:
    """Not all counts are given, and those that are given are more than the whole."""
    path = (list(given)[-1],)
    return PartLargerThanWhole.at(record.origin, path, name=name, value=sum(given.values()), whole=total, total=whole)


def _given(record: Statistics, names: tuple[str, ...]) -> Mapping[str, int]:
    """Those of the counts that are told."""
    return {name: count for name in names if (count := getattr(record, name)) is not None}


def periods_follow_each_other(portal: Portal, today: date) -> Iterator[Issue]:
    """Once a unit has begun to publish months (quarters, years), none is left out: a gap looks like something hidden.

    The first period of a unit has none before it, and is fine.
    """
    known = periods(portal)
    first: dict[tuple[str, str], date] = {}
    for unit, period in known:
        key = (unit, kind_of(period))
        first[key] = min(begin_of(period), first.get(key, date.max))
    for (unit, period), record in known.items():
        before = preceding(period)
        if (unit, before) not in known and begin_of(period) > first[unit, kind_of(period)]:
            yield PeriodMissing.at(record.origin, ("period",), value=period, before=before)


def carried_is_what_was_open(portal: Portal, today: date) -> Iterator[Issue]:
    """What a period takes over is what the one before left open.

    A warning only: offices correct figures later (a dossier withdrawn, one entered twice), and the old period stays as
    it was published.
    """
    known = periods(portal)
    for (unit, period), record in known.items():
        before = known.get((unit, preceding(period)))
        if before is None or before.pending is None or before.overdue is None or record.carried is None:
            continue
        left = before.pending + before.overdue
        if record.carried != left:
            yield CarriedDiffers.at(record.origin, ("carried",), value=record.carried, before=before.period, open=left)


def figures_come_after_their_period(portal: Portal, today: date) -> Iterator[Issue]:
    """A period's figures are known when it is over; those of a part of it say so in their note."""
    for record in portal.statistics:
        if begin_of(record.period) > today:
            yield NotYet.at(record.origin, ("period",), name="Kỳ số liệu", value=record.period)
        if record.published is None:
            continue
        if record.published > today:
            yield NotYet.at(record.origin, ("published",), name="Ngày công khai", value=record.published)
        if record.published < end_of(record.period) and record.note is None:
            yield PublishedTooEarly.at(
                record.origin,
                ("published",),
                value=record.published,
                period=record.period,
                end=end_of(record.period),
            )


def periods(portal: Portal) -> Mapping[tuple[str, str], Statistics]:
    """Figures by unit and period; of duplicates the first."""
    found: dict[tuple[str, str], Statistics] = {}
    for record in portal.statistics:
        found.setdefault((record.unit, record.period), record)
    return found
