"""A built site as a visitor's browser and a search engine read it: pages with their heads, anchors and links."""

from __future__ import annotations

import posixpath
import re
from dataclasses import dataclass, field
from functools import cached_property
from html import unescape
from html.parser import HTMLParser
from pathlib import Path
from urllib.parse import unquote, urlsplit

ELSEWHERE = {"http", "https", "mailto", "tel", "data"}


@dataclass
class SitePage(HTMLParser):
    """One HTML file of a site; `file` is relative to the site folder."""

    file: str
    html: str
    title: str = ""
    description: str | None = None
    canonical: str | None = None
    headings: int = 0
    ids: list[str] = field(default_factory=list)
    links: list[str] = field(default_factory=list)
    sources: list[str] = field(default_factory=list)

    def __post_init__(self) -> None:
        super().__init__(convert_charrefs=True)
        self._in_title = False
        self.feed(self.html)
        self.close()

    @property
    def url(self) -> str:
        """The page's address relative to the site's root."""
        return self.file.removesuffix("index.html")

    @cached_property
    def text(self) -> str:
        """The text of the page's body without markup, white space made one."""
        body = re.sub(r"(?s)<(script|style|svg)\b.*?</\1>", " ", self.html.partition("<body")[2].partition(">")[2])
        return " ".join(unescape(re.sub(r"<[^>]*>", " ", body)).split())

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        """Collect what the checks look at."""
        have = {name: value or "" for name, value in attrs}
        if "id" in have:
            self.ids.append(have["id"])
        if tag == "title" and not self.title:
            self._in_title = True
        elif tag == "h1":
            self.headings += 1
        elif tag == "meta" and have.get("name") == "description":
            self.description = have.get("content", "")
        elif tag == "link" and have.get("rel") == "canonical":
            self.canonical = have["href"]
        elif tag in ("a", "area") and "href" in have:
            self.links.append(have["href"])
        else:
            self.sources += [have[name] for name in ("src", "href") if name in have]
        if tag == "form" and "action" in have:
            self.links.append(have["action"])

    def handle_endtag(self, tag: str) -> None:
        """The title ends."""
        if tag == "title":
            self._in_title = False

    def handle_data(self, data: str) -> None:
        """The title's text."""
        if self._in_title:
            self.title += data


@dataclass(frozen=True)
class Site:
    """A built site. `prefix` is the path under which it stands on its host, e.g. /cong/."""

    folder: Path
    prefix: str = "/"

    @cached_property
    def pages(self) -> dict[str, SitePage]:
        """Every HTML page by its file."""
        return {
            file: SitePage(file, (self.folder / file).read_text(encoding="utf-8"))
            for file in self.files
            if file.endswith(".html")
        }

    @cached_property
    def files(self) -> frozenset[str]:
        """Every file, relative to the folder."""
        return frozenset(p.relative_to(self.folder).as_posix() for p in self.folder.rglob("*") if p.is_file())

    def page(self, url: str) -> SitePage:
        """The page at an address relative to the root."""
        return self.pages[f"{url}index.html"]

    def broken_links(self) -> list[str]:
        """Every link and source of every page that leads to no file or anchor, or in a way that no browser follows."""
        return [
            f"{page.file}: {target}"
            for page in self.pages.values()
            for target in dict.fromkeys((*page.links, *page.sources))
            if not self.has(target, page.file)
        ]

    def has(self, target: str, file: str) -> bool:
        """Whether a link found in a file leads somewhere."""
        parts = urlsplit(target)
        if parts.scheme or parts.netloc:
            return parts.scheme in ELSEWHERE
        path = unquote(parts.path)
        here = posixpath.join(self.prefix, file)
        path = posixpath.normpath(posixpath.join(posixpath.dirname(here), path)) if path else here
        if f"{path}/" != self.prefix and not path.startswith(self.prefix):
            return False
        path = f"{path}/"[len(self.prefix) :].rstrip("/")
        found = path if path in self.files else posixpath.join(path, "index.html")
        if found not in self.files:
            return False
        return not parts.fragment or unquote(parts.fragment) in self.pages[found].ids


def bytes_of(folder: Path) -> dict[str, bytes]:
    """Every file of a folder with its bytes."""
    return {p.relative_to(folder).as_posix(): p.read_bytes() for p in sorted(folder.rglob("*")) if p.is_file()}
