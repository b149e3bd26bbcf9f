from __future__ import annotations

from typing import Any

from congkhai.views.procedures import KeyFact, ProcedureView, procedure_page, procedure_view, searchable_text
from tests.records import procedure

FEES = [{"amount": "0", "text": "Miễn cho hộ nghèo"}, {"amount": "8000"}, {"text": "Tỉnh quy định"}]


def _view(**more: Any) -> ProcedureView:
    return procedure_view(procedure("1.001193", **more))


def _fact(view: ProcedureView, label: str) -> KeyFact:
    return next(fact for fact in view.facts if fact.label == label)


def test_the_text_beside_a_fee_is_never_dropped() -> None:
    view = _view(channels=[{"kind": "direct", "fees": FEES}])
    told = [("0 đồng", "Miễn cho hộ nghèo"), ("8.000 đồng", ""), ("", "Tỉnh quy định")]
    assert [(fee.amount, fee.text) for fee in view.channels[0].fees] == told
    assert list(_fact(view, "Bao nhiêu tiền?").answers) == told


def test_many_fees_are_counted_among_the_facts_and_told_where_all_stand() -> None:
    view = _view(channels=[{"kind": "direct", "fees": [*FEES, {"amount": "9000"}]}])
    fact = _fact(view, "Bao nhiêu tiền?")
    assert fact.answers == (("4 mức", "tùy trường hợp"),)
    assert fact.more is not None
    assert fact.more.url == "cach-nop"
    assert len(view.channels[0].fees) == 4


def test_a_fee_with_a_long_rule_is_not_counted_as_many() -> None:
    view = _view(channels=[{"kind": "direct", "fees": [{"amount": "8000", "text": "x" * 200}]}])
    assert _fact(view, "Bao nhiêu tiền?").answers == (("", "Tùy trường hợp"),)


def test_a_fee_that_all_ways_share_is_said_once() -> None:
    channels = [{"kind": kind, "fees": [{"amount": "8000"}]} for kind in ("postal", "direct")]
    view = _view(channels=channels)
    assert _fact(view, "Bao nhiêu tiền?").answers == (("8.000 đồng", ""),)
    assert [channel.kind for channel in view.channels] == ["direct", "postal"]


def test_a_time_of_an_unknown_unit_is_told_by_its_text_or_as_a_bare_number() -> None:
    def times(**time: str) -> list[str]:
        view = _view(channels=[{"kind": "direct", "time": time}])
        return [strong or plain for strong, plain in _fact(view, "Bao lâu?").answers]

    assert times(amount="1", unit="other", text="Theo lịch") == ["Theo lịch"]
    assert times(amount="1", unit="other") == ["1 (nguồn không ghi đơn vị thời gian)"]
    assert times(amount="7.5", unit="working_day") == ["7,5 ngày làm việc"]


def test_what_a_record_does_not_tell_is_said_instead_of_left_out() -> None:
    facts = _view().facts
    assert [fact.answers for fact in facts] == [()] * 4
    assert all(fact.missing for fact in facts)


def test_what_people_must_know_before_they_go_is_named_where_the_source_lacks_it() -> None:
    paper, way = {"name": "Tờ khai"}, {"kind": "direct", "time": {"text": "Trong ngày"}}
    assert _view().missing == ("cách nộp", "giấy tờ cần nộp", "thời hạn giải quyết", "kết quả")
    assert _view(channels=[way], dossier=[paper]).missing == ("kết quả",)
    assert _view(channels=[{**way, "fees": [{"currency": "USD"}]}], dossier=[paper], result=["Giấy"]).missing == (
        "phí, lệ phí",
    )
    assert _view(channels=[way], dossier=[paper], result=["Giấy"]).missing == ()  # though it has no steps, no law


def test_papers_stand_by_case_in_the_order_of_the_record() -> None:
    papers = [{"case": "B", "name": "1"}, {"case": "A", "name": "2"}, {"case": "B", "name": "3", "originals": "1"}]
    cases = _view(dossier=papers).cases
    assert [(case.title, [paper.name for paper in case.papers]) for case in cases] == [("B", ["1", "3"]), ("A", ["2"])]
    assert cases[0].papers[1].counts == "1 bản chính"


def test_only_the_parts_that_are_there_are_jumped_to() -> None:
    assert [part.url for part in _view().parts] == ["noi-nop", "thong-tin"]
    assert [part.url for part in _view(steps=["Nộp"]).parts] == ["cac-buoc", "noi-nop", "thong-tin"]


def test_the_page_of_a_record_alone_knows_its_address_and_whether_it_is_a_sample() -> None:
    record = procedure("1.001193", sample="true")
    page = procedure_page(record, procedure_view(record))
    assert (page.url, page.title, page.sample) == ("thu-tuc/1.001193/", "Đăng ký khai sinh", True)


def test_search_knows_the_keywords_by_which_a_procedure_is_asked_for_and_all_its_texts() -> None:
    record = procedure(
        "1.001193",
        keywords=["giấy khai sinh"],
        summary="Khi sinh con.",
        steps=["Nộp tờ khai"],
        decision="163/QĐ",
        legal_basis=[{"number": "60/2014/QH13"}],
    )
    words, text = searchable_text(record, procedure_view(record))
    assert words == "giấy khai sinh · Khi sinh con."
    assert text.split() == ["Nộp", "tờ", "khai", "60/2014/QH13", "163/QĐ"]
