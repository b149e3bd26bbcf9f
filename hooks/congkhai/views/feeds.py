"""Atom feeds of news, answers, decisions and apologies: what has happened by today, newest first."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from datetime import date
from functools import lru_cache, partial
from operator import itemgetter

from congkhai.dates.periods import last_day
from congkhai.derive import Listings
from congkhai.format import day
from congkhai.models import Apology, Decision, Feedback, News
from congkhai.views.base import prose, sentence
from congkhai.views.data import DataFile, Feed, FeedEntry
from congkhai.views.home import site_title

MOST = 50
"""Entries in a feed: readers keep what they have read."""
LONGEST = 400
"""Characters of a summary."""
MADE_UP = " (minh họa)"


Dated = tuple[date, Callable[[date], FeedEntry]]
"""The day on which something happened, and what makes its entry: only those that a feed tells are made."""


@dataclass(frozen=True)
class Source:
    """Of what a feed is made; what has happened may come in any order, and may lie ahead."""

    title: str
    subtitle: str
    url: str
    path: str
    happened: Callable[[Listings], Iterator[Dated]]


def feed_files(listings: Listings) -> Iterator[DataFile]:
    """A file for each feed that has anything to tell."""
    for path, feed in feeds(listings).items():
        yield DataFile(path, feed, sitewide=True)


def feed_path(path: str, listings: Listings) -> str:
    """The path of a feed, for a link to it; empty where the portal has no such feed."""
    return path if path in feeds(listings) else ""


@lru_cache(maxsize=1)
def feeds(listings: Listings) -> Mapping[str, Feed]:
    """The feeds of a portal by their paths. One with nothing to tell is left out: it could not say how new it is."""
    made: dict[str, Feed] = {}
    for source in SOURCES:
        past = [one for one in source.happened(listings) if one[0] <= listings.today]
        newest = sorted(past, key=itemgetter(0), reverse=True)[:MOST]
        if newest:
            entries = tuple(tell(moment) for moment, tell in newest)
            author = site_title(listings)
            made[source.path] = Feed(source.title, source.subtitle, source.url, entries, source.path, author)
    return made


def _news(listings: Listings) -> Iterator[Dated]:
    return ((item.date, partial(_told_news, item)) for item in listings.news)


def _told_news(item: News, moment: date) -> FeedEntry:
    return _entry(item.title, f"tin-tuc/{item.ident}/", moment, item.description or prose(item.body), item.sample)


def _answers(listings: Listings) -> Iterator[Dated]:
    for item in listings.feedback:
        if item.answered_on is not None and item.answer is not None:
            yield item.answered_on, partial(_told_answer, item, _unit(item.unit, listings), item.answer)


def _told_answer(item: Feedback, unit: str, answer: str, moment: date) -> FeedEntry:
    return _entry(item.subject, f"phan-anh/{item.id}/", moment, f"{unit}: {prose(answer)}", item.sample)


def _decisions(listings: Listings) -> Iterator[Dated]:
    """Those that have a date: one known only in part had come by the last day that it may mean."""
    return ((last_day(item.date), partial(_told_decision, item)) for item in listings.decisions if item.date)


def _told_decision(item: Decision, moment: date) -> FeedEntry:
    parts = (
        ("Ban hành mới", item.adds),
        ("Sửa đổi, bổ sung", item.amends),
        ("Thay thế", item.replaces),
        ("Bãi bỏ", item.abolishes),
    )
    counts = [f"{name}: {len(codes)} thủ tục." for name, codes in parts if codes]
    summary = " ".join((f"{item.title.rstrip('.')}.", *counts))
    return _entry(f"Quyết định {item.number}", f"quyet-dinh/{item.id}/", moment, summary, item.sample)


def _apologies(listings: Listings) -> Iterator[Dated]:
    return ((item.issued, partial(_told_apology, item, _unit(item.unit, listings))) for item in listings.apologies)


def _told_apology(item: Apology, unit: str, moment: date) -> FeedEntry:
    days = f"Hồ sơ hẹn ngày {day(item.due)} bị trễ, hẹn lại ngày {day(item.new_due)}."
    return _entry(
        f"{unit}: thư xin lỗi {item.id}", f"xin-loi/{item.id}/", moment, f"{days} Lý do: {item.reason}", item.sample
    )


def _entry(title: str, url: str, moment: date, summary: str, sample: bool) -> FeedEntry:
    return FeedEntry(f"{title}{MADE_UP if sample else ''}", url, moment, moment, sentence(summary, LONGEST))


def _unit(unit_id: str, listings: Listings) -> str:
    return listings.portal.units[unit_id].name


NEWS_FEED = "tin-tuc/tin.atom"
ANSWERS_FEED = "phan-anh/tra-loi.atom"
DECISIONS_FEED = "quyet-dinh/quyet-dinh.atom"
APOLOGIES_FEED = "xin-loi/thu-xin-loi.atom"

SOURCES = (
    Source("Tin tức", "Tin về cải cách hành chính, lịch lưu động, việc làm hay.", "tin-tuc/", NEWS_FEED, _news),
    Source("Trả lời phản ánh", "Câu trả lời cho phản ánh, kiến nghị.", "phan-anh/", ANSWERS_FEED, _answers),
    Source(
        "Quyết định công bố thủ tục",
        "Thủ tục nào mới, sửa, thay hay bỏ.",
        "quyet-dinh/",
        DECISIONS_FEED,
        _decisions,
    ),
    Source("Thư xin lỗi", "Thư xin lỗi vì hồ sơ trễ hẹn.", "xin-loi/", APOLOGIES_FEED, _apologies),
)
