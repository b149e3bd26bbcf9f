"""Gives issues their line and column: only files that have an issue are read and composed a second time."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable
from pathlib import Path

from congkhai.issues import Issue
from congkhai.load import read_source
from congkhai.load.yaml_text import Flaw, place_of


def locate(issues: Iterable[Issue], root: Path) -> list[Issue]:
    """The same issues with places, sorted by file, line, column and code."""
    by_file: defaultdict[str, list[Issue]] = defaultdict(list)
    for issue in issues:
        by_file[issue.file].append(issue)
    located = [placed for file, found in by_file.items() for placed in _placed(root / file, found)]
    return sorted(located, key=lambda issue: (issue.file, issue.line or 0, issue.column or 0, issue.code, issue.path))


def _placed(path: Path, issues: list[Issue]) -> Iterable[Issue]:
    waiting = [issue for issue in issues if issue.line is None]
    yield from (issue for issue in issues if issue.line is not None)
    if not waiting:
        return
    try:
        text = read_source(path).yaml
    except (OSError, UnicodeDecodeError, Flaw):
        text = ""
    for issue in waiting:
        yield issue.placed(*place_of(text, issue.path))
