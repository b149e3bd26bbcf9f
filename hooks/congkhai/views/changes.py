"""What changed on the portal, month by month, from the dates in the records."""

from __future__ import annotations

from collections.abc import Iterator

from congkhai.derive import Listings
from congkhai.views.base import Page


def change_pages(listings: Listings) -> Iterator[Page]:
    """What changed on the portal, month by month, from the dates in the records."""
    yield from ()
