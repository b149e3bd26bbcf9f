"""What several portals have in common stands on the disk once: hard links to one file for each content."""

from __future__ import annotations

import os
from contextlib import suppress
from pathlib import Path

from congkhai.write import files_of, key_of


def share_files(folder: Path, pool: Path) -> None:
    """Replace every file of a new portal, except its pages, by a hard link to the same bytes in the pool, which gets
    those that it does not have. Where there are no such links, or no more of them, the portal keeps its own file.
    """
    with suppress(OSError):
        pool.mkdir(parents=True, exist_ok=True)
        for path, _ in files_of(folder):
            if not path.endswith("index.html"):  # a page bears its unit's name: no other portal has it
                _share(folder / path, pool)


def _share(file: Path, pool: Path) -> None:
    kept = pool / key_of(file.read_bytes())
    with suppress(FileExistsError):
        os.link(file, kept)
        return
    if kept.stat().st_size != file.stat().st_size:
        return  # something else has written there
    second = file.with_name(f".{file.name}.shared")
    with suppress(OSError):
        os.link(kept, second)
        second.replace(file)


def sweep(pool: Path) -> None:
    """Delete from the pool what no portal uses any more."""
    for path, _ in files_of(pool):
        with suppress(OSError):
            if (pool / path).stat().st_nlink == 1:
                (pool / path).unlink()
