"""Procedures in force whose published text lacks a part that Decree 63/2010/NĐ-CP, article 8, asks for."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass
from functools import lru_cache

from congkhai.derive import Listings
from congkhai.format import number
from congkhai.models import Card
from congkhai.models.completeness import CONDITIONAL, PARTS
from congkhai.views.base import HOME, Entry, Link, Page
from congkhai.views.board.verdicts import BOARD

LACKING = Link("Thủ tục thiếu mục", f"{BOARD.url}thu-tuc/")
LACKING_FILE = f"{BOARD.url}thu-tuc-thieu-muc.csv"

SHOWN = 100
"""Procedures on the page; the file has all."""

NAMES = {part.key: part.name for part in (*PARTS, *CONDITIONAL)}


@dataclass(frozen=True)
class LackingRow:
    """A procedure and the parts that it lacks."""

    link: Link
    code: str
    field: str
    missing: tuple[str, ...]


@dataclass(frozen=True)
class LackingView:
    """Everything on the page; `parts` are those that any procedure lacks, with how many do, most first."""

    total: str
    complete: str
    lacking: str
    share: str
    parts: tuple[tuple[str, str], ...]
    asked: tuple[str, ...]
    rows: tuple[LackingRow, ...]
    shown: int
    hidden: bool
    file: str


@lru_cache(maxsize=1)
def lacking(listings: Listings) -> tuple[Card, ...]:
    """The procedures in force that lack a part, by name."""
    return tuple(card for card in listings.procedures if card.missing)


def names_of(card: Card) -> tuple[str, ...]:
    """The Vietnamese names of the parts that a procedure lacks."""
    return tuple(NAMES[key] for key in card.missing)


def lacking_pages(listings: Listings) -> Iterator[Page]:
    """One page, where the portal has procedures."""
    if not listings.procedures:
        return
    yield Page(
        url=LACKING.url,
        title="Thủ tục nào còn thiếu mục?",
        description="Thủ tục đang áp dụng mà bản công khai còn thiếu mục theo Điều 8 Nghị định 63/2010/NĐ-CP.",
        section=BOARD.url,
        template="board_procedures.html",
        view=_view(listings),
        crumbs=(HOME, BOARD),
        entries=(Entry("Trang", "Thủ tục còn thiếu mục", LACKING.url, words="công khai đầy đủ nghị định 63"),),
    )


def _view(listings: Listings) -> LackingView:
    found = lacking(listings)
    total = len(listings.procedures)
    counts = Counter(key for card in found for key in card.missing)
    return LackingView(
        total=number(total),
        complete=number(total - len(found)),
        lacking=number(len(found)),
        share=f"{(total - len(found)) * 100 // total} %",
        parts=tuple((NAMES[key], number(count)) for key, count in counts.most_common()),
        asked=tuple(part.name for part in PARTS),
        rows=tuple(
            LackingRow(Link(p.name, f"thu-tuc/{p.code}/"), p.code, listings.field_name(p.field), names_of(p))
            for p in found[:SHOWN]
        ),
        shown=min(len(found), SHOWN),
        hidden=len(found) > SHOWN,
        file=LACKING_FILE,
    )
