from __future__ import annotations

from decimal import Decimal

import pytest

from congkhai.derive.rates import rate, solved, solved_in_time, tasks_of
from tests.records import plan, statistics


@pytest.mark.parametrize(
    ("part", "whole", "said"),
    [(604, 855, "70.64"), (1, 3, "33.33"), (2, 3, "66.67"), (1, 8, "12.50"), (5, 100_000, "0.01"), (0, 5, "0.00")],
)
def test_a_rate_is_in_per_cent_with_two_decimals_half_up(part: int, whole: int, said: str) -> None:
    assert rate(part, whole) == Decimal(said)


@pytest.mark.parametrize(("part", "whole"), [(None, 5), (5, None), (0, 0), (5, 0)])
def test_a_rate_that_cannot_be_said_is_none(part: int | None, whole: int | None) -> None:
    assert rate(part, whole) is None


def test_what_is_solved_is_known_only_where_all_its_parts_are() -> None:
    known = statistics("xa-a", "2026-01", 100, early=60, on_time=30, late=5)
    assert (solved(known), solved_in_time(known)) == (95, 90)
    part = statistics("xa-a", "2026-01", 100, early=60, on_time=30)
    assert (solved(part), solved_in_time(part)) == (None, 90)


def test_tasks_are_leaves_and_groups_what_holds_them() -> None:
    tree = plan(
        "p",
        tasks=[
            {
                "no": "I",
                "title": "A",
                "tasks": [
                    {"no": "1", "title": "a", "done": "true"},
                    {"no": "2", "title": "b", "tasks": [{"no": "2.1", "title": "c", "status": "done"}]},
                ],
            },
            {"no": "II", "title": "B", "done": "false"},
        ],
    )
    assert tasks_of(tree) == (3, 2, 2)
    assert [task.no for task in tree.walk()] == ["I", "1", "2", "2.1", "II"]
