"""All files for machines of a portal, in one list."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator

from congkhai.derive import Listings
from congkhai.views.base import Link
from congkhai.views.board.files import board_files
from congkhai.views.calendars import calendar_files
from congkhai.views.data import DataFile, Feed
from congkhai.views.feeds import feed_files
from congkhai.views.figures.files import figure_files
from congkhai.views.open_data.datasets import dataset_files
from congkhai.views.plans.task_files import task_files

FILES: tuple[Callable[[Listings], Iterator[DataFile]], ...] = (
    board_files,
    task_files,
    figure_files,
    dataset_files,
    feed_files,
    calendar_files,
)


def data_files(listings: Listings) -> Iterator[DataFile]:
    """Every file for machines."""
    for make in FILES:
        yield from make(listings)


def feed_links(files: Iterable[DataFile]) -> tuple[Link, ...]:
    """The feeds among the files, for the head of every page, from which feed readers take them."""
    return tuple(Link(file.content.title, file.path) for file in files if isinstance(file.content, Feed))
