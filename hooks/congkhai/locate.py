"""Gives issues their line and column: only files that have an issue are read and composed a second time."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable
from pathlib import Path

from congkhai.issues import Issue
from congkhai.load import Source, read_source
from congkhai.load.layout import BODY_FIELDS
from congkhai.load.yaml_text import Flaw, place_of


def locate(issues: Iterable[Issue], root: Path) -> list[Issue]:
    """The same issues with places, sorted by file, line, column and code, whatever the order they were found in."""
    by_file: defaultdict[str, list[Issue]] = defaultdict(list)
    for issue in issues:
        by_file[issue.file].append(issue)
    located = [placed for file, found in by_file.items() for placed in _placed(root / file, found)]
    return sorted(located, key=_order)


def _order(issue: Issue) -> tuple[str, int, int, str, str, str]:
    return issue.file, issue.line or 0, issue.column or 0, issue.code, issue.field, issue.text


def _placed(path: Path, issues: list[Issue]) -> Iterable[Issue]:
    waiting = [issue for issue in issues if issue.line is None]
    yield from (issue for issue in issues if issue.line is not None)
    if not waiting:
        return
    try:
        source = read_source(path)
    except (OSError, UnicodeDecodeError, Flaw):
        source = Source("")
    for issue in waiting:
        yield issue.placed(*_place(source, issue))


def _place(source: Source, issue: Issue) -> tuple[int, int]:
    """The key in the YAML; for a field that stands in the Markdown, the value that the issue quotes."""
    value = str(issue.facts.get("value", ""))
    at = source.body.find(value) if issue.path[:1] and issue.path[0] in BODY_FIELDS else -1
    if at < 0:
        return place_of(source.yaml, issue.path)
    return source.body_line + source.body.count("\n", 0, at), at - source.body.rfind("\n", 0, at)
