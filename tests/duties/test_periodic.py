from __future__ import annotations

from datetime import date

import pytest

from congkhai.dates.spans import ALWAYS, NEVER, Span, holds
from congkhai.duties.base import NotApplicable, Requirement
from congkhai.duties.periodic import Periodic, alive, changing, due_day, last_due

BEGIN = date(2025, 7, 1)


def day(text: str) -> date:
    return date.fromisoformat(text)


def test_alive_for_so_many_days_after_each() -> None:
    assert alive([day("2026-01-01"), day("2026-01-11")], 9) == (Span(day("2026-01-01"), day("2026-01-20")),)


def test_what_changes_on_certain_days_holds_from_one_to_the_next() -> None:
    odd = changing([day("2026-01-01"), day("2026-01-03")], lambda one: one == day("2026-01-01"))
    assert odd == (Span(day("2026-01-01"), day("2026-01-02")),)
    assert changing([], lambda one: True) == ALWAYS
    assert changing([date.min], lambda one: False) == NEVER


@pytest.mark.parametrize(
    ("today", "last"),
    [("2025-08-15", None), ("2025-08-16", "2025-07"), ("2025-09-15", "2025-07"), ("2025-09-16", "2025-08")],
)
def test_the_last_month_due_changes_on_the_day_after_the_fifteenth(today: str, last: str | None) -> None:
    assert last_due("month", BEGIN, day(today), 15, {}).period == last


def test_the_first_period_is_the_first_whole_one() -> None:
    assert last_due("month", day("2025-07-02"), BEGIN, 15, {}).first == "2025-08"
    assert last_due("quarter", BEGIN, BEGIN, 30, {}).first == "2025-Q3"
    assert last_due("year", BEGIN, BEGIN, 0, {}).first == "2026"


def test_nothing_is_missing_before_the_first_period_is_due() -> None:
    state = last_due("month", BEGIN, day("2026-01-01"), 15, {})
    assert state.spans == (Span(date.min, day("2025-08-15")),)
    assert state.waiting == state.spans


def test_a_period_holds_from_its_publication_until_the_next_is_due() -> None:
    state = last_due("month", BEGIN, day("2026-01-01"), 15, {"2025-09": day("2025-10-20")})
    assert state.spans[1:] == (Span(day("2025-10-20"), day("2025-11-15")),)


def test_a_period_published_early_holds_when_it_is_due_and_the_first_at_once() -> None:
    early = {"2025-07": day("2025-08-05"), "2025-08": day("2025-09-05")}
    state = last_due("month", BEGIN, day("2026-01-01"), 15, early)
    assert state.spans == (Span(date.min, day("2025-10-15")),)
    assert state.waiting == (Span(date.min, day("2025-08-04")),)
    assert last_due("month", BEGIN, day("2026-01-01"), 15, {"2025-08": day("2025-09-05")}).spans[1:] == (
        Span(day("2025-09-16"), day("2025-10-15")),
    )


def test_what_is_due_once_a_year_counts_ahead() -> None:
    state = last_due("year", day("2020-01-01"), day("2026-11-20"), 0, {"2026": day("2026-03-01")}, ahead=True)
    assert state.period == "2025"
    assert holds(state.spans, day("2026-03-01")) and holds(state.spans, day("2027-12-31"))
    assert not holds(state.spans, day("2026-02-28")) and not holds(state.spans, day("2028-01-01"))


def test_a_unit_that_tells_no_beginning_was_never_in_grace() -> None:
    state = last_due("month", date.min, day("2026-11-20"), 15, {})
    assert (state.period, state.first, state.spans, state.waiting) == ("2026-10", None, NEVER, NEVER)


def test_the_sentences_name_the_period_and_its_day() -> None:
    due = Periodic("số liệu", "month", 15, "Tạo tệp {period}.yml")
    waiting, required = due.required(BEGIN, day("2025-08-16"), {}, ())
    assert isinstance(waiting, NotApplicable) and isinstance(required, Requirement)
    assert waiting.reason == "Chưa đến hạn: số liệu tháng 07/2025 đến hạn ngày 15/08/2025."
    assert required.missing == "Chưa công khai số liệu tháng 07/2025, hạn ngày 15/08/2025."
    assert required.mend == "Tạo tệp 2025-07.yml"


def test_the_last_day_in_time() -> None:
    assert due_day("2026-10", 15) == day("2026-11-15")
    assert due_day("2025", 0) == day("2025-12-31")
