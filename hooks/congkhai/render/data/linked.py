"""Linked data (JSON-LD): a script in a procedure's page, services by field, the catalogue of all lists."""

from __future__ import annotations

import json
from collections.abc import Iterable, Mapping

from markupsafe import Markup

from congkhai.views.dataset_catalogue import Catalogue, catalogue_data
from congkhai.views.dataset_cpsv import CONSTANTS, CONTEXT, PublicServices

_encode = json.JSONEncoder(ensure_ascii=False, separators=(",", ":")).encode
"""Made once: json.dumps makes an encoder for each call."""


def script_data(data: Mapping[str, object]) -> Markup:
    """Plain data as JSON that may stand within a script element: nothing in it can end that."""
    return Markup(_encode(data).replace("<", "\\u003c"))


def fragment(data: Mapping[str, object]) -> bytes:
    """A service, as it stands in the file of its field."""
    return _encode(data).encode()


def services_begin() -> bytes:
    """What a file of services begins with."""
    return f'{{"@context":{_encode(CONTEXT)},"@graph":[\n'.encode()


def in_events(service: bytes, events: Iterable[str]) -> bytes:
    """A service with the life events that name it, which its record does not know."""
    named = [f"../../su-kien/{event}/" for event in events]
    return service[:-1] + f',"isGroupedBy":{_encode(named)}}}'.encode() if named else service


def services_end(services: PublicServices) -> bytes:
    """What a file of services ends with: what its services refer to."""
    return ",\n".join(map(_encode, (services.concept, *services.events, *CONSTANTS))).encode() + b"\n]}\n"


def as_json_ld(catalogue: Catalogue, site_url: str) -> bytes:
    """The catalogue of all lists, with whole addresses where the portal's is known."""
    return (json.dumps(catalogue_data(catalogue, site_url), ensure_ascii=False, indent=1) + "\n").encode()
