"""What stands in a site folder, by keys: what has the same key as before need not be made again."""

from __future__ import annotations

import os
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from hashlib import blake2b
from pathlib import Path


@dataclass
class Ledger:
    """`before` holds the key of each file that the last build left and that is still as it left it; `now` those of
    this build. Paths are relative to the site folder, with forward slashes.
    """

    before: Mapping[str, str] = field(default_factory=dict)
    now: dict[str, str] = field(default_factory=dict)
    stray: frozenset[str] = frozenset()
    """Files that stand in the folder and are not as the last build left them, or not by it."""

    def wants(self, path: str, key: str) -> bool:
        """Enter a file of this build; whether it must be written: it was not there, or was made of other things."""
        self.now[path] = key
        return self.before.get(path) != key

    @property
    def stale(self) -> list[str]:
        """Files of the folder that are not part of this build."""
        return sorted((self.before.keys() | self.stray) - self.now.keys())

    @property
    def kept(self) -> list[str]:
        """Files that stay as they are."""
        return [path for path, key in self.now.items() if self.before.get(path) == key]


def key_of(*parts: bytes) -> str:
    """A key of what a file is made of: its bytes, or the keys of its parts."""
    digest = blake2b(digest_size=16)
    for part in parts:
        digest.update(len(part).to_bytes(8, "big"))
        digest.update(part)
    return digest.hexdigest()


def enter_all(ledger: Ledger, site: Path) -> list[str]:
    """Enter what others have written into a folder (the engine) by its bytes, and take out again what is not new."""
    paths = [path for path, _ in files_of(site)]
    for path in paths:
        if not ledger.wants(path, key_of((site / path).read_bytes())):
            (site / path).unlink()
    return paths


def files_of(site: Path) -> Iterator[tuple[str, str]]:
    """The files of a site folder, and the state of each (size and time of its last change)."""
    waiting = [""]
    while waiting:
        folder = waiting.pop()
        try:
            entries = os.scandir(site / folder)
        except OSError:
            continue
        with entries:
            for entry in entries:
                path = f"{folder}{entry.name}"
                if entry.is_dir(follow_symlinks=False):
                    waiting.append(f"{path}/")
                else:
                    yield path, _told(entry.stat(follow_symlinks=False))


def state_of(file: Path) -> str:
    """The state of one file of a site."""
    return _told(os.lstat(file))


def _told(state: os.stat_result) -> str:
    return f"{state.st_size} {state.st_mtime_ns}"
