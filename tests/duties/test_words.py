from __future__ import annotations

from datetime import date
from decimal import Decimal

import pytest

from congkhai.duties.words import listed, name_of, on_day, per_cent


@pytest.mark.parametrize(
    ("period", "name"),
    [("2026", "năm 2026"), ("2026-Q4", "quý IV/2026"), ("2026-05", "tháng 05/2026"), ("2026-W07", "tuần 07/2026")],
)
def test_periods_in_a_sentence(period: str, name: str) -> None:
    assert name_of(period) == name


def test_days() -> None:
    assert on_day(date(2026, 9, 5)) == "05/09/2026"
    assert on_day(date.min) == "01/01/0001"


def test_the_first_few_and_how_many_more() -> None:
    assert listed(["a", "b", "c"], "tệp") == "a, b, c"
    assert listed(["a", "b", "c", "d", "e"], "tệp") == "a, b, c và 2 tệp khác"
    assert listed([1, 2], "số", lambda one: f"#{one}") == "#1, #2"
    assert listed([], "tệp") == ""


@pytest.mark.parametrize(("rate", "told"), [("100.00", "100 %"), ("97.20", "97,2 %"), ("0.00", "0 %")])
def test_shares(rate: str, told: str) -> None:
    assert per_cent(Decimal(rate)) == told
