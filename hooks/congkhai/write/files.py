"""Writes rendered files and copies published ones."""

from __future__ import annotations

import shutil
from collections.abc import Callable, Iterable, Mapping
from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from congkhai.render import Rendered


def write(files: Iterable[Rendered], site: Path, progress: Callable[[int], None] = lambda done: None) -> int:
    """Write every file below the site folder; tells `progress` how many are done, and returns how many there were."""
    made: set[Path] = set()
    done = 0
    for file in files:
        path = site / file.path
        if path.parent not in made:
            path.parent.mkdir(parents=True, exist_ok=True)
            made.add(path.parent)
        path.write_bytes(file.content)
        done += 1
        progress(done)
    return done


def copy_files(files: Mapping[str, str], root: Path, site: Path) -> None:
    """Copy the files beside records to their addresses."""
    for address, source in files.items():
        target = site / address
        target.parent.mkdir(parents=True, exist_ok=True)
        shutil.copyfile(root / source, target)
