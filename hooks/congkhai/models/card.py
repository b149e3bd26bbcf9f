"""A procedure as the rest of the portal knows it: what lists, checks and search need, without its long texts.

A portal holds thousands of procedures; their pages are rendered from the records one by one (prepare/), and nothing
else needs the whole of them at once.
"""

from __future__ import annotations

from dataclasses import dataclass, fields
from typing import ClassVar

from congkhai.models.completeness import missing_parts
from congkhai.models.procedure import ChannelKind, Procedure


@dataclass(frozen=True, slots=True)
class Card:
    """The card of a procedure. `forms` are the positions in the dossier and the names of files beside the record;
    `checked_on` is an ISO date or empty;
    `missing` names the parts that the record ought to have and has not (models/completeness.py).
    """

    label: ClassVar[str] = Procedure.label
    key: ClassVar[str] = Procedure.key

    origin: str
    code: str
    name: str
    field: str
    level: tuple[str, ...] = ()
    decision: str = ""
    online: str = ""
    frequent: bool = False
    interlinked: bool = False
    ways: tuple[ChannelKind, ...] = ()
    audience: tuple[str, ...] = ()
    agency: str = ""
    keywords: tuple[str, ...] = ()
    summary: str = ""
    forms: tuple[tuple[int, str], ...] = ()
    checked_on: str = ""
    sample: bool = False
    missing: tuple[str, ...] = ()

    @classmethod
    def of(cls, procedure: Procedure) -> Card:
        """The card of a whole record."""
        return cls(
            origin=procedure.origin,
            code=procedure.code,
            name=procedure.name,
            field=procedure.field,
            level=procedure.level,
            decision=procedure.decision or "",
            online=procedure.online or "",
            frequent=procedure.frequent,
            interlinked=procedure.interlinked,
            ways=tuple(dict.fromkeys(channel.kind for channel in procedure.channels)),
            audience=procedure.audience,
            agency=procedure.agency or "",
            keywords=procedure.keywords,
            summary=procedure.summary or "",
            forms=tuple((i, p.form.file) for i, p in enumerate(procedure.dossier) if p.form and p.form.file),
            checked_on=str(procedure.source.checked_on or "") if procedure.source else "",
            sample=procedure.sample,
            missing=missing_parts(procedure),
        )

    @property
    def ident(self) -> str:
        """The code, which is also the name of the record's file."""
        return self.code

    def values(self) -> tuple[object, ...]:
        """Its fields in their order: `Card(*card.values())` is the same card. Plain data, quick to store."""
        return tuple(getattr(self, name) for name in _NAMES)


_NAMES = tuple(field.name for field in fields(Card))
