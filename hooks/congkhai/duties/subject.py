"""What is known of a unit on a day: all that a duty's rule may look at.

Only what had happened by that day counts (a document issued, a period published, a letter sent), so the same rules
answer for any past day. A record without any date counts as always there.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date
from functools import cached_property, lru_cache

from congkhai.dates.periods import end_of, kind_of, last_day
from congkhai.dates.spans import Spans, from_
from congkhai.derive import Listings
from congkhai.duties.base import Evidence
from congkhai.models import (
    Apology,
    Card,
    Document,
    Feedback,
    Hotline,
    Indicators,
    News,
    Plan,
    RecordModel,
    Statistics,
    Unit,
)


@dataclass(frozen=True)
class Subject:
    """One unit on the day of the listings."""

    unit: Unit
    listings: Listings

    @property
    def today(self) -> date:
        """The day for which the duties are judged."""
        return self.listings.today

    @property
    def begin(self) -> date:
        """The day on which the unit began; the dawn of time where its record does not tell."""
        return self.unit.valid_from or date.min

    @cached_property
    def all_documents(self) -> tuple[Document, ...]:
        """Every document of the unit that was there, newest first."""
        return tuple(d for d in self.listings.documents_of.get(self.unit.id, ()) if issued_on(d) <= self.today)

    def documents(self, *kinds: str, duty: str = "") -> tuple[Document, ...]:
        """The unit's documents of some kinds, newest first. With a duty: those that are marked with it, and those of
        the kinds that are marked with none.
        """
        if not duty:
            return tuple(d for d in self.all_documents if d.kind in kinds)
        return tuple(d for d in self.all_documents if (duty in d.duties if d.duties else d.kind in kinds))

    @cached_property
    def statistics(self) -> tuple[Statistics, ...]:
        """The figures of periods that were published, newest period first."""
        known = self.listings.statistics_of.get(self.unit.id, ())
        return tuple(one for one in known if published_on(one) <= self.today)

    @cached_property
    def months(self) -> Mapping[str, Statistics]:
        """The published figures of months, by month."""
        months = (s for s in self.statistics if kind_of(s.period) == "month" and "1900" < s.period < "3000")
        return {one.period: one for one in months}

    @cached_property
    def feedback(self) -> tuple[Feedback, ...]:
        """Feedback that had come in, newest first. `answered` tells whether there was an answer by then."""
        return tuple(f for f in self.listings.feedback_of.get(self.unit.id, ()) if f.received <= self.today)

    def answered(self, item: Feedback) -> bool:
        """Whether a feedback had its answer by the day."""
        return item.answered_on is not None and item.answered_on <= self.today

    @cached_property
    def apologies(self) -> tuple[Apology, ...]:
        """Letters that had been sent, newest first."""
        return tuple(a for a in self.listings.apologies_of.get(self.unit.id, ()) if a.issued <= self.today)

    @cached_property
    def hotline(self) -> Hotline | None:
        """The unit's contact points."""
        return self.listings.hotline_of.get(self.unit.id)

    @cached_property
    def plans(self) -> tuple[Plan, ...]:
        """The unit's plans and reports that were there, newest first."""
        known = self.listings.plans_of.get(self.unit.id, ())
        return tuple(p for p in known if not p.issued or last_day(p.issued) <= self.today)

    @cached_property
    def news(self) -> tuple[News, ...]:
        """News of the unit, and those of the whole portal, newest first."""
        known = self.listings.news_of
        own = (*known.get(self.unit.id, ()), *known.get("", ()))
        return tuple(sorted((n for n in own if n.date <= self.today), key=lambda n: n.date, reverse=True))

    @cached_property
    def indicators(self) -> Indicators | None:
        """The unit's indicators by year."""
        return self.listings.indicators_of.get(self.unit.id)

    @property
    def faulty(self) -> Mapping[str, date]:
        """The files of the unit's records that were there and about which the checks have something to say, in order,
        each with the day since which it was there.
        """
        return index_of(self.listings).faulty.get(self.unit.id, {})

    def new_document(self, kind: str, *more: str) -> str:
        """What an editor writes to add a document of a kind: the file, and all that its record must tell."""
        told = ", ".join(("id: <mã>", f"unit: {self.unit.id}", f"kind: {kind}", *more))
        return f"Thêm content/documents/<năm>/<mã>.yml với {told}."

    def guide(self, *names: str) -> tuple[Evidence, ...]:
        """The guides of these names that the portal has."""
        guides = index_of(self.listings).guides
        return tuple(guides[name] for name in names if name in guides)

    @property
    def all_guides(self) -> Mapping[str, Evidence]:
        """Every guide of the portal by its name."""
        return index_of(self.listings).guides

    @property
    def own_page(self) -> Evidence:
        """The unit's own page."""
        return Evidence(self.unit.name, f"don-vi/{self.unit.id}/")


@dataclass(frozen=True)
class Index:
    """The files of a portal that have a fault, by their unit, and its guides by their names."""

    faulty: Mapping[str, Mapping[str, date]]
    guides: Mapping[str, Evidence]


@lru_cache(maxsize=1)
def index_of(listings: Listings) -> Index:
    """What rules look up by unit and the listings do not hold; found once for all units."""
    portal = listings.portal
    faulty: defaultdict[str, dict[str, date]] = defaultdict(dict)
    if listings.faulty:
        known = (model for model in portal.models if model.origin in listings.faulty)
        for model in sorted(known, key=lambda one: one.origin):
            unit, day = model.id if isinstance(model, Unit) else getattr(model, "unit", None), _there_from(model)
            if day <= listings.today:
                faulty[unit or ""][model.origin] = day
    return Index(
        faulty=faulty,
        guides={guide.ident: Evidence(guide.title, f"huong-dan/{guide.ident}/") for guide in portal.guides},
    )


def _there_from(model: RecordModel | Card) -> date:
    """The day by which a record was there; the dawn of time where it does not tell."""
    match model:
        case Document():
            return issued_on(model)
        case Statistics():
            return published_on(model)
        case Feedback():
            return model.received
        case Apology():
            return model.issued
        case News():
            return model.date
        case Plan():
            return last_day(model.issued) if model.issued else date.min
    return date.min


def issued_on(document: Document) -> date:
    """The day by which a document was certainly there; the dawn of time where it has neither date nor year."""
    year = document.year or 0
    told = document.issued or (f"{year:04d}" if 0 < year <= date.max.year else "")
    return last_day(told) if told else date.min


def published_on(record: Statistics) -> date:
    """The day on which figures were published; without it, the period's end. What is no period (week 53 of a year
    that has 52) never was.
    """
    try:
        return record.published or end_of(record.period)
    except (ValueError, OverflowError):
        return date.max


def first_of(documents: Iterable[Document]) -> Spans:
    """From the day on which the first of the documents was there."""
    return from_(min(map(issued_on, documents), default=None))


def as_evidence(documents: Iterable[Document], most: int = 5) -> tuple[Evidence, ...]:
    """Documents as evidence, the first few of them."""
    found = tuple(documents)[:most]
    return tuple(
        Evidence(d.title, f"van-ban/{d.id}/", issued_on(d) if issued_on(d) > date.min else None) for d in found
    )
