"""What the engine made in the last build: the shells of pages, the authored pages, the theme's files.

MkDocs need not run, nor even be imported, while nothing has changed that it reads (build/theme.py).
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from congkhai.render import Slotted


@dataclass
class Theme:
    """`key` tells all that the engine read; `files` are the paths of what it wrote; `shells` the theme's page by
    section and depth (as `section depth`), its pieces as text.
    """

    key: str | None = None
    site_url: str = ""
    files: list[str] = field(default_factory=list)
    shells: dict[str, list[str]] = field(default_factory=dict)

    def serves(self, key: str | None, shells: Iterable[tuple[str, int]], intact: Mapping[str, str]) -> bool:
        """Whether all of it may be used again: nothing it was made of has changed, and every file still stands."""
        if key is None or key != self.key:
            return False
        return all(_name(*one) in self.shells for one in shells) and all(path in intact for path in self.files)

    def shell(self, section: str, depth: int) -> Slotted:
        """The theme's page for a section and a depth of folders."""
        from congkhai.render import Slotted

        return Slotted(tuple(piece.encode() for piece in self.shells[_name(section, depth)]))

    def remember(self, shells: dict[tuple[str, int], Slotted]) -> None:
        """Take the shells that a build has used."""
        self.shells = {_name(*key): [piece.decode() for piece in shell.pieces] for key, shell in shells.items()}


def _name(section: str, depth: int) -> str:
    return f"{section} {depth}"
