"""Figures that contradict themselves, or the figures of the period before."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from datetime import date

from congkhai.dates.periods import begin_of, end_of, kind_of, preceding
from congkhai.issues import Issue
from congkhai.issues.records import (
    CarriedDiffers,
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
    """Every dossier is somewhere: solved, or still open; and came in some way.

    Where what was carried over is not told, it may be anything: then only fewer outcomes than new dossiers are wrong.
    """
    for record in portal.statistics:
        outcomes = _sum(record, OUTCOMES)
        if outcomes is not None and record.carried is not None:
            whole = record.carried + record.received
            said = f"kỳ trước {record.carried} + mới {record.received} = {whole}, đã ghi {outcomes}"
            if outcomes != whole:
                yield _unequal(record, "Hồ sơ tiếp nhận và giải quyết", said)
        elif outcomes is not None and outcomes < record.received:
            said = f"cả đã giải quyết và đang giải quyết chỉ có {outcomes}"
            yield _unequal(record, "Hồ sơ tiếp nhận và giải quyết", said)
        ways = _sum(record, WAYS_IN)
        if ways is not None and ways != record.received:
            yield _unequal(record, "Hồ sơ mới tiếp nhận", f"trực tuyến, trực tiếp và bưu chính cộng lại {ways}")
        yield from _parts(record)
        yield from _some(record)


def _unequal(record: Statistics, name: str, said: str) -> Issue:
    return CountsDoNotAddUp.at(record.origin, ("received",), name=name, value=record.received, sum=said)


def _parts(record: Statistics) -> Iterator[Issue]:
    for part, whole, name, total in (
        ("online", "received", "Nộp trực tuyến", "số mới tiếp nhận"),
        ("satisfied", "rated", "Hài lòng", "số lượt đánh giá"),
    ):
        few, many = getattr(record, part), getattr(record, whole)
        if few is not None and many is not None and few > many:
            yield PartLargerThanWhole.at(record.origin, (part,), name=name, value=few, whole=total, total=many)


def _some(record: Statistics) -> Iterator[Issue]:
    """Where not all counts are given, those that are given are no more than the whole."""
    if record.carried is not None:
        whole = record.carried + record.received
        yield from _more(
            record, OUTCOMES, "Hồ sơ đã và đang giải quyết", "kỳ trước chuyển sang cộng mới tiếp nhận", whole
        )
    if record.online is None or record.online <= record.received:
        yield from _more(record, WAYS_IN, "Hồ sơ nộp các cách cộng lại", "số mới tiếp nhận", record.received)


def _more(record: Statistics, names: tuple[str, ...], name: str, total: str, whole: int) -> Iterator[Issue]:
    given = {key: count for key in names if (count := getattr(record, key)) is not None}
    if len(given) < len(names) and sum(given.values()) > whole:
        path = (list(given)[-1],)
        yield PartLargerThanWhole.at(
            record.origin, path, name=name, value=sum(given.values()), whole=total, total=whole
        )


def _sum(record: Statistics, names: tuple[str, ...]) -> int | None:
    """The sum of counts that are all given; what is left out cannot be added up."""
    counts = [getattr(record, name) for name in names]
    return None if None in counts else sum(counts)


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
        left = _sum(before, ("pending", "overdue")) if before is not None else None
        if before is not None and left is not None and record.carried is not None and record.carried != left:
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
