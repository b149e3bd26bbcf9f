"""What an inspector expects: the days about a boundary, and where a rule might be too lax or too strict."""

from __future__ import annotations

from datetime import date, timedelta

import pytest

from congkhai.models import Card, RecordModel
from tests.duties.judging import judged, told
from tests.duties.test_rules import DESK, TASKS
from tests.records import (
    apology,
    decision,
    document,
    exception,
    feedback,
    guide,
    hotline,
    indicators,
    news,
    plan,
    statistics,
    unit,
)

Boundary = tuple[str, tuple[RecordModel | Card, ...], str, bool | None, bool | None]

BOUNDARIES: list[Boundary] = [
    ("D03", (document("a", "comparison", issued="2026-08-20", summary="Khớp"),), "2026-11-20", True, False),
    ("D03", (document("a", "comparison", issued="2026-08-20", summary="Khớp"),), "2026-08-19", False, True),
    ("D11", (hotline(checked_on="2025-11-20"),), "2026-11-20", True, False),
    ("D12", (guide("gui-phan-anh"), feedback("a", "2026-10-21")), "2026-11-20", True, False),
    ("D12", (guide("gui-phan-anh"), feedback("a", "2026-09-01", state="answered", answered_on="2026-11-20",
                                             answer="Đáp")), "2026-11-19", False, True),
    ("D13", (statistics("xa-a", "2026-10", late=1, published="2026-11-05"),
             apology("a", "2026-11-20", "2026-10-30", "2026-11-22")), "2026-11-19", False, True),
    ("D14", (statistics("xa-a", "2026-09", published="2026-10-05"),), "2026-11-15", True, False),
    ("D14", (statistics("xa-a", "2026-10", published="2026-11-20"),), "2026-11-19", False, True),
    ("D15", (document("a", "rating", issued="2026-10-06", title="Tháng 9/2026"),), "2026-11-15", True, False),
    ("D16", (plan("a", issued="2026-01-10", period={"from": "2026-01-01", "until": "2026-11-20"}, tasks=TASKS),),
     "2026-11-20", True, False),
    ("D17", (plan("a", period={"from": "2025-07-01", "until": "2025-12-31"}, tasks=TASKS),), "2026-01-31", None, False),
    ("D18", (indicators("xa-a", "sipas", {"year": 2026, "value": 90, "target": 85}),), "2028-06-30", True, False),
    ("D19", (document("a", "survey", issued="2027-01-20", year=2026),), "2028-03-31", True, False),
    ("D20", tuple(document(kind, kind, issued="2026-02-02", year=2026, file="a.pdf")
                  for kind in ("policy", "planning", "budget", "rule")), "2027-12-31", True, False),
    ("D21", (document("a", "consultation", issued="2026-10-01",
                      consultation={"opens": "2026-10-01", "closes": "2026-10-21"}),), "2026-11-20", True, False),
    ("D22", (document("a", "review", issued="2026-09-15", year=2026),), "2027-12-31", True, False),
    ("D24", (news("a", "2026-08-22", unit="xa-a"),), "2026-11-20", True, False),
    ("D27", (document("a", "dialogue", issued="2026-09-15", year=2026),), "2027-12-31", True, False),
    ("D28", (document("a", "report", issued="2026-07-07", title="Báo cáo quý II/2026"),), "2026-10-30", True, False),
    ("D31", (hotline(checked_on="2026-08-22"),), "2026-11-20", True, False),
    ("D33", (document("a", "evaluation", issued="2026-10-06", title="Tháng 9/2026"),), "2026-11-15", True, False),
    ("D02", (exception("xa-a", "D02", "2026-01-01", "2026-11-20"),), "2026-11-20", None, False),
    ("D02", (exception("xa-a", "D02", "2026-11-21", "2026-12-31"),), "2026-11-20", False, None),
]  # fmt: skip


@pytest.mark.parametrize("case", BOUNDARIES, ids=lambda case: f"{case[0]} {case[2]}")
def test_it_turns_on_the_day_after_and_since_that_day(case: Boundary) -> None:
    duty, models, last, then, after = case
    day = date.fromisoformat(last)
    turned = day + timedelta(days=1)
    assert judged(duty, *models, on=day - timedelta(days=1)).met is then
    assert judged(duty, *models, on=day).met is then
    assert told(judged(duty, *models, on=turned)) == (after, str(turned))
    assert told(judged(duty, *models, on=turned + timedelta(days=1))) == (after, str(turned))


def test_one_letter_is_for_one_late_dossier_of_one_period() -> None:
    figures = [statistics("xa-a", month, late=1, published=f"{month}-28") for month in ("2026-08", "2026-09")]
    across = apology("a", "2026-08-27", "2026-08-28", "2026-09-02")
    found = judged("D13", *figures, across)
    assert found.met is False
    assert "tháng 09/2026 (1 hồ sơ trễ, 0 thư)" in found.reason
    assert told(judged("D13", *figures, across, apology("b", "2026-10-01", "2026-09-10", "2026-10-02")))[0] is True
    within = apology("c", "2026-08-10", "2026-08-11", "2026-08-14")
    assert told(judged("D13", *figures, across, within))[0] is True, "the letter of one month leaves the other free"


def test_months_and_their_quarter_count_the_same_dossiers() -> None:
    letter = apology("a", "2026-09-13", "2026-09-14", "2026-09-17")
    figures = [statistics("xa-a", period, late=1, published="2026-10-05") for period in ("2026-09", "2026-Q3")]
    assert judged("D13", *figures, letter).met is True
    assert "quý III/2026 (1 hồ sơ trễ, 0 thư)" in judged("D13", *figures).reason


def test_contact_points_that_nobody_can_reach_are_none() -> None:
    empty = hotline(contacts=[{"name": "Văn phòng", "purpose": "feedback"}], checked_on="2026-11-02")
    assert judged("D11", empty).met is False
    assert judged("D12", empty).met is False


def test_a_contact_point_for_feedback_tells_how_to_send_it() -> None:
    contact = {"name": "Văn phòng", "purpose": "feedback", "email": "xa-a@example.vn"}
    found = judged("D12", hotline(contacts=[contact]))
    assert found.met is True
    assert [one.url for one in found.evidence] == ["phan-anh/", "duong-day-nong/#xa-a"]
    assert judged("D12", hotline(contacts=[{**contact, "purpose": "guidance"}])).met is False


def test_a_day_of_answering_without_the_answer_is_no_answer() -> None:
    item = feedback("2026-009", "2026-09-20", answered_on="2026-09-21")
    found = judged("D12", guide("gui-phan-anh"), item)
    assert found.met is False
    assert "2026-009" in found.reason


def test_decisions_of_later_days_prove_nothing() -> None:
    made = (decision("1", date="2026-02-01", adds=["1.000001"]), decision("2", date="2026-10-01", adds=["1.000002"]))
    assert [one.url for one in judged("D04", *made, on="2026-03-01").evidence] == ["quyet-dinh/", "quyet-dinh/1/"]
    assert judged("D04", *made, on="2026-01-01").evidence == ()


def test_a_rule_of_conduct_without_its_text_is_no_missing_policy() -> None:
    kinds = tuple(document(kind, kind, issued="2026-02-02", file="a.pdf") for kind in
                  ("policy", "planning", "budget", "rule"))  # fmt: skip
    assert judged("D20", *kinds, document("b", "rule", issued="2026-02-02", duties=["D23"])).met is True
    assert judged("D20", *kinds, document("b", "rule", issued="2026-02-02", duties=["D20"])).met is False


def test_a_document_of_the_kind_plan_is_a_plan_whatever_its_title() -> None:
    made = (document("a", "plan", issued="2026-02-26", title="Về việc kiểm tra", duties=["D26"]),
            document("b", "inspection", issued="2026-07-20", title="Kết luận"))  # fmt: skip
    assert told(judged("D26", *made)) == (True, "2026-07-20")


def test_without_procedures_nothing_is_online() -> None:
    found = judged("D30", statistics("xa-a", "2026-10", 10, online=8, published="2026-11-05"))
    assert found.met is False
    assert "Chưa có thủ tục nào" in found.reason


def test_a_record_that_came_later_was_no_fault_before() -> None:
    desk = {"one_stop": {"address": "Số 1", "checked_on": "2026-09-01"}}
    later = feedback("a", "2026-10-10")
    own = unit("xa-a", valid_from="2025-07-01", **desk)
    assert judged("D31", own, later, on="2026-10-09", faulty=later.origin).met is True
    assert told(judged("D31", own, later, on="2026-10-12", faulty=later.origin)) == (False, "2026-10-10")


def test_a_district_has_a_screen_at_its_desk_too() -> None:
    found = judged("D25", unit("huyen-a", level="district", kind="huyện", **DESK))
    assert (found.met, [one.url for one in found.evidence]) == (True, ["man-hinh/huyen-a/"])
