"""The board as data, and a badge for each unit."""

from __future__ import annotations

from collections.abc import Iterator

from congkhai.derive import Listings
from congkhai.views.data import DataFile


def board_files(listings: Listings) -> Iterator[DataFile]:
    """The board as data, and a badge for each unit."""
    yield from ()
