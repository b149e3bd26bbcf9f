"""What every view is made of."""

from __future__ import annotations

import re
from dataclasses import dataclass


@dataclass(frozen=True)
class Link:
    """A title and an address relative to the portal's root, e.g. `thu-tuc/1.001193/`; `note` is a second line."""

    title: str
    url: str
    note: str = ""


Crumb = Link


@dataclass(frozen=True)
class Entry:
    """One thing that search finds.

    `kind` is its kind in Vietnamese; `words` are further words by which it is known; `text` is its full text, which is
    downloaded only when it is wanted; `facets` are pairs of a facet's name and a value; `prominence` (from -0.1 to 0.1)
    puts the one that most people mean before others that fit as well. `record` names the file whose words and text
    were prepared, where the entry itself has none.
    """

    kind: str
    title: str
    url: str
    code: str = ""
    words: str = ""
    text: str = ""
    facets: tuple[tuple[str, str], ...] = ()
    prominence: float = 0.0
    record: str = ""


@dataclass(frozen=True)
class Page:
    """One page to render.

    `url` is relative to the portal's root and ends in a slash (the home page's is empty); `section` is the address of
    the navigation item under which it stands; `template` names a file in render/pages that shows `view`. A page with
    a `record` has the body that was prepared from that file, and its template fills the slots of that body.
    """

    url: str
    title: str
    description: str
    section: str
    template: str
    view: object
    crumbs: tuple[Crumb, ...] = ()
    entries: tuple[Entry, ...] = ()
    sample: bool = False
    modified: str = ""
    record: str = ""


HOME = Link("Trang chủ", "")


def prose(markdown: str) -> str:
    """Markdown as words alone, for a description: links and pictures by their text, no tags, no marks."""
    words = re.sub(r"!?\[([^\]]*)\]\([^)]*\)", r"\1", re.sub(r"<[^>]*>", " ", markdown))
    return re.sub(r"^[-| :]+$|^ *[-*+>#]+ +|[*`|]+", " ", words, flags=re.MULTILINE)


def sentence(text: str, longest: int = 155) -> str:
    """Text for a page's description: one line, cut at a word."""
    line = " ".join(text.split())
    if len(line) <= longest:
        return line
    return line[:longest].rsplit(" ", 1)[0].rstrip(",;:. ") + "…"
