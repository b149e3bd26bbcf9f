"""Addresses and badges of units that have ended stay, and lead on."""

from __future__ import annotations

from congkhai.render import Renderer
from congkhai.render.data import rendered
from congkhai.views.base import Link
from congkhai.views.board.ended import EndedBoardView, ended_board_pages
from congkhai.views.board.files import board_files
from tests.records import listings, unit

LISTS = listings(
    unit("tinh-a", level="province", kind="tỉnh"),
    unit("xa-a", name="Xã A"),
    unit("xa-cu", name="Xã Cũ", valid_until="2025-06-30", successors=["xa-a"]),
    unit("huyen-cu", name="Huyện Cũ", level="district", kind="huyện", valid_until="2025-06-30", successors=["xa-cu"]),
    unit("xa-mat", name="Xã Mất", valid_until="2025-06-30"),
)


def test_the_page_of_a_unit_that_has_ended_leads_to_who_discloses_now() -> None:
    pages = {page.url: page for page in ended_board_pages(LISTS)}
    assert set(pages) == {"cong-khai/xa-cu/", "cong-khai/huyen-cu/", "cong-khai/xa-mat/"}
    view = pages["cong-khai/huyen-cu/"].view
    assert isinstance(view, EndedBoardView)
    assert (view.until, view.serving) == ("30/06/2025", (Link("Xã A", "cong-khai/xa-a/"),))
    html = Renderer().body(pages["cong-khai/huyen-cu/"])
    assert 'href="../../cong-khai/xa-a/"' in html
    assert "Nay ai công khai thay" not in Renderer().body(pages["cong-khai/xa-mat/"])


def test_its_badge_says_so_on_whatever_site_it_stands() -> None:
    files = {file.path: file for file in board_files(LISTS)}
    svg = rendered(files["cong-khai/xa-cu/huy-hieu.svg"], "").content.decode()
    assert "đã kết thúc" in svg
    assert "30/06/2025" in svg
