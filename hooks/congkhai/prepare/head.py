"""A prepared procedure as bytes and back: JSON, since a cache that came from elsewhere must not be able to run code."""

from __future__ import annotations

import json
from typing import Any

from congkhai.issues import Issue
from congkhai.models import Card
from congkhai.prepare.record import Prepared
from congkhai.render import PARTS, Searchable


def head_of(prepared: Prepared) -> bytes:
    """What is known of a prepared procedure (or of a record that failed to become one), as JSON."""
    card, known = prepared.model, prepared.searchable
    plain = [
        card.values() if isinstance(card, Card) else None,
        [issue.as_plain() for issue in prepared.issues],
        [known.more, *known.parts] if known else None,
    ]
    return json.dumps(plain, ensure_ascii=False, separators=(",", ":")).encode()


def prepared_from(key: bytes, head: bytes) -> Prepared | None:
    """The prepared procedure that `head_of` told; None for anything else."""
    try:
        values, issues, known = json.loads(head)
        if (values is None and not issues) or (values is None) != (known is None):
            return None
        if known is not None and (len(known) != PARTS + 1 or not all(isinstance(part, str) for part in known)):
            return None
        return Prepared(
            key,
            Card(*map(_tuples, values)) if values is not None else None,
            tuple(map(Issue.from_plain, issues)),
            Searchable(known[0], tuple(known[1:])) if known is not None else None,
        )
    except (ValueError, TypeError, KeyError, IndexError, RecursionError):
        return None


def _tuples(value: Any) -> Any:
    return tuple(map(_tuples, value)) if isinstance(value, list) else value
