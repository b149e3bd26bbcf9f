from __future__ import annotations

from typing import Any

from congkhai.views.pages import pages
from congkhai.views.procedures import ProcedureView
from tests.records import listings, procedure, unit


def _view(**more: Any) -> ProcedureView:
    made = {page.url: page.view for page in pages(listings(unit("xa-a"), procedure("1.001193", **more)))}
    view = made["thu-tuc/1.001193/"]
    assert isinstance(view, ProcedureView)
    return view


def test_the_text_beside_a_fee_is_never_dropped() -> None:
    fees = [{"amount": "0", "text": "Miễn cho hộ nghèo"}, {"amount": "8000"}, {"text": "Tỉnh quy định"}]
    view = _view(channels=[{"kind": "direct", "fees": fees}])
    assert [(fee.amount, fee.text) for fee in view.fees] == [
        ("0 đồng", "Miễn cho hộ nghèo"),
        ("8.000 đồng", ""),
        ("", "Tỉnh quy định"),
    ]


def test_a_fee_that_all_ways_share_is_said_once() -> None:
    channels = [{"kind": kind, "fees": [{"amount": "8000"}]} for kind in ("postal", "direct")]
    view = _view(channels=channels)
    assert [fee.amount for fee in view.fees] == ["8.000 đồng"]
    assert [channel.kind for channel in view.channels] == ["direct", "postal"]


def test_a_time_of_an_unknown_unit_is_told_by_its_text_or_as_a_bare_number() -> None:
    with_text = _view(channels=[{"kind": "direct", "time": {"amount": "1", "unit": "other", "text": "Theo lịch"}}])
    assert with_text.times == ("Theo lịch",)
    bare = _view(channels=[{"kind": "direct", "time": {"amount": "1", "unit": "other"}}])
    assert bare.times == ("1 (nguồn không ghi đơn vị thời gian)",)
    plain = _view(channels=[{"kind": "direct", "time": {"amount": "7.5", "unit": "working_day"}}])
    assert plain.times == ("7,5 ngày làm việc",)


def test_papers_stand_by_case_in_the_order_of_the_record() -> None:
    papers = [{"case": "B", "name": "1"}, {"case": "A", "name": "2"}, {"case": "B", "name": "3", "originals": "1"}]
    cases = _view(dossier=papers).cases
    assert [(case.title, [paper.name for paper in case.papers]) for case in cases] == [("B", ["1", "3"]), ("A", ["2"])]
    assert cases[0].papers[1].counts == "1 bản chính"


def test_the_desks_are_those_of_the_units_that_handle_the_procedure() -> None:
    assert [desk.url for desk in _view(level=["commune"]).desks] == ["don-vi/xa-a/"]
    assert _view(level=["province"]).desks == ()
