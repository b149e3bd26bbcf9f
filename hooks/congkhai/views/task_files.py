"""The tasks of plans and agencies as CSV, XLSX and iCalendar."""

from __future__ import annotations

from collections.abc import Iterator

from congkhai.derive import Listings
from congkhai.views.data import DataFile


def task_files(listings: Listings) -> Iterator[DataFile]:
    """The tasks of plans and agencies as CSV, XLSX and iCalendar."""
    yield from ()
