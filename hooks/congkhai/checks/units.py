"""Units and their validity."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

from congkhai.issues import Issue
from congkhai.issues.records import (
    CircularUnits,
    EndedWithoutSuccessor,
    EndsBeforeItBegins,
    LiveUnitUnderEndedOne,
)
from congkhai.portal import Portal


def successor_exists(portal: Portal, today: date) -> Iterator[Issue]:
    """An ended unit names who serves its people now (Resolution 203/2025/QH15 ended the district level)."""
    for unit in portal.units.values():
        if unit.ended(today) and not unit.successors:
            yield EndedWithoutSuccessor.at(unit.origin, ("valid_until",), value=unit.id)


def validity_is_in_order(portal: Portal, today: date) -> Iterator[Issue]:
    """A unit does not end before it begins."""
    for unit in portal.units.values():
        if unit.valid_from and unit.valid_until and unit.valid_until < unit.valid_from:
            yield EndsBeforeItBegins.at(unit.origin, ("valid_until",), value=unit.valid_until, begin=unit.valid_from)


def ancestry_ends(portal: Portal, today: date) -> Iterator[Issue]:
    """No unit is above itself or succeeds itself, or the pages would lead in a circle."""
    above: dict[str, tuple[str, ...]] = {
        unit.id: (unit.parent,) if unit.parent else () for unit in portal.units.values()
    }
    after = {unit.id: unit.successors for unit in portal.units.values()}
    for unit in portal.units.values():
        for key, following in (("parent", above), ("successors", after)):
            if _leads_back(following, unit.id):
                yield CircularUnits.at(unit.origin, (key,), key=key, value=unit.id)


def _leads_back(following: dict[str, tuple[str, ...]], start: str) -> bool:
    seen: set[str] = set()
    waiting = list(following[start])
    while waiting:
        step = waiting.pop()
        if step == start:
            return True
        if step not in seen:
            seen.add(step)
            waiting += following.get(step, ())
    return False


def parent_is_alive(portal: Portal, today: date) -> Iterator[Issue]:
    """A unit that exists stands under one that exists."""
    for unit in portal.units.values():
        parent = portal.units.get(unit.parent or "")
        if parent is not None and parent.ended(today) and not unit.ended(today):
            yield LiveUnitUnderEndedOne.at(unit.origin, ("parent",), value=parent.id, ended=parent.valid_until)
