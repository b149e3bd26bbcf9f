"""The procedures that the units of a level handle: looked through once for all of them, and their times in force.

Records of procedures have no dates of their own: what one lacks, it lacks on all days on which it was in force.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass
from datetime import date
from functools import cached_property, lru_cache, partial

from congkhai.dates.spans import ALWAYS, Spans, spans
from congkhai.derive import Listings
from congkhai.derive.force import Change, ChangeKind, in_force
from congkhai.duties.base import Evidence
from congkhai.duties.periodic import changing
from congkhai.models import Card

SLUGS = {"commune": "xa", "district": "huyen"}
"""The addresses of the lists by level."""


@dataclass(frozen=True, eq=False)
class Handled:
    """The procedures of a level."""

    listings: Listings
    level: str

    @property
    def today(self) -> tuple[Card, ...]:
        """Those in force today, by name."""
        return self.listings.levels.get(self.level, ())

    @cached_property
    def in_force(self) -> Spans:
        """The days on which any of them was in force."""
        return self.days(lambda card: True)

    @cached_property
    def lacking(self) -> tuple[Card, ...]:
        """Those in force today that lack a part."""
        return tuple(card for card in self.today if card.missing)

    @cached_property
    def days_lacking(self) -> Spans:
        """The days on which one in force lacked a part."""
        return self.days(lambda card: bool(card.missing))

    @cached_property
    def frequent(self) -> tuple[Card, ...]:
        """Those in force today that many people need."""
        return tuple(card for card in self.today if card.frequent)

    @cached_property
    def ever_frequent(self) -> tuple[tuple[Card, Spans], ...]:
        """Those that many people need, each with the days on which it was in force."""
        return tuple((card, days) for days, cards in self._by_days.items() for card in cards if card.frequent)

    @cached_property
    def days_frequent(self) -> Spans:
        """The days on which one that many people need was in force."""
        return self.days(lambda card: card.frequent)

    @cached_property
    def interlinked(self) -> tuple[Card, ...]:
        """Those in force today that several agencies handle together."""
        return tuple(card for card in self.today if card.interlinked)

    @cached_property
    def days_interlinked(self) -> Spans:
        """The days on which one that several agencies handle together was in force."""
        return self.days(lambda card: card.interlinked)

    @cached_property
    def unlevelled(self) -> tuple[Card, ...]:
        """Those in force today whose record does not tell how far they are online."""
        return tuple(card for card in self.today if not card.online)

    @cached_property
    def days_unlevelled(self) -> Spans:
        """The days on which the record of one in force did not tell how far it is online."""
        return self.days(lambda card: not card.online)

    @cached_property
    def days_of_ways(self) -> Mapping[str, Spans]:
        """By the way of handing in, the days on which one in force allowed it."""
        ways = dict.fromkeys(way for cards in self._by_days.values() for card in cards for way in card.ways)
        return {way: self.days(_allowing(way)) for way in ways}

    def days(self, chosen: Callable[[Card], bool]) -> Spans:
        """The days on which one of the chosen procedures was in force."""
        found = (days for days, cards in self._by_days.items() if any(map(chosen, cards)))
        return spans(span for days in found for span in days)

    @cached_property
    def _by_days(self) -> Mapping[Spans, tuple[Card, ...]]:
        """All that were, are or will be in force, by the days on which they were: most share them with many others."""
        known: dict[tuple[tuple[ChangeKind, date | None], ...], Spans] = {(): ALWAYS}
        found: defaultdict[Spans, list[Card]] = defaultdict(list)
        for card in self.listings.all_procedures:
            if self.level in card.level:
                history = self.listings.histories.get(card.code, ())
                told = tuple((one.kind, one.day) for one in history)  # which decision it was does not matter
                if told not in known:
                    known[told] = _days(history)
                found[known[told]].append(card)
        return {days: tuple(cards) for days, cards in found.items()}

    def page(self, title: str) -> tuple[Evidence, ...]:
        """The list of the level's procedures, where the portal has one."""
        there = self.level in SLUGS and (self.level == "commune" or bool(self.today))
        return (Evidence(title, f"thu-tuc/cap/{SLUGS[self.level]}/"),) if there else ()


def _days(history: tuple[Change, ...]) -> Spans:
    """The days on which a procedure of such a history was in force."""
    return changing([one.day or date.min for one in history], partial(in_force, history))


def _allowing(way: str) -> Callable[[Card], bool]:
    return lambda card: way in card.ways


@lru_cache(maxsize=2)
def handled(listings: Listings, level: str) -> Handled:
    """What the units of a level handle. There are two levels below the province."""
    return Handled(listings, level)


def as_evidence_of(cards: Iterable[Card], most: int = 5) -> tuple[Evidence, ...]:
    """Procedures as evidence, the first few of them."""
    return tuple(Evidence(card.name, f"thu-tuc/{card.code}/") for card in tuple(cards)[:most])
