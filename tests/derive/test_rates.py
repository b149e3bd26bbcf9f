from __future__ import annotations

from datetime import date
from decimal import Decimal

import pytest

from congkhai.derive.rates import (
    answered_in_time,
    early_rate,
    in_time_rate,
    late_rate,
    online_rate,
    rate,
    solved,
    solved_in_time,
    tasks_of,
)
from tests.records import feedback, plan, statistics


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


def test_rates_of_a_period_follow_from_its_counts() -> None:
    record = statistics("xa-a", "2026-01", 120, online=90, early=60, on_time=30, late=10)
    assert online_rate(record) == Decimal("75.00")
    assert (early_rate(record), in_time_rate(record), late_rate(record)) == (60, 90, 10)
    part = statistics("xa-a", "2026-01", 120, early=60, on_time=30)
    assert (online_rate(part), early_rate(part), in_time_rate(part), late_rate(part)) == (None,) * 4


@pytest.mark.parametrize(
    ("answered_on", "today", "counts"),
    [
        ("2026-01-31", "2026-02-15", (1, 1)),  # the thirtieth day
        ("2026-02-01", "2026-02-15", (0, 1)),
        (None, "2026-01-31", (0, 0)),  # may still be answered in time
        (None, "2026-02-01", (0, 1)),
        ("2026-01-20", "2026-01-10", (0, 0)),  # not yet answered on that day
    ],
)
def test_feedback_is_answered_in_time_within_thirty_days(
    answered_on: str | None, today: str, counts: tuple[int, int]
) -> None:
    item = feedback("2026-001", "2026-01-01", answered_on=answered_on)
    assert answered_in_time([item], date.fromisoformat(today)) == counts
