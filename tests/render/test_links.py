from __future__ import annotations

from congkhai.render.links import without_missing

ADDRESSES = {"", "thu-tuc/", "don-vi/xa-a/"}


def test_links_to_pages_that_are_there_stay() -> None:
    html = '<p><a href="/">Trang chủ</a> <a class="x" href="/don-vi/xa-a/#noi-nop">Xã A</a></p>'
    assert without_missing(html, ADDRESSES) == html


def test_a_link_to_a_page_that_is_not_there_becomes_its_text() -> None:
    html = '<p>Xem <a href="/don-vi/xa-b/?a=1#b"><strong>Xã</strong>\nB</a> nhé, <a href="/thu-tuc/">thủ tục</a>.</p>'
    assert without_missing(html, ADDRESSES) == (
        '<p>Xem <strong>Xã</strong>\nB nhé, <a href="/thu-tuc/">thủ tục</a>.</p>'
    )


def test_links_that_do_not_begin_at_the_root_are_left_alone() -> None:
    html = '<a href="https://a.vn/x/">a</a> <a href="../x/">b</a> <a href="#c">c</a> <a href="//a.vn/x">d</a>'
    assert without_missing(html, ADDRESSES) == html
