from __future__ import annotations

from datetime import date, datetime
from io import BytesIO

import openpyxl
import pytest
from openpyxl.worksheet.worksheet import Worksheet

from congkhai.render.data.workbook import as_xlsx, sheet_name
from congkhai.views.data import Cell, Column, Table

COLUMNS = (
    Column("title", "Tên việc"),
    Column("count", "Số", "integer"),
    Column("day", "Từ ngày", "date"),
    Column("done", "Xong", "boolean"),
)


def table(*rows: tuple[Cell, ...], title: str = "Việc") -> Table:
    """A table of four columns."""
    return Table("viec", title, "", COLUMNS, rows)


def read(*tables: Table) -> list[Worksheet]:
    """The sheets, read back."""
    return list(openpyxl.load_workbook(BytesIO(as_xlsx(tables, ""))).worksheets)


def test_cells_are_what_they_are() -> None:
    (sheet,) = read(
        table(("Đăng", 3, date(2026, 5, 1), True), ("In", None, "2026-05-02", None), ("Họp", 0, "2026", False))
    )
    rows = [tuple(_day(cell.value) for cell in row) for row in sheet.iter_rows()]
    assert rows == [
        ("Tên việc", "Số", "Từ ngày", "Xong"),
        ("Đăng", 3, date(2026, 5, 1), True),
        ("In", None, date(2026, 5, 2), None),
        ("Họp", 0, "2026", False),
    ]
    assert sheet["C2"].number_format == "dd/mm/yyyy"


def _day(value: object) -> object:
    return value.date() if isinstance(value, datetime) else value


@pytest.mark.parametrize("text", ["=1+1", "+84 256", "-5 %", "@ai", "{=A1}", "https://example.vn/", "00123"])
def test_text_is_never_a_formula_a_number_or_a_link(text: str) -> None:
    (sheet,) = read(table((text, None, None, None)))
    assert (sheet["A2"].value, sheet["A2"].data_type, sheet["A2"].hyperlink) == (text, "s", None)


def test_the_head_is_bold_stays_and_filters() -> None:
    (sheet,) = read(table(("a", 1, None, None), ("b", 2, None, None)))
    assert all(cell.font.bold for cell in sheet[1])
    assert (sheet.freeze_panes, sheet.auto_filter.ref) == ("A2", "A1:D3")
    assert sheet["A2"].alignment.wrap_text


def test_columns_are_neither_too_narrow_nor_too_wide() -> None:
    (sheet,) = read(table(("chữ " * 100, 1, None, None)))
    widths = [sheet.column_dimensions[letter].width for letter in "ABCD"]
    assert 60 <= widths[0] <= 62
    assert all(8 <= width <= 14 for width in widths[1:])


def test_what_a_spreadsheet_cannot_hold_becomes_text_or_is_cut() -> None:
    (sheet,) = read(table(("a" * 40_000, 10**15, date(1899, 1, 1), None)))
    assert len(sheet["A2"].value) == 32_767
    assert (sheet["B2"].value, sheet["C2"].value) == (str(10**15), "1899-01-01")


def test_the_same_tables_are_the_same_bytes() -> None:
    one = table(("a", 1, date(2026, 5, 1), None))
    assert as_xlsx(one, "") == as_xlsx(one, "")


def test_one_table_or_none_is_a_workbook_too() -> None:
    assert [sheet.title for sheet in read(table())] == ["Việc"]
    assert len(read()) == 1


def test_sheets_have_names_that_spreadsheets_allow() -> None:
    assert sheet_name("Kế hoạch 12/KH [2026]: *?", []) == "Kế hoạch 12 KH 2026"
    long = "Kế hoạch nâng cao chất lượng phục vụ người dân"
    first = sheet_name(long, [])
    second = sheet_name(long, [first.upper()])
    assert len(first) <= 31
    assert len(second) <= 31
    assert second.endswith(" (2)")
    assert sheet_name("'///'", []) == "Bảng"
