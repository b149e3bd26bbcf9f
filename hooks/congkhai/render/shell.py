"""The theme's page, rendered once and cut at its slots, to be filled for each record.

MkDocs and Material take 6 to 12 ms for a page; filling a shell takes 0.02 (docs/decisions/0001-page-shell.md).
"""

from __future__ import annotations

import re
from dataclasses import dataclass

SLOTS = ("title", "description", "canonical", "body")
_SLOT = re.compile(r"%%congkhai-(\w+)%%")


def slot(name: str) -> str:
    """The mark that stands in a rendered shell where a value belongs; survives HTML escaping."""
    if name not in SLOTS:
        raise ValueError(f"no slot is called {name}")
    return f"%%congkhai-{name}%%"


@dataclass(frozen=True)
class Shell:
    """The pieces of a page around its slots: text, slot name, text, slot name, ..., text."""

    pieces: tuple[str, ...]

    @classmethod
    def cut(cls, html: str) -> Shell:
        """A shell from a page that was rendered with slot marks. Raises ValueError where the body has no place."""
        pieces = tuple(_SLOT.split(html))
        if "body" not in pieces[1::2]:
            raise ValueError("the theme's page has no place for a body")
        return cls(pieces)

    def fill(self, **values: str) -> str:
        """The page with these values, already escaped."""
        return "".join(values[piece] if i % 2 else piece for i, piece in enumerate(self.pieces))
