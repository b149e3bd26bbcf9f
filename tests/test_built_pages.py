"""What every page of every built portal owes to browsers, search engines and people with old telephones."""

from __future__ import annotations

import gzip
import json
import re
from pathlib import Path
from xml.etree import ElementTree

import html5lib
import pytest

from tests.building import PROJECT, built
from tests.site_pages import Site
from tests.test_sites import copied, run

ADDRESSES = {
    "good-minimal": "",
    "good-own-config": "https://example.vn/cong/",
    "procedures-only": "",
    "project": "https://tuy-phuoc.example/",
}
"""The portals, and where each says that it will stand."""


@pytest.fixture(scope="module", params=ADDRESSES)
def name(request: pytest.FixtureRequest) -> str:
    """A portal's name."""
    return str(request.param)


@pytest.fixture(scope="module")
def site(name: str, tmp_path_factory: pytest.TempPathFactory) -> Site:
    """A portal, built once."""
    prefix = "/cong/" if name == "good-own-config" else "/"
    if name == "project":
        return Site(built(tmp_path_factory), prefix)
    made = tmp_path_factory.mktemp(name)
    folder = made / "site"
    result = run("build", "--root", copied(name, made), "--out", folder, "--as-of", "2026-11-20")
    assert result.exit_code == 0, result.output
    return Site(folder, prefix)


def test_every_link_leads_to_a_file_and_an_anchor(site: Site) -> None:
    assert site.broken_links() == []


def _found_by_search(site: Site) -> dict[str, str]:
    """The titles that the search box may find, by their addresses; 0 is the address that a procedure's code tells."""
    rows = json.loads((site.folder / "tim-kiem/index.json").read_text(encoding="utf-8"))["docs"]
    return {row[2] or f"thu-tuc/{row[3]}/": row[1] for row in rows}


def test_whatever_the_search_finds_is_a_page_or_an_anchor(site: Site) -> None:
    found = _found_by_search(site)
    assert [url for url in found if not site.has(url, "index.html")] == []
    assert all(found.values())


def test_the_search_finds_every_record(site: Site) -> None:
    lists = ("thu-tuc/[0-9]", "don-vi/.", "ke-hoach/.", "phan-anh/.", "huong-dan/.", "quyet-dinh/.", "su-kien/.")
    pages = {page.url for page in site.pages.values() if re.match("|".join(lists), page.url)}
    assert len(pages) > 0
    assert pages - set(_found_by_search(site)) == set()


def test_every_page_is_well_formed_html(site: Site) -> None:
    faults = []
    for file, page in site.pages.items():
        try:
            html5lib.HTMLParser(strict=True).parse(page.html)
        except html5lib.html5parser.ParseError as error:
            faults.append(f"{file}: {error}")
    assert faults == []


def test_every_page_has_one_heading_a_title_and_a_description(site: Site) -> None:
    lacking = [
        (page.file, page.headings, page.title, page.description)
        for page in site.pages.values()
        if page.headings != 1 or not page.title.strip() or not (page.description or page.file == "404.html")
    ]
    assert lacking == []


def test_no_description_is_longer_than_a_search_engine_shows(site: Site) -> None:
    assert [page.description for page in site.pages.values() if len(page.description or "") > 160] == []


def test_every_page_says_its_own_address(name: str, site: Site) -> None:
    pages = [page for page in site.pages.values() if page.file != "404.html"]
    said = {page.file: page.canonical for page in pages}
    assert said == {page.file: f"{ADDRESSES[name]}{page.url}" if ADDRESSES[name] else None for page in pages}


def test_no_anchor_is_twice_on_a_page(site: Site) -> None:
    assert [page.file for page in site.pages.values() if len(set(page.ids)) != len(page.ids)] == []


def test_nothing_is_loaded_from_another_host(site: Site) -> None:
    foreign = re.compile(r"(?:[a-z]+:)?//")
    assert [p.file for p in site.pages.values() if any(foreign.match(source) for source in p.sources)] == []
    styles = [file for file in site.files if file.endswith(".css")]
    assert {"assets/congkhai.css", "assets/icons.css"} <= set(styles)
    for file in styles:
        css = (site.folder / file).read_text(encoding="utf-8")
        targets = [t.strip("'\"") for t in re.findall(r"url\(([^)]+)\)", css)]
        assert [t for t in targets if not t.startswith("data:") and not site.has(t, file)] == []
        assert "@import" not in css


def test_the_sitemap_lists_exactly_the_pages(name: str, site: Site) -> None:
    if not ADDRESSES[name]:  # without an address of the portal there are no whole addresses to list
        assert not (site.folder / "sitemap.xml").exists()
        assert not (site.folder / "sitemap.xml.gz").exists()
        return
    text = (site.folder / "sitemap.xml").read_bytes()
    listed = [node.text or "" for node in ElementTree.fromstring(text).iter() if node.tag.endswith("}loc")]
    assert sorted(listed) == sorted(f"{ADDRESSES[name]}{p.url}" for p in site.pages.values() if p.file != "404.html")
    assert gzip.decompress((site.folder / "sitemap.xml.gz").read_bytes()) == text


def test_no_mark_of_the_machinery_is_left_on_a_page(site: Site) -> None:
    marks = re.compile(r"%%congkhai|\{\{|\{%|\bNone\b|Undefined|Không có thông tin|object at 0x")
    assert [(p.file, found[0]) for p in site.pages.values() if (found := marks.search(p.text))] == []


def test_no_record_is_published_as_a_file(site: Site) -> None:
    assert [file for file in site.files if Path(file).suffix in (".yml", ".yaml", ".md", ".py")] == []


def test_the_pages_stay_small(site: Site) -> None:
    heavy = {p.file: len(p.html.encode()) for p in site.pages.values() if len(p.html.encode()) > 400_000}
    assert heavy == {}


def test_what_stands_around_a_body_is_small(site: Site) -> None:
    around = re.compile(r'(?s)(?<=tabindex="-1">).*(?=</article>)')
    heavy = {p.file: size for p in site.pages.values() if (size := len(around.sub("", p.html).encode())) > 5_500}
    assert heavy == {}


def test_nothing_of_the_theme_below_ours_is_published(site: Site) -> None:
    folders = ("assets/stylesheets/", "assets/javascripts/", "assets/images/")
    assert [file for file in site.files if file.startswith(folders)] == []
    texts = {page.file: page.html.replace('<svg class="chart__svg"', "") for page in site.pages.values()}  # our charts
    assert [file for file, html in texts.items() if "<svg" in html or "md-" in html] == []


def test_what_an_editor_writes_is_text_and_never_markup(tmp_path_factory: pytest.TempPathFactory) -> None:
    folder = tmp_path_factory.mktemp("escaped") / "site"
    root = copied("good-own-config", folder.parent)
    assert run("build", "--root", root, "--out", folder, "--as-of", "2026-11-20").exit_code == 0
    site = Site(folder, "/cong/")
    for page in site.pages.values():
        assert not re.search(r"<(?:tờ|nếu|một|khai|danh|quy|b>thử|i>thẻ|A>)", page.html), page.file
        for element in html5lib.parse(page.html, namespaceHTMLElements=False).iter():
            assert element.tag != "script" or "alert(" not in (element.text or ""), page.file
            assert not [name for name in element.attrib if str(name).startswith("on")], page.file
            assert not [value for value in element.attrib.values() if value.startswith("javascript:")], page.file
    assert site.page("").title == "Cổng “Mẫu” & <b>thử</b>"
    assert site.page("huong-dan/nop/").title == 'Nộp hồ sơ "qua mạng" & tại quầy - Cổng “Mẫu” & <b>thử</b>'
    assert site.page("huong-dan/nop/").description == "Cách nộp <nhanh>."
    procedure = site.page("thu-tuc/1.001193/")
    assert procedure.title.startswith('Đăng ký "khai sinh" & <khai tử>')
    assert "Miễn cho người khuyết tật & hộ nghèo" in procedure.text


def test_files_beside_records_are_published_and_others_are_not(tmp_path_factory: pytest.TempPathFactory) -> None:
    folder = tmp_path_factory.mktemp("files") / "site"
    root = copied("good-own-config", folder.parent)
    assert run("build", "--root", root, "--out", folder, "--as-of", "2026-11-20").exit_code == 0
    files = Site(folder).files
    assert {
        "thu-tuc/1.001193/mau 1.docx",
        "van-ban/du-thao/du-thao.pdf",
        "quyet-dinh/163-qd/163.pdf",
        "huong-dan/quay.png",
        "assets/rieng.css",
    } <= files
    assert not [file for file in files if "khong-ai-nhac" in file]


def test_the_project_has_a_page_of_every_kind() -> None:
    folders = {"thu-tuc", "don-vi", "phan-anh", "xin-loi", "thong-ke", "chi-so", "ke-hoach", "van-ban", "quyet-dinh"}
    folders |= {"du-lieu"}
    folders |= {"su-kien", "huong-dan", "tin-tuc", "gioi-thieu", "duong-day-nong", "tra-ten-cu", "tim-kiem", "man-hinh"}
    folders |= {"cong-khai", "thay-doi"}
    assert folders == _top_folders(PROJECT)


def _top_folders(root: Path) -> set[str]:
    from datetime import date

    from congkhai.pipeline import examine

    return {address.split("/")[0] for address in examine(root, date(2026, 11, 20)).addresses if address}
