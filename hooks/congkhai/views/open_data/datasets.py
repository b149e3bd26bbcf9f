"""Open data: every list as CSV and JSON, the data package, the DCAT catalogue, CPSV-AP by field."""

from __future__ import annotations

from collections.abc import Iterator
from functools import lru_cache

from congkhai.derive import Listings
from congkhai.views.data import DataFile, Table
from congkhai.views.open_data.catalogue import FOLDER, catalogue_of, file_of
from congkhai.views.open_data.cpsv import services_of
from congkhai.views.open_data.procedures import procedure_tables
from congkhai.views.open_data.records import record_tables
from congkhai.views.open_data.units import unit_tables
from congkhai.views.open_data.work import work_tables


@lru_cache(maxsize=1)
def tables(listings: Listings) -> tuple[Table, ...]:
    """Every list of the portal. One without rows is there too: an address, once given, stays."""
    made = (procedure_tables, unit_tables, record_tables, work_tables)
    return tuple(table for make in made for table in make(listings))


def dataset_files(listings: Listings) -> Iterator[DataFile]:
    """Open data: every list as CSV and JSON, the data package, the DCAT catalogue, CPSV-AP by field."""
    for table in tables(listings):
        yield DataFile(f"{FOLDER}{table.name}.csv", table)
        yield DataFile(f"{FOLDER}{table.name}.json", table)
    catalogue = catalogue_of(listings, tables(listings))
    yield DataFile(f"{FOLDER}datapackage.json", catalogue, sitewide=True)
    yield DataFile(f"{FOLDER}catalog.jsonld", catalogue, sitewide=True)
    for services in services_of(listings):
        yield DataFile(file_of(services), services)
