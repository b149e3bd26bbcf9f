from __future__ import annotations

from datetime import date
from typing import Any

import pytest

from congkhai.models import RecordModel
from congkhai.views.decisions import DecisionListView, DecisionView, decision_pages
from tests.records import TODAY, decision, listings, procedure


def _list(*decisions: RecordModel, today: date = TODAY) -> DecisionListView:
    view = next(decision_pages(listings(*decisions, today=today))).view
    assert isinstance(view, DecisionListView)
    return view


def _one(today: date = TODAY, **more: Any) -> DecisionView:
    pages = list(decision_pages(listings(procedure("1.001193"), decision("1-qd", **more), today=today)))
    view = pages[-1].view
    assert isinstance(view, DecisionView)
    return view


def test_decisions_stand_by_year_and_month_newest_first_and_those_without_a_date_last() -> None:
    view = _list(
        decision("khong-ngay"),
        decision("nam", date="2025"),
        decision("thang", date="2025-03"),
        decision("ngay", date="2025-03-09"),
        decision("hieu-luc", effective="2026-02-01"),
        decision("moi", date="2026-10-05"),
    )
    told = [(y.title, y.total, [(m.title, [d.number for d in m.decisions]) for m in y.months]) for y in view.years]
    assert told == [
        ("Năm 2026", 2, [("Tháng 10/2026", ["moi"]), ("Tháng 2/2026", ["hieu-luc"])]),
        ("Năm 2025", 3, [("Tháng 3/2025", ["ngay", "thang"]), ("", ["nam"])]),
        ("Không ghi ngày", 1, [("", ["khong-ngay"])]),
    ]
    assert view.total == 6


def test_one_that_is_not_in_force_yet_is_marked_until_its_day() -> None:
    assert _one(date(2026, 11, 30), effective="2026-12-01").coming
    assert not _one(date(2026, 12, 1), effective="2026-12-01").coming
    assert not _one().coming


@pytest.mark.parametrize(
    ("signed", "checked", "said"),
    [
        ("2026-01-01", "2026-01-16", "15 ngày sau ngày ký"),
        ("2020-01-01", "2026-01-01", "2.192 ngày sau ngày ký"),
        ("2026-01-01", "2026-01-01", "ngay ngày ký"),
        ("2026-01-02", "2026-01-01", ""),
        ("2026-01", "2026-01-16", ""),
        (None, "2026-01-16", ""),
        ("2026-01-01", None, ""),
    ],
)
def test_the_time_from_signing_to_being_here_is_told_where_both_days_are_known(
    signed: str | None, checked: str | None, said: str
) -> None:
    assert _one(date=signed, source={"checked_on": checked}).delay == said


def test_a_replacement_names_both_and_what_has_no_page_has_no_address() -> None:
    view = _one(replaces=[{"old": "1.001193", "new": "9.999999"}], abolishes=["9.999998"])
    (new,) = view.groups[0].procedures
    assert (new.title, new.url) == ("Thủ tục mã 9.999999", "")
    assert new.note == "9.999999 thay 1.001193 (Đăng ký khai sinh)"
    assert [(group.title, len(group.procedures)) for group in view.groups] == [("Thay thế", 1), ("Bãi bỏ", 1)]
    assert view.total == 2
