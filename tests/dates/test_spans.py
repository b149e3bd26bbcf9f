"""Spans against sets of days: whatever is made of them must hold on the same days."""

from __future__ import annotations

import random
from datetime import date, timedelta

import pytest

from congkhai.dates.spans import ALWAYS, NEVER, Span, Spans, both, either, from_, holds, since, spans, within, without

FIRST = date(2026, 1, 1)
DAYS = [FIRST + timedelta(days=n) for n in range(-3, 40)]


def some(seed: int) -> list[Span]:
    chance = random.Random(seed)
    made = []
    for _ in range(chance.randrange(5)):
        begin = chance.randrange(30)
        made.append(Span(FIRST + timedelta(days=begin), FIRST + timedelta(days=begin + chance.randrange(-1, 8))))
    if chance.random() < 0.2:
        made.append(Span(FIRST + timedelta(days=25)))
    if chance.random() < 0.2:
        made.append(Span(date.min, FIRST + timedelta(days=2)))
    return made


def days_of(parts: Spans | list[Span]) -> set[date]:
    return {day for day in DAYS if any(begin <= day <= end for begin, end in parts)}


@pytest.mark.parametrize("seed", range(200))
def test_spans_hold_on_the_days_that_sets_of_days_would(seed: int) -> None:
    one, other = some(seed), some(seed + 1000)
    first, second = spans(one), spans(other)
    assert days_of(first) == days_of(one)
    assert days_of(both(first, second)) == days_of(one) & days_of(other)
    assert days_of(either(first, second)) == days_of(one) | days_of(other)
    assert days_of(without(one)) == set(DAYS) - days_of(one)
    assert {day for day in DAYS if holds(first, day)} == days_of(one)


@pytest.mark.parametrize("seed", range(200))
def test_since_is_the_first_day_of_how_it_is(seed: int) -> None:
    made = spans(some(seed))
    for day in DAYS:
        begin = since(made, day)
        if begin is None:
            assert all(holds(made, other) == holds(made, day) for other in DAYS if other <= day)
            continue
        assert begin <= day
        assert holds(made, begin) == holds(made, day) != holds(made, begin - timedelta(days=1))


def test_what_must_be_done_again_holds_for_so_many_days() -> None:
    made = within([date(2026, 1, 1), date(2026, 3, 1), date(2026, 1, 5)], 10)
    assert made == (Span(date(2026, 1, 1), date(2026, 1, 15)), Span(date(2026, 3, 1), date(2026, 3, 11)))


def test_never_and_always() -> None:
    assert from_(None) == NEVER
    assert from_(FIRST) == (Span(FIRST),)
    assert since(ALWAYS, FIRST) is None
    assert since(NEVER, FIRST) is None
    assert without(NEVER) == ALWAYS
    assert without(ALWAYS) == NEVER
