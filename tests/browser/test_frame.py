"""What stands around every page: the sections, once, as a sheet on a phone and a row in a wide window; the icons."""

from __future__ import annotations

import pytest
from playwright.sync_api import Browser, Locator, Page, expect

from congkhai.views.pages import NAVIGATION
from tests.browser.conftest import WINDOWS, Visit

PAGES = ("", "thu-tuc/1.001193/", "don-vi/xa-tuy-phuoc/", "duong-day-nong/", "van-ban/", "tim-kiem/", "phan-anh/")

phone_only = pytest.mark.parametrize("visit", ["phone"], indirect=True)
desktop_only = pytest.mark.parametrize("visit", ["desktop"], indirect=True)


def sections(page: Page) -> Locator:
    """The links to the portal's sections."""
    return page.locator("header").get_by_role("navigation", name="Các mục chính").get_by_role("link")


def opener(page: Page) -> Locator:
    """The button that opens the sections on a phone."""
    return page.locator("[data-drawer] > summary")


@phone_only
def test_on_a_phone_the_sections_open_and_close(visit: Visit) -> None:
    page = visit.open("thu-tuc/1.001193/")
    expect(sections(page)).to_have_count(0)
    opener(page).click()
    expect(sections(page)).to_have_count(len(NAVIGATION))
    page.keyboard.press("Tab")
    expect(sections(page).first).to_be_focused()
    page.keyboard.press("Escape")
    expect(sections(page)).to_have_count(0)
    expect(opener(page)).to_be_focused()
    opener(page).click()
    page.mouse.click(200, 800)
    expect(sections(page)).to_have_count(0)


@desktop_only
def test_at_a_desk_the_sections_stand_in_a_row(visit: Visit) -> None:
    page = visit.open("thu-tuc/1.001193/")
    expect(sections(page)).to_have_count(len(NAVIGATION))
    expect(opener(page)).to_be_hidden()
    assert len({box["y"] for link in sections(page).all() if (box := link.bounding_box())}) == 1
    expect(page.locator("header [aria-current]")).to_have_text("Thủ tục")


def test_the_sections_open_without_scripts(chromium: Browser, address: str) -> None:
    context = chromium.new_context(viewport=WINDOWS["phone"], java_script_enabled=False)  # type: ignore[arg-type]
    page = context.new_page()
    page.goto(address)
    opener(page).click()
    expect(sections(page)).to_have_count(len(NAVIGATION))
    context.close()


DRAWN = """(icons, forced) => icons.filter(icon => icon.getClientRects().length).map(icon => {
  const { maskImage, backgroundColor, color } = getComputedStyle(icon);
  const wanted = forced ? getComputedStyle(icon.parentElement).color : color;
  return { name: icon.className, drawing: maskImage.slice(0, 24), seen: backgroundColor === wanted };
})"""


@pytest.mark.parametrize("forced", ["none", "active"])
def test_every_icon_has_its_drawing_and_the_colour_of_words(forced: str, chromium: Browser, address: str) -> None:
    context = chromium.new_context(viewport=WINDOWS["phone"], forced_colors=forced)  # type: ignore[arg-type]
    page = context.new_page()
    for path in PAGES:
        page.goto(address + path)
        icons = page.eval_on_selector_all(".ck-icon", DRAWN, forced == "active")
        assert len(icons) > 2
        assert [i for i in icons if i["drawing"] != 'url("data:image/svg+xml,' or not i["seen"]] == [], path
    context.close()
