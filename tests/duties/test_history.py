"""What the rules say of a past day, they said on that day too: of every unit and duty of the project's own portal."""

from __future__ import annotations

from datetime import date, timedelta

import pytest

from congkhai.dates.spans import holds
from congkhai.derive import Listings
from congkhai.duties.assess import Disclosure, disclosure
from congkhai.pipeline import Outcome, examine
from tests.building import PROJECT

DAYS = [date(2026, 11, 20), date(2026, 6, 15), date(2026, 2, 28), date(2025, 12, 31), date(2025, 8, 1)]
ENDED = [date(2025, 6, 30), date(2023, 11, 20)]
"""Days on which the districts were still there."""


@pytest.fixture(scope="module")
def outcome() -> Outcome:
    """The project's own portal."""
    return examine(PROJECT, DAYS[0])


@pytest.fixture(scope="module")
def known(outcome: Outcome) -> dict[date, Disclosure]:
    """What was told on each day, as far as a test has asked."""
    return {}


def _on(day: date, outcome: Outcome, known: dict[date, Disclosure]) -> Disclosure:
    if day not in known:
        whole = outcome.listings
        known[day] = disclosure(Listings(whole.portal, day, whole.faulty))
    return known[day]


@pytest.mark.parametrize("day", DAYS + ENDED, ids=str)
def test_since_is_the_day_on_which_it_became_so(day: date, outcome: Outcome, known: dict[date, Disclosure]) -> None:
    dated = [one for one in _on(day, outcome, known).assessments if one.since is not None]
    assert dated
    for one in dated:
        assert one.since is not None and one.since <= day
        then = _on(one.since, outcome, known).find(one.unit.id, one.duty.id)
        before = _on(one.since - timedelta(days=1), outcome, known).find(one.unit.id, one.duty.id)
        told = f"{one.unit.id} {one.duty.id}: {one.met} since {one.since}"
        assert then is not None and before is not None
        assert (then.met, then.since) == (one.met, one.since), told
        assert before.met != one.met or (one.met is None and before.reason != one.reason), told


@pytest.mark.parametrize("earlier, later", [(DAYS[n + 1], DAYS[n]) for n in range(len(DAYS) - 1)], ids=str)
def test_what_is_told_today_of_an_earlier_day_is_what_was_told_then(
    earlier: date, later: date, outcome: Outcome, known: dict[date, Disclosure]
) -> None:
    for one in _on(later, outcome, known).assessments:
        then = _on(earlier, outcome, known).find(one.unit.id, one.duty.id)
        assert then is not None
        if one.met is not None and then.met is not None:
            told = all(holds(requirement.spans, earlier) for requirement, _ in one.requirements)
            assert told == then.met, f"{one.unit.id} {one.duty.id} on {earlier}"


@pytest.mark.parametrize("day", [DAYS[0], ENDED[0]], ids=str)
def test_all_evidence_leads_to_something_on_the_portal_of_the_day(day: date) -> None:
    outcome = examine(PROJECT, day)
    urls = {e.url.split("#")[0] for one in disclosure(outcome.listings).assessments for e in one.evidence}
    assert len(urls) > 20
    assert {url for url in urls if not url.startswith("https://")} <= outcome.addresses


def test_what_is_met_is_proved(outcome: Outcome) -> None:
    bare = [f"{a.unit.id} {a.duty.id}" for a in disclosure(outcome.listings).assessments if a.met and not a.evidence]
    assert bare == []


def test_the_project_shows_duties_met_and_not_met(outcome: Outcome) -> None:
    told = {(one.unit.id, one.duty.id): one.met for one in disclosure(outcome.listings).assessments}
    assert told["xa-tuy-phuoc", "D14"] is True
    assert told["xa-kon-braih", "D14"] is False
    assert told["huyen-tuy-phuoc", "D14"] is None
