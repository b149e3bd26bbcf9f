from __future__ import annotations

from dataclasses import fields
from datetime import date

from congkhai.dates.spans import ALWAYS, NEVER, Span
from congkhai.derive import Listings
from congkhai.duties.d07_guides import GUIDES
from congkhai.duties.handled import handled
from congkhai.models import Card
from congkhai.portal import Portal
from congkhai.views.surroundings import Surroundings
from tests.records import decision, guide, listings, unit


def card(code: str, **more: object) -> Card:
    known = {field.name for field in fields(Card)}
    assert set(more) <= known
    return Card(f"procedures/ho-tich/{code}.yml", code, code, "ho-tich", ("commune",), **more)  # type: ignore[arg-type]


def test_what_no_decision_touches_was_always_in_force() -> None:
    known = handled(listings(card("1.000001", missing=("time",))), "commune")
    assert (known.in_force, known.days_lacking, known.days_interlinked) == (ALWAYS, ALWAYS, NEVER)


def test_of_others_the_days_between_their_decisions_count() -> None:
    first = decision("a", date="2026-01-10", adds=["1.000001"])
    last = decision("b", effective="2026-05-01", abolishes=["1.000001"])
    known = handled(listings(card("1.000001", frequent=True), first, last), "commune")
    span = Span(date(2026, 1, 10), date(2026, 4, 30))
    assert known.in_force == known.days_frequent == (span,)
    assert [(one.code, days) for one, days in known.ever_frequent] == [("1.000001", (span,))]
    assert known.today == ()


def test_an_amendment_changes_no_days() -> None:
    known = handled(listings(card("1.000001"), decision("a", date="2026-01-10", amends=["1.000001"])), "commune")
    assert known.in_force == ALWAYS


def test_the_days_of_a_way_are_those_of_the_procedures_that_allow_it() -> None:
    ended = decision("b", effective="2026-05-01", abolishes=["1.000001"])
    found = listings(card("1.000001", ways=("online", "direct")), card("1.000002", ways=("direct",)), ended)
    assert handled(found, "commune").days_of_ways == {
        "online": (Span(end=date(2026, 4, 30)),),
        "direct": ALWAYS,
    }


def test_another_level_has_none_of_them() -> None:
    known = handled(listings(card("1.000001")), "district")
    assert (known.today, known.in_force, known.page("Danh sách")) == ((), NEVER, ())


def test_it_is_looked_through_once_for_all_units() -> None:
    found = listings(card("1.000001"))
    assert handled(found, "commune") is handled(found, "commune")


def test_the_guides_asked_for_are_those_that_pages_of_procedures_link() -> None:
    guides = [guide(name) for _, name, _ in GUIDES]
    around = Surroundings(Listings(Portal.of([unit("xa-a"), *guides]), date(2026, 11, 20)))
    linked = around.of(card("1.000001", ways=("direct", "online", "postal"))).guides
    assert {link.url for link in linked} == {f"huong-dan/{name}/" for _, name, _ in GUIDES}
