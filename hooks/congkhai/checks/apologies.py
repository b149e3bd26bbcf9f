"""Apologies for late dossiers, by themselves and against the figures."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Mapping
from datetime import date

from congkhai.checks.figures import periods
from congkhai.dates.periods import ONE_DAY, end_of, following, period_of
from congkhai.issues import Issue
from congkhai.issues.records import (
    ApologyTooLate,
    ApologyWithoutLateDossier,
    EndsBeforeReceived,
    MoreApologiesThanLate,
    NotYet,
    ReappointedAgain,
)
from congkhai.models import Apology, Statistics
from congkhai.portal import Portal

KINDS = ("month", "quarter", "year")


def new_days_come_after_old_ones(portal: Portal, today: date) -> Iterator[Issue]:
    """An apology promises a later day than the one that was missed, and comes before that."""
    for letter in portal.apologies:
        if letter.new_due <= letter.due:
            yield EndsBeforeReceived.at(
                letter.origin,
                ("new_due",),
                name="Ngày hẹn lại",
                value=letter.new_due,
                other="hoặc trùng ngày hẹn cũ",
                date=letter.due,
                earliest=letter.due if letter.due == date.max else letter.due + ONE_DAY,
            )
        elif letter.issued > letter.new_due:
            yield ApologyTooLate.at(letter.origin, ("issued",), value=letter.issued, date=letter.new_due)
        if letter.issued > today:
            yield NotYet.at(letter.origin, ("issued",), name="Ngày xin lỗi", value=letter.issued)


def new_days_are_given_once(portal: Portal, today: date) -> Iterator[Issue]:
    """A dossier is re-appointed once at most (Decree 61/2018/NĐ-CP article 19)."""
    for letter in portal.apologies:
        if letter.reappointed > 1:
            yield ReappointedAgain.at(letter.origin, ("reappointed",), value=letter.reappointed)


def apologies_are_for_late_dossiers(portal: Portal, today: date) -> Iterator[Issue]:
    """A dossier that missed its day is late, solved or still open, in the figures of that time or until the new day.

    A warning only: letters go out before the day is missed, and the dossier may be ready in time after all.
    """
    known = periods(portal)
    for letter in portal.apologies:
        for kind in KINDS:
            told = _late(letter, kind, known)
            if told is not None and sum(told.values()) == 0:
                yield ApologyWithoutLateDossier.at(
                    letter.origin,
                    ("due",),
                    value=letter.due,
                    period=" đến ".join(dict.fromkeys((min(told), max(told)))),
                )
                break


def apologies_are_no_more_than_late_dossiers(portal: Portal, today: date) -> Iterator[Issue]:
    """One letter for one late dossier: more letters in a month than late dossiers count something twice."""
    known = periods(portal)
    of_month: defaultdict[tuple[str, str], list[Apology]] = defaultdict(list)
    for letter in portal.apologies:
        of_month[letter.unit, period_of(letter.due, "month")].append(letter)
    for (_, month), letters in of_month.items():
        told = _late(max(letters, key=lambda letter: letter.new_due), "month", known)
        late = sum(told.values()) if told is not None else 0
        if 0 < late < len(letters):
            beyond = sorted(letters, key=lambda letter: letter.issued)[late]
            yield MoreApologiesThanLate.at(
                beyond.origin, ("due",), value=beyond.due, count=len(letters), month=month, late=late
            )


def _late(letter: Apology, kind: str, known: Mapping[tuple[str, str], Statistics]) -> Mapping[str, int] | None:
    """Late dossiers of the periods from the old day to the new one; None where the figures do not tell.

    Those of a later period may still be to come: a dossier that missed its day before the end of the first is late or
    overdue in the first already. Figures that count the late ones and name no overdue ones have none.
    """
    found: dict[str, int] = {}
    period, last = period_of(letter.due, kind), period_of(max(letter.due, letter.new_due), kind)
    while period <= last:
        record = known.get((letter.unit, period))
        if record is None and found and letter.due < end_of(next(iter(found))):
            break
        if record is None or record.late is None:
            return None
        found[period] = record.late + (record.overdue or 0)
        period = following(period)
    return found
