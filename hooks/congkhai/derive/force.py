"""Which procedures are in force on a day, and what decisions have done to each."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import date
from typing import Literal

from congkhai.dates.periods import last_day
from congkhai.models import Decision
from congkhai.portal import Portal

ChangeKind = Literal["added", "amended", "replaces", "replaced", "abolished"]
BEGINNING, ENDING = ("added", "replaces"), ("replaced", "abolished")


@dataclass(frozen=True)
class Change:
    """What a decision does to a procedure on a day (None where the decision has no date): `other` is the code that it
    replaces, or by which it is replaced.
    """

    kind: ChangeKind
    decision: Decision
    day: date | None
    other: str = ""


def effective_on(decision: Decision) -> date | None:
    """The day from which a decision holds: its own word, or else the day on which it was signed at the latest."""
    return decision.effective or (last_day(decision.date) if decision.date else None)


def histories(portal: Portal) -> Mapping[str, tuple[Change, ...]]:
    """By code, what decisions have done and will do to each procedure, oldest first; what is undated comes first."""
    found: defaultdict[str, list[Change]] = defaultdict(list)
    for decision in portal.decisions:
        for code, change in _changes(decision):
            found[code].append(change)
    return {code: tuple(sorted(changes, key=_moment)) for code, changes in found.items()}


def _changes(decision: Decision) -> Iterator[tuple[str, Change]]:
    day = effective_on(decision)
    yield from ((code, Change("added", decision, day)) for code in decision.adds)
    yield from ((code, Change("amended", decision, day)) for code in decision.amends)
    yield from ((pair.new, Change("replaces", decision, day, pair.old)) for pair in decision.replaces)
    yield from ((pair.old, Change("replaced", decision, day, pair.new)) for pair in decision.replaces)
    yield from ((code, Change("abolished", decision, day)) for code in decision.abolishes)


def _moment(change: Change) -> tuple[date, bool]:
    """Of one day, what begins comes before what ends."""
    return change.day or date.min, change.kind in ENDING


def in_force(history: tuple[Change, ...], today: date) -> bool:
    """Whether a procedure is in force: no decision has ended it by then, nor is one still to begin it."""
    past = [change for change in history if _moment(change)[0] <= today]
    turns = [change.kind in BEGINNING for change in past if change.kind in (*BEGINNING, *ENDING)]
    if turns:
        return turns[-1]
    return not any(change.kind in BEGINNING for change in history[:1])
