"""Which procedures are in force on a day, and what decisions have done to each."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Collection, Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from typing import Literal

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


def histories(portal: Portal) -> Mapping[str, tuple[Change, ...]]:
    """By code, what decisions have done and will do to each procedure, oldest first; what is undated comes first."""
    found: defaultdict[str, list[Change]] = defaultdict(list)
    for decision in portal.decisions:
        for code, change in _changes(decision):
            found[code].append(change)
    return {code: tuple(sorted(changes, key=_moment)) for code, changes in found.items()}


def _changes(decision: Decision) -> Iterator[tuple[str, Change]]:
    day = decision.effective_on
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


@dataclass(frozen=True)
class Standing:
    """How a procedure stands that is not in force, or will not be for long: `ended`, `coming` (still to begin) or
    `ending`, by which changes (more than one where several take its place).
    """

    state: Literal["ended", "coming", "ending"]
    changes: tuple[Change, ...]


def standing(history: tuple[Change, ...], today: date) -> Standing | None:
    """How a procedure stands by its history; None where it is in force and no decision is known that will end it."""
    turns = [change for change in history if change.kind in (*BEGINNING, *ENDING)]
    past = [change for change in turns if _moment(change)[0] <= today]
    coming = turns[len(past) :]
    if in_force(history, today):
        endings = _first_of([change for change in coming if change.kind in ENDING])
        return Standing("ending", endings) if endings else None
    if not past:
        return Standing("coming", _first_of([change for change in coming if change.kind in BEGINNING]))
    begun = max((i for i, change in enumerate(past, 1) if change.kind in BEGINNING), default=0)
    return Standing("ended", tuple(past[begun:]))


def _first_of(changes: Sequence[Change]) -> tuple[Change, ...]:
    """Those of the first day."""
    return tuple(change for change in changes if change.day == changes[0].day)


def in_place_of(
    code: str, histories: Mapping[str, tuple[Change, ...]], out_of_force: Collection[str], today: date
) -> tuple[str, ...]:
    """The procedures in force to which a code leads: itself, or else what has taken its place, followed through all
    changes; for one that is still to begin, what it will replace. None where decisions lead in a circle or nowhere.
    """
    found: list[str] = []
    waiting, seen = [code], {code}
    while waiting:
        one = waiting.pop(0)
        if one not in out_of_force:
            found.append(one)
            continue
        now = standing(histories[one], today)
        others = [change.other for change in now.changes if change.other] if now else []
        waiting += [other for other in dict.fromkeys(others) if other not in seen]
        seen |= set(others)
    return tuple(found)
