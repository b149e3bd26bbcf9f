"""All pages of a portal, in one list."""

from __future__ import annotations

from collections.abc import Callable, Iterator

from congkhai.derive import Listings
from congkhai.views.articles import article_list_pages
from congkhai.views.base import Link, Page
from congkhai.views.board.board import board_pages
from congkhai.views.changes import change_pages
from congkhai.views.contacts import hotline_pages
from congkhai.views.decisions import decision_pages
from congkhai.views.documents import document_pages
from congkhai.views.feedback import apology_pages, feedback_pages
from congkhai.views.figures.indicators import indicator_pages
from congkhai.views.figures.statistics import statistics_pages
from congkhai.views.home import home_pages
from congkhai.views.open_data.page import open_data_pages
from congkhai.views.plans.agencies import agency_pages
from congkhai.views.plans.plans import plan_pages
from congkhai.views.procedure_lists import event_pages, procedure_list_pages
from congkhai.views.screens import screen_pages
from congkhai.views.surroundings import procedure_pages
from congkhai.views.units import unit_pages

PAGES: tuple[Callable[[Listings], Iterator[Page]], ...] = (
    home_pages,
    procedure_list_pages,
    procedure_pages,
    event_pages,
    unit_pages,
    screen_pages,
    hotline_pages,
    feedback_pages,
    apology_pages,
    statistics_pages,
    indicator_pages,
    plan_pages,
    document_pages,
    decision_pages,
    article_list_pages,
    board_pages,
    agency_pages,
    change_pages,
    open_data_pages,
)

NAVIGATION = (
    Link("Thủ tục", "thu-tuc/"),
    Link("Đơn vị", "don-vi/"),
    Link("Phản ánh", "phan-anh/"),
    Link("Đường dây nóng", "duong-day-nong/"),
    Link("Kế hoạch", "ke-hoach/"),
    Link("Số liệu", "thong-ke/"),
    Link("Văn bản", "van-ban/"),
    Link("Hướng dẫn", "huong-dan/"),
    Link("Tin tức", "tin-tuc/"),
    Link("Công khai", "cong-khai/"),
)


def pages(listings: Listings) -> Iterator[Page]:
    """Every page but the authored ones, which MkDocs renders."""
    for make in PAGES:
        yield from make(listings)
