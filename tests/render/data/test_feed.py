"""Feeds as Atom, to the letter, and as a reader of feeds takes them."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from typing import Any
from xml.etree import ElementTree

import feedparser

from congkhai.render.data import rendered
from congkhai.render.data.feed import as_atom
from congkhai.views.data import DataFile, Feed, FeedEntry

ENTRIES = (
    FeedEntry("Trả lời <b> & “thế”", "phan-anh/2/", date(2026, 5, 9), date(2026, 5, 10), "Xong\x0b rồi."),
    FeedEntry("Cũ hơn", "phan-anh/1/", date(2026, 5, 1), date(2026, 5, 1), "Đã nhận."),
)
FEED = Feed("Trả lời", "Câu trả lời.", "phan-anh/", ENTRIES, "phan-anh/tra-loi.atom", "Cổng công khai Xã A")
ADDRESS = "https://cong.example.vn/xa-a/"


def _read(site_url: str) -> Any:
    return feedparser.parse(as_atom(FEED, site_url))


def test_a_feed_is_written_to_the_letter() -> None:
    text = as_atom(Feed("T", "S", "u/", ENTRIES[1:], "u/t.atom", "A"), "https://a.vn/").decode()
    assert text == (
        "<?xml version='1.0' encoding='utf-8'?>\n"
        '<feed xmlns="http://www.w3.org/2005/Atom" xml:lang="vi">\n'
        "  <id>https://a.vn/u/t.atom</id>\n"
        "  <title>T</title>\n"
        "  <subtitle>S</subtitle>\n"
        "  <updated>2026-05-01T00:00:00+07:00</updated>\n"
        "  <author>\n"
        "    <name>A</name>\n"
        "  </author>\n"
        '  <link rel="self" type="application/atom+xml" href="https://a.vn/u/t.atom" />\n'
        '  <link rel="alternate" type="text/html" href="https://a.vn/u/" />\n'
        "  <generator>congkhai</generator>\n"
        "  <entry>\n"
        "    <id>https://a.vn/phan-anh/1/</id>\n"
        "    <title>Cũ hơn</title>\n"
        '    <link rel="alternate" type="text/html" href="https://a.vn/phan-anh/1/" />\n'
        "    <published>2026-05-01T00:00:00+07:00</published>\n"
        "    <updated>2026-05-01T00:00:00+07:00</updated>\n"
        "    <summary>Đã nhận.</summary>\n"
        "  </entry>\n"
        "</feed>\n"
    )


def test_a_reader_finds_nothing_wrong_and_every_word() -> None:
    read = _read(ADDRESS)
    assert read.bozo == 0
    assert read.version == "atom10"
    assert (read.feed.title, read.feed.author, read.feed.language) == ("Trả lời", "Cổng công khai Xã A", "vi")
    assert [entry.link for entry in read.entries] == [f"{ADDRESS}phan-anh/2/", f"{ADDRESS}phan-anh/1/"]
    assert read.entries[0].summary == "Xong rồi."
    title = ElementTree.fromstring(as_atom(FEED, ADDRESS)).find(".//{*}entry/{*}title")
    assert title is not None
    assert title.text == "Trả lời <b> & “thế”"


def test_a_feed_is_as_new_as_its_newest_entry() -> None:
    read = _read(ADDRESS)
    assert read.feed.updated == "2026-05-10T00:00:00+07:00"
    assert (read.entries[0].published, read.entries[0].updated) == (
        "2026-05-09T00:00:00+07:00",
        "2026-05-10T00:00:00+07:00",
    )


def test_without_an_address_links_lead_from_the_folder_and_identifiers_are_of_paths() -> None:
    root = ElementTree.fromstring(as_atom(FEED, ""))
    ids = [found.text for found in root.iter("{http://www.w3.org/2005/Atom}id")]
    assert ids[1] == "urn:uuid:a9881240-d73d-5a55-b415-10f09813dd1a"
    assert len(set(ids)) == 3
    assert [link.get("href") for link in root.iter("{http://www.w3.org/2005/Atom}link")] == [
        "tra-loi.atom",
        "./",
        "2/",
        "1/",
    ]
    assert _read("").bozo == 0
    other = ElementTree.fromstring(as_atom(replace(FEED, author="Cổng công khai Xã B"), ""))
    assert not {found.text for found in other.iter("{http://www.w3.org/2005/Atom}id")} & set(ids)


def test_a_feed_is_written_by_its_ending() -> None:
    made = rendered(DataFile("phan-anh/tra-loi.atom", FEED, sitewide=True), ADDRESS)
    assert (made.path, made.content) == ("phan-anh/tra-loi.atom", as_atom(FEED, ADDRESS))
