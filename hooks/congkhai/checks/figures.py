"""Figures that contradict themselves."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

from congkhai.issues import Issue
from congkhai.issues.records import CountsDoNotAddUp, PartLargerThanWhole
from congkhai.models import Statistics
from congkhai.portal import Portal

OUTCOMES = ("early", "on_time", "late", "pending", "overdue")
WAYS_IN = ("online", "direct", "postal")


def counts_add_up(portal: Portal, today: date) -> Iterator[Issue]:
    """Every dossier is somewhere: solved, or still open; and came in some way."""
    for record in portal.statistics:
        outcomes = _sum(record, OUTCOMES)
        if outcomes is not None and record.carried is not None:
            whole = record.carried + record.received
            said = f"kỳ trước {record.carried} + mới {record.received} = {whole}, đã ghi {outcomes}"
            if outcomes != whole:
                yield _unequal(record, "Hồ sơ tiếp nhận và giải quyết", said)
        ways = _sum(record, WAYS_IN)
        if ways is not None and ways != record.received:
            yield _unequal(record, "Hồ sơ mới tiếp nhận", f"trực tuyến, trực tiếp và bưu chính cộng lại {ways}")
        yield from _parts(record)


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


def _sum(record: Statistics, names: tuple[str, ...]) -> int | None:
    """The sum of counts that are all given; what is left out cannot be added up."""
    counts = [getattr(record, name) for name in names]
    return None if None in counts else sum(counts)
