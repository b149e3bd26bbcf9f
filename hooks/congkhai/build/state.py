"""What the last build into a folder left there, and what it told."""

from __future__ import annotations

import json
import os
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from dataclasses import dataclass, field, fields
from pathlib import Path
from typing import Any

from congkhai.build.remembered import Theme
from congkhai.write.ledger import Ledger, files_of, key_of


@dataclass
class State:
    """`files` holds the key of each file of the site and its state on the disk; `told` the issues as text with their
    severity; `version` that of the code.
    """

    version: str = ""
    fingerprint: str | None = None
    files: dict[str, tuple[str, str]] = field(default_factory=dict)
    told: list[tuple[str, str, str]] = field(default_factory=list)
    records: int = 0
    pages: int = 0
    theme: Theme = field(default_factory=Theme)

    def ledger(self, out: Path) -> Ledger:
        """A ledger that begins with the files that are as the build left them, and knows those that are not."""
        intact: dict[str, str] = {}
        stray: set[str] = set()
        for path, state in files_of(out):
            key, left = self.files.get(path, ("", ""))
            if left == state:
                intact[path] = key
            else:
                stray.add(path)
        return Ledger(intact, stray=frozenset(stray))

    def stands(self, out: Path) -> bool:
        """Whether the folder holds exactly what the build left."""
        return dict(files_of(out)) == {path: kept[1] for path, kept in self.files.items()}


def state_file(cache: Path, out: Path) -> Path:
    """Where the state of a folder is kept."""
    return cache / "sites" / f"{key_of(os.fsencode(out))}.json"


def read_state(file: Path) -> State:
    """The last state; an empty one where there is none that can be read."""
    try:
        return _state(json.loads(file.read_bytes()))
    except (OSError, ValueError, TypeError, KeyError, AttributeError, RecursionError):
        return State()


def _state(data: dict[str, Any]) -> State:
    """The state that plain data tells. Raises ValueError, TypeError, KeyError or AttributeError for anything else."""
    if data.keys() != {field.name for field in fields(State)}:
        raise KeyError("other keys")
    files = {path: (_text(key), _text(state)) for path, (key, state) in data["files"].items()}
    told = [(_text(heading), _text(text), _text(severity)) for heading, text, severity in data["told"]]
    theme = data["theme"]
    shells = {name: list(map(_text, pieces)) for name, pieces in theme["shells"].items()}
    kept = Theme(_maybe(theme["key"]), _text(theme["site_url"]), list(map(_text, theme["files"])), shells)
    records, pages = int(data["records"]), int(data["pages"])
    return State(_text(data["version"]), _maybe(data["fingerprint"]), files, told, records, pages, kept)


def _text(value: Any) -> str:
    if not isinstance(value, str):
        raise TypeError("no text")
    return value


def _maybe(value: Any) -> str | None:
    return None if value is None else _text(value)


def write_state(file: Path, state: State) -> None:
    """Keep a state, whole or not at all; where it cannot be kept, the next build makes everything anew."""
    with suppress(OSError):
        file.parent.mkdir(parents=True, exist_ok=True)
        descriptor, name = tempfile.mkstemp(dir=file.parent)
        with os.fdopen(descriptor, "w", encoding="utf-8") as made:
            plain = vars(state) | {"theme": vars(state.theme)}
            made.write(json.dumps(plain, separators=(",", ":")))
        Path(name).replace(file)


@contextmanager
def alone(file: Path) -> Iterator[None]:
    """Hold the folder of this state for one build at a time; another waits."""
    try:
        import fcntl

        file.parent.mkdir(parents=True, exist_ok=True)
        lock = file.with_suffix(".lock").open("w")
    except (ImportError, OSError):
        yield
        return
    with lock:
        fcntl.flock(lock, fcntl.LOCK_EX)
        yield
