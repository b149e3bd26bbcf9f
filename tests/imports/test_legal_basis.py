"""Laws and rules: numbers, titles, dates, issuers."""

from __future__ import annotations

import pytest

from congkhai.imports.legal_basis import legal_basis, plain_number
from tests.imports.exports import lines_of


def _law(text: str) -> dict[str, str]:
    laws, unread = legal_basis(lines_of(f"  * {text}"))
    assert unread == []
    assert len(laws) == 1
    return laws[0]


def test_the_number_stands_in_the_last_parentheses_and_the_title_is_whole() -> None:
    assert _law("Quy định nuôi ong (bản mới) (12/2020/NĐ-CP)") == {
        "number": "12/2020/NĐ-CP",
        "title": "Quy định nuôi ong (bản mới)",
    }
    assert _law("Về ong (5/QĐ-UBND (tỉnh A))")["number"] == "5/QĐ-UBND (tỉnh A)"
    assert _law("Luật Ong (sửa đổi)") == {"title": "Luật Ong (sửa đổi)"}
    assert _law("(12/2020/NĐ-CP)") == {"number": "12/2020/NĐ-CP"}


def test_a_law_goes_on_over_the_lines_below_its_star() -> None:
    assert legal_basis(lines_of("  * - Nghị quyết về\nong mật\n  vùng cao (3/NQ-HĐND)\n  * Luật Ong (9/2020/QH14)"))[
        0
    ] == [
        {"number": "3/NQ-HĐND", "title": "Nghị quyết về ong mật vùng cao"},
        {"number": "9/2020/QH14", "title": "Luật Ong"},
    ]


def test_lines_above_the_first_law_are_unread() -> None:
    assert [line.text for line in legal_basis(lines_of("lời dẫn\n  * Luật Ong (9/2020/QH14)"))[1]] == ["lời dẫn"]


@pytest.mark.parametrize(
    ("text", "title", "number"),
    [
        ("Nghị định số 50/2026/NĐ-CP", "", "50/2026/NĐ-CP"),
        ("thông tư 07/2021/TT-BTP", "", "07/2021/TT-BTP"),
        ("Luật số: 9/2020/QH14", "Luật Ong", "9/2020/QH14"),
        ("Luật số: 9/2020/QH14", "Ong", "Luật số: 9/2020/QH14"),
        ("35 /2025/NQ - HĐND.", "", "35/2025/NQ-HĐND"),
        ("Luật đường ong 2024", "", "Luật đường ong 2024"),
        ("nghị định 146/2025", "", "nghị định 146/2025"),
        ("18-L/CTN", "", "18-L/CTN"),
    ],
)
def test_the_kind_before_a_number_goes_where_symbol_or_title_tells_it(text: str, title: str, number: str) -> None:
    assert plain_number(text, title) == number


@pytest.mark.parametrize(
    ("text", "stated"),
    [
        ("Nghị định số 1/2020/NĐ-CP ngày 5/11/2020 của Chính phủ về ong (1/2020/NĐ-CP)", ("2020-11-05", "Chính phủ")),
        ("Thông tư 2/2021/TT-BYT ngày 3 tháng 4 năm 2021 của Bộ Y tế (2/2021/TT-BYT)", ("2021-04-03", "Bộ Y tế")),
        ("Luật Ong số 9/2020/QH14 ngày 01.02.2020 (9/2020/QH14)", ("2020-02-01", None)),
        ("Nghị định 1/2020/NĐ-CP của Chính phủ: Về ong (Nghị định số 1/2020/NĐ-CP)", (None, "Chính phủ")),
        ("Nghị quyết 3/NQ-HĐND của HĐND tỉnh Bắc Ong Quy định về ong (3/NQ-HĐND)", (None, "HĐND tỉnh Bắc Ong")),
        ("Thông tư 4/2020/TT-BYT của Bộ Y tế, Bộ Công an (4/2020/TT-BYT)", (None, None)),
        ("Sửa đổi Nghị định số 8/2018/NĐ-CP ngày 1/1/2018 của Chính phủ (9/2019/NĐ-CP)", (None, None)),
        ("Nghị định số 8/2018/NĐ-CP ngày 1/1/2018 của Chính phủ (9/2019/NĐ-CP)", (None, None)),
        ("Nghị định số 8/2018/NĐ-CP ngày 31/2/2018 (8/2018/NĐ-CP)", (None, None)),
    ],
)
def test_date_and_issuer_are_taken_only_from_the_laws_own_title(
    text: str, stated: tuple[str | None, str | None]
) -> None:
    law = _law(text)
    assert (law.get("date"), law.get("issuer")) == stated
    assert law["title"] == text.rsplit(" (", 1)[0]
