"""Whether units meet their duties, in words: what the board's pages, its files and other pages tell of it."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from functools import lru_cache
from typing import Literal

from congkhai.derive import Listings
from congkhai.duties.assess import Assessment, disclosure
from congkhai.duties.base import Evidence
from congkhai.format import day
from congkhai.views.base import Link

BOARD = Link("Công khai đến đâu?", "cong-khai/")

Key = Literal["met", "unmet", "none"]

WORDS: Mapping[Key, str] = {"met": "Đạt", "unmet": "Chưa đạt", "none": "Không áp dụng"}
SIGNS: Mapping[Key, str] = {"met": "✓", "unmet": "✗", "none": "–"}


@dataclass(frozen=True)
class EvidenceView:
    """What proves it. An `outside` address is whole; the others are relative to the portal's root."""

    title: str
    url: str
    day: str
    outside: bool


@dataclass(frozen=True)
class Lack:
    """What is missing, and how an editor mends it."""

    missing: str
    mend: str


@dataclass(frozen=True)
class Verdict:
    """One duty of one unit; `since` is a day, or empty where it was never otherwise."""

    key: Key
    sign: str
    word: str
    since: str
    reason: str
    lacks: tuple[Lack, ...]
    evidence: tuple[EvidenceView, ...]


@dataclass(frozen=True)
class Standing:
    """How many of the duties that apply to a unit it meets; `share` is rounded down, so that 100 % means all."""

    met: int
    applying: int

    @property
    def count(self) -> str:
        """21/33; empty where no duty applies."""
        return f"{self.met}/{self.applying}" if self.applying else ""

    @property
    def percent(self) -> int:
        """The share of a hundred."""
        return self.met * 100 // self.applying if self.applying else 0

    @property
    def share(self) -> str:
        """63 %; empty where no duty applies."""
        return f"{self.percent} %" if self.applying else ""


def key_of(assessment: Assessment) -> Key:
    """Met, not met, or not applicable."""
    return "none" if assessment.met is None else "met" if assessment.met else "unmet"


def verdict(assessment: Assessment) -> Verdict:
    """An assessment in words."""
    key = key_of(assessment)
    return Verdict(
        key=key,
        sign=SIGNS[key],
        word=WORDS[key],
        since=day(assessment.since),
        reason=assessment.reason,
        lacks=tuple(Lack(one.missing, one.mend) for one, held in assessment.requirements if not held),
        evidence=tuple(map(_evidence, assessment.evidence)),
    )


def is_outside(url: str) -> bool:
    """Whether an address of evidence is whole."""
    return url.startswith(("https://", "http://"))


def anchor(duty: str) -> str:
    """The place of a duty on the pages of units: d01."""
    return duty.lower()


def duty_link(duty: str, title: str) -> Link:
    """A duty's page."""
    return Link(title, f"{BOARD.url}nghia-vu/{anchor(duty)}/")


def board_link(unit: str, name: str) -> Link:
    """A unit's page on the board."""
    return Link(name, f"{BOARD.url}{unit}/")


def standing(assessments: Iterable[Assessment]) -> Standing:
    """The count of some assessments: of one unit, or of one duty."""
    judged = [one.met for one in assessments if one.met is not None]
    return Standing(sum(judged), len(judged))


@lru_cache(maxsize=1)
def by_unit(listings: Listings) -> Mapping[str, tuple[Assessment, ...]]:
    """The assessments of each unit that exists today, in the order of the units."""
    found: dict[str, list[Assessment]] = {unit.id: [] for unit in listings.live_units}
    for one in disclosure(listings).assessments:
        if one.unit.id in found:
            found[one.unit.id].append(one)
    return {unit: tuple(assessments) for unit, assessments in found.items()}


@lru_cache(maxsize=1)
def by_duty(listings: Listings) -> Mapping[str, tuple[Assessment, ...]]:
    """The assessments of each duty, of the units that exist today."""
    found: dict[str, list[Assessment]] = {}
    for assessments in by_unit(listings).values():
        for one in assessments:
            found.setdefault(one.duty.id, []).append(one)
    return {duty: tuple(assessments) for duty, assessments in found.items()}


def standing_line(unit: str, listings: Listings) -> Link | None:
    """One line for other pages: how much a unit discloses, and where to see it; None where it owes nothing today."""
    counted = standing(by_unit(listings).get(unit, ()))
    if not counted.applying:
        return None
    return board_link(unit, f"Đạt {counted.count} việc phải công khai")


def _evidence(found: Evidence) -> EvidenceView:
    return EvidenceView(found.title, found.url, day(found.date), is_outside(found.url))
