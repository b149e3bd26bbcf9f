"""The feeds of the project's own portal, as a reader of feeds takes them."""

from __future__ import annotations

from typing import Any

import feedparser
import pytest

from tests.building import DAY, built
from tests.site_pages import Site

FEEDS = {
    "tin-tuc/tin.atom": ("Tin tức", "tin-tuc/"),
    "phan-anh/tra-loi.atom": ("Trả lời phản ánh", "phan-anh/"),
    "xin-loi/thu-xin-loi.atom": ("Thư xin lỗi", "xin-loi/"),
}
"""Each feed, with its title and the page that shows the same list. No decision of the project tells its date."""


@pytest.fixture(scope="module")
def site(tmp_path_factory: pytest.TempPathFactory) -> Site:
    """The project's built portal."""
    return Site(built(tmp_path_factory))


def _read(site: Site, file: str) -> Any:
    return feedparser.parse((site.folder / file).read_bytes())


def test_the_feeds_of_the_portal_are_these(site: Site) -> None:
    assert {file for file in site.files if file.endswith(".atom")} == set(FEEDS)


@pytest.mark.parametrize("file", FEEDS)
def test_a_reader_finds_nothing_wrong_in_a_feed(site: Site, file: str) -> None:
    read = _read(site, file)
    title, _ = FEEDS[file]
    assert (read.bozo, read.version, read.feed.title, read.feed.language) == (0, "atom10", title, "vi")
    assert read.feed.author
    assert 0 < len(read.entries) <= 50
    days = [entry.updated for entry in read.entries]
    assert days == sorted(days, reverse=True)
    assert read.feed.updated == days[0] <= f"{DAY}T00:00:00+07:00"
    ids = [entry.id for entry in read.entries]
    assert len(set(ids)) == len(ids)
    assert all(entry.title and entry.summary and entry.published for entry in read.entries)


@pytest.mark.parametrize("file", FEEDS)
def test_every_entry_leads_to_a_page_of_the_portal(site: Site, file: str) -> None:
    for entry in _read(site, file).entries:
        _, _, url = entry.link.partition(".example/")
        assert f"{url}index.html" in site.pages, entry.link


@pytest.mark.parametrize("file", FEEDS)
def test_every_page_tells_of_the_feed_in_its_head(site: Site, file: str) -> None:
    title, page = FEEDS[file]
    told = '<link rel="alternate" type="application/atom+xml" title="{}" href="{}">'
    assert told.format(title, file) in site.page("").html
    assert told.format(title, f"../{file}") in site.page(page).html


@pytest.mark.parametrize("file", FEEDS)
def test_the_list_of_a_feed_links_to_it(site: Site, file: str) -> None:
    _, page = FEEDS[file]
    assert f"../{file}" in site.page(page).links
