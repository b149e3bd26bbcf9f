"""Tables as a workbook for spreadsheets (XLSX): the same bytes for the same tables, and no cell is ever a formula."""

from __future__ import annotations

import re
from collections.abc import Callable
from contextlib import suppress
from datetime import date, datetime
from io import BytesIO
from typing import Any

import xlsxwriter
from xlsxwriter.worksheet import Worksheet

from congkhai.views.data import Cell, Column, Table

MADE = datetime(2000, 1, 1)  # noqa: DTZ001 the day in every workbook, so that equal tables give equal bytes
NARROWEST, WIDEST = 8, 60
"""Widths of columns, in characters."""

LONGEST = 32_767
"""Characters that a cell can hold."""

LARGEST = 10**15
"""Whole numbers from here on lose digits in a spreadsheet."""

FIRST_DAY = date(1900, 3, 1)
"""Spreadsheets count days before it wrongly."""

Formats = dict[str, Any]


def as_xlsx(content: Table | tuple[Table, ...], site_url: str) -> bytes:
    """A sheet for each table: titles in a bold row that stays, filters, wrapped text, days as days."""
    tables = (content,) if isinstance(content, Table) else content
    made = BytesIO()
    with xlsxwriter.Workbook(made, {"in_memory": True}) as book:
        book.set_properties({"title": tables[0].title if tables else "", "created": MADE})
        formats = {
            "head": book.add_format(
                {"bold": True, "text_wrap": True, "valign": "vcenter", "bg_color": "#f4eee4", "bottom": 1}
            ),
            "text": book.add_format({"text_wrap": True, "valign": "top"}),
            "day": book.add_format({"num_format": "dd/mm/yyyy", "valign": "top", "align": "left"}),
        }
        names: list[str] = []
        for table in tables:
            names.append(sheet_name(table.title or table.name, names))
            _fill(book.add_worksheet(names[-1]), table, formats)
        if not tables:
            book.add_worksheet()
    return made.getvalue()


def sheet_name(title: str, taken: list[str]) -> str:
    """A name that spreadsheets allow, unlike those that are taken: 31 characters at most, some signs not among them."""
    plain = " ".join(re.sub(r"[\[\]:*?/\\]", " ", title).split()).strip("' ") or "Bảng"
    lower = {name.lower() for name in taken}
    name, number = plain[:31].strip("' "), 2
    while name.lower() in lower:
        end = f" ({number})"
        name, number = plain[: 31 - len(end)].strip("' ") + end, number + 1
    return name


def _fill(sheet: Worksheet, table: Table, formats: Formats) -> None:
    for at, column in enumerate(table.columns):
        sheet.write_string(0, at, column.title, formats["head"])
        sheet.set_column(at, at, _width(column, [row[at] for row in table.rows]))
        write = _writer(sheet, column, formats)
        for line, row in enumerate(table.rows, start=1):
            write(line, at, row[at])
    sheet.freeze_panes(1, 0)
    if table.columns:
        sheet.autofilter(0, 0, len(table.rows), len(table.columns) - 1)
    sheet.set_landscape()
    sheet.set_paper(9)  # A4
    sheet.fit_to_pages(1, 0)
    sheet.repeat_rows(0)


def _writer(sheet: Worksheet, column: Column, formats: Formats) -> Callable[[int, int, Cell], None]:
    """Writes a cell as what it is. Text is written as text, whatever it begins with."""

    def write(line: int, at: int, cell: Cell) -> None:
        value = _as_day(cell) if column.type == "date" else cell
        if value is None or value == "":
            sheet.write_blank(line, at, None, formats["text"])
        elif isinstance(value, bool):
            sheet.write_boolean(line, at, value, formats["text"])
        elif isinstance(value, int | float) and abs(value) < LARGEST:
            sheet.write_number(line, at, value, formats["text"])
        elif isinstance(value, date) and value >= FIRST_DAY:
            sheet.write_datetime(line, at, value, formats["day"])
        else:
            sheet.write_string(line, at, str(value)[:LONGEST], formats["text"])

    return write


def _as_day(cell: Cell) -> Cell:
    """A day written as text is a day; part of one stays text."""
    if isinstance(cell, str) and len(cell) == 10:
        with suppress(ValueError):
            return date.fromisoformat(cell)
    return cell


def _width(column: Column, cells: list[Cell]) -> int:
    if column.type == "date":
        return 12
    lines = (line for cell in (column.title, *cells) if cell is not None for line in str(cell).split("\n"))
    return min(WIDEST, max(NARROWEST, max(map(len, lines)) + 2))
