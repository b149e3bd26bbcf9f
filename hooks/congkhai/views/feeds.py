"""Atom feeds of news, answers, decisions and apologies."""

from __future__ import annotations

from collections.abc import Iterator

from congkhai.derive import Listings
from congkhai.views.data import DataFile


def feed_files(listings: Listings) -> Iterator[DataFile]:
    """Atom feeds of news, answers, decisions and apologies."""
    yield from ()
