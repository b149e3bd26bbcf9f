"""A page for each duty: who asks for it, and which units meet it."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from congkhai.derive import Listings
from congkhai.duties import DUTIES
from congkhai.duties.base import Duty
from congkhai.format import day
from congkhai.views.base import HOME, Link, Page, sentence
from congkhai.views.board.asked import AskedView, asked_view
from congkhai.views.board.verdicts import (
    BOARD,
    Standing,
    Verdict,
    anchor,
    board_link,
    by_duty,
    duty_link,
    standing,
    verdict,
)


@dataclass(frozen=True)
class DutyRow:
    """A unit; its link leads to the duty on the unit's page."""

    unit: Link
    verdict: Verdict


@dataclass(frozen=True)
class DutyView:
    """Everything on a duty's page."""

    id: str
    title: str
    period: str
    today: str
    asked: AskedView
    met: Standing
    rows: tuple[DutyRow, ...]
    before: Link | None
    after: Link | None


def duty_pages(listings: Listings) -> Iterator[Page]:
    """A page for each duty, in their order."""
    links = [duty_link(duty.id, duty.id) for duty in DUTIES]
    neighbours = zip([None, *links], [*links[1:], None], strict=False)
    for duty, (before, after) in zip(DUTIES, neighbours, strict=False):
        yield Page(
            url=duty_link(duty.id, duty.title).url,
            title=f"{duty.id}. {duty.title}",
            description=sentence(f"Việc phải công khai {duty.id}: đơn vị nào đạt, đơn vị nào chưa. {duty.title}."),
            section=BOARD.url,
            template="board_duty.html",
            view=_view(duty, before, after, listings),
            crumbs=(HOME, BOARD),
            sample=any(unit.sample for unit in listings.live_units),
        )


def _view(duty: Duty, before: Link | None, after: Link | None, listings: Listings) -> DutyView:
    found = by_duty(listings).get(duty.id, ())
    return DutyView(
        id=duty.id,
        title=duty.title,
        period=duty.period,
        today=day(str(listings.today)),
        asked=asked_view(duty, listings),
        met=standing(found),
        rows=tuple(
            DutyRow(Link(one.unit.name, f"{board_link(one.unit.id, '').url}#{anchor(duty.id)}"), verdict(one))
            for one in found
        ),
        before=before,
        after=after,
    )
