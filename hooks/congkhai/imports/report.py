"""What an import did: how much it wrote, what reached no field, what it left alone, what it could not read."""

from __future__ import annotations

from dataclasses import asdict, dataclass
from typing import Any


@dataclass(frozen=True)
class Unread:
    """A line of a source that reached no field of its record."""

    file: str
    line: int
    text: str


@dataclass(frozen=True)
class Problem:
    """Why a file, or a line of it, gave no record; the message is Vietnamese."""

    file: str
    line: int
    message: str


@dataclass(frozen=True)
class Report:
    """The outcome of an import. `kept` names records that were there before and were not written over."""

    files: int
    records: int
    unread: tuple[Unread, ...] = ()
    kept: tuple[str, ...] = ()
    problems: tuple[Problem, ...] = ()

    def as_dict(self) -> dict[str, Any]:
        """The shape of `--format json`; `kept` and `problems` only where there are any."""
        shown: dict[str, Any] = {
            "files": self.files,
            "records": self.records,
            "unread": [asdict(line) for line in self.unread],
        }
        if self.kept:
            shown["kept"] = list(self.kept)
        if self.problems:
            shown["problems"] = [asdict(problem) for problem in self.problems]
        return shown
