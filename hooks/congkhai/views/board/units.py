"""A page for each unit: which duties it meets, which not, and what it lacks."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from congkhai.derive import Listings
from congkhai.duties.assess import Assessment
from congkhai.format import day, number
from congkhai.models import Unit
from congkhai.views.base import HOME, Entry, Link, Page, sentence
from congkhai.views.board.asked import AskedView, asked_view
from congkhai.views.board.procedures import LACKING, lacking
from congkhai.views.board.verdicts import (
    BOARD,
    WORDS,
    Key,
    Standing,
    Verdict,
    anchor,
    board_link,
    by_duty,
    by_unit,
    duty_link,
    standing,
    verdict,
)
from congkhai.views.feedback import unit_link

SHOWN: tuple[Key, ...] = ("unmet", "met", "none")
"""What is missing comes first."""


@dataclass(frozen=True)
class DutyItem:
    """A duty of the unit, and who asks for it."""

    id: str
    anchor: str
    link: Link
    period: str
    verdict: Verdict
    asked: AskedView


@dataclass(frozen=True)
class DutyGroup:
    """The duties of which the same can be said."""

    key: Key
    title: str
    items: tuple[DutyItem, ...]


@dataclass(frozen=True)
class UnitBoardView:
    """Everything on a unit's page; `url` and `badge` are the addresses that the code for other pages names."""

    unit: Link
    today: str
    met: Standing
    groups: tuple[DutyGroup, ...]
    url: str
    badge: str
    procedures: Link | None


def unit_board_pages(listings: Listings) -> Iterator[Page]:
    """A page for each unit that exists today."""
    asked = {duty: asked_view(found[0].duty, listings) for duty, found in by_duty(listings).items()}
    for unit in listings.live_units:
        yield _page(unit, by_unit(listings)[unit.id], asked, listings)


def _page(unit: Unit, found: tuple[Assessment, ...], asked: dict[str, AskedView], listings: Listings) -> Page:
    counted = standing(found)
    told = f"Đạt {counted.count} việc phải công khai" if counted.applying else "Chưa có việc nào phải công khai"
    link = board_link(unit.id, unit.name)
    lack = len(lacking(listings)) if listings.procedures_of(unit) else 0
    return Page(
        url=link.url,
        title=f"Công khai đến đâu: {unit.name}",
        description=sentence(f"{unit.name}: {told} tính đến {day(str(listings.today))}. Việc còn thiếu, từ khi nào."),
        section=BOARD.url,
        template="board_unit.html",
        view=UnitBoardView(
            unit=unit_link(unit.id, listings),
            today=day(str(listings.today)),
            met=counted,
            groups=tuple(_groups(found, asked)),
            url=link.url,
            badge=f"{link.url}huy-hieu.svg",
            procedures=Link(f"{number(lack)} thủ tục còn thiếu mục", LACKING.url) if lack else None,
        ),
        crumbs=(HOME, BOARD),
        entries=(Entry("Công khai", f"Công khai đến đâu: {unit.name}", link.url, prominence=-0.1),),
        sample=unit.sample,
    )


def _groups(found: tuple[Assessment, ...], asked: dict[str, AskedView]) -> Iterator[DutyGroup]:
    items = [_item(one, asked[one.duty.id]) for one in found]
    for key in SHOWN:
        same = tuple(item for item in items if item.verdict.key == key)
        if same:
            yield DutyGroup(key, WORDS[key], same)


def _item(one: Assessment, asked: AskedView) -> DutyItem:
    duty = one.duty
    return DutyItem(duty.id, anchor(duty.id), duty_link(duty.id, duty.title), duty.period, verdict(one), asked)
