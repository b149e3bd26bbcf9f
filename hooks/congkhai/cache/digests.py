"""The digest of every input's bytes. A file is read again only where its size, times or inode have changed."""

from __future__ import annotations

import os
import time
from hashlib import blake2b
from pathlib import Path
from typing import NamedTuple

from congkhai.cache.store import Seen, Store

SETTLED = 2.0
"""Seconds after which a further change of a file shows in its times, on the coarsest file systems in use."""


class Content(NamedTuple):
    """A file's bytes, their digest, and the state of the file; the state is empty while it may still change unseen."""

    content: bytes
    digest: bytes
    stat: str


def read(path: Path) -> Content:
    """Read a file. Raises OSError."""
    descriptor = os.open(path, os.O_RDONLY)
    try:
        state = os.fstat(descriptor)
        content = os.read(descriptor, state.st_size + 1)
        while len(content) != state.st_size and (more := os.read(descriptor, 1 << 20)):
            content += more
    finally:
        os.close(descriptor)
    settled = time.time() - max(state.st_mtime, state.st_ctime) > SETTLED
    return Content(content, digest_of(content), _told(state) if settled else "")


def digest_of(content: bytes) -> bytes:
    """The digest (16 bytes) of a file's bytes."""
    return blake2b(content, digest_size=16).digest()


class Digests:
    """The digests of a root folder's files, as far as they are known."""

    def __init__(self, root: Path, store: Store) -> None:
        self._root = root
        self._folder = f"{root}/"  # Path joins ten times as slowly, and there are thousands of files
        self._store = store
        self._seen = dict(store.seen())
        self._fresh: dict[str, Seen] = {}
        self.known: dict[str, bytes] = {}

    def look(self, file: str) -> bytes | None:
        """The digest of a file (relative to the root) that is as it was when it was last read; None otherwise."""
        if file in self.known:
            return self.known[file]
        seen = self._seen.get(file)
        try:
            if seen is None or seen.stat != _told(os.stat(self._folder + file)):  # noqa: PTH116
                return None
        except OSError:
            return None
        self.known[file] = seen.digest
        return seen.digest

    def of(self, file: str) -> bytes:
        """The digest of a file, read where it must be; of one that cannot be read, that of nothing."""
        known = self.look(file)
        if known is not None:
            return known
        try:
            found = read(self._root / file)
        except OSError:
            return digest_of(b"")
        self.enter(file, found.digest, found.stat)
        return found.digest

    def enter(self, file: str, digest: bytes, stat: str) -> None:
        """Take what has been read elsewhere; without a state it holds for this build only."""
        self.known[file] = digest
        if stat and file.isprintable():  # a name in another encoding fits into no store
            self._fresh[file] = Seen(stat, digest)

    def keep(self) -> None:
        """Remember for the next build what this one has read."""
        self._store.see(self._fresh)
        self._seen |= self._fresh
        self._fresh = {}

    def look_again(self) -> None:
        """Forget what this build knows: the next one looks at every file itself."""
        self.known = {}


def _told(state: os.stat_result) -> str:
    return f"{state.st_size} {state.st_mtime_ns} {state.st_ctime_ns} {state.st_ino}"
