"""Search as a citizen uses it, on a phone and at a desk: suggestions, results, facets, addresses, what goes wrong."""

from __future__ import annotations

import re
from urllib.parse import quote, quote_plus

import pytest
from playwright.sync_api import Locator, Page, expect

from tests.browser.conftest import Visit

BIRTH = "Đăng ký khai sinh"
DATA = re.compile(r"/tim-kiem/.*\.json|/search/(worker|desk|rank|lunr)\.js")

NASTY = [
    "đ" * 10_000,
    "khai sinh " * 1_000,
    "\u0301\u0323\u0309",
    "👶🏽 👨‍👩‍👧",
    '<img src=x onerror="window.ran=1"><script>window.ran=1</script>',
    "cho em hỏi với ạ",
    "' OR 1=1 -- %00 ../..",
    "constructor __proto__",
    "...,,,;;;",
]
"""Too long, only marks, emoji, markup, only filler, and what breaks careless code."""


FAILING = """Worker = class extends EventTarget {
  constructor() { super(); setTimeout(() => this.dispatchEvent(new Event("error"))); }
}"""

phone_only = pytest.mark.parametrize("visit", ["phone"], indirect=True)
"""For what does not depend on the window."""


def box(page: Page) -> Locator:
    """The search box of the page itself."""
    return page.locator("main form[role=search] input[name=q]")


def options(page: Page) -> Locator:
    """The suggestions shown."""
    return page.get_by_role("option").locator("visible=true")


def rows(page: Page) -> Locator:
    """The results shown."""
    return page.locator("[data-results-list] > li")


def count(page: Page) -> Locator:
    """How many results the page says there are."""
    return page.locator("[data-results-count]")


def total(page: Page) -> int:
    """The number that the page says."""
    expect(count(page)).to_have_text(re.compile(r"^[\d.]+ kết quả"))
    return int((count(page).inner_text().split()[0]).replace(".", ""))


def facet(page: Page, name: str, value: str) -> Locator:
    """A value's tick box; on a phone the panel opens first, and a facet that is closed."""
    panel = page.locator("[data-results-panel]")
    if panel.get_attribute("open") is None:
        panel.locator("summary").first.click()
    part = panel.locator("details", has=page.locator("summary", has_text=re.compile(f"^{name}$")))
    if part.get_attribute("open") is None:
        part.locator("summary").click()
    return part.get_by_role("checkbox", name=re.compile(f"^{re.escape(value)}"))


def number_beside(tick: Locator) -> int:
    """The count that stands beside a value."""
    return int(tick.locator("xpath=..").locator(".facet__count").inner_text().replace(".", ""))


def test_a_suggestion_is_chosen_by_keyboard_alone(visit: Visit) -> None:
    page = visit.open("")
    box(page).focus()
    page.keyboard.type("khai sinh")
    expect(options(page).first).to_contain_text(BIRTH)
    assert options(page).count() <= 9
    expect(options(page).first.locator("mark")).to_have_text("khai sinh")
    expect(box(page)).to_have_attribute("aria-expanded", "true")
    page.keyboard.press("ArrowDown")
    expect(options(page).first).to_have_attribute("aria-selected", "true")
    assert box(page).get_attribute("aria-activedescendant") == options(page).first.get_attribute("id")
    page.keyboard.press("Escape")
    expect(options(page)).to_have_count(0)
    expect(box(page)).to_have_value("khai sinh")
    page.keyboard.press("ArrowDown")
    expect(options(page).first).to_be_visible()
    page.keyboard.press("ArrowUp")
    expect(options(page).last).to_have_attribute("aria-selected", "true")
    page.keyboard.press("ArrowDown")
    page.keyboard.press("ArrowDown")
    page.keyboard.press("Enter")
    expect(page).to_have_url(re.compile(r"/thu-tuc/1\.001193/$"))


def test_enter_leads_to_the_results(visit: Visit) -> None:
    page = visit.open("don-vi/")
    header = page.locator("header input[name=q]")
    header.fill("khai sinh")
    header.press("Enter")
    expect(page).to_have_url(re.compile(r"/tim-kiem/\?q=khai\+sinh$"))
    expect(rows(page).first).to_contain_text(BIRTH)
    expect(rows(page).first.locator("mark")).to_have_text("khai sinh")


@phone_only
def test_the_same_is_found_however_it_is_typed(visit: Visit) -> None:
    page = visit.open("")
    for typed, meant in (
        ("dang ky khai sinh", BIRTH),
        ("ddawng kys khai sinh", BIRTH),
        ("d9a8ng ky1 khai sinh", BIRTH),
        ("đăng ký khaisinh", BIRTH),
        ("đăng ký khai sihn", BIRTH),
        ("DANG KI KHAI SINH", BIRTH),
        ("đk kết hôn", "Đăng ký kết hôn"),
        ("1.001193", BIRTH),
    ):
        box(page).fill(typed)
        expect(options(page).first, typed).to_contain_text(meant)


def test_a_procedure_opens_at_the_part_that_was_asked_for(visit: Visit) -> None:
    page = visit.open("")
    box(page).fill("khai sinh cần giấy tờ gì")
    first = options(page).first
    expect(first).to_contain_text("mở phần giấy tờ")
    first.click()
    expect(page).to_have_url(re.compile(r"/thu-tuc/1\.001193/#giay-to$"))
    expect(page.locator("#giay-to")).to_be_in_viewport()
    page.goto(f"{visit.base}tim-kiem/?q={quote_plus('khai sinh nộp ở đâu')}")
    assert (rows(page).first.get_by_role("link").get_attribute("href") or "").endswith("#noi-nop")


def test_facets_change_list_counts_and_address_and_back_restores(visit: Visit) -> None:
    page = visit.open("tim-kiem/?q=giay")
    whole = total(page)
    tick = facet(page, "Loại", "Thủ tục")
    narrowed = number_beside(tick)
    assert 0 < narrowed < whole
    tick.check()
    expect(count(page)).to_have_text(re.compile(f"^{narrowed} kết quả"))
    expect(page).to_have_url(re.compile(r"\?q=giay&loai=thu-tuc$"))
    assert number_beside(tick) == narrowed
    field = facet(page, "Lĩnh vực", "Hộ tịch")
    fewer = number_beside(field)
    field.check()
    expect(count(page)).to_have_text(re.compile(f"^{fewer} kết quả"))
    expect(page).to_have_url(re.compile(r"\?q=giay&loai=thu-tuc&linh-vuc=ho-tich$"))
    for row in rows(page).all():
        expect(row).to_contain_text("Thủ tục · Hộ tịch")

    page.reload()
    expect(count(page)).to_have_text(re.compile(f"^{fewer} kết quả"))
    page.go_back()
    expect(count(page)).to_have_text(re.compile(f"^{narrowed} kết quả"))
    expect(facet(page, "Lĩnh vực", "Hộ tịch")).not_to_be_checked()
    page.go_back()
    expect(count(page)).to_have_text(re.compile(f"^{whole} kết quả"))
    page.go_forward()
    expect(count(page)).to_have_text(re.compile(f"^{narrowed} kết quả"))

    page.get_by_role("button", name="Bỏ Loại: Thủ tục").click()
    expect(count(page)).to_have_text(re.compile(f"^{whole} kết quả"))
    expect(count(page)).to_be_focused()
    expect(page).to_have_url(re.compile(r"\?q=giay$"))


def test_a_shared_link_shows_the_same_in_a_fresh_window(visit: Visit) -> None:
    page = visit.open("tim-kiem/?q=giay&loai=thu-tuc&cach-nop=nop-truc-tuyen&utm_source=zalo&la=khong-co")
    shown = total(page)
    titles = rows(page).locator("a").all_inner_texts()
    browser = page.context.browser
    assert browser is not None
    fresh = browser.new_context().new_page()
    fresh.goto(page.url)
    expect(count(fresh)).to_have_text(re.compile(f"^{shown} kết quả"))
    assert rows(fresh).locator("a").all_inner_texts() == titles
    expect(fresh.get_by_role("button", name=re.compile("^Bỏ Cách nộp"))).to_be_visible()
    fresh.context.close()


@phone_only
def test_a_facet_without_a_question_lists_all_that_have_it(visit: Visit) -> None:
    page = visit.open("tim-kiem/?loai=don-vi-cu")
    expect(count(page)).to_have_text(re.compile(r"^\d+ kết quả$"))
    expect(rows(page)).to_have_count(20)
    for note in rows(page).locator(".row__note").all():
        expect(note).to_contain_text("Đơn vị cũ")
    page.get_by_role("button", name=re.compile("^Xem thêm")).last.click()
    expect(rows(page)).to_have_count(total(page))
    expect(rows(page).nth(20).get_by_role("link")).to_be_focused()
    last = rows(page).last
    title = last.get_by_role("link").inner_text()
    last.click()
    expect(page.get_by_role("heading", level=1)).to_have_text(title.split(" (nay là ")[0])
    page.go_back()
    expect(last.get_by_role("link")).to_have_text(title)
    expect(last).to_be_in_viewport()


def test_typing_on_the_page_of_results_changes_them_and_the_address(visit: Visit) -> None:
    page = visit.open("tim-kiem/?q=khai+sinh")
    expect(rows(page).first).to_contain_text(BIRTH)
    box(page).fill("ket hon")
    expect(rows(page).first).to_contain_text("kết hôn", ignore_case=True)
    expect(page).to_have_url(re.compile(r"\?q=ket\+hon$"))
    box(page).press("Enter")
    page.go_back()
    expect(page).to_have_url(re.compile(r"\?q=khai\+sinh$"))
    expect(box(page)).to_have_value("khai sinh")
    expect(rows(page).first).to_contain_text(BIRTH)
    box(page).fill("")
    expect(page.locator("[data-results]")).to_be_hidden()


@phone_only
def test_the_full_text_is_searched_when_wanted(visit: Visit) -> None:
    parts: list[str] = []
    visit.page.context.on("request", lambda asked: parts.append(asked.url) if "/text/" in asked.url else None)
    page = visit.open(f"tim-kiem/?q={quote_plus('hợp pháp hóa lãnh sự')}")
    before = total(page)
    assert parts == []
    page.get_by_role("button", name="Tìm cả trong nội dung").click()
    hidden = rows(page).filter(has_text="Trong nội dung")
    expect(hidden.first).to_be_visible()
    assert total(page) > before
    assert 0 < len(parts) <= 8
    expect(page).to_have_url(re.compile(r"noi-dung=co$"))
    page.reload()
    expect(hidden.first).to_be_visible()


@phone_only
def test_the_full_text_is_searched_by_itself_when_nothing_else_is_found(visit: Visit) -> None:
    page = visit.open("tim-kiem/?q=wifi")
    expect(rows(page).first).to_contain_text("Trong nội dung")
    expect(page.get_by_role("button", name="Tìm cả trong nội dung")).to_be_hidden()


@phone_only
def test_nothing_found_offers_near_words_life_events_and_the_hotline(visit: Visit) -> None:
    page = visit.open("tim-kiem/?q=dangkykhaisinhhh")
    expect(count(page)).to_have_text(re.compile("^Không tìm thấy gì"))
    expect(page.locator("[data-results-none]").get_by_role("link", name=re.compile("đường dây nóng"))).to_be_visible()
    expect(page.get_by_role("link", name="Sinh con")).to_be_visible()
    page = visit.open("tim-kiem/?q=dangkykhaisinh")
    page.locator("[data-results-near-list]").get_by_role("link", name=BIRTH).click()
    expect(rows(page).first).to_contain_text(BIRTH)
    expect(box(page)).to_have_value(BIRTH)
    page.go_back()
    expect(count(page)).to_have_text(re.compile("^Không tìm thấy gì"))


@phone_only
def test_nothing_typed_can_break_slow_or_inject(visit: Visit) -> None:
    page = visit.open("tim-kiem/?q=khai+sinh")
    expect(rows(page).first).to_be_visible()
    for text in NASTY:
        took = page.evaluate(
            """async (text) => {
              const { ask } = await import(new URL("../assets/search/client.js", document.baseURI));
              const start = performance.now();
              await ask({ text, chosen: [], full: true, count: 20 });
              return performance.now() - start;
            }""",
            text,
        )
        assert took < 1_500, f"{text[:30]}: {took} ms"
        box(page).evaluate("(input, text) => { input.value = text; input.dispatchEvent(new Event('input')) }", text)
    for text in NASTY[2:5]:
        page = visit.open(f"tim-kiem/?q={quote(text)}")
        expect(count(page)).to_have_text(re.compile("kết quả|Không tìm thấy"))
        box(page).press("End")
    page = visit.open(f"tim-kiem/?q={'x' * 6_000}&loai={'y' * 1_000}&__proto__=1")
    expect(count(page)).to_have_text(re.compile("^Không tìm thấy"))
    assert page.evaluate("window.ran") is None
    assert page.locator("main img").count() == 0


@phone_only
def test_nothing_is_loaded_before_the_first_key_or_focus(visit: Visit) -> None:
    asked: list[str] = []
    visit.page.on("request", lambda request: asked.append(request.url) if DATA.search(request.url) else None)
    for path in ("", "thu-tuc/1.001193/", "tim-kiem/"):
        page = visit.open(path)
        page.wait_for_load_state("networkidle")
        assert asked == []
    with page.expect_request("**/tim-kiem/index.json"):
        box(page).focus()
    assert not any("/text/" in url for url in asked)


WATCH = """() => {
  window.told = [];
  const live = "[aria-live]:not([aria-live=off]), [role=status], [role=alert], [role=log]";
  new MutationObserver((changes) => {
    for (const { target } of changes) {
      const region = (target.closest ? target : target.parentElement).closest(live);
      if (region && region.textContent) window.told.push(region.textContent);
    }
  }).observe(document.body, { subtree: true, childList: true, characterData: true });
}"""


@phone_only
def test_only_the_count_is_announced_and_only_once_typing_rests(visit: Visit) -> None:
    page = visit.open("don-vi/")
    page.evaluate(WATCH)
    page.locator("header input[name=q]").press_sequentially("khai sinh", delay=30)
    expect(page.locator("header [role=status]")).to_have_text(re.compile(r"^[1-8] gợi ý$"))
    assert page.evaluate("told") == [page.locator("header [role=status]").text_content()]
    page = visit.open("tim-kiem/?q=khai+sinh")
    expect(page.locator("[data-results-said]")).to_have_text(re.compile(r"^\d+ kết quả$"))
    page.evaluate(WATCH)
    box(page).fill("xqzw")
    expect(page.locator("[data-results-said]")).to_have_text("Không có kết quả")
    box(page).fill("ket hon")
    facet(page, "Loại", "Thủ tục").check()
    expect(page.locator("[data-results-said]")).to_have_text(re.compile(r"^\d+ kết quả$"))
    told = page.evaluate("told")
    assert told[0] == "Không có kết quả"
    assert all(re.fullmatch(r"\d+ kết quả|Không có kết quả", text) for text in told)


@phone_only
@pytest.mark.parametrize(
    "missing",
    ["delete window.Worker", FAILING],
    ids=["missing", "failing"],
)
def test_without_module_workers_the_page_searches_itself(missing: str, visit: Visit) -> None:
    visit.page.add_init_script(missing)
    page = visit.open("")
    box(page).press_sequentially("dang ky khai sinh", delay=5)
    expect(options(page).first).to_contain_text(BIRTH)


@phone_only
def test_only_the_newest_question_is_answered(visit: Visit) -> None:
    page = visit.open("")
    told = page.evaluate(
        """async () => {
          const { ask } = await import(new URL("assets/search/client.js", document.baseURI));
          const asked = Array.from("khai sinh", (_, i, all) => ask({ text: "khai sinh".slice(0, i + 1), count: 1 }));
          return (await Promise.all(asked)).map((answer) => answer?.rows[0].title ?? null);
        }"""
    )
    assert told[:-1] == [None] * 8
    assert told[-1] == BIRTH


@phone_only
def test_where_the_index_cannot_be_had_it_says_so_and_tries_again(visit: Visit) -> None:
    visit.page.context.route("**/tim-kiem/index.json", lambda route: route.abort())
    page = visit.open("tim-kiem/?q=khai+sinh")
    expect(count(page)).to_contain_text("Chưa tải được danh mục")
    page.context.unroute("**/tim-kiem/index.json")
    page.get_by_role("button", name="Thử lại").click()
    expect(rows(page).first).to_contain_text(BIRTH)
    visit.errors.clear()


def test_results_push_nothing_aside_and_fit_fingers(visit: Visit) -> None:
    visit.page.add_init_script(
        """window.moved = 0; new PerformanceObserver((list) => {
          for (const entry of list.getEntries()) if (!entry.hadRecentInput) window.moved += entry.value;
        }).observe({ type: "layout-shift", buffered: true })"""
    )
    page = visit.open("tim-kiem/?q=giay&loai=thu-tuc&cach-nop=nop-truc-tuyen")
    expect(rows(page).first).to_be_visible()
    page.wait_for_timeout(200)
    assert page.evaluate("moved") < 0.01
    assert page.evaluate("document.documentElement.scrollWidth - document.documentElement.clientWidth") <= 0
    if page.viewport_size is None or page.viewport_size["width"] > 800:
        return
    facet(page, "Lĩnh vực", "Hộ tịch").scroll_into_view_if_needed()
    targets = page.locator("[data-results]").locator("button, summary, label, .row__title").locator("visible=true")
    for target in targets.all():
        if target.evaluate("element => element.matches('.row__title')"):
            target = target.locator("xpath=..")
        assert (target.bounding_box() or {"height": 0})["height"] >= 44, target.inner_text()
    assert page.evaluate("document.documentElement.scrollWidth - document.documentElement.clientWidth") <= 0


@phone_only
def test_without_scripts_the_lists_serve(visit: Visit) -> None:
    browser = visit.page.context.browser
    assert browser is not None
    context = browser.new_context(java_script_enabled=False, viewport=visit.page.viewport_size)
    page = context.new_page()
    page.goto(f"{visit.base}tim-kiem/?q=khai+sinh")
    expect(page.locator("main noscript p")).to_contain_text("cần JavaScript")
    expect(page.locator("[data-results]")).to_be_hidden()
    expect(page.locator("main").get_by_role("link", name="Thủ tục từ A đến Z")).to_be_visible()
    context.close()
