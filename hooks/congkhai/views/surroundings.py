"""The pages of procedures in their portal: what the rest of it adds to each prepared page and to its entry."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache

from congkhai.derive import Listings
from congkhai.models import Card
from congkhai.views.base import HOME, Entry, Link, Page, sentence
from congkhai.views.labels import CHANNEL_ORDER, CHANNELS, LEVELS, ONLINE
from congkhai.views.procedures import PROCEDURES
from congkhai.views.standing import HistoryLine, StandingView, history_lines, published_by, standing_view


@dataclass(frozen=True)
class SurroundingsView:
    """What the rest of the portal adds to the page of a procedure, each in its slot."""

    field: Link
    standing: StandingView | None
    decisions: tuple[Link, ...]
    history: tuple[HistoryLine, ...]
    events: tuple[Link, ...]
    desks: tuple[Link, ...]
    guides: tuple[Link, ...]


def procedure_pages(listings: Listings) -> Iterator[Page]:
    """One page for each procedure, at /thu-tuc/<code>/: the prepared one in its surroundings."""
    around = Surroundings(listings)
    for card in listings.all_procedures:
        view = around.of(card)
        yield Page(
            url=f"thu-tuc/{card.code}/",
            title=card.name,
            description=sentence(card.summary or f"Hồ sơ, thời hạn, phí và nơi nộp: {card.name}"),
            section=PROCEDURES.url,
            template="_procedure_slots.html",
            view=view,
            crumbs=around.crumbs(card.field),
            entries=(_entry(card, view, listings),),
            sample=card.sample,
            modified=card.checked_on,
            record=card.origin,
        )


class Surroundings:
    """Finds the surroundings of procedures; what many of them share is made once."""

    def __init__(self, listings: Listings) -> None:
        self._listings = listings
        self._desks = {
            level: tuple(Link(u.name, f"don-vi/{u.id}/") for u in listings.live_units if u.level == level)
            for level in LEVELS
        }
        self._guides = {guide.ident: Link(guide.title, f"huong-dan/{guide.ident}/") for guide in listings.portal.guides}
        self.field = cache(self._field)
        self.crumbs = cache(self._crumbs)
        self.desks = cache(self._desks_of)
        self.guides = cache(self._guides_for)

    def of(self, card: Card) -> SurroundingsView:
        """What the portal adds to one procedure's page."""
        listings = self._listings
        touched = card.code in listings.histories
        history = history_lines(card.code, listings) if touched else ()
        filed = not touched or card.code not in listings.out_of_force  # else nothing invites to file it
        return SurroundingsView(
            field=self.field(card.field),
            standing=standing_view(card.code, listings) if touched else None,
            decisions=published_by(card.code, card.decision, listings, history),
            history=history,
            events=tuple(Link(e.name, f"su-kien/{e.id}/") for e in listings.events_of.get(card.code, ())),
            desks=self.desks(card.level) if filed else (),
            guides=self.guides(card.ways) if filed else (),
        )

    def _field(self, field: str) -> Link:
        """A field with its page, which only fields have that hold a procedure in force."""
        name = self._listings.field_name(field)
        return Link(name, f"thu-tuc/linh-vuc/{field}/" if field in self._listings.fields else "")

    def _crumbs(self, field: str) -> tuple[Link, ...]:
        link = self.field(field)
        return (HOME, PROCEDURES, link) if link.url else (HOME, PROCEDURES)

    def _desks_of(self, levels: tuple[str, ...]) -> tuple[Link, ...]:
        return tuple(dict.fromkeys(link for level in levels for link in self._desks[level]))

    def _guides_for(self, ways: tuple[str, ...]) -> tuple[Link, ...]:
        """The guides for the ways that a procedure allows (duty D07); only those that are there."""
        wanted = [
            ("direct", "chuan-bi-ho-so-truc-tiep"),
            ("online", "nop-ho-so-truc-tuyen"),
            ("online", "thanh-toan-truc-tuyen"),
            ("postal", "gui-qua-buu-dien"),
        ]
        names = [name for kind, name in wanted if kind in ways] + ["theo-doi-ho-so"]
        return tuple(self._guides[name] for name in names if name in self._guides)


UNLIKELY = -0.1
"""The prominence of a procedure that is not in force: found, but after those that people can file."""


def _entry(card: Card, view: SurroundingsView, listings: Listings) -> Entry:
    if view.standing is not None and view.standing.state != "ending":
        return Entry(
            kind="Thủ tục hết hiệu lực" if view.standing.state == "ended" else "Thủ tục chưa có hiệu lực",
            title=card.name,
            url=f"thu-tuc/{card.code}/",
            code=card.code,
            facets=(("Lĩnh vực", view.field.title),),
            prominence=UNLIKELY,
            record=card.origin,
        )
    facets = [("Lĩnh vực", view.field.title)]
    facets += [("Cấp thực hiện", LEVELS[level]) for level in card.level]
    facets += [("Đối tượng", audience) for audience in card.audience]
    facets += [("Cách nộp", CHANNELS[way]) for way in sorted(card.ways, key=CHANNEL_ORDER.index)]
    facets += [("Mức trực tuyến", ONLINE[card.online])] if card.online in ONLINE else []
    facets += [("Cơ quan", card.agency)] if card.agency else []
    facets += [("Nhóm", "Nhiều người làm")] if card.frequent else []
    facets += [("Nhóm", "Liên thông")] if card.interlinked else []
    return Entry(
        kind="Thủ tục",
        title=card.name,
        url=f"thu-tuc/{card.code}/",
        code=card.code,
        facets=tuple(facets),
        prominence=listings.prominence(card),
        record=card.origin,
    )
