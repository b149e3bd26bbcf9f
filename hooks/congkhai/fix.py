"""Canonical YAML in every record of a root folder."""

from __future__ import annotations

from pathlib import Path, PurePosixPath

from congkhai.canonical import canonical_source
from congkhai.load import load
from congkhai.load.yaml_text import Flaw


def fix(root: Path, *, write: bool) -> list[str]:
    """Make every readable record canonical; gives the files that change. Files with flaws are left to the editor."""
    changed: list[str] = []
    for record in load(root).records:
        path = root / record.file
        before = path.read_bytes().decode("utf-8")
        try:
            after = canonical_source(record.kind, PurePosixPath(record.file).suffix, before)
        except Flaw:
            continue
        if after != before:
            changed.append(record.file)
            if write:
                path.write_bytes(after.encode())
    return changed
