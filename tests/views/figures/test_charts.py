from __future__ import annotations

import pytest

from congkhai.views.figures.charts import floor_of, last_told, short, timeline


@pytest.mark.parametrize(
    ("known", "drawn"),
    [
        ([], ()),
        (["2026-10"], ("2026-10",)),
        (["2026-10", "2026-07"], ("2026-07", "2026-08", "2026-09", "2026-10")),
        (["2026-02", "2025-12", "2025", "2025-Q4"], ("2025-12", "2026-01", "2026-02")),
        (["2025-Q4", "2026-Q2"], ("2025-Q4", "2026-Q1", "2026-Q2")),
        (["2025-W53", "0000"], ()),
        (["2026-W53", "2027-W01"], ("2026-W53", "2027-W01")),
    ],
)
def test_periods_are_drawn_without_a_hole_and_of_one_kind(known: list[str], drawn: tuple[str, ...]) -> None:
    assert timeline(known) == drawn


def test_of_many_periods_the_latest_twelve_are_drawn() -> None:
    found = timeline(["1990-01", "2026-10"])
    assert (len(found), found[0], found[-1]) == (12, "2025-11", "2026-10")


@pytest.mark.parametrize(
    ("period", "said"), [("2026-10", "10/26"), ("2026-Q2", "II/26"), ("2026-W07", "T7/26"), ("2026", "2026")]
)
def test_a_period_is_told_in_a_few_letters(period: str, said: str) -> None:
    assert short(period) == said


@pytest.mark.parametrize(("values", "floor"), [((99, 100), 95), ((94, None), 90), ((12,), 0), ((None,), 0), ((), 0)])
def test_an_axis_of_per_cent_begins_below_its_least_value(values: tuple[int | None, ...], floor: int) -> None:
    assert floor_of(values) == floor


def test_a_text_stands_beside_the_last_value_that_is_there() -> None:
    assert last_told((1, 2, None), "2 %") == ("", "2 %", "")
    assert last_told((None, None), "") == ("", "")
