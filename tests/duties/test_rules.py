"""Each rule by itself: met, not met, not applicable."""

from __future__ import annotations

from typing import Any

import pytest

from congkhai.models import Card, RecordModel
from tests.duties.judging import judged, told
from tests.records import (
    apology,
    decision,
    document,
    feedback,
    guide,
    hotline,
    indicators,
    news,
    plan,
    procedure,
    statistics,
    unit,
)

DESK = {
    "one_stop": {
        "address": "Số 1",
        "hours": "7 giờ 30",
        "phone": "0256 000 000",
        "staff": [{"name": "A"}],
        "equipment": ["Ghế"],
    }
}
TASKS = [{"no": "1", "title": "Việc"}]


def card(code: str = "1.000001", **more: Any) -> Card:
    """The card of a procedure that lacks nothing."""
    data = {"level": ("commune",), "online": "full", "ways": ("direct",), **more}
    return Card(f"procedures/ho-tich/{code}.yml", code, "Khai sinh", "ho-tich", **data)


Case = tuple[str, tuple[RecordModel | Card, ...], dict[str, Any], str]

MET: list[Case] = [
    ("D01", (card(),), {}, "2025-07-01"),
    ("D02", (), {"banner_url": "https://dichvucong.gov.vn"}, "2025-07-01"),
    ("D03", (document("a", "comparison", issued="2026-10-01", summary="Khớp"),), {}, "2026-10-01"),
    ("D04", (decision("a", date="2026-03-01", adds=["1.000001"]),), {}, "2026-03-01"),
    ("D05", (card(frequent=True, forms=((0, "ho-so-mau-1.pdf"),)),), {}, "2025-07-01"),
    ("D05", (card(frequent=True), document("a", "notice", issued="2026-02-03", summary="Mẫu 1.000001", duties=["D05"])),
     {}, "2026-02-03"),
    ("D06", (guide("so-tay"), document("a", "handbook", issued="2026-02-03", file="a.pdf")), {}, "2026-02-03"),
    ("D07", (card(), guide("chuan-bi-ho-so-truc-tiep"), guide("theo-doi-ho-so")), {}, "2025-07-01"),
    ("D08", (), DESK, "2025-07-01"),
    ("D09", (), DESK, "2025-07-01"),
    ("D10", (), {}, "2025-07-01"),
    ("D11", (hotline(checked_on="2026-11-02"),), {}, "2026-11-02"),
    ("D12", (guide("gui-phan-anh"),
             feedback("a", "2026-01-01", state="answered", answered_on="2026-03-01", answer="Đáp")),
     {}, "2026-03-01"),
    ("D13", (statistics("xa-a", "2026-09", late=1, published="2026-10-05"),
             apology("a", "2026-10-09", "2026-09-14", "2026-09-17")), {}, "2026-10-09"),
    ("D14", (statistics("xa-a", "2026-10", published="2026-11-18"),), {}, "2026-11-18"),
    ("D15", (document("a", "rating", issued="2026-11-06", title="Đánh giá tháng 10 năm 2026"),), {}, "2026-11-16"),
    ("D16", (plan("a", issued="2026-01-10", period={"from": "2026-01-01", "until": "2026-12-31"}, tasks=TASKS),),
     {}, "2026-01-10"),
    ("D17", (plan("a", period={"from": "2025-07-01", "until": "2025-12-31"}),
             plan("b", kind="report", issued="2026-02-20", period={"from": "2025-07-01", "until": "2025-12-31"})),
     {}, "2026-02-20"),
    ("D18", (indicators("xa-a", "sipas", {"year": 2025, "value": 90, "target": 85}),), {"valid_from": "2024-12-01"},
     "2025-12-31"),
    ("D19", (document("a", "survey", issued="2026-01-20", year=2025),), {}, "2026-01-20"),
    ("D20", tuple(document(kind, kind, issued="2026-02-02", year=2026, file="a.pdf")
                  for kind in ("policy", "planning", "budget", "rule")), {}, "2026-02-02"),
    ("D21", (document("a", "consultation", issued="2026-05-11",
                      consultation={"opens": "2026-05-11", "closes": "2026-06-10", "outcome": "Sửa"}),),
     {}, "2026-05-11"),
    ("D22", (document("a", "review", issued="2026-09-15", year=2026),), {}, "2026-09-15"),
    ("D23", (document("a", "rule", issued="2026-01-12"),), {}, "2026-01-12"),
    ("D24", (news("a", "2026-11-01", unit="xa-a"),), {}, "2026-11-01"),
    ("D25", (), DESK, "2025-07-01"),
    ("D26", (document("a", "inspection", issued="2026-02-26", title="Kế hoạch kiểm tra"),
             document("b", "inspection", issued="2026-07-20", title="Kết luận")), {}, "2026-07-20"),
    ("D27", (document("a", "dialogue", issued="2026-06-26"),), {}, "2026-06-26"),
    ("D28", (document("a", "report", issued="2026-11-07", title="Báo cáo quý III năm 2026"),), {}, "2026-11-07"),
    ("D29", (card(interlinked=True),), {}, "2025-07-01"),
    ("D30", (card(), statistics("xa-a", "2026-10", 10, online=8, published="2026-11-05")), {}, "2026-11-05"),
    ("D31", (hotline(checked_on="2026-11-02"),), {}, "2026-11-02"),
    ("D32", (document("a", "review", issued="2026-09-15", duties=["D22", "D32"]),), {}, "2026-09-15"),
    ("D33", (document("a", "evaluation", issued="2026-11-20"),), {}, "2026-11-20"),
]  # fmt: skip

NOT_MET: list[Case] = [
    ("D01", (), {}, "chưa có thủ tục nào"),
    ("D01", (card(missing=("agency", "time")), card("1.000002")), {}, "1.000001 (cơ quan thực hiện, thời hạn"),
    ("D02", (), {}, "Bộ thủ tục hành chính"),
    ("D03", (document("a", "comparison", issued="2026-07-01", summary="Khớp"),), {}, "lần cuối ngày 01/07/2026"),
    ("D03", (document("a", "comparison", issued="2026-11-01"),), {}, "chưa có bản đối chiếu nào nêu rõ"),
    ("D04", (), {}, "chưa đăng quyết định"),
    ("D04", (decision("5", adds=["1.000001"]),), {}, "chưa ghi ngày ký: 5"),
    ("D04", (decision("7", date="2026-03-01"),), {}, "chưa ghi mã thủ tục: 7"),
    ("D05", (card(frequent=True), card("1.000002", frequent=True)), {}, "1.000001, 1.000002"),
    ("D05", (card(),), {}, "chưa đánh dấu thủ tục nào"),
    ("D06", (guide("so-tay"),), {}, "PDF"),
    ("D06", (document("a", "handbook", issued="2026-01-01", file="a.docx"),), {}, "PDF"),
    ("D07", (card(ways=("postal",)), guide("theo-doi-ho-so")), {}, "gửi qua bưu chính"),
    ("D08", (), {}, "chưa ghi ai hướng dẫn"),
    ("D09", (), {"one_stop": {"address": "Số 1"}}, "giờ làm việc"),
    ("D11", (hotline(checked_on="2025-07-02"),), {}, "02/07/2025"),
    ("D12", (guide("gui-phan-anh"), feedback("2026-007", "2026-10-20")), {}, "2026-007"),
    ("D12", (guide("gui-phan-anh"), feedback("2026-008", "2026-09-20", state="answered", answered_on="2026-09-21")), {},
     "2026-008"),
    ("D12", (), {}, "cách gửi phản ánh"),
    ("D13", (statistics("xa-a", "2026-09", late=2, published="2026-10-05"),
             apology("a", "2026-09-13", "2026-09-14", "2026-09-17")), {}, "tháng 09/2026 (2 hồ sơ trễ, 1 thư)"),
    ("D13", (statistics("xa-a", "2026-09", late=0, published="2026-10-05"),
             apology("2026-4", "2026-09-13", "2026-09-14", "2026-09-17", reappointed=2)), {}, "2026-4"),
    ("D13", (), {}, "chưa có số liệu"),
    ("D14", (statistics("xa-a", "2026-09", published="2026-10-05"),), {}, "tháng 10/2026, hạn ngày 15/11/2026"),
    ("D15", (document("a", "rating", issued="2026-10-06", title="Đánh giá tháng 9/2026"),), {}, "tháng 10/2026"),
    ("D16", (), {}, "năm 2026"),
    ("D16", (plan("a", issued="2026-01-10", title="Kế hoạch A"),), {}, "kế hoạch a"),
    ("D17", (plan("a", period={"from": "2025-07-01", "until": "2025-12-31"}),), {}, "năm 2025, hạn ngày 31/01/2026"),
    ("D18", (indicators("xa-a", "sipas", {"year": 2025, "target": 85}),), {"valid_from": "2024-12-01"}, "năm 2025"),
    ("D19", (document("a", "survey", issued="2026-01-20", year=2026, title="Kế hoạch khảo sát"),),
     {"valid_from": "2024-12-01"}, "năm 2025, hạn ngày 31/03/2026"),
    ("D20", (document("a", "budget", issued="2024-02-02", year=2024),), {}, "ngân sách năm 2026 hoặc 2025"),
    ("D20", (document("a", "policy", issued="2026-02-02", number="9/QĐ"),), {}, "9/qđ"),
    ("D21", (document("a", "consultation", issued="2026-05-11"),), {}, "hạn góp ý: a"),
    ("D21", (document("a", "consultation", issued="2026-05-11",
                      consultation={"opens": "2026-05-11", "closes": "2026-06-10"}),), {}, "quá 30 ngày"),
    ("D22", (), {"valid_from": "2024-12-01"}, "năm 2025, hạn ngày 31/12/2025"),
    ("D23", (document("a", "rule", issued="2026-01-12", duties=["D20"]),), {}, "quy tắc ứng xử"),
    ("D24", (news("a", "2026-08-01", unit="xa-a"),), {}, "01/08/2026"),
    ("D24", (news("a", "2026-11-01", unit="xa-b"),), {}, "chưa có tin nào"),
    ("D25", (), {}, "giờ làm việc"),
    ("D26", (document("b", "inspection", issued="2026-07-20", title="Kết luận"),), {"valid_from": "2024-12-01"},
     "kế hoạch kiểm tra năm 2025"),
    ("D27", (), {"valid_from": "2024-12-01"}, "năm 2025"),
    ("D28", (document("a", "report", issued="2026-07-07", title="Báo cáo quý II năm 2026"),), {}, "quý iii/2026"),
    ("D29", (card(),), {}, "liên thông"),
    ("D30", (card(online=""), statistics("xa-a", "2026-10", 10, online=8)), {}, "1 trên 1 thủ tục"),
    ("D30", (card(), statistics("xa-a", "2026-10", 10)), {}, "tháng 10/2026"),
    ("D31", (), {}, "90 ngày"),
    ("D32", (document("a", "review", issued="2026-09-15"),), {}, "rút ngắn"),
    ("D33", (document("a", "evaluation", issued="2026-10-20"),), {}, "tháng 10/2026, hạn ngày 15/11/2026"),
]  # fmt: skip

NOT_APPLICABLE: list[tuple[str, dict[str, Any], str]] = [
    ("D14", {"valid_from": "2026-10-20"}, "tháng 11/2026 đến hạn ngày 15/12/2026"),
    ("D15", {"valid_from": "2026-10-20"}, "tháng 11/2026"),
    ("D17", {}, "chưa có kế hoạch nào đến hạn"),
    ("D18", {}, "năm 2026 đến hạn ngày 30/06/2027"),
    ("D19", {}, "năm 2026 đến hạn ngày 31/03/2027"),
    ("D21", {}, "chưa lấy ý kiến"),
    ("D22", {}, "năm 2026 đến hạn ngày 31/12/2026"),
    ("D26", {}, "kết luận kiểm tra năm 2026"),
    ("D27", {}, "năm 2026"),
    ("D28", {"valid_from": "2026-07-02"}, "quý iv/2026 đến hạn ngày 30/01/2027"),
    ("D33", {"valid_from": "2026-10-20"}, "tháng 11/2026"),
]


def _name(case: tuple[Any, ...]) -> str:
    return str(case[0])


@pytest.mark.parametrize("case", MET, ids=_name)
def test_a_duty_is_met_since_the_day_on_which_the_last_thing_was_there(case: Case) -> None:
    duty, models, of_unit, since = case
    found = judged(duty, *models, **of_unit)
    assert told(found) == (True, since), found.reason
    assert found.evidence


@pytest.mark.parametrize("case", NOT_MET, ids=_name)
def test_a_duty_is_not_met_and_the_reason_says_what_is_missing(case: Case) -> None:
    duty, models, of_unit, words = case
    found = judged(duty, *models, **of_unit)
    assert found.met is False
    assert words in found.reason.lower() or words in found.reason
    assert all(one.mend for one, held in found.requirements if not held)


@pytest.mark.parametrize("case", NOT_APPLICABLE, ids=_name)
def test_a_duty_of_which_nothing_is_due_yet_does_not_apply(case: tuple[str, dict[str, Any], str]) -> None:
    duty, of_unit, words = case
    found = judged(duty, **of_unit)
    assert found.met is None
    assert words in found.reason.lower()


def test_every_duty_has_a_case_in_which_it_is_met_and_one_in_which_it_is_not() -> None:
    every = {f"D{n:02d}" for n in range(1, 34)}
    assert {case[0] for case in MET} == every
    assert {case[0] for case in NOT_MET} == every - {"D10"}, "a commune always has its page"


def test_a_district_has_the_pages_of_its_communes() -> None:
    district = unit("huyen-a", level="district", kind="huyện")
    assert judged("D10", district).met is False
    commune = unit("xa-b", parent="huyen-a", valid_from="2026-01-01")
    assert told(judged("D10", district, commune)) == (True, "2026-01-01")


def test_a_fault_of_the_units_records_breaks_the_duty_of_the_portal_itself() -> None:
    record = hotline(checked_on="2026-11-02")
    assert judged("D31", record, faulty=record.origin).met is False
    assert judged("D31", record, faulty="content/hotlines/xa-b.yml").met is True


def test_a_procedure_out_of_force_no_longer_lacks_anything() -> None:
    ended = decision("a", date="2026-05-01", abolishes=["1.000002"])
    found = judged("D01", card(), card("1.000002", missing=("agency",)), ended)
    assert told(found) == (True, "2026-05-01")


def test_the_rates_of_the_newest_figures_are_told_beside_their_targets() -> None:
    figures = statistics("xa-a", "2026-10", 100, early=90, on_time=5, late=5, published="2026-11-05")
    reason = judged("D14", figures).reason
    assert "tháng 10/2026" in reason
    assert "đúng hạn 95 % (chỉ tiêu trên 99 %), trễ hạn 5 % (không quá 5 %)" in reason


def test_forwarded_feedback_is_another_offices_to_answer_and_a_late_answer_mends_it() -> None:
    how = guide("gui-phan-anh")
    assert judged("D12", how, feedback("a", "2026-01-01", state="forwarded")).met is True
    late = feedback("a", "2026-01-01", state="answered", answered_on="2026-03-01", answer="Đáp")
    assert told(judged("D12", how, late, on="2026-02-10")) == (False, "2026-02-01")


def test_letters_older_than_a_year_with_a_fault_are_forgotten() -> None:
    figures = statistics("xa-a", "2025-08", late=0, published="2025-09-05")
    letter = apology("a", "2025-09-13", "2025-09-14", "2025-09-17", reappointed=2)
    assert judged("D13", figures, letter, on="2026-09-13").met is False
    assert told(judged("D13", figures, letter, on="2026-11-20")) == (True, "2026-09-14")


def test_a_document_counts_for_the_duty_with_which_it_is_marked_whatever_its_kind() -> None:
    marked = document("a", "notice", issued="2026-11-06", title="Tháng 10/2026", duties=["D33"])
    assert judged("D33", marked).met is True
    assert judged("D24", marked).met is False


def test_procedures_of_whole_records_count_as_cards() -> None:
    found = judged("D01", procedure("1.000001", level=["commune"]))
    assert "1.000001 (trình tự thực hiện" in found.reason


def test_a_month_is_apologised_for_with_its_last_letter() -> None:
    figures = statistics("xa-a", "2026-09", late=2, published="2026-10-05")
    letters = [apology(f"a{n}", f"2026-10-1{n}", "2026-09-14", "2026-09-17") for n in (2, 8)]
    assert told(judged("D13", figures, *letters)) == (True, "2026-10-18")
    assert told(judged("D13", figures, *letters, on="2026-10-17")) == (False, "2025-07-01")


def test_the_budget_of_a_year_counts_until_the_end_of_the_next() -> None:
    made = [
        document(kind, kind, issued="2025-08-02", file="a.pdf") for kind in ("policy", "planning", "budget", "rule")
    ]
    assert judged("D20", *made, on="2026-12-31").met is True
    assert told(judged("D20", *made, on="2027-01-15")) == (False, "2027-01-01")


def test_the_outcome_of_a_draft_is_late_on_the_thirty_first_day() -> None:
    draft = document(
        "a", "consultation", issued="2026-05-11", consultation={"opens": "2026-05-11", "closes": "2026-06-10"}
    )
    assert judged("D21", draft, on="2026-07-10").met is True
    assert told(judged("D21", draft, on="2026-08-01")) == (False, "2026-07-11")
