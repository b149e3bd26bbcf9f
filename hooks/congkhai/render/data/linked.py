"""Linked data (JSON-LD): a script in a procedure's page, services by field, the catalogue of all lists."""

from __future__ import annotations

import json
from collections.abc import Iterable, Mapping

from markupsafe import Markup
from pydantic_core import to_json

from congkhai.views.open_data.catalogue import Catalogue, catalogue_data
from congkhai.views.open_data.cpsv import CONSTANTS, CONTEXT, PublicServices


def script_data(data: Mapping[str, object]) -> Markup:
    """Plain data as JSON that may stand within a script element: nothing in it can end that."""
    return Markup(to_json(data).decode().replace("<", "\\u003c"))


def fragment(data: Mapping[str, object]) -> bytes:
    """A service, as it stands in the file of its field."""
    return to_json(data)  # the same bytes as json.dumps gives, in a fifth of its time


def services_begin() -> bytes:
    """What a file of services begins with."""
    return b'{"@context":' + to_json(CONTEXT) + b',"@graph":[\n'


def in_events(service: bytes, events: Iterable[str]) -> bytes:
    """A service with the life events that name it, which its record does not know."""
    named = [f"../../su-kien/{event}/" for event in events]
    return service[:-1] + b',"isGroupedBy":' + to_json(named) + b"}" if named else service


def services_end(services: PublicServices) -> bytes:
    """What a file of services ends with: what its services refer to."""
    return b",\n".join(map(to_json, (services.concept, *services.events, *CONSTANTS))) + b"\n]}\n"


def as_json_ld(catalogue: Catalogue, site_url: str) -> bytes:
    """The catalogue of all lists, with whole addresses where the portal's is known."""
    return (json.dumps(catalogue_data(catalogue, site_url), ensure_ascii=False, indent=1) + "\n").encode()
