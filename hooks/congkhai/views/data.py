"""Files for machines, as views: tables, calendars, feeds and badges. Addresses are relative to the portal's root."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, datetime
from typing import Literal

ColumnType = Literal["string", "integer", "number", "boolean", "date", "year"]
Cell = str | int | float | bool | date | None


@dataclass(frozen=True)
class Column:
    """A column: its key in English (CSV heads and JSON keys), its Vietnamese title, and its Table Schema type. Each
    cell of one that `refers` to a list names a row of that list, by the only column of its key.
    """

    name: str
    title: str
    type: ColumnType = "string"
    required: bool = False
    refers: str = ""


@dataclass(frozen=True)
class Table:
    """A list of records: `name` is that of its files, without ending."""

    name: str
    title: str
    description: str
    columns: tuple[Column, ...]
    rows: tuple[tuple[Cell, ...], ...]
    key: tuple[str, ...] = ()
    """The columns that together tell each row from every other."""
    modified: str = ""


@dataclass(frozen=True)
class Event:
    """An entry of a calendar. A `begin` without an hour lasts whole days, up to `end` (included); `rule` is an RRULE
    (RFC 5545) of what comes again. `uid` must never change; it ends with @congkhai, in place of which a portal with
    an address writes its own.
    """

    uid: str
    title: str
    begin: date | datetime
    end: date | datetime | None = None
    rule: str = ""
    place: str = ""
    description: str = ""
    url: str = ""


@dataclass(frozen=True)
class Calendar:
    """A calendar of events (RFC 5545)."""

    title: str
    events: tuple[Event, ...]


@dataclass(frozen=True)
class FeedEntry:
    """What a feed tells: `updated` and `published` are days."""

    title: str
    url: str
    published: date
    updated: date
    summary: str


@dataclass(frozen=True)
class Feed:
    """A feed (Atom, RFC 4287), newest first; `url` is the page that shows the same list, `path` the feed's own file,
    `author` whose portal it is. It holds an entry at least: a feed is as new as its newest.
    """

    title: str
    subtitle: str
    url: str
    entries: tuple[FeedEntry, ...]
    path: str
    author: str


@dataclass(frozen=True)
class Badge:
    """A small picture that says how many duties a unit meets; `tone` is good, middling or poor."""

    label: str
    value: str
    tone: Literal["good", "middling", "poor"]
    description: str = ""


@dataclass(frozen=True)
class Address:
    """A page or a file of the portal inside a file for machines: whole only where the portal's own address is known.
    `path` is relative to the portal's root.
    """

    path: str

    def whole(self, site_url: str) -> str:
        """The whole address; from the root of the host, where the portal has none."""
        return f"{site_url.rstrip('/')}/{self.path}"


@dataclass(frozen=True)
class DataFile:
    """A file of the portal for machines: where it stands, and what it holds; its ending says how it is written
    (render/data). `sitewide` files tell whole addresses, so they are another file for another address of the portal.
    """

    path: str
    content: object
    sitewide: bool = False
