"""A new site takes the place of the old one: whole and at once, or, where little has changed, file by file."""

from __future__ import annotations

import os
import re
import shutil
import tempfile
from collections.abc import Iterable, Iterator
from contextlib import contextmanager, suppress
from pathlib import Path, PurePosixPath

from congkhai.write.ledger import Ledger, files_of

FEW = 500
"""So many files are put into the old site one by one, each at once; for more, a whole new site is made of both."""


@contextmanager
def workspace_beside(out: Path) -> Iterator[Path]:
    """An empty folder on the same file system as `out`, gone afterwards unless it was swapped into place."""
    out.parent.mkdir(parents=True, exist_ok=True)
    folder = Path(tempfile.mkdtemp(prefix=f".{out.name}-", dir=out.parent))
    folder.chmod(0o755)
    try:
        with _held(folder):
            yield folder
    finally:
        shutil.rmtree(folder, ignore_errors=True)


@contextmanager
def _held(folder: Path) -> Iterator[bool]:
    """Tell other builds that a folder is in use, as long as this process lives; gives whether none has it already."""
    try:
        import fcntl

        descriptor = os.open(folder, os.O_RDONLY)
    except (ImportError, OSError):
        yield False
        return
    try:
        try:
            fcntl.flock(descriptor, fcntl.LOCK_EX | fcntl.LOCK_NB)
        except OSError:
            yield False
        else:
            yield True
    finally:
        os.close(descriptor)


def clear_leftovers(out: Path) -> None:
    """Undo what builds into `out` that were killed have left beside it. An old site that had just made room for a new
    one is put back. What a build that lives has there is left alone.
    """
    left = re.compile(rf"\.{re.escape(out.name)}-[a-z0-9_]{{8}}(-old)?")
    for path in sorted(out.parent.iterdir()) if out.parent.is_dir() else ():
        found = left.fullmatch(path.name)
        if found:
            with _held(path) as free:
                if free and found[1] and not out.exists():
                    path.rename(out)
                elif free:
                    shutil.rmtree(path, ignore_errors=True)


def is_site(out: Path) -> bool:
    """Whether a folder may be replaced by a site: it is one, or empty. Anything else is somebody's."""
    marks = ("tim-kiem/index.json", "assets/congkhai.css")
    return out.is_dir() and (any((out / mark).exists() for mark in marks) or not any(out.iterdir()))


def put_into_place(new: Path, out: Path, ledger: Ledger) -> None:
    """Make `out` the site that the ledger tells: the new files, and what it keeps of the old."""
    kept = ledger.kept
    if not kept:
        swap_into_place(new, out)
        return
    fresh = [path for path, _ in files_of(new)]
    stale = ledger.stale
    if len(fresh) + len(stale) <= FEW and not _collide(fresh, stale):
        _mend(new, out, fresh, stale)
    else:
        _link(kept, out, new)
        swap_into_place(new, out)


def swap_into_place(new: Path, out: Path) -> None:
    """Put the new folder where `out` is. If that fails midway, the old site is put back."""
    if not out.exists():
        new.rename(out)
        return
    old = new.with_name(f"{new.name}-old")
    with _held(out):
        out.rename(old)
        try:
            new.rename(out)
        except OSError:
            old.rename(out)
            raise
        shutil.rmtree(old, ignore_errors=True)


def _collide(fresh: Iterable[str], stale: Iterable[str]) -> bool:
    """Whether a folder takes the place of a file, or a file that of a folder, which no single step can do."""
    new, old = set(fresh), set(stale)
    return bool(old & _folders(new) or new & _folders(old))


def _folders(paths: Iterable[str]) -> set[str]:
    return {str(folder) for path in paths for folder in PurePosixPath(path).parents}


def _mend(new: Path, out: Path, fresh: Iterable[str], stale: Iterable[str]) -> None:
    """Each file changes at once; the search index, which names the pages, after them, and what is gone at the end."""
    for path in sorted(fresh, key=lambda path: (path.startswith("tim-kiem/"), path)):
        target = out / path
        target.parent.mkdir(parents=True, exist_ok=True)
        (new / path).replace(target)
    for path in stale:
        (out / path).unlink()
        with suppress(OSError):  # not empty
            os.removedirs((out / path).parent)


def _link(kept: Iterable[str], out: Path, new: Path) -> None:
    """The kept files in the new folder too: a second name for the same bytes, or a copy where there are no such."""
    for path in kept:
        target = new / path
        target.parent.mkdir(parents=True, exist_ok=True)
        try:
            os.link(out / path, target)
        except OSError:
            shutil.copy2(out / path, target)
