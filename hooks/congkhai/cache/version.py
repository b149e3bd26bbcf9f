"""The version of everything that makes pages out of records: this package's files, and the libraries it runs on."""

from __future__ import annotations

import os
import sys
from collections.abc import Iterator
from functools import cache
from hashlib import blake2b
from pathlib import Path

from congkhai.package import PACKAGE, vocabulary_folder


@cache
def code_version() -> bytes:
    """A digest (16 bytes) of the package's code, templates, theme and vocabulary and of all installed versions."""
    digest = blake2b(sys.version.encode(), digest_size=16)
    for folder in sys.path:
        if Path(folder).is_dir():
            for installed in sorted(path.name for path in Path(folder).glob("*.dist-info")):
                digest.update(installed.encode())
    for top in (PACKAGE, vocabulary_folder()):
        for path in _files(top):
            for part in (os.fsencode(path.relative_to(top)), path.read_bytes()):
                digest.update(len(part).to_bytes(8, "big") + part)
    return digest.digest()


def _files(top: Path) -> Iterator[Path]:
    for where, folders, names in os.walk(top):
        folders[:] = sorted(name for name in folders if name != "__pycache__")
        yield from (Path(where, name) for name in sorted(names))
