"""Where the package's own files are."""

from __future__ import annotations

from importlib.resources import files
from pathlib import Path

PACKAGE = Path(str(files("congkhai")))


def vocabulary_folder() -> Path:
    """The shared search vocabulary: in the wheel it stands in the package; in this project's own tree it is what the
    editors keep.
    """
    inside = PACKAGE / "vocabulary"
    return inside if inside.is_dir() else PACKAGE.parent.parent / "content" / "search"
