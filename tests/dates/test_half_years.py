from __future__ import annotations

from datetime import date

import pytest

from congkhai.dates.periods import begin_of, completed, end_of, following, kind_of, period_of, preceding


@pytest.mark.parametrize(
    ("half", "begin", "end", "before", "after"),
    [
        ("2023-H1", "2023-01-01", "2023-06-30", "2022-H2", "2023-H2"),
        ("2023-H2", "2023-07-01", "2023-12-31", "2023-H1", "2024-H1"),
    ],
)
def test_half_years_follow_each_other(half: str, begin: str, end: str, before: str, after: str) -> None:
    assert kind_of(half) == "half"
    assert (begin_of(half), end_of(half)) == (date.fromisoformat(begin), date.fromisoformat(end))
    assert (preceding(half), following(half)) == (before, after)
    assert period_of(begin_of(half), "half") == period_of(end_of(half), "half") == half


def test_half_years_that_are_over() -> None:
    assert list(completed("half", date(2022, 3, 1), date(2023, 7, 1))) == ["2022-H2", "2023-H1"]
