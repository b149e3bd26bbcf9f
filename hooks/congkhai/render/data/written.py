"""Which form is written by what."""

from __future__ import annotations

from collections.abc import Callable
from importlib import import_module
from pathlib import PurePosixPath
from typing import cast

from congkhai.render.rendered import Rendered
from congkhai.views.data import DataFile

WRITERS = {
    ".csv": "tables:as_csv",
    ".json": "tables:as_json",
    ".xlsx": "workbook:as_xlsx",
    ".ics": "calendar:as_ics",
    ".atom": "feed:as_atom",
    ".svg": "badge:as_svg",
    ".jsonld": "linked:as_json_ld",
    "datapackage.json": "package:as_data_package",
}
"""The module of this folder and its function for each ending, or for a whole name: it takes the content and
the portal's whole address (empty where it has none), and gives bytes.
"""


def rendered(file: DataFile, site_url: str) -> Rendered:
    """A file for machines, written. Raises KeyError for an ending that nothing writes."""
    path = PurePosixPath(file.path)
    module, _, name = (WRITERS.get(path.name) or WRITERS[path.suffix]).partition(":")
    writer = cast("Callable[[object, str], bytes]", getattr(import_module(f"congkhai.render.data.{module}"), name))
    return Rendered(file.path, writer(file.content, site_url))
