"""Which folder holds which kind of record: the one place that knows the layout of a root folder."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cache

ROOT_FOLDERS = ("content", "plans", "procedures")


@dataclass(frozen=True)
class Shelf:
    """A kind of record and the shape of its path, one `*` for each folder or file name that may vary."""

    kind: str
    pattern: str

    def holds(self, file: str) -> bool:
        """Whether the file, relative to the root with forward slashes, stands on this shelf."""
        return _as_expression(self.pattern).fullmatch(file) is not None


@cache
def _as_expression(pattern: str) -> re.Pattern[str]:
    return re.compile("[^/]+".join(map(re.escape, pattern.split("*"))))


SHELVES = (
    Shelf("portal", "content/portal.yml"),
    Shelf("unit", "content/units/*.yml"),
    Shelf("hotline", "content/hotlines/*.yml"),
    Shelf("feedback", "content/feedback/*/*.md"),
    Shelf("apology", "content/apologies/*/*.yml"),
    Shelf("statistics", "content/statistics/*/*.yml"),
    Shelf("indicators", "content/indicators/*.yml"),
    Shelf("document", "content/documents/*/*.yml"),
    Shelf("life_event", "content/life-events/*.yml"),
    Shelf("vocabulary", "content/search/*.yml"),
    Shelf("guide", "content/guides/*.md"),
    Shelf("news", "content/news/*.md"),
    Shelf("about", "content/about/*.md"),
    Shelf("exceptions", "content/exceptions/*.yml"),
    Shelf("plan", "plans/*.yml"),
    Shelf("agencies", "plans/agencies/*.yml"),
    Shelf("decision", "procedures/decisions/*.yml"),
    Shelf("fields", "procedures/fields.yml"),
    Shelf("procedure", "procedures/*/*.yml"),
)
"""In order: the first shelf that holds a file names its kind."""

RECORD_ENDINGS = (".yml", ".yaml")

BODY_FIELDS = {"question", "answer", "body"}
"""Fields that stand in a file's Markdown, not in its YAML."""


def kind_of(file: str) -> str | None:
    """The kind of record that a path (relative to the root) holds, or None where it holds none."""
    top = file.partition("/")[0]
    return next((shelf.kind for shelf in _below(top) if shelf.holds(file)), None)


@cache
def _below(top: str) -> tuple[Shelf, ...]:
    return tuple(shelf for shelf in SHELVES if shelf.pattern.startswith(f"{top}/"))
