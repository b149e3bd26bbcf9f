"""Feeds as Atom (RFC 4287). Nothing in them tells when they were made: bytes are the same on every build."""

from __future__ import annotations

import posixpath
import re
from datetime import date
from uuid import NAMESPACE_URL, uuid5
from xml.etree.ElementTree import Element, SubElement, indent, tostring

from congkhai.views.data import Feed, FeedEntry

ATOM = "http://www.w3.org/2005/Atom"
FORBIDDEN = re.compile("[^\t\n\r\u0020-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")
"""What XML 1.0 cannot hold, even escaped."""


def as_atom(feed: Feed, site_url: str) -> bytes:
    """A feed with its entries in their order. Without an address of the portal, links lead from the feed's own folder,
    and identifiers are made of paths and of the author, so that two portals do not have the same.
    """
    root = Element("feed", {"xmlns": ATOM, "xml:lang": "vi"})
    _add(root, "id", _identifier(feed.path, feed, site_url))
    _add(root, "title", feed.title)
    _add(root, "subtitle", feed.subtitle)
    _add(root, "updated", _moment(max(entry.updated for entry in feed.entries)))
    _add(SubElement(root, "author"), "name", feed.author)
    _link(root, "self", _address(feed.path, feed.path, site_url), "application/atom+xml")
    _link(root, "alternate", _address(feed.url, feed.path, site_url), "text/html")
    _add(root, "generator", "congkhai")
    for entry in feed.entries:
        _entry(SubElement(root, "entry"), entry, feed, site_url)
    indent(root)
    written: bytes = tostring(root, encoding="utf-8", xml_declaration=True)
    return written + b"\n"


def _entry(made: Element, entry: FeedEntry, feed: Feed, site_url: str) -> None:
    _add(made, "id", _identifier(entry.url, feed, site_url))
    _add(made, "title", entry.title)
    _link(made, "alternate", _address(entry.url, feed.path, site_url), "text/html")
    _add(made, "published", _moment(entry.published))
    _add(made, "updated", _moment(entry.updated))
    _add(made, "summary", entry.summary)


def _add(parent: Element, name: str, text: str) -> None:
    SubElement(parent, name).text = FORBIDDEN.sub("", text)


def _link(parent: Element, relation: str, address: str, kind: str) -> None:
    SubElement(parent, "link", {"rel": relation, "type": kind, "href": address})


def _address(url: str, feed_path: str, site_url: str) -> str:
    """A whole address, or the way from the feed's folder."""
    if site_url:
        return f"{site_url}{url}"
    folder = posixpath.dirname(feed_path)
    return posixpath.relpath(url, folder) + ("/" if url.endswith("/") else "")


def _identifier(url: str, feed: Feed, site_url: str) -> str:
    return f"{site_url}{url}" if site_url else uuid5(NAMESPACE_URL, f"{feed.author}/{url}").urn


def _moment(day: date) -> str:
    """The beginning of a day in Vietnam."""
    return f"{day.isoformat()}T00:00:00+07:00"
