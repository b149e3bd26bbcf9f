"""The board of duties: whole without scripts, narrowed with them, a list of units on a phone."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from playwright.sync_api import Browser, Locator, Page, expect

from congkhai.duties import DUTIES
from tests.browser.conftest import WINDOWS, Visit

BOARD = "cong-khai/"

desktop_only = pytest.mark.parametrize("visit", ["desktop"], indirect=True)
phone_only = pytest.mark.parametrize("visit", ["phone"], indirect=True)


@pytest.fixture
def plain(chromium: Browser, address: str) -> Iterator[Page]:
    """The board in a window without scripts."""
    context = chromium.new_context(viewport=WINDOWS["desktop"], java_script_enabled=False)  # type: ignore[arg-type]
    page = context.new_page()
    page.goto(address + BOARD)
    yield page
    context.close()


def rows(page: Page) -> Locator:
    """The units that are shown."""
    return page.locator("#bang tbody tr:visible")


def test_without_scripts_the_whole_board_is_there(plain: Page) -> None:
    expect(plain.locator("[data-sieve]")).to_be_hidden()
    assert plain.locator("#bang thead th").count() == 2 + len(DUTIES)
    assert rows(plain).count() > 3
    assert plain.locator("#bang tbody td:visible").count() == rows(plain).count() * (1 + len(DUTIES))


@desktop_only
def test_a_cell_says_its_state_in_words_and_leads_to_the_duty_of_the_unit(visit: Visit) -> None:
    page = visit.open(BOARD)
    cell = page.locator("#bang tbody td:not(.board__met) a").first
    duty, sign, word = (cell.text_content() or "").split(maxsplit=2)
    assert word.partition(":")[0] == {"✓": "đạt", "✗": "chưa đạt", "–": "không áp dụng"}[sign]
    cell.click()
    expect(page.locator("article:target .item__no")).to_have_text(duty)


@desktop_only
def test_units_and_duties_are_narrowed_and_counted(visit: Visit) -> None:
    page = visit.open(BOARD)
    all_units = rows(page).count()
    page.get_by_label("Đơn vị", exact=True).fill("tuy phuoc dong")
    expect(rows(page)).to_have_count(1)
    expect(rows(page).locator("th")).to_have_text("Xã Tuy Phước Đông")
    expect(page.locator(".sieve__count")).to_contain_text("1 đơn vị")
    page.get_by_label("Đơn vị", exact=True).fill("")
    page.get_by_label("Việc phải công khai", exact=True).select_option("d11")
    expect(rows(page)).to_have_count(all_units)
    expect(page.locator("#bang thead th:visible")).to_have_count(3)
    expect(page.locator("#bang tbody td:visible:not(.board__met)")).to_have_count(all_units)
    page.get_by_label("Đơn vị", exact=True).fill("khong co xa nao")
    expect(page.get_by_text("Không có đơn vị nào khớp.")).to_be_visible()


@desktop_only
def test_only_what_is_not_met_stays(visit: Visit) -> None:
    page = visit.open(BOARD)
    lacking = page.locator("#bang tbody tr:has(td.n)").count()
    page.get_by_label("Chỉ việc chưa đạt").check()
    expect(rows(page)).to_have_count(lacking)
    expect(page.locator("#bang tbody td:is(.y, .o) a:visible")).to_have_count(0)


@phone_only
def test_a_phone_shows_a_list_and_the_table_on_demand_and_never_scrolls_sideways(visit: Visit) -> None:
    page = visit.open(BOARD)
    page.set_viewport_size({"width": 360, "height": 800})
    expect(page.locator("#bang thead")).to_be_hidden()
    expect(page.locator("#bang td.y:visible")).to_have_count(0)
    page.get_by_label("Bảng", exact=True).check()
    expect(page.locator("#bang thead")).to_be_visible()
    expect(page.locator("#bang td.y:visible")).to_have_count(page.locator("#bang td.y").count())
    assert page.evaluate("document.documentElement.scrollWidth") == 360


@phone_only
def test_on_a_phone_a_unit_opens_to_what_it_lacks_in_words(visit: Visit) -> None:
    page = visit.open(BOARD)
    lacking = page.locator("#bang td.n")
    assert lacking.count() > 3
    expect(page.locator("#bang td.n:visible")).to_have_count(0)
    unit = page.locator("#bang tbody tr:has(td.n)").first
    unit.locator("summary").click()
    shown = unit.locator("td.n:visible")
    expect(shown).to_have_count(unit.locator("td.n").count())
    expect(unit.locator("summary")).to_have_text(f"{shown.count()} việc chưa đạt")
    duty = shown.first.locator("i").inner_text()
    title = page.locator(f".duties li:has(.duties__id:text-is('{duty}')) .duties__title").inner_text()
    assert title in shown.first.inner_text()
    assert shown.first.locator("a").evaluate("link => link.getBoundingClientRect().height") >= 44


@phone_only
def test_on_a_phone_one_duty_is_told_of_every_unit(visit: Visit) -> None:
    page = visit.open(BOARD)
    page.get_by_label("Việc phải công khai", exact=True).select_option("d11")
    told = page.locator("#bang tbody td:visible:not(.board__met)")
    expect(told).to_have_count(rows(page).count())
    for text in told.all_inner_texts():
        assert text.split()[:2] in (["D11", "✓"], ["D11", "✗"], ["D11", "–"])


@desktop_only
def test_the_code_of_a_badge_names_where_the_portal_stands(visit: Visit) -> None:
    page = visit.open("cong-khai/xa-tuy-phuoc/")
    code = page.locator("[data-snippet]").input_value()
    assert f'href="{visit.base}cong-khai/xa-tuy-phuoc/"' in code
    assert f'src="{visit.base}cong-khai/xa-tuy-phuoc/huy-hieu.svg"' in code
    assert page.locator(".badge-picture").evaluate("picture => picture.naturalWidth") > 100
