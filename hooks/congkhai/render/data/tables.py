"""Tables as CSV (RFC 4180, UTF-8 with a mark that lets Excel read Vietnamese) and as JSON (a list of objects)."""

from __future__ import annotations

import csv
import io
import json
from datetime import date
from functools import partial

from congkhai.views.data import Address, Table


def as_csv(table: Table, site_url: str) -> bytes:
    """A table with one line of heads."""
    made = io.StringIO(newline="")
    writer = csv.writer(made, lineterminator="\r\n")
    writer.writerow(column.name for column in table.columns)
    writer.writerows([_WORDS.get(cell, cell) if isinstance(cell, bool) else cell for cell in row] for row in table.rows)
    return made.getvalue().encode("utf-8-sig")


def as_json(content: Table | dict[str, object] | list[object], site_url: str) -> bytes:
    """A table as a list of objects, one for each row; plain data as it is."""
    if isinstance(content, Table):
        names = [column.name for column in content.columns]
        content = [dict(zip(names, row, strict=True)) for row in content.rows]
    whole = partial(_whole, site_url=site_url)
    return (json.dumps(content, ensure_ascii=False, separators=(",", ":"), default=whole) + "\n").encode()


def _whole(value: object, site_url: str) -> str:
    """What JSON does not know by itself: a day, an address of the portal. Raises TypeError for anything else."""
    if isinstance(value, date):
        return value.isoformat()
    if not isinstance(value, Address):
        raise TypeError(f"not JSON: {value!r}")
    return value.whole(site_url)


_WORDS = {True: "true", False: "false"}
"""As Table Schema writes them; the writer of CSV leaves nothing for None, and a date is written as ISO 8601 tells."""
