from __future__ import annotations

from datetime import date
from itertools import permutations

import pytest

from congkhai.derive import Listings
from congkhai.derive.force import standing
from tests.records import decision, life_event, listings, procedure

A, B, C, D = "1.000001", "1.000002", "1.000003", "1.000004"


def _listings(*pairs: tuple[str, str, str], today: date = date(2026, 11, 20)) -> Listings:
    """Replacements of the first code by the second, from a day on."""
    found = [
        decision(f"{n}-qd", effective=day, replaces=[{"old": old, "new": new}])
        for n, (old, new, day) in enumerate(pairs)
    ]
    return listings(*map(procedure, (A, B, C, D)), *found, today=today)


def _leads(found: Listings, *codes: str) -> list[str]:
    return list(found.in_place_of(codes))


def test_a_code_in_force_or_unknown_leads_to_itself() -> None:
    assert _leads(_listings(), A, "9.999999", A) == [A, "9.999999"]


def test_a_chain_is_followed_to_its_end() -> None:
    found = _listings((A, B, "2026-01-01"), (B, C, "2026-02-01"), (C, D, "2026-03-01"))
    assert _leads(found, A) == _leads(found, B) == [D]
    early = _listings((A, B, "2026-01-01"), (B, C, "2026-02-01"), (C, D, "2026-03-01"), today=date(2026, 2, 1))
    assert _leads(early, A) == _leads(early, B) == [C]


def test_several_may_take_the_place_of_one_and_one_of_several() -> None:
    assert _leads(_listings((A, B, "2026-01-01"), (A, C, "2026-01-01")), A) == [B, C]
    assert _leads(_listings((A, C, "2026-01-01"), (B, C, "2026-01-01")), A, B, D) == [C, D]


def test_one_that_is_still_to_begin_leads_to_what_it_will_replace() -> None:
    assert _leads(_listings((A, B, "2027-01-01")), A, B) == [A]


@pytest.mark.parametrize("order", list(permutations(["2026-01-01", "2026-02-01", "2026-03-01"])))
def test_a_circle_does_not_hang_and_only_what_was_begun_last_is_in_force(order: tuple[str, str, str]) -> None:
    found = _listings((A, B, order[0]), (B, C, order[1]), (C, A, order[2]))
    for code in (A, B, C):
        assert set(_leads(found, code)) <= {A, B, C} - found.out_of_force
    same = _listings((A, B, order[0]), (B, C, order[0]), (C, A, order[0]))
    assert _leads(same, A, B, C) == []


def test_one_that_was_ended_begun_again_and_abolished_leads_nowhere() -> None:
    first = decision("1-qd", effective="2020-01-01", replaces=[{"old": A, "new": B}])
    again = decision("2-qd", effective="2022-01-01", adds=[A])
    last = decision("3-qd", effective="2024-01-01", abolishes=[A])
    found = listings(procedure(A), procedure(B), first, again, last)
    assert _leads(found, A) == []
    now = standing(found.histories[A], found.today)
    assert now is not None
    assert [change.decision.id for change in now.changes] == ["3-qd"]
    assert _leads(listings(procedure(A), procedure(B), first, again), A) == [A]


def test_one_that_is_in_force_and_begun_again_before_it_ends_will_end() -> None:
    again = decision("2-qd", effective="2027-01-01", adds=[A])
    last = decision("3-qd", effective="2028-01-01", abolishes=[A])
    begun = decision("1-qd", effective="2020-01-01", adds=[A])
    found = listings(procedure(A), begun, again, last)
    now = standing(found.histories[A], found.today)
    assert now is not None
    assert (now.state, [change.decision.id for change in now.changes]) == ("ending", ["3-qd"])


def test_a_life_event_belongs_to_what_has_taken_the_place_of_its_procedures() -> None:
    over = decision("1-qd", effective="2026-01-01", replaces=[{"old": A, "new": B}])
    found = listings(procedure(A), procedure(B), over, life_event("sinh-con", procedures=[A, B]))
    assert {code: [event.id for event in events] for code, events in found.events_of.items()} == {B: ["sinh-con"]}
