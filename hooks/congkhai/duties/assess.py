"""Each unit and each duty on a day: met, not met or not applicable, since when, why, and what proves it."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import date, timedelta
from functools import cached_property, lru_cache, reduce

from congkhai.dates.spans import ALWAYS, Spans, both, holds, since
from congkhai.derive import Listings
from congkhai.duties import DUTIES
from congkhai.duties.base import Duty, Evidence, NotApplicable, Requirement
from congkhai.duties.subject import Subject
from congkhai.models import Unit

ONE_DAY = timedelta(days=1)


@dataclass(frozen=True)
class Assessment:
    """Whether a unit meets a duty. `met` is None where the duty does not apply; `since` is the day since which it has
    been so without a break, None where it was never otherwise.
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

    def by_duty(self, duty: str) -> tuple[Assessment, ...]:
        """One duty of all units."""
        return tuple(one for one in self.assessments if one.duty.id == duty)

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
    begin = unit.valid_from or date.min
    if (reason := _outside(duty, subject)) is not None:
        return Assessment(unit, duty, None, reason.since, reason.reason)
    told = tuple(duty.rule(subject))
    for one in told:
        if isinstance(one, NotApplicable):
            return Assessment(unit, duty, None, one.since, one.reason)
    requirements = tuple((one, holds(one.spans, today)) for one in told if isinstance(one, Requirement))
    all_of: Spans = reduce(both, (one.spans for one, _ in requirements), ALWAYS)
    met = all(held for _, held in requirements)
    applies = max((begin, *(last + ONE_DAY for last in _ends_of_exceptions(duty, subject))))
    known = since(all_of, today)
    moment = max(known or date.min, applies)
    return Assessment(unit, duty, met, moment if moment > date.min else None, _reason(requirements), requirements)


def _reason(requirements: tuple[tuple[Requirement, bool], ...]) -> str:
    """What is missing; where nothing is, what there is."""
    missing = [one.missing for one, held in requirements if not held]
    return " ".join(missing or [one.text for one, _ in requirements])


def _outside(duty: Duty, subject: Subject) -> NotApplicable | None:
    """Why the duty does not apply on the day, whatever its rule says."""
    unit, today = subject.unit, subject.today
    if unit.level not in duty.levels:
        return NotApplicable("Việc này không thuộc cấp của đơn vị.")
    if unit.valid_from is not None and today < unit.valid_from:
        return NotApplicable(f"Đơn vị bắt đầu hoạt động ngày {unit.valid_from:%d/%m/%Y}.")
    if unit.valid_until is not None and unit.ended(today):
        reason = f"Đơn vị đã kết thúc ngày {unit.valid_until:%d/%m/%Y}."
        return NotApplicable(reason, unit.valid_until + ONE_DAY)
    for one in subject.listings.exceptions_of.get((unit.id, duty.id), ()):
        if one.begins <= today <= one.until:
            return NotApplicable(f"Được miễn đến hết ngày {one.until:%d/%m/%Y}: {one.reason}", one.begins)
    return None


def _ends_of_exceptions(duty: Duty, subject: Subject) -> Iterator[date]:
    for one in subject.listings.exceptions_of.get((subject.unit.id, duty.id), ()):
        if one.until < subject.today:
            yield one.until
