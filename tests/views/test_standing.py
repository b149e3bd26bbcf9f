from __future__ import annotations

from datetime import date
from typing import Any

from congkhai.models import RecordModel
from congkhai.views.standing import StandingView, history_lines, standing_view
from tests.records import TODAY, decision, listings, procedure

OLD, NEW, OTHER = "1.000001", "1.000002", "1.000003"


def _standing(*decisions: RecordModel, code: str = OLD, today: date = TODAY) -> StandingView | None:
    return standing_view(code, listings(procedure(OLD, "Cũ"), procedure(NEW, "Mới"), *decisions, today=today))


def _replacing(id: str, old: str, new: str, **more: Any) -> RecordModel:
    return decision(id, replaces=[{"old": old, "new": new}], **more)


def test_a_procedure_in_force_has_nothing_to_say() -> None:
    assert _standing() is None
    assert _standing(decision("1-qd", date="2026-01-01", amends=[OLD])) is None


def test_one_that_was_replaced_says_since_when_by_what_and_by_which_decision() -> None:
    view = _standing(_replacing("1-qd", OLD, NEW, date="2026-01-05", effective="2026-02-01"))
    assert view is not None
    assert (view.state, view.since) == ("ended", "ngày 01/02/2026")
    assert [link.url for link in view.decisions] == ["quyet-dinh/1-qd/"]
    assert [(link.title, link.url) for link in view.leads_to] == [("Mới", f"thu-tuc/{NEW}/")]


def test_it_leads_to_the_one_in_force_through_all_replacements_also_where_the_portal_has_no_page_of_it() -> None:
    view = _standing(
        _replacing("1-qd", OLD, NEW, effective="2026-01-01"), _replacing("2-qd", NEW, OTHER, effective="2026-02-01")
    )
    assert view is not None
    assert view.since == "ngày 01/01/2026"
    assert [(link.title, link.url) for link in view.leads_to] == [(f"Thủ tục mã {OTHER}", "")]


def test_an_abolished_one_leads_nowhere_and_a_date_is_said_as_precisely_as_it_is_known() -> None:
    known = {"2026-05-09": "ngày 09/05/2026", "2026-05": "tháng 5/2026", "2025": "năm 2025", None: ""}
    for written, said in known.items():
        view = _standing(decision("1-qd", date=written, abolishes=[OLD]))
        assert view is not None
        assert (view.state, view.since, view.leads_to) == ("ended", said, ())


def test_one_that_is_still_to_begin_leads_to_what_holds_until_then() -> None:
    view = _standing(_replacing("1-qd", OLD, NEW, effective="2027-01-01"), code=NEW)
    assert view is not None
    assert (view.state, view.since, view.until) == ("coming", "ngày 01/01/2027", "ngày 31/12/2026")
    assert [link.title for link in view.leads_to] == ["Cũ"]


def test_one_that_will_end_says_until_when_and_the_day_itself_decides() -> None:
    change = _replacing("1-qd", OLD, NEW, effective="2027-01-01")
    view = _standing(change, today=date(2026, 12, 31))
    assert view is not None
    assert (view.state, view.until) == ("ending", "ngày 31/12/2026")
    after = _standing(change, today=date(2027, 1, 1))
    assert after is not None
    assert after.state == "ended"
    assert _standing(change, code=NEW, today=date(2027, 1, 1)) is None


def test_replacements_in_a_circle_lead_nowhere() -> None:
    circle = [
        _replacing("1-qd", OLD, NEW, effective="2026-01-01"),
        _replacing("2-qd", NEW, OLD, effective="2026-01-01"),
    ]
    views = [_standing(*circle, code=code) for code in (OLD, NEW)]
    assert [view.leads_to for view in views if view is not None] == [(), ()]


def _history(*decisions: RecordModel, code: str = OLD) -> list[tuple[str, str, str]]:
    found = listings(procedure(OLD, "Cũ"), procedure(NEW, "Mới"), *decisions)
    lines = history_lines(code, found)
    return [
        (line.day, f"{line.words} {line.other.title if line.other else ''}".strip(), line.decision.url)
        for line in lines
    ]


def test_a_history_is_told_oldest_first_with_the_other_procedure() -> None:
    told = _history(
        _replacing("3-qd", OLD, NEW, effective="2027-01-01"),
        decision("1-qd", date="2019", adds=[OLD]),
        decision("2-qd", date="2026-03", amends=[OLD]),
    )
    assert told == [
        ("2019", "ban hành mới", "quyet-dinh/1-qd/"),
        ("03/2026", "sửa đổi, bổ sung", "quyet-dinh/2-qd/"),
        ("01/01/2027", "được thay bằng Mới", "quyet-dinh/3-qd/"),
    ]
    assert _history(_replacing("3-qd", OLD, NEW, effective="2027-01-01"), code=NEW)[0][1] == "thay cho Cũ"


def test_decisions_without_a_date_that_begin_and_end_nothing_are_no_history() -> None:
    assert _history(decision("1-qd", amends=[OLD])) == []
    assert _history() == []
    assert _history(decision("1-qd", abolishes=[OLD])) == [("", "bãi bỏ", "quyet-dinh/1-qd/")]
