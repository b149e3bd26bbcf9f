from __future__ import annotations

from typing import get_args

from congkhai.derive.changes import IN_BULK, HappeningKind
from congkhai.models import RecordModel
from congkhai.views import Page
from congkhai.views.changes import KINDS, MANY, ChangesView, change_pages
from tests.records import decision, listings, procedure, statistics, unit


def _pages(*models: RecordModel) -> dict[str, Page]:
    return {page.url: page for page in change_pages(listings(*models))}


def _view(page: Page) -> ChangesView:
    assert isinstance(page.view, ChangesView)
    return page.view


def test_every_kind_of_change_has_its_words() -> None:
    assert set(KINDS) == set(get_args(HappeningKind))
    assert set(MANY) == {*IN_BULK, "compared"}


def test_the_first_page_shows_the_newest_months_and_leads_to_all() -> None:
    months = ("2026-09", "2026-07", "2026-01", "2025-12", "2025-02")
    pages = _pages(*(decision(f"qd-{month}", date=f"{month}-05") for month in months))
    first = _view(pages["thay-doi/"])
    assert [month.title for month in first.months] == ["Tháng 9/2026", "Tháng 7/2026", "Tháng 1/2026"]
    assert [(year, [(link.title, link.note) for link in links]) for year, links in first.years] == [
        ("Năm 2026", [("Tháng 9", "1"), ("Tháng 7", "1"), ("Tháng 1", "1")]),
        ("Năm 2025", [("Tháng 12", "1"), ("Tháng 2", "1")]),
    ]
    assert set(pages) == {"thay-doi/", *(f"thay-doi/{month}/" for month in months)}
    assert {link.url for _, links in first.years for link in links} == set(pages) - {"thay-doi/"}


def test_the_page_of_a_month_shows_its_days_and_leads_to_the_other_months() -> None:
    pages = _pages(decision("a", date="2026-09-05"), decision("b", date="2026-09"), decision("c", date="2026-07-01"))
    view = _view(pages["thay-doi/2026-09/"])
    days = [(day.title, [change.url for change in day.changes]) for day in view.months[0].days]
    assert days == [("05/09/2026", ["quyet-dinh/a/"]), ("", ["quyet-dinh/b/"])]
    assert [link.url for _, links in view.years for link in links] == ["thay-doi/2026-07/"]


def test_many_are_counted_and_figures_are_named_by_their_period() -> None:
    compared = [procedure(f"1.{n:06}", source={"checked_on": "2026-07-25"}) for n in range(1, 1121)]
    pages = _pages(unit("xa-a"), *compared, statistics("xa-a", "2026-Q2", published="2026-07-03"))
    told = [(c.kind, c.title, c.unit) for day in _view(pages["thay-doi/"]).months[0].days for c in day.changes]
    assert told == [
        ("Đã đối chiếu với nguồn", "1.120 thủ tục", ""),
        ("Số liệu", "Kết quả giải quyết hồ sơ: Quý II/2026", "Xa A"),
    ]


def test_a_portal_without_dates_has_the_page_and_nothing_on_it() -> None:
    pages = _pages(unit("xa-a"))
    assert list(pages) == ["thay-doi/"]
    assert (_view(pages["thay-doi/"]).months, _view(pages["thay-doi/"]).years) == ((), ())


def test_a_month_with_made_up_data_says_so_and_the_others_do_not() -> None:
    pages = _pages(decision("a", date="2026-09-05", sample="true"), decision("c", date="2026-07-01"))
    assert {url for url, page in pages.items() if page.sample} == {"thay-doi/", "thay-doi/2026-09/"}
