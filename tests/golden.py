"""Golden cases: files that an editor may leave behind, and what a stage makes of them. One YAML file for each case.

given:    path -> text, bytes (!!binary), or how to make what cannot be typed:
          {link: target}, {socket: true}, {parts: [text, bytes, [text, times]], encoding: utf-8}
expect:   a part of what the stage gives: kind -> id -> fields (load: file -> kind, data, body); ~ means absent
issues:   every issue, in order: {code, file, line, column, field}, and in `says` a part of the message
today:    the day, where it matters
"""

from __future__ import annotations

import os
import stat
from dataclasses import dataclass, field
from datetime import date
from pathlib import Path
from typing import Any

import yaml

from congkhai.issues import Issue
from tests.building import DAY

CASES = Path(__file__).parent / "cases"
TODAY = date.fromisoformat(DAY)


@dataclass(frozen=True)
class Case:
    """One golden case."""

    given: dict[str, Any]
    expect: dict[str, Any] = field(default_factory=dict)
    issues: list[dict[str, Any]] = field(default_factory=list)
    attachments: list[str] | None = None
    today: date = TODAY

    def laid_out(self, root: Path) -> Path:
        """The root folder with all given files in it."""
        for name, content in self.given.items():
            path = root / name
            path.parent.mkdir(parents=True, exist_ok=True)
            _lay(path, content)
        return root


def cases_of(stage: str) -> list[str]:
    """The names of a stage's cases: sentences."""
    return sorted(path.stem for path in (CASES / stage).glob("*.yml"))


def read_case(stage: str, name: str) -> Case:
    """A case by its name. Raises TypeError where it holds a key that no case has."""
    return Case(**yaml.safe_load((CASES / stage / f"{name}.yml").read_text(encoding="utf-8")))


def codes_in_cases() -> set[str]:
    """Every issue code that some case expects."""
    return {issue["code"] for path in CASES.glob("*/*.yml") for issue in read_case(path.parent.name, path.stem).issues}


def as_expected(found: list[Issue], expected: list[dict[str, Any]]) -> list[dict[str, Any]]:
    """Issues in the words of a case: what a case does not say of its own is left out."""
    told = [{key: issue.as_dict()[key] for key in ("code", "file", "line", "column", "field")} for issue in found]
    for issue, one, case in zip(found, told, expected, strict=False):
        if "says" in case:
            one["says"] = case["says"] if case["says"] in issue.text else issue.text
    return [{key: value for key, value in one.items() if value not in ("", None)} for one in told]


def wanted(issues: list[dict[str, Any]]) -> list[dict[str, Any]]:
    """A case's issues without what it leaves empty."""
    return [{key: value for key, value in issue.items() if value not in ("", None)} for issue in issues]


def missing_from(found: Any, expected: Any, where: str = "") -> list[str]:
    """Where `found` does not hold what is expected of it: a mapping may hold more, a list and a value may not."""
    if isinstance(expected, dict) and isinstance(found, dict):
        return [
            lack for key, value in expected.items() for lack in missing_from(found.get(key), value, f"{where}/{key}")
        ]
    if isinstance(expected, list) and isinstance(found, list) and len(expected) == len(found):
        pairs = enumerate(zip(found, expected, strict=True))
        return [lack for i, (one, other) in pairs for lack in missing_from(one, other, f"{where}/{i}")]
    return [] if found == expected else [f"{where}: {expected!r} is expected, not {found!r}"]


def _lay(path: Path, content: Any) -> None:
    if isinstance(content, str):
        path.write_bytes(content.encode())
    elif isinstance(content, bytes):
        path.write_bytes(content)
    elif "link" in content:
        path.symlink_to(content["link"])
    elif "socket" in content:
        os.mknod(path, stat.S_IFSOCK | 0o600)
    else:
        encoding = content.get("encoding", "utf-8")
        path.write_bytes(b"".join(_part(part, encoding) for part in content["parts"]))


def _part(part: str | bytes | list[Any], encoding: str) -> bytes:
    if isinstance(part, bytes):
        return part
    text = part if isinstance(part, str) else part[0] * part[1]
    return text.encode(encoding)
