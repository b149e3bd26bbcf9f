"""Tables as CSV (RFC 4180, UTF-8 with a mark that lets Excel read Vietnamese) and as JSON (a list of objects)."""

from __future__ import annotations

import csv
import io
import re
from collections.abc import Iterable

from pydantic_core import to_json

from congkhai.views.data import Address, Cell, Column, ColumnType, Table

STARTS = frozenset("'=+-@\t\r＝＋－＠")
FORMULA = re.compile("'*[=+\\-@\\t\\r＝＋－＠]")
"""Text that a spreadsheet reckons with instead of showing it: a citizen's words must not run on a reader's machine, and
+84 must not become a number. Apostrophes before it count too, so that taking one away gives back what stood there.
"""


def as_csv(table: Table, site_url: str) -> bytes:
    """A table with one line of heads. An apostrophe stands before text that would be a formula in a spreadsheet."""
    made = io.StringIO(newline="")
    writer = csv.writer(made, lineterminator="\r\n")
    writer.writerow(column.name for column in table.columns)
    yes_or_no, texts = _places(table.columns, "boolean"), _places(table.columns, "string")
    writer.writerows(_as_written(row, yes_or_no, texts) for row in table.rows)
    return made.getvalue().encode("utf-8-sig")


def as_json(content: object, site_url: str) -> bytes:
    """A table as a list of objects, one for each row; plain data as it is."""
    if isinstance(content, Table):
        names = [column.name for column in content.columns]
        content = [dict(zip(names, row, strict=True)) for row in content.rows]
    else:
        content = with_whole_addresses(content, site_url)
    return to_json(content) + b"\n"  # the same bytes as json.dumps gives, in a fifth of its time


def with_whole_addresses(content: object, site_url: str) -> object:
    """Plain data with the portal's addresses made whole."""
    if isinstance(content, Address):
        return content.whole(site_url)
    if isinstance(content, dict):
        return {key: with_whole_addresses(value, site_url) for key, value in content.items()}
    return (
        [with_whole_addresses(value, site_url) for value in content] if isinstance(content, list | tuple) else content
    )


def _places(columns: tuple[Column, ...], kind: ColumnType) -> list[int]:
    return [at for at, column in enumerate(columns) if column.type == kind]


def _as_written(row: tuple[Cell, ...], yes_or_no: Iterable[int], texts: Iterable[int]) -> list[Cell]:
    """A row with true and false as Table Schema writes them, and no formula; of the rest the writer of CSV makes what
    it should.
    """
    cells = list(row)
    for at in yes_or_no:
        if isinstance(cells[at], bool):
            cells[at] = "true" if cells[at] else "false"
    for at in texts:
        cell = cells[at]
        if isinstance(cell, str) and cell[:1] in STARTS and FORMULA.match(cell):
            cells[at] = f"'{cell}"
    return cells
