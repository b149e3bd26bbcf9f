from __future__ import annotations

from dataclasses import replace
from xml.etree import ElementTree

from congkhai.render import sitemap
from congkhai.views import Page

HOME = Page(url="", title="T", description="D", section="", template="home.html", view=None)


def test_the_sitemap_tells_addresses_and_days_and_escapes_them() -> None:
    pages = [HOME, replace(HOME, url="a&b/", modified="2026-11-01")]
    root = ElementTree.fromstring(sitemap(pages, "https://a.vn/").content)
    found = [(child.tag.rpartition("}")[2], child.text) for url in root for child in url]
    assert found == [("loc", "https://a.vn/"), ("loc", "https://a.vn/a&b/"), ("lastmod", "2026-11-01")]
