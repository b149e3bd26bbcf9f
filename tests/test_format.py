from __future__ import annotations

from datetime import date
from decimal import Decimal

import pytest

from congkhai.format import day, money, number, per_cent, period, phone


@pytest.mark.parametrize(
    ("value", "said"),
    [(date(2026, 9, 5), "05/09/2026"), ("2026-09", "09/2026"), ("2026", "2026"), (None, ""), ("", "")],
)
def test_days_are_written_day_first(value: date | str | None, said: str) -> None:
    assert day(value) == said


@pytest.mark.parametrize(
    ("value", "said"),
    [
        (0, "0"),
        (8000, "8.000"),
        (1_234_567, "1.234.567"),
        (Decimal("7.5"), "7,5"),
        (Decimal("70.60"), "70,6"),
        (Decimal("1234.50"), "1.234,5"),
        (Decimal("100"), "100"),
        (Decimal("1E+3"), "1.000"),
        (-5, "-5"),
    ],
)
def test_numbers_have_dots_between_thousands_and_a_comma(value: Decimal | int, said: str) -> None:
    assert number(value) == said


def test_per_cent_stands_apart() -> None:
    assert per_cent(Decimal("70.64")) == "70,64 %"
    assert per_cent(Decimal("0.00")) == "0 %"
    assert per_cent(None) == ""


def test_money_is_in_dong_unless_told_otherwise() -> None:
    assert money(8000, None) == "8.000 đồng"
    assert money(0, None) == "0 đồng"
    assert money(20, "USD") == "20 USD"
    assert money(None, None) == ""


@pytest.mark.parametrize(
    ("value", "said"),
    [
        ("18001096", "1800 1096"),
        ("1800 1096", "1800 1096"),
        ("0901234567", "0901 234 567"),
        ("111", "111"),
        ("+84 256 000", "+84 256 000"),
        (None, ""),
    ],
)
def test_telephone_numbers_stand_in_groups(value: str | None, said: str) -> None:
    assert phone(value) == said


@pytest.mark.parametrize(
    ("value", "said"),
    [
        ("2026", "Năm 2026"),
        ("2026-05", "Tháng 5/2026"),
        ("2026-12", "Tháng 12/2026"),
        ("2026-Q1", "Quý I/2026"),
        ("2026-Q4", "Quý IV/2026"),
        ("2026-W07", "Tuần 7/2026"),
    ],
)
def test_periods_are_said_in_words(value: str, said: str) -> None:
    assert period(value) == said


def test_days_of_any_time() -> None:
    assert day(date(2026, 9, 5)) == "05/09/2026"
    assert day(date.min) == "01/01/0001"


@pytest.mark.parametrize(("rate", "told"), [("100.00", "100 %"), ("97.20", "97,2 %"), ("0.00", "0 %")])
def test_shares(rate: str, told: str) -> None:
    assert per_cent(Decimal(rate)) == told
