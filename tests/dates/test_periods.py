from __future__ import annotations

from datetime import date, timedelta

import pytest

from congkhai.dates.periods import (
    begin_of,
    completed,
    end_of,
    first_day,
    following,
    kind_of,
    last_day,
    period_of,
    preceding,
)


@pytest.mark.parametrize(
    ("partial", "first", "last"),
    [
        ("2024", "2024-01-01", "2024-12-31"),
        ("2024-02", "2024-02-01", "2024-02-29"),
        ("2023-02", "2023-02-01", "2023-02-28"),
        ("2026-11-20", "2026-11-20", "2026-11-20"),
    ],
)
def test_a_partial_date_means_a_span_of_days(partial: str, first: str, last: str) -> None:
    assert (first_day(partial).isoformat(), last_day(partial).isoformat()) == (first, last)


@pytest.mark.parametrize(
    ("period", "kind", "begin", "end", "after", "before"),
    [
        ("2026", "year", "2026-01-01", "2026-12-31", "2027", "2025"),
        ("2026-Q2", "quarter", "2026-04-01", "2026-06-30", "2026-Q3", "2026-Q1"),
        ("2026-Q4", "quarter", "2026-10-01", "2026-12-31", "2027-Q1", "2026-Q3"),
        ("2026-01", "month", "2026-01-01", "2026-01-31", "2026-02", "2025-12"),
        ("2026-09", "month", "2026-09-01", "2026-09-30", "2026-10", "2026-08"),
        ("2026-12", "month", "2026-12-01", "2026-12-31", "2027-01", "2026-11"),
        ("2026-W53", "week", "2026-12-28", "2027-01-03", "2027-W01", "2026-W52"),
    ],
)
def test_periods_know_their_days_and_their_neighbours(
    period: str, kind: str, begin: str, end: str, after: str, before: str
) -> None:
    assert kind_of(period) == kind
    assert (begin_of(period).isoformat(), end_of(period).isoformat()) == (begin, end)
    assert (following(period), preceding(period)) == (after, before)


@pytest.mark.parametrize("kind", ["year", "quarter", "month", "week"])
def test_every_day_lies_in_one_period_of_each_kind(kind: str) -> None:
    day = date(2023, 12, 1)
    for _ in range(800):
        period = period_of(day, kind)
        assert begin_of(period) <= day <= end_of(period)
        assert period_of(end_of(period) + timedelta(days=1), kind) == following(period)
        day += timedelta(days=1)


def test_only_whole_periods_that_are_over_are_completed() -> None:
    assert list(completed("month", date(2025, 7, 1), date(2025, 10, 1))) == ["2025-07", "2025-08", "2025-09"]
    assert list(completed("month", date(2025, 7, 2), date(2025, 9, 30))) == ["2025-08"]
    assert list(completed("quarter", date(2025, 7, 1), date(2025, 9, 30))) == []
