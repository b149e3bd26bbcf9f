"""The lists of procedures: all, by field, by level, A to Z, frequent, online, interlinked; and life events."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from congkhai.derive import Listings
from congkhai.models import Card
from congkhai.views.base import HOME, Entry, Link, Page, sentence
from congkhai.views.labels import LEVEL_SLUGS, LEVELS, ONLINE
from congkhai.views.procedures import PROCEDURES


@dataclass(frozen=True)
class Row:
    """A procedure in a list."""

    name: str
    url: str
    code: str
    online: str
    frequent: bool


@dataclass(frozen=True)
class Group:
    """Rows under a heading; `anchor` names it within the page, `url` is its own page where it has one."""

    title: str
    anchor: str
    url: str
    rows: tuple[Row, ...]


@dataclass(frozen=True)
class ListView:
    """A list of procedures, in groups, with ways to the other lists."""

    heading: str
    intro: str
    total: int
    groups: tuple[Group, ...]
    others: tuple[Link, ...]


@dataclass(frozen=True)
class EventView:
    """A life event and its procedures, in the order in which they are best done."""

    name: str
    summary: str
    rows: tuple[Row, ...]
    others: tuple[Link, ...]


def row(procedure: Card) -> Row:
    """A procedure as a list shows it."""
    return Row(
        name=procedure.name,
        url=f"thu-tuc/{procedure.code}/",
        code=procedure.code,
        online=ONLINE.get(procedure.online, ""),
        frequent=procedure.frequent,
    )


def procedure_list_pages(listings: Listings) -> Iterator[Page]:
    """Every list of procedures, each complete on its own page."""
    known = {card.code: row(card) for card in listings.procedures}

    def rows(cards: Iterable[Card]) -> tuple[Row, ...]:
        return tuple(known[card.code] for card in cards)

    by_field = [
        Group(listings.field_name(field), field, f"thu-tuc/linh-vuc/{field}/", rows(cards))
        for field, cards in listings.fields.items()
    ]
    by_letter = [
        Group(letter, f"chu-{letter.lower()}" if letter != "#" else "so", "", rows(cards))
        for letter, cards in listings.letters.items()
    ]
    others = _ways(listings)
    yield _page("", "Thủ tục hành chính", "Tất cả thủ tục, xếp theo lĩnh vực.", by_field, others)
    yield _page("a-z/", "Thủ tục từ A đến Z", "Tất cả thủ tục, xếp theo tên.", by_letter, others)
    for group in by_field:
        entry = Entry("Lĩnh vực", group.title, group.url)
        intro = f"Các thủ tục thuộc lĩnh vực {group.title}."
        yield _page(f"linh-vuc/{group.anchor}/", group.title, intro, [group], others, entry)
    for url, title, intro, cards in _chosen(listings):
        yield _page(url, title, intro, [Group("", "tat-ca", "", rows(cards))], others)


def _chosen(listings: Listings) -> Iterator[tuple[str, str, str, tuple[Card, ...]]]:
    """Address, title, introduction and procedures of the lists by level and by what people look for."""
    for level, slug in LEVEL_SLUGS.items():
        cards = listings.levels.get(level, ())
        if cards or level == "commune":
            name = LEVELS[level].lower()
            yield f"cap/{slug}/", f"Thủ tục {name}", f"Các thủ tục do {name} giải quyết.", cards
    yield "pho-bien/", "Thủ tục nhiều người làm", "Những thủ tục người dân làm nhiều nhất.", listings.frequent
    online = tuple(card for card in listings.procedures if "online" in card.ways)
    intro = "Những thủ tục nhận hồ sơ qua Cổng Dịch vụ công quốc gia."
    yield "truc-tuyen/", "Thủ tục nộp trực tuyến", intro, online
    interlinked = tuple(card for card in listings.procedures if card.interlinked)
    yield "lien-thong/", "Thủ tục liên thông", "Nộp một nơi, nhiều cơ quan cùng giải quyết.", interlinked


def _ways(listings: Listings) -> tuple[Link, ...]:
    return (
        Link("Theo lĩnh vực", "thu-tuc/"),
        Link("A đến Z", "thu-tuc/a-z/"),
        Link("Nhiều người làm", "thu-tuc/pho-bien/"),
        Link("Nộp trực tuyến", "thu-tuc/truc-tuyen/"),
        Link("Liên thông", "thu-tuc/lien-thong/"),
        *(
            Link(LEVELS[level], f"thu-tuc/cap/{slug}/")
            for level, slug in LEVEL_SLUGS.items()
            if level in listings.levels
        ),
        Link("Theo việc trong đời", "su-kien/"),
    )


def _page(url: str, title: str, intro: str, groups: list[Group], others: tuple[Link, ...], *entries: Entry) -> Page:
    total = sum(len(group.rows) for group in groups)
    own = f"thu-tuc/{url}"
    return Page(
        url=own,
        title=title,
        description=sentence(f"{intro} {total} thủ tục."),
        section="thu-tuc/",
        template="procedure_list.html",
        view=ListView(title, intro, total, tuple(groups), tuple(link for link in others if link.url != own)),
        crumbs=(HOME,) if not url else (HOME, PROCEDURES),
        entries=entries,
    )


def event_pages(listings: Listings) -> Iterator[Page]:
    """Life events: the list, and a page each."""
    events = tuple(Link(e.name, f"su-kien/{e.id}/", e.summary or "") for e in listings.life_events)
    top = Link("Việc trong đời", "su-kien/")
    yield Page(
        url=top.url,
        title=top.title,
        description="Những việc thường gặp và các thủ tục cần làm: sinh con, kết hôn, xây nhà, có người thân qua đời…",
        section="thu-tuc/",
        template="link_list.html",
        view=LinkListView(top.title, "Chọn việc đang đến với bạn; mỗi việc có đủ các thủ tục cần làm.", events),
        crumbs=(HOME, PROCEDURES),
    )
    for event in listings.life_events:
        cards = map(listings.portal.procedures.get, listings.in_place_of(event.procedures))
        rows = tuple(row(card) for card in cards if card is not None)
        url = f"su-kien/{event.id}/"
        yield Page(
            url=url,
            title=event.name,
            description=sentence(event.summary or f"Các thủ tục cần làm: {event.name}"),
            section="thu-tuc/",
            template="event.html",
            view=EventView(event.name, event.summary or "", rows, tuple(link for link in events if link.url != url)),
            crumbs=(HOME, PROCEDURES, top),
            entries=(Entry("Việc trong đời", event.name, url, words=event.summary or ""),),
        )


@dataclass(frozen=True)
class LinkListView:
    """A heading and links with a line each."""

    heading: str
    intro: str
    links: tuple[Link, ...]
