from __future__ import annotations

import csv
import io
import json

import pytest

from congkhai.render.data.tables import as_csv, as_json
from congkhai.views.data import Cell, Column, Table

COLUMNS = (Column("name", "Tên"), Column("change", "Thay đổi", "number"))


def _csv(*rows: tuple[Cell, ...]) -> list[list[str]]:
    text = as_csv(Table("a", "A", "", COLUMNS, rows), "").decode("utf-8-sig")
    return list(csv.reader(io.StringIO(text, newline="")))[1:]


@pytest.mark.parametrize(
    "text", ['=HYPERLINK("http://x")', "+84 256 1", "- gạch đầu dòng", "@SUM(A1)", "\t=1", "\r=1", "＝1", "'=1", "''@"]
)
def test_no_text_is_a_formula_in_a_spreadsheet_and_all_can_be_had_back(text: str) -> None:
    assert _csv((text, None)) == [[f"'{text}", ""]]
    table = Table("a", "A", "", COLUMNS, ((text, None),))
    assert json.loads(as_json(table, "")) == [{"name": text, "change": None}]


@pytest.mark.parametrize("text", ["a=b", "'nháy'", "1.010090", " =1", ""])
def test_other_text_stays_as_it_is(text: str) -> None:
    assert _csv((text, None)) == [[text, ""]]


def test_numbers_below_nothing_are_numbers() -> None:
    assert _csv(("a", -1.5)) == [["a", "-1.5"]]
