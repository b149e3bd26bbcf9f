"""What has changed on the portal, and when, from the dates in its records."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass, replace
from typing import Literal

from congkhai.dates.periods import first_day
from congkhai.derive.listings import Listings
from congkhai.models import Card

HappeningKind = Literal[
    "signed", "effective", "news", "received", "answered", "apology", "statistics", "document", "opened", "closed",
    "plan", "hotline", "compared", "began", "ended",
]  # fmt: skip


@dataclass(frozen=True, slots=True)
class Happening:
    """One thing that happened on a day (an ISO date, or a month where no day is known). `title` and `url` are those of
    the record; `count` is more than one where many of a kind are told as one, at the address of their list.
    """

    day: str
    kind: HappeningKind
    title: str
    url: str
    unit: str = ""
    count: int = 1
    sample: bool = False


IN_BULK: Mapping[str, str] = {
    "hotline": "duong-day-nong/",
    "statistics": "thong-ke/",
    "began": "don-vi/",
    "ended": "tra-ten-cu/",
}
"""Kinds of which many may happen on one day, and the list at which they are told as one."""

COMPARED = "thu-tuc/"
"""The list of what is compared with its source."""

MANY = 5
"""More than so many of such a kind on one day are told as one."""


def happenings(listings: Listings) -> Mapping[str, tuple[Happening, ...]]:
    """By month (2026-05), newest first, what happened until today; in a month the newest first, what has no day last.

    What is known by its year only is left out.
    """
    found = (one for find in FINDERS for one in find(listings) if len(one.day) >= 7)
    past = [one for one in found if first_day(one.day) <= listings.today]
    months: defaultdict[str, list[Happening]] = defaultdict(list)
    for one in sorted(_together(past), key=lambda one: one.day, reverse=True):
        months[one.day[:7]].append(one)
    return {month: tuple(ones) for month, ones in months.items()}


def _together(found: Iterable[Happening]) -> Iterator[Happening]:
    """Many of one kind on one day as one, in the place of the first."""
    found = tuple(found)
    counts = Counter((one.kind, one.day) for one in found if one.kind in IN_BULK)
    samples = {(one.kind, one.day) for one in found if one.sample}
    told: set[tuple[str, str]] = set()
    for one in found:
        key = (one.kind, one.day)
        if counts[key] <= MANY:
            yield one
        elif key not in told:
            told.add(key)
            yield replace(one, title="", url=IN_BULK[one.kind], unit="", count=counts[key], sample=key in samples)


def _decisions(listings: Listings) -> Iterator[Happening]:
    for one in listings.decisions:
        title, url = f"Quyết định {one.number}: {one.title}", f"quyet-dinh/{one.id}/"
        if one.date:
            yield Happening(one.date, "signed", title, url, sample=one.sample)
        if one.effective and str(one.effective) != one.date:
            yield Happening(str(one.effective), "effective", title, url, sample=one.sample)


def _news(listings: Listings) -> Iterator[Happening]:
    for one in listings.news:
        yield Happening(str(one.date), "news", one.title, f"tin-tuc/{one.ident}/", one.unit or "", sample=one.sample)


def _feedback(listings: Listings) -> Iterator[Happening]:
    for one in listings.feedback:
        url = f"phan-anh/{one.id}/"
        yield Happening(str(one.received), "received", one.subject, url, one.unit, sample=one.sample)
        if one.answered_on:
            yield Happening(str(one.answered_on), "answered", one.subject, url, one.unit, sample=one.sample)


def _apologies(listings: Listings) -> Iterator[Happening]:
    for one in listings.apologies:
        title, url = f"Thư xin lỗi {one.id}", f"xin-loi/{one.id}/"
        yield Happening(str(one.issued), "apology", title, url, one.unit, sample=one.sample)


def _statistics(listings: Listings) -> Iterator[Happening]:
    """Figures by their period, which views put into words; a province's have no page."""
    paged = {unit.id for unit in listings.disclosing}
    for one in listings.statistics:
        if one.published and one.unit in paged:
            url = f"thong-ke/{one.unit}/"
            yield Happening(str(one.published), "statistics", one.period, url, one.unit, sample=one.sample)


def _documents(listings: Listings) -> Iterator[Happening]:
    for one in listings.documents:
        url, asked = f"van-ban/{one.id}/", one.consultation
        if one.issued:
            yield Happening(one.issued, "document", one.title, url, one.unit, sample=one.sample)
        if asked:
            yield Happening(str(asked.opens), "opened", one.title, url, one.unit, sample=one.sample)
            yield Happening(str(asked.closes), "closed", one.title, url, one.unit, sample=one.sample)


def _plans(listings: Listings) -> Iterator[Happening]:
    for one in listings.plans:
        if one.issued:
            yield Happening(one.issued, "plan", one.title, f"ke-hoach/{one.id}/", one.unit, sample=one.sample)


def _hotlines(listings: Listings) -> Iterator[Happening]:
    for unit in listings.units:
        one = listings.hotline_of.get(unit.id)
        if one is not None and one.checked_on:
            url = f"don-vi/{unit.id}/"
            yield Happening(str(one.checked_on), "hotline", unit.name, url, sample=one.sample)


def _units(listings: Listings) -> Iterator[Happening]:
    """A unit ends with its last day."""
    for unit in listings.units:
        url = f"don-vi/{unit.id}/"
        if unit.valid_from:
            yield Happening(str(unit.valid_from), "began", unit.name, url, sample=unit.sample)
        if unit.valid_until:
            yield Happening(str(unit.valid_until), "ended", unit.name, url, sample=unit.sample)


def _procedures(listings: Listings) -> Iterator[Happening]:
    """There are thousands of them: those that were compared on one day are told as one from the first."""
    days: dict[str, list[Card]] = {}
    for card in listings.procedures:
        if card.checked_on:
            days.setdefault(card.checked_on, []).append(card)
    for moment, (card, *others) in days.items():
        sample = card.sample or any(other.sample for other in others)
        if others:
            yield Happening(moment, "compared", "", COMPARED, count=len(others) + 1, sample=sample)
        else:
            yield Happening(moment, "compared", card.name, f"thu-tuc/{card.code}/", sample=sample)


FINDERS: tuple[Callable[[Listings], Iterator[Happening]], ...] = (
    _decisions,
    _units,
    _news,
    _documents,
    _plans,
    _statistics,
    _feedback,
    _apologies,
    _hotlines,
    _procedures,
)
"""What happens, in the order in which it stands within a day."""
