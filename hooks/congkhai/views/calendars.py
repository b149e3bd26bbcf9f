"""Calendars of reception days and of the closing days of consultations."""

from __future__ import annotations

from collections.abc import Iterator

from congkhai.derive import Listings
from congkhai.views.data import DataFile


def calendar_files(listings: Listings) -> Iterator[DataFile]:
    """Calendars of reception days and of the closing days of consultations."""
    yield from ()
