"""Links in authored Markdown."""

from __future__ import annotations

import posixpath
import re
from collections.abc import Iterable, Iterator
from pathlib import PurePosixPath

from congkhai.issues import Issue
from congkhai.issues.files import LinkOutOfFolder
from congkhai.issues.records import PageNotFound
from congkhai.models import Article
from congkhai.portal import Portal

LINK = re.compile(
    r"""
    \]\(\s*<?([^)\s>]+)                          # [text](address), ![text](address)
    | ^[ ]{0,3}\[(?!\^)[^\]]+\]:\s*<?([^\s>]+)   # [name]: address (a footnote begins with ^)
    | \b(?:href|src)\s*=\s*["']?([^"'\s>]+)      # HTML in the Markdown
    """,
    re.VERBOSE | re.MULTILINE,
)
ELSEWHERE = re.compile(r"[a-z][a-z0-9+.-]*:|//|#", re.IGNORECASE)


def links_lead_somewhere(portal: Portal, addresses: Iterable[str]) -> Iterator[Issue]:
    """Links to pages of the portal (from its root, /thu-tuc/...) and to files beside the text exist.

    `addresses` are those of all pages and published files, relative to the portal's root. This is no part of CHECKS:
    which pages there are is known only after the views are made.
    """
    known = set(addresses)
    files = {model.origin for model in portal.models} | portal.attachments
    for article in portal.models:
        if isinstance(article, Article):
            yield from _links(article, known, files)


def _links(article: Article, known: set[str], files: set[str] | frozenset[str]) -> Iterator[Issue]:
    folder = str(PurePosixPath(article.origin).parent)
    for target in map("".join, LINK.findall(article.body)):
        path = target.split("#")[0].split("?")[0]
        if ELSEWHERE.match(target) or not path:
            continue
        if path.startswith("/"):
            if path.lstrip("/") not in known:
                yield PageNotFound.at(article.origin, ("body",), value=target)
            continue
        file = posixpath.normpath(posixpath.join(folder, path))
        if not file.startswith("content/"):
            yield LinkOutOfFolder.at(article.origin, ("body",), value=target)
        elif file not in files:
            yield PageNotFound.at(article.origin, ("body",), value=target)
