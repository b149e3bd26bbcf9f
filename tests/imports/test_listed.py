"""Lists that the source writes as one text."""

from __future__ import annotations

import pytest

from congkhai.imports.listed import audience, keywords, results


@pytest.mark.parametrize(
    ("text", "items"),
    [
        ("Người nuôi ong, Doanh nghiệp", ["Người nuôi ong", "Doanh nghiệp"]),
        ("Cán bộ, công chức, Đảng viên", ["Cán bộ, công chức", "Đảng viên"]),
        ("Tổ chức (trừ ONG, HTX), Công dân", ["Tổ chức (trừ ONG, HTX)", "Công dân"]),
        ("", []),
    ],
)
def test_a_comma_divides_only_before_a_capital_and_outside_of_parentheses(text: str, items: list[str]) -> None:
    assert audience(text) == items


@pytest.mark.parametrize(
    ("text", "items"),
    [
        ("Giấy nuôi ong, Sổ theo dõi", ["Giấy nuôi ong", "Sổ theo dõi"]),
        ("Giấy nuôi ong cho hộ, nhóm hộ, Hợp tác xã", ["Giấy nuôi ong cho hộ, nhóm hộ, Hợp tác xã"]),
        ("- Cho nuôi: giấy phép., - Không cho: văn bản", ["Cho nuôi: giấy phép.", "Không cho: văn bản"]),
        ("- Cho nuôi: giấy phép. - Không cho: văn bản", ["Cho nuôi: giấy phép.", "Không cho: văn bản"]),
        ("Giấy (kèm Sổ, Thẻ)", ["Giấy (kèm Sổ, Thẻ)"]),
        ("Giấy nuôi ong\nSổ theo dõi", ["Giấy nuôi ong", "Sổ theo dõi"]),
    ],
)
def test_results_are_divided_where_a_new_paper_begins(text: str, items: list[str]) -> None:
    assert results(text) == items


def test_keywords_are_divided_at_commas_but_a_title_stays_whole() -> None:
    assert keywords("mật ong, tổ ong; ong mật", "Nuôi ong") == ["mật ong", "tổ ong", "ong mật"]
    assert keywords("nuôi ong, lấy mật", "Nuôi ong, lấy mật") == ["nuôi ong, lấy mật"]
    long = "nuôi ong ở vườn nhà, " * 5 + "hết"
    assert keywords(long, "Nuôi ong") == [long]
