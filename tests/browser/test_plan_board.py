"""The board of a plan: what a reader narrows, and what the page's address then tells."""

from __future__ import annotations

import re

from playwright.sync_api import Browser, Page, expect

from tests.browser.conftest import Visit

PLAN = "ke-hoach/tuy-phuoc-2021-hai-long/"


def shown(page: Page) -> int:
    """How many tasks are to be seen."""
    return page.locator("#nhiem-vu .tasks tbody tr:visible").count()


def test_tasks_are_narrowed_by_status_agency_and_words_and_the_address_tells_it(visit: Visit) -> None:
    page = visit.open(PLAN)
    assert shown(page) == 20
    page.get_by_label("Tình trạng").select_option("thuong-xuyen")
    assert shown(page) == 8
    expect(page).to_have_url(re.compile(r"\?tinh-trang=thuong-xuyen$"))
    page.get_by_label("Cơ quan").select_option(index=1)
    expect(page).to_have_url(re.compile(r"tinh-trang=thuong-xuyen&co-quan=."))
    few = shown(page)
    assert few < 8
    page.reload()
    expect(page.get_by_text(re.compile(rf"Còn {few} trong 20|Không có nhiệm vụ"))).to_be_visible()
    page.get_by_role("button", name="Bỏ lọc").click()
    expect(page).to_have_url(re.compile(rf"{PLAN}$"))
    assert shown(page) == 20
    page.get_by_label("Tìm trong các nhiệm vụ").fill("so tay gop y")
    assert 0 < shown(page) < 5


def test_a_part_is_that_of_the_agency_chosen_and_a_group_that_of_the_tree(visit: Visit) -> None:
    page = visit.open(PLAN)
    page.get_by_label("Nhóm", exact=True).select_option("nv-i")
    assert shown(page) == page.locator("#nv-i .tasks tbody tr").count() == 6
    agency = page.locator("#nv-i [data-lead]").first.get_attribute("data-lead") or ""
    page.get_by_label("Cơ quan").select_option(agency.split(" ")[0])
    either = shown(page)
    page.get_by_label("Phần việc").select_option("phoi-hop")
    assert 0 <= shown(page) < either


def test_a_number_on_top_shows_its_tasks_and_a_late_one_leads_to_its_place(visit: Visit) -> None:
    page = visit.open(PLAN)
    page.locator("a[data-status=thuong-xuyen]").click()
    expect(page.get_by_text("Còn 8 trong 20 nhiệm vụ")).to_be_visible()
    late = page.locator("#qua-han .row__title").first
    late.click()
    expect(page.locator("#nhiem-vu tr:target")).to_be_visible()


def test_an_address_of_what_is_no_more_shows_the_whole_plan(visit: Visit) -> None:
    page = visit.open(f"{PLAN}?co-quan=khong-con&tinh-trang=la")
    expect(page.locator("#nv-i-1")).to_be_visible()
    assert shown(page) == 20


def test_the_whole_plan_stands_on_the_page_without_scripts(chromium: Browser, address: str) -> None:
    page = chromium.new_page(java_script_enabled=False)
    page.goto(f"{address}{PLAN}?tinh-trang=thuong-xuyen")
    assert shown(page) == 20
    expect(page.locator("[data-sift]")).to_be_hidden()
    page.close()


def test_the_list_of_plans_leads_to_an_agency_and_from_there_to_its_task(visit: Visit) -> None:
    page = visit.open("ke-hoach/")
    page.get_by_role("link", name="Xem theo cơ quan thực hiện").click()
    expect(page.get_by_role("heading", level=1)).to_have_text("Cơ quan thực hiện kế hoạch")
    assert page.evaluate("document.documentElement.scrollWidth <= innerWidth")
    page.locator("#huyen-tuy-phuoc").get_by_role("link", name="Phòng Nội vụ", exact=True).click()
    expect(page.get_by_role("heading", level=1)).to_have_text("Phòng Nội vụ")
    assert page.evaluate("document.documentElement.scrollWidth <= innerWidth")
    page.locator(".tasks tbody th a").first.click()
    expect(page.locator("#nhiem-vu tr:target")).to_be_visible()
