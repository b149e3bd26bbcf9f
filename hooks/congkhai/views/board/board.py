"""Is everything disclosed? The board of all units by all duties, and a page for each unit and each duty."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from congkhai.derive import Listings
from congkhai.duties import DUTIES
from congkhai.duties.assess import Assessment
from congkhai.format import day, number
from congkhai.views.base import HOME, Entry, Link, Page
from congkhai.views.board.asked import AgencyOption, agency_options
from congkhai.views.board.duties import duty_pages
from congkhai.views.board.ended import ended_board_pages
from congkhai.views.board.procedures import LACKING, lacking, lacking_pages
from congkhai.views.board.units import unit_board_pages
from congkhai.views.board.verdicts import BOARD, Key, Standing, anchor, by_duty, by_unit, duty_link, key_of, standing


@dataclass(frozen=True)
class DutyHead:
    """A column of the board; `met` counts the units that meet it, of those to which it applies."""

    id: str
    anchor: str
    link: Link
    met: Standing


@dataclass(frozen=True)
class BoardRow:
    """A unit with its cells, one for each duty. `path` leads to its page from the board."""

    name: str
    path: str
    met: Standing
    unmet: int
    cells: tuple[Key, ...]


@dataclass(frozen=True)
class BoardView:
    """Everything on the board."""

    today: str
    duties: tuple[DutyHead, ...]
    rows: tuple[BoardRow, ...]
    agencies: tuple[AgencyOption, ...]
    all: Standing
    ended: int
    procedures: Link | None


def board_pages(listings: Listings) -> Iterator[Page]:
    """The board, a page for each unit and each duty, and the procedures whose texts lack a part."""
    sample = any(unit.sample for unit in listings.live_units)
    yield Page(
        url=BOARD.url,
        title=BOARD.title,
        description="Từng xã, phường đã công khai đủ những việc phải công khai chưa: việc nào đạt, việc nào còn thiếu.",
        section=BOARD.url,
        template="board.html",
        view=_board(listings),
        crumbs=(HOME,),
        entries=(Entry("Trang", BOARD.title, BOARD.url, words="minh bạch nghĩa vụ công khai đạt chưa đạt huy hiệu"),),
        sample=sample,
    )
    yield from unit_board_pages(listings)
    yield from ended_board_pages(listings)
    yield from duty_pages(listings)
    yield from lacking_pages(listings)


def _board(listings: Listings) -> BoardView:
    units, duties = by_unit(listings), by_duty(listings)
    lack = len(lacking(listings))
    whole = "Đủ các mục luật định" if not lack else f"{number(lack)} thủ tục còn thiếu mục"
    return BoardView(
        today=day(str(listings.today)),
        duties=tuple(
            DutyHead(one.id, anchor(one.id), duty_link(one.id, one.title), standing(duties.get(one.id, ())))
            for one in DUTIES
        ),
        rows=tuple(_row(f"{unit}/", found) for unit, found in units.items() if found),
        agencies=agency_options(listings),
        all=standing(one for found in units.values() for one in found),
        ended=len(listings.ended_units),
        procedures=Link(whole, LACKING.url) if listings.procedures else None,
    )


def _row(path: str, found: Sequence[Assessment]) -> BoardRow:
    counted = standing(found)
    return BoardRow(found[0].unit.name, path, counted, counted.applying - counted.met, tuple(map(key_of, found)))
