"""What one build is asked for, and a digest of all that decides what comes out of it."""

from __future__ import annotations

import os
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from pathlib import Path

import yaml

from congkhai.cache import Digests, code_version
from congkhai.write.ledger import key_of

SIMPLE = {"site_name", "docs_dir", "theme", "plugins", "hooks"}
"""Keys of mkdocs.yml with which the engine reads nothing that is not known here."""


@dataclass(frozen=True)
class Order:
    """A portal to be built: the root folder's on a day, or that of one unit, into a folder."""

    root: Path
    out: Path
    today: date
    unit: str | None = None
    site_url: str | None = None


def fingerprint(order: Order, files: Iterable[str], digests: Digests) -> str | None:
    """Tells this build from every other by its code, day, unit, configuration and the bytes of all files.

    `files` are relative to the root. None where the engine is configured to read what cannot be known here.
    """
    engine = engine_inputs(order.root)
    if engine is None:
        return None
    asked = f"{order.today} {order.unit} {order.site_url}".encode()
    inputs = (part for file in sorted(files) for part in (os.fsencode(file), digests.of(file)))
    return key_of(code_version(), asked, engine, *inputs)


def engine_inputs(root: Path) -> bytes | None:
    """What MkDocs reads beside the records: mkdocs.yml and its hooks; None where plugins or the like may read more."""
    own = root / "mkdocs.yml"
    if not own.exists():
        return b""
    try:
        content = own.read_bytes()
        data = yaml.load(content, yaml.CBaseLoader) if b"!" not in content else None
    except (OSError, yaml.YAMLError):
        return None
    if not isinstance(data, dict) or not set(data) <= SIMPLE or data.get("plugins"):
        return None
    if data.get("theme", "material") not in ("material", {"name": "material"}):
        return None
    hooks = data.get("hooks") or []
    if not isinstance(hooks, list) or any(Path(str(hook)).name != "mkdocs_hooks.py" for hook in hooks):
        return None
    return content + b"".join((root / str(hook)).read_bytes() for hook in hooks if (root / str(hook)).is_file())
