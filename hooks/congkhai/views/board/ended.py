"""What stays of the pages of units that have ended: addresses are permanent, and badges stand on other sites."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from congkhai.derive import Listings
from congkhai.format import day
from congkhai.models import Unit
from congkhai.views.base import HOME, Link, Page, sentence
from congkhai.views.board.verdicts import BOARD, board_link
from congkhai.views.feedback import unit_link


@dataclass(frozen=True)
class EndedBoardView:
    """That a unit owes nothing any more, and who discloses in its place."""

    unit: Link
    until: str
    serving: tuple[Link, ...]


def ended_board_pages(listings: Listings) -> Iterator[Page]:
    """A page for each unit that has ended."""
    for unit in listings.ended_units:
        yield Page(
            url=board_link(unit.id, unit.name).url,
            title=f"Công khai đến đâu: {unit.name}",
            description=sentence(f"{unit.name} đã kết thúc ngày {day(unit.valid_until)}, không còn phải công khai."),
            section=BOARD.url,
            template="board_ended.html",
            view=EndedBoardView(unit_link(unit.id, listings), day(unit.valid_until), _serving(unit, listings)),
            crumbs=(HOME, BOARD),
            sample=unit.sample,
        )


def _serving(unit: Unit, listings: Listings) -> tuple[Link, ...]:
    """The boards of the units that serve its people now; one that is only named here has its page alone."""
    return tuple(
        unit_link(one.id, listings) if one.level == "province" else board_link(one.id, one.name)
        for one in listings.serving(unit.id)
    )
