"""Each unit and each duty on a day: met, not met or not applicable, since when, why, and what proves it."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import date
from functools import cached_property, lru_cache, reduce

from congkhai.dates.spans import ALWAYS, Span, Spans, both, holds, since, spans, without
from congkhai.derive import Listings
from congkhai.duties import DUTIES
from congkhai.duties.base import Duty, Evidence, NotApplicable, Requirement
from congkhai.duties.subject import Subject
from congkhai.format import day as on_day
from congkhai.models import Unit


@dataclass(frozen=True)
class Assessment:
    """Whether a unit meets a duty. `met` is None where the duty does not apply; `since` is the day since which it has
    been so without a break (where it does not apply: for the reason told), None where it was never otherwise.
    """

    unit: Unit
    duty: Duty
    met: bool | None
    since: date | None
    reason: str
    requirements: tuple[tuple[Requirement, bool], ...] = ()
    """Each thing that the duty asks for, and whether it holds."""

    @property
    def evidence(self) -> tuple[Evidence, ...]:
        """All that proves it, each once."""
        return tuple(dict.fromkeys(found for one, _ in self.requirements for found in one.evidence))


@dataclass(frozen=True)
class Disclosure:
    """The assessments of all units on a day, in the order of the units and of the duties."""

    assessments: tuple[Assessment, ...]

    def of(self, unit: str) -> tuple[Assessment, ...]:
        """All duties of one unit."""
        return tuple(one for one in self.assessments if one.unit.id == unit)

    def find(self, unit: str, duty: str) -> Assessment | None:
        """One duty of one unit; None where there is no such unit or duty."""
        return self._index.get((unit, duty))

    @cached_property
    def _index(self) -> Mapping[tuple[str, str], Assessment]:
        return {(one.unit.id, one.duty.id): one for one in self.assessments}


@lru_cache(maxsize=1)
def disclosure(listings: Listings) -> Disclosure:
    """The assessments of all units of a portal that disclose anything (not those that it only names) on a day."""
    return Disclosure(tuple(one for unit in listings.disclosing for one in assessed(unit, listings)))


def assessed(unit: Unit, listings: Listings) -> Iterator[Assessment]:
    """All duties of one unit."""
    subject = Subject(unit, listings)
    for duty in DUTIES:
        yield assess(duty, subject)


def assess(duty: Duty, subject: Subject) -> Assessment:
    """One duty of one unit."""
    unit, today = subject.unit, subject.today
    outside = _outside(duty, subject)
    if (reason := _valid(outside, today)) is not None:
        return Assessment(unit, duty, None, _since(reason, unit, today), reason.reason)
    told = tuple(duty.rule(subject))
    inside = tuple(one for one in told if isinstance(one, NotApplicable))
    if (reason := _valid(inside, today)) is not None:
        return Assessment(unit, duty, None, _since(reason, unit, today), reason.reason)
    requirements = tuple((one, holds(one.spans, today)) for one in told if isinstance(one, Requirement))
    applies = without(span for one in (*outside, *inside) for span in one.spans)
    fulfilled: Spans = reduce(both, (one.spans for one, _ in requirements), ALWAYS)
    met = all(held for _, held in requirements)
    moment = since(both(applies, fulfilled if met else without(fulfilled)), today)
    return Assessment(unit, duty, met, moment, _reason(requirements), requirements)


def _valid(reasons: tuple[NotApplicable, ...], today: date) -> NotApplicable | None:
    return next((one for one in reasons if holds(one.spans, today)), None)


def _since(reason: NotApplicable, unit: Unit, today: date) -> date | None:
    """Since when a duty does not apply, for this reason: not before the unit began, which is a reason of its own."""
    begun = (Span(unit.valid_from),) if unit.valid_from is not None and unit.valid_from <= today else ALWAYS
    return since(both(reason.spans, begun), today)


def _reason(requirements: tuple[tuple[Requirement, bool], ...]) -> str:
    """What is missing; where nothing is, what there is."""
    missing = [one.missing for one, held in requirements if not held]
    return " ".join(missing or [one.text for one, _ in requirements])


def _outside(duty: Duty, subject: Subject) -> tuple[NotApplicable, ...]:
    """Why and when the duty does not apply, whatever its rule says."""
    unit = subject.unit
    found: list[NotApplicable] = []
    if unit.level not in duty.levels:
        found.append(NotApplicable("Việc này không thuộc cấp của đơn vị."))
    if unit.valid_until is not None:
        day = on_day(unit.valid_until)
        found.append(NotApplicable(f"Đơn vị đã kết thúc ngày {day}.", without([Span(end=unit.valid_until)])))
    if unit.valid_from is not None:
        day = on_day(unit.valid_from)
        found.append(NotApplicable(f"Đơn vị bắt đầu hoạt động ngày {day}.", without([Span(unit.valid_from)])))
    for one in subject.listings.exceptions_of.get((unit.id, duty.id), ()):
        reason = f"Được miễn đến hết ngày {on_day(one.until)}: {one.reason}"
        found.append(NotApplicable(reason, spans([Span(one.begins, one.until)])))
    return tuple(found)
