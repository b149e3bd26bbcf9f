"""The home page, and the page of search results."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from congkhai.derive import Listings
from congkhai.format import day, document_number
from congkhai.views.base import HOME, Link, Page
from congkhai.views.board.verdicts import BOARD
from congkhai.views.contacts import ContactView, shared_contacts
from congkhai.views.labels import DOCUMENT_KINDS, FEEDBACK_STATES
from congkhai.views.procedure_lists import Row, row

SHOWN = 5


@dataclass(frozen=True)
class HomeView:
    """Everything on the home page."""

    title: str
    tagline: str
    unit: Link | None
    unit_ended: str
    procedures_total: int
    frequent: tuple[Row, ...]
    events: tuple[Link, ...]
    contacts: tuple[ContactView, ...]
    units: tuple[Link, ...]
    old_names_total: int
    feedback: tuple[Link, ...]
    news: tuple[Link, ...]
    documents: tuple[Link, ...]
    plans: tuple[Link, ...]
    board: Link | None


@dataclass(frozen=True)
class ResultsView:
    """The page of results: what is there without JavaScript."""

    lists: tuple[Link, ...]
    events: tuple[Link, ...]
    contacts: tuple[ContactView, ...]


def site_title(listings: Listings) -> str:
    """The portal's name: the editors' own, or one made from its unit."""
    site = listings.portal.site
    unit = listings.portal.units.get(site.unit or "")
    return site.title or (f"Cổng công khai {unit.name}" if unit else "Cổng công khai thủ tục hành chính")


def home_pages(listings: Listings) -> Iterator[Page]:
    """The home page and the page of search results."""
    events = tuple(Link(e.name, f"su-kien/{e.id}/", e.summary or "") for e in listings.life_events)
    contacts = shared_contacts(listings)
    title = site_title(listings)
    yield Page(
        url="",
        title=title,
        description=f"{title}: thủ tục, giấy tờ cần mang, phí, thời hạn, nơi nộp, đường dây nóng và trả lời phản ánh.",
        section="",
        template="home.html",
        view=_home(listings, title, events, contacts),
    )
    yield Page(
        url="tim-kiem/",
        title="Tìm kiếm",
        description="Tìm thủ tục, đơn vị, phản ánh, văn bản, kế hoạch; gõ không dấu cũng được.",
        section="tim-kiem/",
        template="search.html",
        view=ResultsView(_lists(), events, contacts),
        crumbs=(HOME,),
    )


def _home(listings: Listings, title: str, events: tuple[Link, ...], contacts: tuple[ContactView, ...]) -> HomeView:
    portal = listings.portal
    unit = portal.units.get(portal.site.unit or "")
    own = listings.serving(unit.id) if unit else ()
    return HomeView(
        title=title,
        tagline=portal.site.tagline or "",
        unit=Link(unit.name, f"don-vi/{unit.id}/") if unit else None,
        unit_ended=day(unit.valid_until) if unit and unit.ended(listings.today) else "",
        procedures_total=len(listings.procedures),
        frequent=tuple(row(procedure) for procedure in listings.frequent),
        events=events,
        contacts=contacts,
        units=tuple(Link(u.name, f"don-vi/{u.id}/", _formerly(u.id, listings)) for u in own or listings.live_units),
        old_names_total=len(listings.ended_units),
        feedback=tuple(
            Link(f.subject, f"phan-anh/{f.id}/", f"{day(f.received)} · {FEEDBACK_STATES[f.state]}")
            for f in listings.feedback[:SHOWN]
        ),
        news=tuple(Link(n.title, f"tin-tuc/{n.ident}/", day(n.date)) for n in listings.news[:SHOWN]),
        documents=tuple(
            Link(d.title, f"van-ban/{d.id}/", f"{DOCUMENT_KINDS[d.kind]} · {day(d.issued)}".strip(" ·"))
            for d in listings.documents[:SHOWN]
        ),
        plans=tuple(Link(p.title, f"ke-hoach/{p.id}/", document_number(p.number)) for p in listings.plans),
        board=BOARD if listings.live_units else None,
    )


def _formerly(unit_id: str, listings: Listings) -> str:
    """The communes that a unit took over, by name: how people still call the place they live in."""
    old = [u.name for u in listings.predecessors.get(unit_id, ()) if u.level == "commune"]
    return f"Gồm {', '.join(old)} cũ" if old else ""


def _lists() -> tuple[Link, ...]:
    return (
        Link("Tất cả thủ tục theo lĩnh vực", "thu-tuc/"),
        Link("Thủ tục từ A đến Z", "thu-tuc/a-z/"),
        Link("Việc trong đời", "su-kien/"),
        Link("Các đơn vị", "don-vi/"),
        Link("Tra tên đơn vị cũ", "tra-ten-cu/"),
        Link("Đường dây nóng", "duong-day-nong/"),
        Link("Phản ánh và trả lời", "phan-anh/"),
        Link("Kế hoạch và nhiệm vụ", "ke-hoach/"),
        Link("Văn bản", "van-ban/"),
        Link("Hướng dẫn", "huong-dan/"),
    )
