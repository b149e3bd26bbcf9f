from __future__ import annotations

import pytest

from congkhai.duties.words import listed, name_of


@pytest.mark.parametrize(
    ("period", "name"),
    [("2026", "năm 2026"), ("2026-Q4", "quý IV/2026"), ("2026-05", "tháng 05/2026"), ("2026-W07", "tuần 07/2026")],
)
def test_periods_in_a_sentence(period: str, name: str) -> None:
    assert name_of(period) == name


def test_the_first_few_and_how_many_more() -> None:
    assert listed(["a", "b", "c"], "tệp") == "a, b, c"
    assert listed(["a", "b", "c", "d", "e"], "tệp") == "a, b, c và 2 tệp khác"
    assert listed([1, 2], "số", lambda one: f"#{one}") == "#1, #2"
    assert listed([], "tệp") == ""
