"""What decisions have done to a procedure: whether it is in force, what has taken its place, its history."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache

from congkhai.dates.periods import ONE_DAY
from congkhai.derive import Listings
from congkhai.derive.force import BEGINNING, ENDING, Change, standing
from congkhai.format import day, period
from congkhai.models import Decision
from congkhai.views.base import Link


@dataclass(frozen=True)
class StandingView:
    """A procedure that is not in force (`ended`, or `coming`), or will not be for long (`ending`): since or from when
    (a day, a month or a year in words; empty where none is known), until which last day before that (empty where only
    a month or a year is known), by which decisions, and to which procedures it leads.
    """

    state: str
    since: str
    until: str
    decisions: tuple[Link, ...]
    leads_to: tuple[Link, ...]


@dataclass(frozen=True)
class HistoryLine:
    """One thing that a decision has done or will do; `other` is what this procedure replaces, or what replaces it."""

    day: str
    words: str
    other: Link | None
    decision: Link


WORDS = {
    "added": "ban hành mới",
    "amended": "sửa đổi, bổ sung",
    "replaces": "thay cho",
    "replaced": "được thay bằng",
    "abolished": "bãi bỏ",
}


def standing_view(code: str, listings: Listings) -> StandingView | None:
    """How a procedure stands, where people must know; None for nearly all, which are simply in force."""
    now = standing(listings.histories.get(code, ()), listings.today)
    if now is None:
        return None
    others = [change.other for change in now.changes if change.other]
    codes = listings.in_place_of(others) if now.state == "ended" else tuple(dict.fromkeys(others))
    last = now.changes[-1]
    moment = _moment(last.decision)
    return StandingView(
        state=now.state,
        since=_in_words(moment),
        until=_in_words(str(last.day - ONE_DAY)) if last.day and len(moment) == len("2026-05-09") else "",
        decisions=tuple(dict.fromkeys(decision_link(change.decision) for change in now.changes)),
        leads_to=tuple(procedure_by(one, listings) for one in codes),
    )


def _moment(decision: Decision) -> str:
    """From when a decision holds, as precisely as it tells."""
    return str(decision.effective or decision.date or "")


def _in_words(moment: str) -> str:
    """A day, a month or a year, said as which of them it is."""
    if len(moment) == len("2026-05-09"):
        return f"ngày {day(moment)}"
    return period(moment).lower() if moment else ""


def history_lines(code: str, listings: Listings) -> tuple[HistoryLine, ...]:
    """A procedure's history, oldest first; none where it would tell no more than which decisions name the procedure."""
    history = listings.histories.get(code, ())
    if not any(change.day or change.kind in (*BEGINNING, *ENDING) for change in history):
        return ()
    return tuple(_line(change, listings) for change in history)


def _line(change: Change, listings: Listings) -> HistoryLine:
    return HistoryLine(
        day=day(_moment(change.decision)),
        words=WORDS[change.kind],
        other=procedure_by(change.other, listings) if change.other else None,
        decision=decision_link(change.decision),
    )


def decision_link(decision: Decision) -> Link:
    """A decision by its number."""
    return Link(f"Quyết định {decision.number}", f"quyet-dinh/{decision.id}/")


def published_by(code: str, number: str, listings: Listings, told: tuple[HistoryLine, ...]) -> tuple[Link, ...]:
    """The decision that published a procedure, by the number in its record (without an address where the portal has
    not that decision), then the others that name the procedure and are not told in its history.
    """
    decisions = listings.decisions_of.get(code, ())
    if not decisions:
        return _number_alone(number)
    own = tuple(decision_link(one) for one in decisions if one.number == number)
    first = own or _number_alone(number)
    elsewhere = {line.decision for line in told}
    others = (decision_link(one) for one in decisions if one.number != number)
    return (*first, *(link for link in others if link not in elsewhere))


@cache
def _number_alone(number: str) -> tuple[Link, ...]:
    """One value for all procedures that a decision published: what it fills is then made once."""
    return (Link(number, ""),) if number else ()


def procedure_by(code: str, listings: Listings) -> Link:
    """A procedure by its name, with its code as the note; by its code, without an address, where it has no page."""
    card = listings.portal.procedures.get(code)
    return Link(card.name, f"thu-tuc/{code}/", code) if card else Link(f"Thủ tục mã {code}", "")
