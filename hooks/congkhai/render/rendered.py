"""What rendering gives: bytes and the path they belong at."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True)
class Rendered:
    """A file of the site; `path` is relative to the site folder, with forward slashes."""

    path: str
    content: bytes
