from __future__ import annotations

from datetime import date

import pytest

from congkhai.views.board.files import badge, board_files
from congkhai.views.board.verdicts import Standing
from congkhai.views.data import Address, Badge, Table
from tests.records import TODAY, listings, procedure, unit

pytestmark = pytest.mark.usefixtures("made_duties")

LISTS = (
    unit("xa-a", name="Xã A"),
    unit("xa-b", name="Xã B"),
    unit("xa-cu", valid_until="2025-06-30"),
    procedure("1.000001"),
)


def files() -> dict[str, object]:
    """The contents of the files by their paths."""
    return {file.path: file.content for file in board_files(listings(*LISTS))}


def test_the_board_is_there_for_machines_with_a_badge_for_each_unit() -> None:
    assert set(files()) == {
        "cong-khai/ket-qua.json",
        "cong-khai/ket-qua.csv",
        "cong-khai/ket-qua.xlsx",
        "cong-khai/xa-a/huy-hieu.svg",
        "cong-khai/xa-b/huy-hieu.svg",
        "cong-khai/xa-cu/huy-hieu.svg",
        "cong-khai/thu-tuc-thieu-muc.csv",
    }


def test_a_finding_has_exactly_these_keys() -> None:
    found = files()["cong-khai/ket-qua.json"]
    assert isinstance(found, list)
    assert len(found) == 6
    assert found[0] == {
        "unit": "xa-a",
        "duty": "D01",
        "met": True,
        "since": "2026-03-01",
        "reason": "Có trang.",
        "evidence": [
            {"title": "Trang của đơn vị", "url": Address("don-vi/xa-a/"), "date": "2026-03-01"},
            {"title": "Cổng quốc gia", "url": "https://dichvucong.gov.vn/", "date": None},
        ],
    }
    assert [one["met"] for one in found] == [True, True, None, True, False, None]


def test_the_table_has_a_row_for_each_finding_and_its_key_is_unique() -> None:
    table = files()["cong-khai/ket-qua.csv"]
    assert isinstance(table, Table)
    assert len({(row[0], row[2]) for row in table.rows}) == len(table.rows) == 6
    assert table.rows[0][4:7] == (True, date(2026, 3, 1), "Có trang.")
    assert table.rows[0][7] == "Trang của đơn vị: /don-vi/xa-a/\nCổng quốc gia: https://dichvucong.gov.vn/"


def test_the_workbook_counts_units_and_says_results_in_words() -> None:
    sheets = files()["cong-khai/ket-qua.xlsx"]
    assert isinstance(sheets, tuple)
    counts, results = sheets
    assert counts.rows == (("xa-a", "Xã A", 2, 2, 100, TODAY), ("xa-b", "Xã B", 1, 2, 50, TODAY))
    assert [row[4] for row in results.rows] == ["Đạt", "Đạt", "Không áp dụng", "Đạt", "Chưa đạt", "Không áp dụng"]


@pytest.mark.parametrize(
    ("standing", "value", "tone"),
    [
        (Standing(30, 33), "đạt 30/33 việc", "good"),
        (Standing(29, 33), "đạt 29/33 việc", "middling"),
        (Standing(16, 33), "đạt 16/33 việc", "poor"),
        (Standing(0, 0), "chưa đến kỳ", "middling"),
    ],
)
def test_a_badge_tells_the_count_and_its_tone(standing: Standing, value: str, tone: str) -> None:
    made = badge("Xã A", standing, TODAY)
    assert made == Badge("Công khai", value, tone, "Xã A, tính đến ngày 20/11/2026")  # type: ignore[arg-type]
