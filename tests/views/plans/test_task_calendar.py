from __future__ import annotations

from datetime import date

import pytest

from congkhai.dates.deadlines import Deadline
from congkhai.views.plans.task_calendar import events
from tests.records import listings, unit
from tests.views.tasks import POLICE, made_plan, now

PORTAL = listings(unit("xa-a"))


def test_a_task_with_a_day_is_an_entry_of_that_day_for_ever_by_the_same_name() -> None:
    (event,) = events([now("overdue", Deadline("by", due=date(2026, 3, 31)), support=(POLICE,))], PORTAL)
    assert (event.uid, event.begin, event.rule) == ("p-i-1@congkhai", date(2026, 3, 31), "")
    assert (event.title, event.url) == ("Một", "ke-hoach/p/#nv-i-1")
    assert event.description == "Chủ trì: Văn phòng\nPhối hợp: Công an\np, mục I.1"


@pytest.mark.parametrize(
    ("kind", "begin", "rule"),
    [
        ("week", date(2026, 1, 2), "FREQ=WEEKLY;BYDAY=FR;UNTIL=20261231"),
        ("month", date(2026, 1, 31), "FREQ=MONTHLY;BYMONTHDAY=-1;UNTIL=20261231"),
        ("quarter", date(2026, 3, 31), "FREQ=YEARLY;BYMONTH=3,6,9,12;BYMONTHDAY=-1;UNTIL=20261231"),
        ("half", date(2026, 6, 30), "FREQ=YEARLY;BYMONTH=6,12;BYMONTHDAY=-1;UNTIL=20261231"),
        ("year", date(2026, 12, 31), "FREQ=YEARLY;BYMONTH=12;BYMONTHDAY=31;UNTIL=20261231"),
    ],
)
def test_what_comes_again_is_on_the_last_day_of_each_period_until_the_plan_ends(
    kind: str, begin: date, rule: str
) -> None:
    (event,) = events([now("missed", Deadline("recurring", every=(kind,)))], PORTAL)
    assert (event.uid, event.begin, event.rule) == (f"p-i-1-{kind}@congkhai", begin, rule)


@pytest.mark.parametrize(
    ("number", "begin", "rule"),
    [
        (15, date(2026, 1, 15), "FREQ=MONTHLY;BYMONTHDAY=15"),
        (30, date(2026, 1, 30), "FREQ=MONTHLY;BYMONTHDAY=28,29,30;BYSETPOS=-1"),
    ],
)
def test_a_day_of_the_month_is_that_day_or_the_last_of_a_short_month(number: int, begin: date, rule: str) -> None:
    deadline = Deadline("recurring", every=("month",), day=number)
    (event,) = events([now("missed", deadline)], PORTAL)
    assert (event.begin, event.rule) == (begin, f"{rule};UNTIL=20261231")


def test_a_span_that_is_named_bounds_what_comes_again_in_it() -> None:
    spring = Deadline("recurring", date(2026, 2, 10), date(2026, 5, 10), ("month",), day=5)
    (event,) = events([now("missed", spring)], PORTAL)
    assert (event.begin, event.rule) == (date(2026, 3, 5), "FREQ=MONTHLY;BYMONTHDAY=5;UNTIL=20260510")


@pytest.mark.parametrize(
    ("every", "days", "entries"),
    [
        ("year", ((12, 15),), [("-year", date(2026, 12, 15), "BYMONTH=12;BYMONTHDAY=15")]),
        ("year", ((2, 29),), [("-year", date(2026, 2, 28), "BYMONTH=2;BYMONTHDAY=-1")]),
        ("half", ((6, 15), (12, 15)), [("-half", date(2026, 6, 15), "BYMONTH=6,12;BYMONTHDAY=15")]),
        ("year", ((6, 30), (9, 30)), [("-year", date(2026, 6, 30), "BYMONTH=6,9;BYMONTHDAY=-1")]),
        (
            "year",
            ((3, 10), (6, 30)),
            [
                ("-year-0310", date(2026, 3, 10), "BYMONTH=3;BYMONTHDAY=10"),
                ("-year-0630", date(2026, 6, 30), "BYMONTH=6;BYMONTHDAY=-1"),
            ],
        ),
        (
            "quarter",
            ((3, 20), (6, 20), (9, 20), (12, 20)),
            [("-quarter", date(2026, 3, 20), "BYMONTH=3,6,9,12;BYMONTHDAY=20")],
        ),
    ],
)
def test_days_of_the_year_are_those_days(
    every: str, days: tuple[tuple[int, int], ...], entries: list[tuple[str, date, str]]
) -> None:
    deadline = Deadline("recurring", every=(every,), days=days)
    assert [(one.uid, one.begin, one.rule) for one in events([now("missed", deadline)], PORTAL)] == [
        (f"p-i-1{name}@congkhai", begin, f"FREQ=YEARLY;{rule};UNTIL=20261231") for name, begin, rule in entries
    ]


def test_tasks_d_and_đ_of_a_list_are_two_entries() -> None:
    letters = made_plan(tasks=[{"no": "I", "title": "A", "tasks": [{"no": no, "title": no} for no in "dđ"]}])
    both = [now("overdue", Deadline("by", due=date(2026, 3, 31)), letters, at) for at in (0, 1)]
    assert [(one.uid, one.url) for one in events(both, PORTAL)] == [
        ("p-i-d@congkhai", "ke-hoach/p/#nv-i-d"),
        ("p-i-dd@congkhai", "ke-hoach/p/#nv-i-dd"),
    ]


def test_the_first_friday_is_never_before_the_plan() -> None:
    saturday = made_plan(period={"from": "2026-01-03"})
    (event,) = events([now("missed", Deadline("recurring", every=("week",)), saturday)], PORTAL)
    assert (event.begin, event.rule) == (date(2026, 1, 9), "FREQ=WEEKLY;BYDAY=FR")


def test_what_comes_again_ends_with_the_unit_and_is_silent_without_a_beginning() -> None:
    monthly = Deadline("recurring", every=("month",))
    ended = listings(unit("xa-a", valid_until="2026-06-30"))
    (event,) = events([now("missed", monthly)], ended)
    assert event.rule.endswith(";UNTIL=20260630")
    assert not list(events([now("missed", monthly, made_plan(period=None))], PORTAL))
    assert not list(events([now("missed", Deadline("recurring", every=("year",)))], ended))
    assert not list(events([now("ongoing", Deadline("ongoing"))], PORTAL))
