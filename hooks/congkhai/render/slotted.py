"""HTML rendered once, cut at its slots and filled many times: the theme's page for all, a body for many portals.

MkDocs and Material take 6 to 12 ms for a page; filling takes 0.02 (docs/decisions/0001-page-shell.md).
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass
from hashlib import blake2b

from markupsafe import Markup

_SLOT = re.compile(rb"\x02([a-z]+)\x03")


def slot(name: str) -> Markup:
    """The mark of a place to fill. Records cannot hold it (they have no control characters); escaping leaves it."""
    return Markup(f"\x02{name}\x03")


@dataclass(frozen=True)
class Slotted:
    """The pieces of a text in UTF-8: text, slot name, text, slot name, ..., text."""

    pieces: tuple[bytes, ...]

    @classmethod
    def cut(cls, content: bytes) -> Slotted:
        """From a text in which slots are marked."""
        return cls(tuple(_SLOT.split(content)))

    @property
    def slots(self) -> frozenset[str]:
        """The names of its slots."""
        return frozenset(name.decode() for name in self.pieces[1::2])

    @property
    def digest(self) -> bytes:
        """Tells this text from every other (16 bytes)."""
        return blake2b(b"\0".join(self.pieces), digest_size=16).digest()

    def fill(self, values: Mapping[str, bytes]) -> bytes:
        """The whole text with these values, already escaped. Raises KeyError where a slot has none."""
        named = {name.encode(): value for name, value in values.items()}
        return b"".join(named[piece] if i % 2 else piece for i, piece in enumerate(self.pieces))


def shell(html: str) -> Slotted:
    """The theme's page, cut. Raises ValueError where the body has no place."""
    made = Slotted.cut(html.encode())
    if "body" not in made.slots:
        raise ValueError("the theme's page has no place for a body")
    return made
