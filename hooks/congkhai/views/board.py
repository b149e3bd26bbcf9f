"""Is everything disclosed? The board of all units by all duties, and a page for each unit and each duty."""

from __future__ import annotations

from collections.abc import Iterator

from congkhai.derive import Listings
from congkhai.views.base import Page


def board_pages(listings: Listings) -> Iterator[Page]:
    """Is everything disclosed? The board of all units by all duties, and a page for each unit and each duty."""
    yield from ()
