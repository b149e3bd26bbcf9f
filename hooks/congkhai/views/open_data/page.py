"""The page of open data: every list, its files, its licence."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from congkhai.derive import Listings
from congkhai.format import number
from congkhai.views.base import HOME, Entry, Link, Page
from congkhai.views.calendars import calendar_files
from congkhai.views.data import Calendar, DataFile, Feed, Table
from congkhai.views.feeds import feed_files
from congkhai.views.labels import CHANNELS
from congkhai.views.open_data.catalogue import FOLDER, file_of
from congkhai.views.open_data.cpsv import services_of
from congkhai.views.open_data.datasets import tables


@dataclass(frozen=True)
class ListView:
    """A list: how many rows it has, and its two files."""

    name: str
    title: str
    description: str
    rows: str
    csv: str
    json: str


@dataclass(frozen=True)
class OpenDataView:
    """The lists, under which licence, and what else machines may read: each file a link relative to the root."""

    lists: tuple[ListView, ...]
    licence: Link
    package: str
    catalogue: str
    services: tuple[Link, ...]
    channels: tuple[tuple[str, str], ...]
    feeds: tuple[Link, ...]
    calendars: tuple[Link, ...]


def open_data_pages(listings: Listings) -> Iterator[Page]:
    """The page of open data: every list, its files, its licence."""
    title, licence = "Dữ liệu mở", listings.portal.site.licence
    yield Page(
        url=FOLDER,
        title=title,
        description="Tải mọi danh sách trên cổng: thủ tục, đơn vị, phản ánh, số liệu; ai cũng dùng lại được.",
        section=FOLDER,
        template="open_data.html",
        view=OpenDataView(
            lists=tuple(map(_list, tables(listings))),
            licence=Link(licence.name, licence.url),
            package=f"{FOLDER}datapackage.json",
            catalogue=f"{FOLDER}catalog.jsonld",
            services=tuple(
                Link(one.name, file_of(one), f"{number(len(one.members))} thủ tục") for one in services_of(listings)
            ),
            channels=tuple(CHANNELS.items()),
            feeds=_told(feed_files(listings), Feed),
            calendars=_told(calendar_files(listings), Calendar),
        ),
        crumbs=(HOME,),
        entries=(Entry("Trang", title, FOLDER, words="tải về csv json excel api open data dcat cpsv bản tin lịch"),),
        sample=any(map(_has_samples, tables(listings))),
    )


def _list(table: Table) -> ListView:
    files = f"{FOLDER}{table.name}"
    return ListView(
        table.name, table.title, table.description, number(len(table.rows)), f"{files}.csv", f"{files}.json"
    )


def _told(files: Iterator[DataFile], kind: type[Feed] | type[Calendar]) -> tuple[Link, ...]:
    """The files of one kind by their titles."""
    return tuple(Link(file.content.title, file.path) for file in files if isinstance(file.content, kind))


def _has_samples(table: Table) -> bool:
    names = [column.name for column in table.columns]
    return "sample" in names and any(row[names.index("sample")] for row in table.rows)
