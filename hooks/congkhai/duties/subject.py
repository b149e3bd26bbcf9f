"""What is known of a unit on a day: all that a duty's rule may look at.

Only what had happened by that day counts (a document issued, a period published, a letter sent), so the same rules
answer for any past day. A record without any date counts as always there.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date
from functools import cached_property

from congkhai.dates.periods import end_of, kind_of, last_day
from congkhai.derive import Listings
from congkhai.duties.base import Evidence
from congkhai.models import Apology, Card, Document, Feedback, Hotline, News, Plan, Statistics, Unit


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
        """The unit's documents of some kinds, or marked with a duty, newest first."""
        return tuple(d for d in self.all_documents if d.kind in kinds or (duty and duty in d.duties))

    @cached_property
    def statistics(self) -> tuple[Statistics, ...]:
        """The figures of periods that were published, newest period first."""
        known = self.listings.statistics_of.get(self.unit.id, ())
        return tuple(one for one in known if published_on(one) <= self.today)

    @cached_property
    def months(self) -> Mapping[str, Statistics]:
        """The published figures of months, by month."""
        return {one.period: one for one in self.statistics if kind_of(one.period) == "month"}

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
        known = (item for item in self.listings.news if item.unit in (None, self.unit.id))
        return tuple(item for item in known if item.date <= self.today)

    @property
    def procedures(self) -> tuple[Card, ...]:
        """The procedures in force that the unit handles."""
        return self.listings.procedures_of(self.unit)

    def guide(self, *names: str) -> tuple[Evidence, ...]:
        """The guides of these names that the portal has."""
        guides = {guide.ident: guide for guide in self.listings.portal.guides}
        return tuple(Evidence(guides[name].title, f"huong-dan/{name}/") for name in names if name in guides)

    def page(self, title: str, url: str, day: date | None = None) -> Evidence:
        """A page of the portal as evidence."""
        return Evidence(title, url, day)

    @property
    def own_page(self) -> Evidence:
        """The unit's own page."""
        return Evidence(self.unit.name, f"don-vi/{self.unit.id}/")


def issued_on(document: Document) -> date:
    """The day by which a document was certainly there; the dawn of time where it has neither date nor year."""
    told = document.issued or (str(document.year) if document.year else "")
    return last_day(told) if told else date.min


def published_on(record: Statistics) -> date:
    """The day on which figures were published; they cannot have been before the period's end."""
    return record.published or end_of(record.period)


def as_evidence(documents: Iterable[Document], most: int = 5) -> tuple[Evidence, ...]:
    """Documents as evidence, the first few of them."""
    found = tuple(documents)[:most]
    return tuple(
        Evidence(d.title, f"van-ban/{d.id}/", issued_on(d) if issued_on(d) > date.min else None) for d in found
    )
