"""Every list of the portal as CSV and JSON, described for machines."""

from __future__ import annotations

from collections.abc import Iterator

from congkhai.derive import Listings
from congkhai.views.data import DataFile


def dataset_files(listings: Listings) -> Iterator[DataFile]:
    """Every list of the portal as CSV and JSON, described for machines."""
    yield from ()
