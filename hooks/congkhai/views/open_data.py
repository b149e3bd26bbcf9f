"""The page of open data: every list, its files, its licence."""

from __future__ import annotations

from collections.abc import Iterator

from congkhai.derive import Listings
from congkhai.views.base import Page


def open_data_pages(listings: Listings) -> Iterator[Page]:
    """The page of open data: every list, its files, its licence."""
    yield from ()
