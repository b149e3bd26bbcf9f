from __future__ import annotations

from datetime import date

import pytest

from congkhai.derive import Listings
from congkhai.duties import DUTIES
from congkhai.duties.assess import disclosure
from congkhai.models import Card, RecordModel
from congkhai.portal import Portal
from tests.duties.judging import judged, told
from tests.records import (
    TODAY,
    apology,
    decision,
    document,
    exception,
    feedback,
    hotline,
    indicators,
    listings,
    news,
    plan,
    procedure,
    statistics,
    unit,
)

BANNER = {"banner_url": "https://dichvucong.gov.vn"}


def test_every_unit_that_discloses_has_every_duty_in_order() -> None:
    found = disclosure(listings(unit("tinh-a", level="province", kind="tỉnh"), unit("xa-b"), unit("xa-a")))
    assert [one.unit.id for one in found.assessments] == ["xa-a"] * 33 + ["xa-b"] * 33
    assert [one.duty for one in found.of("xa-a")] == list(DUTIES)


def test_one_is_found_by_unit_and_duty() -> None:
    found = disclosure(listings(unit("xa-a")))
    assert found.find("xa-a", "D14") is found.of("xa-a")[13]
    assert found.find("xa-a", "D99") is None
    assert found.find("xa-x", "D14") is None


def test_nothing_applies_before_a_unit_begins() -> None:
    found = judged("D02", **BANNER, on="2025-06-30")
    assert told(found) == (None, "")
    assert "bắt đầu hoạt động ngày 01/07/2025" in found.reason
    assert told(judged("D02", **BANNER, on="2025-07-01")) == (True, "2025-07-01")


def test_nothing_applies_after_a_unit_has_ended() -> None:
    ended = unit("xa-cu", valid_until="2025-06-30", **BANNER)
    assert told(judged("D02", ended, on="2025-06-30")) == (True, "")
    found = judged("D02", ended, on="2025-07-01")
    assert told(found) == (None, "2025-07-01")
    assert "kết thúc ngày 30/06/2025" in found.reason


def test_an_exception_ends_by_itself() -> None:
    excepted = exception("xa-a", "D02", "2026-01-01", "2026-06-30")
    assert told(judged("D02", excepted, on="2025-12-31")) == (False, "2025-07-01")
    found = judged("D02", excepted, on="2026-03-01")
    assert told(found) == (None, "2026-01-01")
    assert found.reason == "Được miễn đến hết ngày 30/06/2026: Đang sắp xếp lại."
    assert told(judged("D02", excepted, on="2026-07-01")) == (False, "2026-07-01")
    assert judged("D01", excepted, on="2026-03-01").met is False, "other duties still apply"


def test_an_exception_without_an_end_in_sight() -> None:
    assert judged("D02", exception("xa-a", "D02", "0001-01-01", "9999-12-31")).met is None


def test_an_exception_that_ends_before_it_begins_is_none() -> None:
    assert judged("D02", exception("xa-a", "D02", "2026-12-31", "2026-01-01")).met is False


def test_the_reason_is_what_is_missing_or_else_what_there_is() -> None:
    assert judged("D02").reason == "Chưa có liên kết của biểu ngữ “Bộ thủ tục hành chính”."
    assert judged("D02", **BANNER).reason == "Biểu ngữ “Bộ thủ tục hành chính” dẫn về cổng dịch vụ công."


def test_evidence_is_told_once() -> None:
    found = judged("D09", one_stop={"address": "Số 1", "hours": "8 giờ", "equipment": ["Ghế"]})
    assert [one.url for one in found.evidence] == ["don-vi/xa-a/"]


ODD: dict[str, tuple[RecordModel | Card, ...]] = {
    "nothing at all": (unit("xa-a"),),
    "a district with nothing": (unit("xa-a", level="district", kind="huyện"),),
    "days at the ends of time": (unit("xa-a", valid_from="0001-01-01", valid_until="9999-12-31"),),
    "ended before it began": (unit("xa-a", valid_from="2026-01-01", valid_until="2025-01-01"),),
    "documents without a date": (unit("xa-a"), *(document(kind, kind) for kind in ("rating", "survey", "report",
        "review", "inspection", "dialogue", "evaluation", "comparison", "handbook", "consultation", "budget"))),
    "documents with odd years": (unit("xa-a"), *(document(f"a{year}", "survey", year=year) for year in
        (0, 12, 1899, 9999, 99999999))),
    "documents of the far future": (unit("xa-a"), document("a", "rating", issued="9999-12-31"),
        document("b", "comparison", issued="9999", summary="A")),
    "documents of long ago": (unit("xa-a"), document("a", "rating", issued="0001-01-01"),
        document("b", "report", issued="0001-01-01"), document("c", "review", issued="0001")),
    "titles with odd periods": (unit("xa-a"), document("a", "rating", title="Tháng 13 năm 2026"),
        document("b", "report", title="Quý VI/2021", issued="2026-01"), document("c", "report", title="quý 4")),
    "figures of odd periods": (unit("xa-a"), *(statistics("xa-a", period, late=1) for period in
        ("1000", "2999", "2999-12", "2026-W53", "2026-Q4", "2026-10", "2026-12"))),
    "figures published before their period": (unit("xa-a"), statistics("xa-a", "2026-10", published="0001-01-01")),
    "feedback that is closed without anything": (unit("xa-a"), feedback("a", "2025-01-01", state="answered"),
        feedback("b", "9999-12-31"), feedback("c", "2026-01-01", answered_on="2025-01-01", answer="A")),
    "letters in the wrong order": (unit("xa-a"), apology("a", "0001-01-01", "2026-02-02", "2026-01-01", reappointed=9),
        apology("b", "2026-01-01", "9999-12-31", "9999-12-31")),
    "plans without days or tasks": (unit("xa-a"), plan("a"), plan("b", kind="report"),
        plan("c", period={"until": "9999-12-31"}), plan("d", period={"from": "0001-01-01", "until": "0001-01-01"}),
        plan("e", kind="report", period={"from": "0001-01-01", "until": "9999-12-31"}),
        plan("f", period={"from": "2026-01-01", "until": "2020-01-01"}), plan("g", issued="9999")),
    "plans of a unit that has ended": (unit("xa-a", valid_until="2025-06-30"), plan("a", issued="2024")),
    "indicators of odd years": (unit("xa-a"), indicators("xa-a", "sipas",
        *({"year": year, "value": 1, "target": 1} for year in (0, 1, 2025, 9999, 100000)))),
    "decisions that undo each other": (unit("xa-a"), procedure("1.000001", level=["commune"]),
        decision("a", adds=["1.000001"], abolishes=["1.000001"]), decision("b", date="2026", adds=["1.000001"]),
        decision("c", effective="9999-12-31", abolishes=["1.000001", "9.999999"])),
    "contacts checked tomorrow": (unit("xa-a"), hotline(checked_on="2026-11-21"), news("a", "9999-12-31")),
}  # fmt: skip


@pytest.mark.parametrize("name", ODD)
@pytest.mark.parametrize("day", [TODAY, date(2026, 2, 28), date(2024, 2, 29), date(2000, 1, 1)])
def test_odd_records_never_raise_and_since_is_never_after_the_day(name: str, day: date) -> None:
    found = disclosure(Listings(Portal.of(ODD[name]), day))
    assert len(found.assessments) == 33
    for one in found.assessments:
        assert one.reason
        assert one.since is None or one.since <= day
        assert (one.met is None) == (not one.requirements)


@pytest.mark.parametrize("name", ODD)
def test_since_holds_for_odd_records_too(name: str) -> None:
    whole = Portal.of(ODD[name])
    for one in disclosure(Listings(whole, TODAY)).assessments:
        if one.since is not None and one.since.year >= 1900:
            then = disclosure(Listings(whole, one.since)).find("xa-a", one.duty.id)
            assert then is not None
            assert (then.met, then.since) == (one.met, one.since), one.duty.id


def test_a_duty_does_not_apply_since_the_unit_began_at_the_earliest() -> None:
    excepted = exception("xa-a", "D02", "2020-01-01", "2026-12-31")
    assert told(judged("D02", excepted)) == (None, "2025-07-01")
    assert told(judged("D21")) == (None, "2025-07-01")
    assert told(judged("D02", excepted, on="2025-06-30")) == (None, ""), "then for another reason"
