"""Authored pages: what MkDocs renders gets its frame here, and the lists of guides, news and pages about the portal."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import PurePosixPath

from congkhai.derive import Listings
from congkhai.format import day
from congkhai.models import Article, News
from congkhai.views.base import HOME, Entry, Link, Page, prose, sentence
from congkhai.views.feeds import NEWS_FEED, feed_path

GUIDES = Link("Hướng dẫn", "huong-dan/")
NEWS = Link("Tin tức", "tin-tuc/")
ABOUT = Link("Giới thiệu", "gioi-thieu/")

FOLDERS = {"content/guides": GUIDES, "content/news": NEWS, "content/about": ABOUT}
"""The folder of each kind of authored page, and the list under whose address its pages stand."""


def top_of(article: Article) -> Link:
    """The list to which an authored page belongs."""
    return FOLDERS[str(PurePosixPath(article.origin).parent)]


@dataclass(frozen=True)
class ArticleView:
    """An authored page; `html` is filled in with what MkDocs made of its Markdown."""

    title: str
    description: str
    date: str
    unit: Link | None
    html: str
    related: tuple[Link, ...]
    sample: bool


@dataclass(frozen=True)
class ArticleListView:
    """A list of authored pages, with a line each; `feed` is empty where it has none."""

    heading: str
    intro: str
    links: tuple[Link, ...]
    feed: str


def article_list_pages(listings: Listings) -> Iterator[Page]:
    """The lists of guides, news and pages about the portal."""
    portal = listings.portal
    for top, intro, articles in (
        (GUIDES, "Cách nộp hồ sơ, thanh toán, theo dõi kết quả và gửi phản ánh.", portal.guides),
        (NEWS, "Tin về cải cách hành chính, lịch lưu động, việc làm hay.", listings.news),
        (ABOUT, "Cổng này công khai những gì, dữ liệu lấy từ đâu.", portal.about),
    ):
        links = tuple(_link(article, top) for article in articles)
        yield Page(
            url=top.url,
            title=top.title,
            description=sentence(intro),
            section=top.url,
            template="article_list.html",
            view=ArticleListView(top.title, intro, links, feed_path(NEWS_FEED, listings) if top is NEWS else ""),
            crumbs=(HOME,),
            entries=tuple(
                Entry(top.title, link.title, link.url, words=article.description or "", text=article.body)
                for link, article in zip(links, articles, strict=True)
            ),
            sample=any(article.sample for article in articles),
        )


def about_links(listings: Listings) -> tuple[Link, ...]:
    """The pages about the portal, for the foot of every page."""
    return tuple(_link(article, ABOUT) for article in listings.portal.about)


def _link(article: Article, top: Link) -> Link:
    note = article.description or ""
    if isinstance(article, News):
        note = f"{day(article.date)} · {note}".strip(" ·")
    return Link(article.title, f"{top.url}{article.ident}/", note)


def article_page(article: Article, top: Link, html: str, listings: Listings) -> Page:
    """The page of one authored record around the HTML that MkDocs made of its Markdown."""
    siblings = {GUIDES: listings.portal.guides, NEWS: listings.portal.news, ABOUT: listings.portal.about}[top]
    unit = listings.portal.units.get(getattr(article, "unit", None) or "")
    return Page(
        url=f"{top.url}{article.ident}/",
        title=article.title,
        description=sentence(article.description or prose(article.body)),
        section=top.url,
        template="article.html",
        view=ArticleView(
            title=article.title,
            description=article.description or "",
            date=day(article.date) if isinstance(article, News) else "",
            unit=Link(unit.name, f"don-vi/{unit.id}/") if unit else None,
            html=html,
            related=tuple(_link(other, top) for other in siblings if other is not article),
            sample=article.sample,
        ),
        crumbs=(HOME, top),
        sample=article.sample,
        modified=str(article.date) if isinstance(article, News) else "",
    )
