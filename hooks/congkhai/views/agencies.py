"""The agencies of plans: a page each, with all its tasks across plans."""

from __future__ import annotations

from collections.abc import Iterator

from congkhai.derive import Listings
from congkhai.views.base import Page


def agency_pages(listings: Listings) -> Iterator[Page]:
    """The agencies of plans: a page each, with all its tasks across plans."""
    yield from ()
