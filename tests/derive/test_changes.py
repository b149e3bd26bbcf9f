from __future__ import annotations

from datetime import date

from congkhai.derive.changes import Happening, happenings
from congkhai.models import Document, Feedback, Hotline, RecordModel
from congkhai.models.article import News
from tests.records import TODAY, decision, listings, plan, procedure, statistics, unit


def _document(id: str, **more: object) -> RecordModel:
    data = {"id": id, "unit": "xa-a", "kind": "notice", "title": id, **more}
    return Document.of(data, f"content/documents/{id}.yml")


def _all(*models: RecordModel, today: date = TODAY) -> list[Happening]:
    found = happenings(listings(unit("xa-a"), *models, today=today))
    assert all(one.day.startswith(month) for month, ones in found.items() for one in ones)
    return [one for ones in found.values() for one in ones]


def _told(*models: RecordModel, today: date = TODAY) -> list[tuple[str, str]]:
    return [(one.day, one.kind) for one in _all(*models, today=today)]


def test_months_and_days_stand_newest_first_and_what_has_no_day_last() -> None:
    dates = ("2026-03-01", "2026-04", "2026-04-09", "2026-03-31")
    found = _told(*(_document(f"v-{n}", issued=issued) for n, issued in enumerate(dates)))
    assert [moment for moment, _ in found] == ["2026-04-09", "2026-04", "2026-03-31", "2026-03-01"]


def test_what_is_known_by_its_year_only_is_left_out() -> None:
    assert _told(_document("a", issued="2026"), _document("b", year="2026"), _document("c")) == []


def test_nothing_is_told_before_its_day() -> None:
    asked = _document("a", consultation={"opens": "2026-11-10", "closes": "2026-11-30"})
    assert _told(asked, today=date(2026, 11, 9)) == []
    assert _told(asked, today=date(2026, 11, 10)) == [("2026-11-10", "opened")]
    assert _told(asked, today=date(2026, 11, 30)) == [("2026-11-30", "closed"), ("2026-11-10", "opened")]


def test_a_decision_is_told_when_it_is_signed_and_when_it_takes_effect_once_where_both_are_one_day() -> None:
    assert _told(decision("1", date="2026-10-05", effective="2026-12-01")) == [("2026-10-05", "signed")]
    both = decision("1", date="2026-10-05", effective="2026-10-06")
    assert _told(both) == [("2026-10-06", "effective"), ("2026-10-05", "signed")]
    assert _told(decision("1", date="2026-10-05", effective="2026-10-05")) == [("2026-10-05", "signed")]
    assert _told(decision("1")) == []


def test_feedback_is_told_when_it_comes_and_when_it_is_answered() -> None:
    days = {"received": "2026-03-01", "answered_on": "2026-03-05"}
    told = {"channel": "phone", "state": "answered", "subject": "Chờ lâu", "question": "Lâu.", "answer": "Xin lỗi."}
    record = Feedback.of({"id": "2026-001", "unit": "xa-a", **told, **days}, "content/feedback/2026/2026-001.md")
    assert _told(record) == [("2026-03-05", "answered"), ("2026-03-01", "received")]


def test_units_news_plans_figures_and_hotlines_are_told_with_their_addresses() -> None:
    news = News.of({"title": "Tin", "date": "2026-05-01", "unit": "xa-a", "body": "Chữ."}, "content/news/tin.md")
    contacts = [{"name": "A", "purpose": "feedback", "phone": "1022"}]
    hotline = Hotline.of(
        {"unit": "xa-a", "checked_on": "2026-06-01", "contacts": contacts}, "content/hotlines/xa-a.yml"
    )
    old = unit("xa-cu", valid_from="2000-01-01", valid_until="2025-06-30", successors=["xa-a"])
    figures = statistics("xa-a", "2026-03", published="2026-04-03")
    found = _all(news, hotline, old, figures, plan("ke-hoach", issued="2026-01-15"))
    assert [(one.kind, one.url, one.unit) for one in found] == [
        ("hotline", "don-vi/xa-a/", ""),
        ("news", "tin-tuc/tin/", "xa-a"),
        ("statistics", "thong-ke/xa-a/", "xa-a"),
        ("plan", "ke-hoach/ke-hoach/", "xa-a"),
        ("ended", "don-vi/xa-cu/", ""),
        ("began", "don-vi/xa-cu/", ""),
    ]


def test_figures_of_a_province_which_have_no_page_are_not_told() -> None:
    province = unit("tinh", level="province", kind="tỉnh")
    assert _told(province, statistics("tinh", "2026-03", published="2026-04-03")) == []


def test_procedures_compared_on_one_day_are_one_change() -> None:
    compared = {"source": {"checked_on": "2026-07-25"}}
    many = [procedure(f"1.{n:06}", **compared) for n in range(1, 4)]
    alone = procedure("2.000001", "Riêng", source={"checked_on": "2026-07-26"}, sample="true")
    told = [(one.title, one.url, one.count, one.sample) for one in _all(*many, alone, procedure("3.000001"))]
    assert told == [("Riêng", "thu-tuc/2.000001/", 1, True), ("", "thu-tuc/", 3, False)]


def test_many_units_that_began_on_one_day_are_told_as_one_and_a_few_each() -> None:
    begun = [unit(f"xa-{n}", valid_from="2025-07-01") for n in range(1, 7)]
    assert [(one.count, one.url, one.title) for one in _all(*begun)] == [(6, "don-vi/", "")]
    assert [one.count for one in _all(*begun[1:])] == [1] * 5


def test_a_change_of_made_up_data_says_so_also_where_many_are_one() -> None:
    assert [one.sample for one in _all(_document("a", issued="2026-05-01", sample="true"))] == [True]
    begun = [unit(f"xa-{n}", valid_from="2025-07-01", sample=str(n == 6).lower()) for n in range(1, 7)]
    assert [one.sample for one in _all(*begun)] == [True]
