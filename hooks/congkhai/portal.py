"""Stage 3: all models as one immutable whole, with its indexes. No dates and no counts are computed here."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from functools import cached_property
from types import MappingProxyType
from typing import TypeVar, cast

from congkhai.models import (
    About,
    Agencies,
    Apology,
    Card,
    Decision,
    Document,
    DutyExceptions,
    Feedback,
    Fields,
    Guide,
    Hotline,
    Indicators,
    LifeEvent,
    News,
    Plan,
    Procedure,
    RecordModel,
    Site,
    Statistics,
    Unit,
)

Kind = TypeVar("Kind", bound=RecordModel | Card)


@dataclass(frozen=True)
class Portal:
    """Every record of a root folder, in the order of the files, and the files that stand beside them.

    Of a procedure it holds the card: the long texts are needed by its own page only.
    """

    models: tuple[RecordModel | Card, ...]
    attachments: frozenset[str] = frozenset()

    @classmethod
    def of(cls, models: Iterable[RecordModel | Card], attachments: Iterable[str] = ()) -> Portal:
        """A portal of these models; `attachments` are paths relative to the root."""
        kept = tuple(Card.of(model) if isinstance(model, Procedure) else model for model in models)
        return cls(kept, frozenset(attachments))

    def all(self, kind: type[Kind]) -> tuple[Kind, ...]:
        """The records of exactly one kind."""
        return cast("tuple[Kind, ...]", self._by_kind.get(cast("type[RecordModel | Card]", kind), ()))

    @cached_property
    def _by_kind(self) -> Mapping[type[RecordModel | Card], tuple[RecordModel | Card, ...]]:
        found: defaultdict[type[RecordModel | Card], list[RecordModel | Card]] = defaultdict(list)
        for model in self.models:
            found[type(model)].append(model)
        return MappingProxyType({kind: tuple(models) for kind, models in found.items()})

    @cached_property
    def site(self) -> Site:
        """The portal's own record; an empty one where the root has none."""
        return next(iter(self.all(Site)), Site())

    @cached_property
    def units(self) -> Mapping[str, Unit]:
        """Units by id."""
        return _index(self.all(Unit))

    @cached_property
    def procedures(self) -> Mapping[str, Card]:
        """The cards of procedures by code."""
        return _index(self.all(Card))

    @cached_property
    def documents(self) -> Mapping[str, Document]:
        """Documents by id."""
        return _index(self.all(Document))

    @cached_property
    def field_names(self) -> Mapping[str, str]:
        """Vietnamese names of fields by their id."""
        return MappingProxyType({f.id: f.name for register in self.all(Fields) for f in register.fields})

    @property
    def decisions(self) -> tuple[Decision, ...]:
        """Decisions on the list of procedures."""
        return self.all(Decision)

    @property
    def plans(self) -> tuple[Plan, ...]:
        """Plans and reports."""
        return self.all(Plan)

    @property
    def agencies(self) -> tuple[Agencies, ...]:
        """The registers of agencies, one record for each unit that issues plans."""
        return self.all(Agencies)

    @property
    def exceptions(self) -> tuple[DutyExceptions, ...]:
        """Exceptions from duties, one record for each unit."""
        return self.all(DutyExceptions)

    @property
    def hotlines(self) -> tuple[Hotline, ...]:
        """Contact points, one record for each unit."""
        return self.all(Hotline)

    @property
    def feedback(self) -> tuple[Feedback, ...]:
        """Feedback and its answers."""
        return self.all(Feedback)

    @property
    def apologies(self) -> tuple[Apology, ...]:
        """Apology letters."""
        return self.all(Apology)

    @property
    def statistics(self) -> tuple[Statistics, ...]:
        """Figures of units and periods."""
        return self.all(Statistics)

    @property
    def indicators(self) -> tuple[Indicators, ...]:
        """PAR INDEX, SIPAS and other indicators, one record for each unit."""
        return self.all(Indicators)

    @property
    def life_events(self) -> tuple[LifeEvent, ...]:
        """Life events."""
        return self.all(LifeEvent)

    @property
    def guides(self) -> tuple[Guide, ...]:
        """Guides."""
        return self.all(Guide)

    @property
    def news(self) -> tuple[News, ...]:
        """News."""
        return self.all(News)

    @property
    def about(self) -> tuple[About, ...]:
        """Pages about the portal."""
        return self.all(About)


def _index(models: tuple[Kind, ...]) -> Mapping[str, Kind]:
    """By identifier; of duplicates the first stands (a check reports the others)."""
    found: dict[str, Kind] = {}
    for model in models:
        found.setdefault(model.ident, model)
    return MappingProxyType(found)
