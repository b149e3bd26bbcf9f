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
    content = file.read_bytes()
    kept = pool / key_of(content)
    with suppress(FileExistsError):
        os.link(file, kept)
        return
    if file.samefile(kept):
        return
    if kept.read_bytes() == content:
        _put(kept, file)
    else:  # someone has written into it, and so into every portal that has it: each is mended when it is built
        _put(file, kept)


def _put(source: Path, target: Path) -> None:
    """Let the target be another name of the source, at once."""
    second = target.with_name(f".{target.name}.{os.getpid()}")
    with suppress(OSError):
        os.link(source, second)
        second.replace(target)


def sweep(pool: Path) -> None:
    """Delete from the pool what no portal uses any more."""
    for path, _ in files_of(pool):
        with suppress(OSError):
            if (pool / path).stat().st_nlink == 1:
                (pool / path).unlink()
