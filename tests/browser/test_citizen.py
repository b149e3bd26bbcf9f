"""What a citizen does, on a phone and at a desk."""

from __future__ import annotations

import re

import pytest
from playwright.sync_api import expect

from tests.browser.conftest import Visit


def test_finds_birth_registration_by_typing_without_diacritics_and_reaches_the_hotline(visit: Visit) -> None:
    page = visit.open("")
    box = page.get_by_role("combobox").locator("visible=true").last
    box.click()
    box.press_sequentially("dang ky khai sinh", delay=20)
    first = page.get_by_role("option").first
    expect(first).to_contain_text("Đăng ký khai sinh")
    first.click()
    expect(page).to_have_url(re.compile(r"/thu-tuc/1\.001193/$"))
    expect(page.get_by_role("heading", level=1)).to_have_text("Đăng ký khai sinh")
    page.locator("main").get_by_role("link", name=re.compile("đường dây nóng", re.IGNORECASE)).first.click()
    expect(page).to_have_url(re.compile(r"/duong-day-nong/"))
    expect(page.locator('a[href="tel:18001096"]').first).to_be_visible()


def test_the_results_page_lists_what_was_searched_and_survives_reload(visit: Visit) -> None:
    page = visit.open("tim-kiem/?q=khai+sinh")
    results = page.locator("main").get_by_role("link", name="Đăng ký khai sinh", exact=False)
    expect(results.first).to_be_visible()
    page.reload()
    expect(results.first).to_be_visible()


def test_a_code_finds_its_procedure(visit: Visit) -> None:
    page = visit.open("tim-kiem/?q=1.001193")
    expect(page.locator("main").get_by_role("link", name="Đăng ký khai sinh").first).to_be_visible()


def test_nothing_found_says_so_and_offers_a_way_on(visit: Visit) -> None:
    page = visit.open("tim-kiem/?q=zzzzqqq")
    main = page.locator("main")
    expect(main.get_by_text(re.compile("không tìm thấy|chưa tìm thấy", re.IGNORECASE)).first).to_be_visible()
    expect(main.locator('a[href*="duong-day-nong"]').first).to_be_visible()


def test_typed_markup_is_shown_as_text_and_never_runs(visit: Visit) -> None:
    page = visit.open("tim-kiem/?q=%3Cimg%20src%3Dx%20onerror%3Dalert(1)%3E")
    expect(page.locator("main img[src='x']")).to_have_count(0)
    assert page.get_by_role("searchbox").or_(page.get_by_role("combobox")).first.is_visible()


def test_an_old_commune_leads_to_the_one_that_serves_its_people_now(visit: Visit) -> None:
    page = visit.open("tra-ten-cu/")
    page.locator("main").get_by_role("link", name="Thị trấn Diêu Trì").first.click()
    expect(page.get_by_role("heading", level=1)).to_have_text("Thị trấn Diêu Trì")
    page.locator("main").get_by_role("link", name="Xã Tuy Phước", exact=True).first.click()
    expect(page).to_have_url(re.compile(r"/don-vi/xa-tuy-phuoc/$"))


def test_every_kind_of_page_fits_the_window(visit: Visit) -> None:
    for path in (
        "",
        "thu-tuc/",
        "thu-tuc/a-z/",
        "thu-tuc/1.001193/",
        "thu-tuc/1.013225/",
        "su-kien/",
        "su-kien/sinh-con/",
        "don-vi/",
        "don-vi/xa-tuy-phuoc/",
        "don-vi/huyen-tuy-phuoc/",
        "tra-ten-cu/",
        "duong-day-nong/",
        "phan-anh/",
        "phan-anh/2026-001/",
        "xin-loi/",
        "thong-ke/",
        "thong-ke/xa-tuy-phuoc/",
        "chi-so/",
        "ke-hoach/",
        "ke-hoach/tuy-phuoc-2023-2025-cchc/",
        "ke-hoach/phuoc-tien-2023-bao-cao/",
        "van-ban/",
        "quyet-dinh/",
        "huong-dan/",
        "huong-dan/nop-ho-so-truc-tuyen/",
        "tin-tuc/",
        "gioi-thieu/nghia-vu-cong-khai/",
        "man-hinh/xa-tuy-phuoc/",
        "cong-khai/",
        "cong-khai/xa-tuy-phuoc/",
        "cong-khai/nghia-vu/d01/",
        "cong-khai/thu-tuc/",
        "ke-hoach/co-quan/",
        "thay-doi/",
        "du-lieu/",
    ):
        page = visit.open(path)
        wider = page.evaluate("document.documentElement.scrollWidth - document.documentElement.clientWidth")
        assert wider <= 0, f"{path} is {wider} px wider than the window"


@pytest.mark.parametrize("visit", ["phone"], indirect=True)
def test_on_a_narrow_phone_the_button_of_the_search_keeps_its_picture_and_its_name(visit: Visit) -> None:
    page = visit.open("")
    page.set_viewport_size({"width": 360, "height": 740})
    button = page.locator("main .search").get_by_role("button", name="Tìm", exact=True)
    expect(button).to_be_visible()
    assert button.locator(".ck-icon").evaluate("icon => icon.getBoundingClientRect().width") > 10


def test_a_page_that_is_not_there_helps_on(visit: Visit) -> None:
    page = visit.open("thu-tuc/khong-co/")
    expect(page.locator("main").get_by_role("link", name=re.compile("Thủ tục")).first).to_be_visible()
    assert visit.errors, "the browser notes the 404"
    visit.errors.clear()


def test_the_menu_leads_to_every_part(visit: Visit) -> None:
    page = visit.open("")
    if page.viewport_size is not None and page.viewport_size["width"] < 800:
        page.get_by_text("Mục", exact=True).click()
    link = page.get_by_role("link", name="Kế hoạch", exact=True).locator("visible=true").first
    link.click()
    expect(page).to_have_url(re.compile(r"/ke-hoach/$"))
