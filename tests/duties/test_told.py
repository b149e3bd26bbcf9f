from __future__ import annotations

from datetime import date
from typing import Any

import pytest

from congkhai.duties.told import is_plan, month_told, published, quarter_told, year_told
from tests.records import document


@pytest.mark.parametrize(
    ("title", "more", "month"),
    [
        ("Kết quả tháng 10 năm 2026", {"issued": "2026-12-05"}, "2026-10"),
        ("Kết quả Tháng 9/2026", {}, "2026-09"),
        ("Kết quả tháng 01-2026", {}, "2026-01"),
        ("Kết quả tháng 8", {"year": 2026}, "2026-08"),
        ("Kết quả", {"issued": "2026-01-05"}, "2025-12"),
        ("Kết quả", {"issued": "2026-01"}, None),
        ("Kết quả tháng 12", {"issued": "2026-01-05"}, "2025-12"),
        ("Kết quả tháng 1", {"issued": "2026-01-31"}, "2026-01"),
        ("Kết quả", {"issued": "2026-10-28"}, "2026-10"),
        ("Kết quả", {"issued": "2026-10-27"}, "2026-09"),
        ("Kết quả tháng 13 năm 2026", {}, None),
        ("Kết quả", {}, None),
    ],
)
def test_the_month_in_the_title_counts_before_the_day(title: str, more: dict[str, Any], month: str | None) -> None:
    assert month_told(document("a", "rating", title=title, **more)) == month


@pytest.mark.parametrize(
    ("title", "more", "quarter"),
    [
        ("Báo cáo quý III năm 2026", {"issued": "2026-12-08"}, "2026-Q3"),
        ("Báo cáo Quý I/2026", {}, "2026-Q1"),
        ("Báo cáo quý 4", {"year": 2025}, "2025-Q4"),
        ("Báo cáo", {"issued": "2023-03-14"}, "2023-Q1"),
        ("Báo cáo", {"issued": "2026-10-08"}, "2026-Q3"),
        ("Báo cáo quý IV", {"issued": "2026-01-08"}, "2025-Q4"),
        ("Báo cáo quý III", {"issued": "2026-09-14"}, "2026-Q3"),
        ("Báo cáo quý VI/2021", {}, None),
        ("Báo cáo quý nhân dân", {}, None),
    ],
)
def test_the_quarter_in_the_title_counts_before_the_day(title: str, more: dict[str, Any], quarter: str | None) -> None:
    assert quarter_told(document("a", "report", title=title, **more)) == quarter


@pytest.mark.parametrize(
    ("more", "year"),
    [({"year": 2025, "issued": "2026-01-20"}, "2025"), ({"issued": "2026"}, "2026"), ({}, None), ({"year": 12}, None)],
)
def test_the_year_of_the_record_counts_before_that_of_issue(more: dict[str, Any], year: str | None) -> None:
    assert year_told(document("a", "survey", **more)) == year


@pytest.mark.parametrize(
    ("title", "more", "year"),
    [
        ("Kết quả khảo sát năm 2025", {"issued": "2026-01-20"}, "2025"),
        ("Dự toán ngân sách năm 2026", {"issued": "2025-12-20"}, "2026"),
        ("Kết quả khảo sát năm 2025", {"issued": "2026-01-20", "year": 2024}, "2024"),
        ("Kết quả khảo sát năm học", {"issued": "2026-01-20"}, "2026"),
    ],
)
def test_the_year_in_the_title_counts_before_that_of_issue(title: str, more: dict[str, Any], year: str) -> None:
    assert year_told(document("a", "survey", title=title, **more)) == year


def test_of_several_documents_about_a_period_the_first_counts() -> None:
    made = [document("a", "survey", issued="2026-03-01"), document("b", "survey", issued="2026-01-01")]
    assert published(made, year_told) == {"2026": date(2026, 1, 1)}


def test_a_plan_is_told_by_its_title() -> None:
    assert is_plan(document("a", "survey", title="Kế hoạch khảo sát năm 2026"))
    assert not is_plan(document("a", "survey", title="Kết quả thực hiện kế hoạch khảo sát"))
