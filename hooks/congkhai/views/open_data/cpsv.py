"""A procedure in the words of CPSV-AP 3.2.0, the European profile of public services: made of its record alone.

Addresses are relative to a file in du-lieu/cpsv-ap/, so that the same bytes serve every portal.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from functools import lru_cache
from typing import Any
from urllib.parse import quote

from congkhai.derive import Listings
from congkhai.fold import fold, slug
from congkhai.models import Procedure
from congkhai.models.procedure import Channel, DossierItem, Fee, LegalBasis
from congkhai.views.base import sentence
from congkhai.views.labels import CHANNELS, LEVELS
from congkhai.views.open_data.service import (
    DONG,
    LONGEST,
    Data,
    duration,
    fees_of,
    money_in_words,
    price_of,
    time_in_words,
    told,
)

ROOT = "../../"
"""The way from a file of services to the portal's root."""

AUTHORITY = "http://publications.europa.eu/resource/authority/"

CONTEXT: Mapping[str, Any] = {
    "@language": "vi",
    "auth": AUTHORITY,
    "cpsv": "http://purl.org/vocab/cpsv#",
    "cv": "http://data.europa.eu/m8g/",
    "dcat": "http://www.w3.org/ns/dcat#",
    "dct": "http://purl.org/dc/terms/",
    "eli": "http://data.europa.eu/eli/ontology#",
    "foaf": "http://xmlns.com/foaf/0.1/",
    "skos": "http://www.w3.org/2004/02/skos/core#",
    "xsd": "http://www.w3.org/2001/XMLSchema#",
    "id": "@id",
    "type": "@type",
    **{name: f"cv:{name}" for name in ("Channel", "Cost", "Event", "Evidence", "LifeEvent", "Output")},
    "PublicOrganisation": "cv:PublicOrganisation",
    "PublicService": "cpsv:PublicService",
    "Concept": "skos:Concept",
    "Document": "foaf:Document",
    "LegalResource": "eli:LegalResource",
    "LinguisticSystem": "dct:LinguisticSystem",
    "Location": "dct:Location",
    "identifier": {"@id": "dct:identifier", "@language": None},
    "title": "dct:title",
    "description": "dct:description",
    "prefLabel": "skos:prefLabel",
    "keyword": "dcat:keyword",
    "date": {"@id": "eli:date_document", "@type": "xsd:date"},
    "issuer": "eli:responsibility_of",
    "hasValue": {"@id": "cv:hasValue", "@type": "xsd:double"},
    "processingTime": {"@id": "cv:processingTime", "@type": "xsd:duration"},
    **{name: {"@id": f"cv:{name}", "@type": "@id"} for name in (
        *("currency", "hasChannel", "hasCompetentAuthority", "hasCost", "hasLegalResource", "ifAccessedThrough"),
        *("isGroupedBy", "thematicArea"),
    )},
    **{name: {"@id": f"cpsv:{name}", "@type": "@id"} for name in ("hasInput", "produces")},
    **{name: {"@id": f"dct:{name}", "@type": "@id"} for name in ("audience", "language", "spatial")},
    "channelType": {"@id": "dct:type", "@type": "@id"},
    "page": {"@id": "foaf:page", "@type": "@id"},
}  # fmt: skip
"""What the keys mean: ours, as far as we use them, so that nothing has to be fetched."""

CONSTANTS: tuple[Data, ...] = (
    {"id": "auth:language/VIE", "type": "LinguisticSystem"},
    {"id": "auth:country/VNM", "type": "Location"},
    {"id": "auth:currency/VND", "type": "Concept"},
    *({"id": f"../#kenh-{kind}", "type": "Concept", "prefLabel": name} for kind, name in CHANNELS.items()),
)
"""What every file of services refers to."""


@dataclass(frozen=True)
class PublicServices:
    """The procedures of one field that are in force: a file, put together of what was prepared with each record.

    `members` are the files of the records, each with the ids of the life events that name it; `events` are those.
    """

    field: str
    name: str
    members: tuple[tuple[str, tuple[str, ...]], ...]
    events: tuple[Data, ...]

    @property
    def concept(self) -> Data:
        """The field itself."""
        return {"id": f"{ROOT}thu-tuc/linh-vuc/{self.field}/", "type": "Concept", "prefLabel": self.name}


@lru_cache(maxsize=1)
def services_of(listings: Listings) -> tuple[PublicServices, ...]:
    """The files of services, by field; procedures by code."""
    return tuple(_services(field, listings) for field in listings.fields)


def _services(field: str, listings: Listings) -> PublicServices:
    cards = sorted(listings.fields[field], key=lambda card: card.code)
    events = {card.code: listings.events_of.get(card.code, ()) for card in cards}
    named = {event.id: event for found in events.values() for event in found}
    told_events = (
        told(
            id=f"{ROOT}su-kien/{event.id}/",
            type=("LifeEvent", "Event"),
            identifier=event.id,
            title=event.name,
            description=event.summary,
        )
        for event in named.values()
    )
    members = tuple((card.origin, tuple(event.id for event in events[card.code])) for card in cards)
    return PublicServices(field, listings.field_name(field), members, tuple(told_events))


def public_service(procedure: Procedure) -> Data:
    """A procedure as a cpsv:PublicService, with all that belongs to it."""
    code = procedure.code
    own = f"{ROOT}thu-tuc/{code}/"
    channels = dict.fromkeys(channel.kind for channel in procedure.channels)
    papers = [item for item in procedure.dossier if not (item.case and _is_remark(item.case))]
    return told(
        id=own,
        type="PublicService",
        identifier=code,
        title=procedure.name,
        description=_about(procedure),
        language="auth:language/VIE",
        keyword=procedure.keywords,
        audience=tuple({"type": "Concept", "prefLabel": one} for one in procedure.audience),
        hasCompetentAuthority=_authorities(procedure),
        hasChannel=tuple(_channel(kind, procedure.channels, own, code) for kind in channels),
        hasCost=_costs(procedure.channels, own, code),
        hasInput=tuple(_evidence(at, item, own, code) for at, item in enumerate(papers, 1)),
        produces=tuple(
            {"type": "Output", "identifier": f"{code}/ket-qua-{at}", "title": title}
            for at, title in enumerate(procedure.result, 1)
        ),
        hasLegalResource=tuple(_law(law) for law in procedure.legal_basis),
        thematicArea=f"{ROOT}thu-tuc/linh-vuc/{procedure.field}/",
    )


def _about(procedure: Procedure) -> str:
    """What the profile wants said beside the title: where no editor has summed it up, for whom it is, who does it and
    what comes of it.
    """
    parts = (
        ("Đối tượng", ", ".join(procedure.audience)),
        ("Cơ quan thực hiện", procedure.agency or procedure.competent_agency or ""),
        ("Kết quả", "; ".join(one.rstrip(". ") for one in procedure.result)),
    )
    known = (sentence(f"{name}: {text.rstrip('.')}.", LONGEST) for name, text in parts if text)
    return procedure.summary or " ".join(known) or procedure.name


@lru_cache(maxsize=1000)
def _is_remark(case: str) -> bool:
    """Whether what stands under a heading is a remark (Lưu ý), which the exports hold among the papers."""
    return fold(case).startswith("luu y")


def _authorities(procedure: Procedure) -> tuple[Data, ...]:
    names = dict.fromkeys(name for name in (procedure.agency, procedure.competent_agency) if name)
    if not names:  # the profile wants one: what the record tells is the level
        levels = " hoặc ".join(LEVELS[level].lower() for level in procedure.level) or "có thẩm quyền"
        names = {f"Cơ quan {levels} (nguồn không ghi tên)": None}
    return tuple(map(_authority, names))


@lru_cache(maxsize=1000)
def _authority(name: str) -> Data:
    return {
        "id": f"../#co-quan-{slug(name)}",
        "type": "PublicOrganisation",
        "prefLabel": name,
        "spatial": "auth:country/VNM",
    }


def _channel(kind: str, channels: tuple[Channel, ...], own: str, code: str) -> Data:
    """A way of handing in; of several entries of one kind the times and notes stand one after the other."""
    same = [channel for channel in channels if channel.kind == kind]
    words = [text for channel in same for text in (time_in_words(channel.time), channel.note) if text]
    times = {duration(channel.time) for channel in same}
    return told(
        id=f"{own}#kenh-{kind}",
        type="Channel",
        identifier=f"{code}/kenh-{kind}",
        channelType=f"../#kenh-{kind}",
        description="\n".join(dict.fromkeys(words)),
        processingTime=times.pop() if len(times) == 1 else "",
    )


def _costs(channels: tuple[Channel, ...], own: str, code: str) -> tuple[Data, ...]:
    """Each fee; one that is paid for one way of handing in only names it."""
    several = len({channel.kind for channel in channels}) > 1
    return tuple(
        _cost(at, fee, ways[0] if several and len(ways) == 1 else "", own, code)
        for at, (fee, ways) in enumerate(fees_of(channels), 1)
    )


def _cost(at: int, fee: Fee, only: str, own: str, code: str) -> Data:
    amount, currency = price_of(fee) or (None, "")
    money: Any = f"auth:currency/{currency}"
    return told(
        type="Cost",
        identifier=f"{code}/phi-{at}",
        hasValue=amount,
        currency=(money if currency == DONG else {"id": money, "type": "Concept"}) if currency else None,
        description=". ".join(part for part in (money_in_words(fee), fee.text) if part),
        ifAccessedThrough=f"{own}#kenh-{only}" if only else None,
    )


def _evidence(at: int, item: DossierItem, own: str, code: str) -> Data:
    counts = ((item.originals, "bản chính"), (item.copies, "bản sao"))
    numbers = ", ".join(f"{count} {name}" for count, name in counts if count)
    form = item.form
    return told(
        type="Evidence",
        identifier=f"{code}/giay-to-{at}",
        title=item.name,
        description=". ".join(part for part in (item.case, numbers, item.note) if part),
        page={"id": f"{own}{quote(form.file)}", "type": "Document", "title": form.title}
        if form and form.file
        else None,
    )


def _law(law: LegalBasis) -> Data:
    return told(
        type="LegalResource",
        identifier=law.number,
        title=law.title,
        date=law.date if law.date and len(law.date) == 10 else None,
        issuer=law.issuer,
    )
