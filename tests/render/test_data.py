from __future__ import annotations

import json
from dataclasses import replace
from xml.etree import ElementTree

from congkhai.render import search_index, sitemap
from congkhai.views import Entry, Page

HOME = Page(url="", title="T", description="D", section="", template="home.html", view=None)


def test_the_search_index_holds_every_entry_of_every_page() -> None:
    pages = [replace(HOME, entries=(Entry("Thủ tục", "Khai sinh", "thu-tuc/1/", "1", "giấy"),)), HOME]
    made = search_index(pages)
    assert made.path == "tim-kiem/index.json"
    assert json.loads(made.content)["entries"] == [["Thủ tục", "Khai sinh", "thu-tuc/1/", "1", "giấy"]]


def test_the_sitemap_tells_addresses_and_days_and_escapes_them() -> None:
    pages = [HOME, replace(HOME, url="a&b/", modified="2026-11-01")]
    root = ElementTree.fromstring(sitemap(pages, "https://a.vn/").content)
    found = [(child.tag.rpartition("}")[2], child.text) for url in root for child in url]
    assert found == [("loc", "https://a.vn/"), ("loc", "https://a.vn/a&b/"), ("lastmod", "2026-11-01")]
