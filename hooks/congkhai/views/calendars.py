"""Calendars of the days on which leaders receive citizens, and of the closing days of consultations."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator, Mapping
from datetime import date, datetime, timedelta
from functools import lru_cache

from congkhai.dates.periods import ONE_DAY
from congkhai.dates.weekdays import Recurrence, recurrence_of
from congkhai.derive import Listings
from congkhai.fold import slug
from congkhai.format import day
from congkhai.models import Unit
from congkhai.models.unit import Leader
from congkhai.views.base import sentence
from congkhai.views.data import Calendar, DataFile, Event

CONSULTATIONS = "van-ban/lay-y-kien.ics"
BEGIN = date(2025, 1, 1)
"""From when a unit's days are told, where its record does not say when it began."""
WEEKDAYS = ("MO", "TU", "WE", "TH", "FR", "SA", "SU")
FARTHEST = 366
ONE_WEEK = timedelta(days=7)


def calendar_files(listings: Listings) -> Iterator[DataFile]:
    """A calendar for each unit whose days of reception are understood, and one of consultations, if there are any."""
    for unit, calendar in receptions(listings).items():
        yield DataFile(_path(unit), calendar, sitewide=True)
    closing = tuple(_closing_days(listings))
    if closing:
        yield DataFile(CONSULTATIONS, Calendar("Hạn góp ý dự thảo", closing), sitewide=True)


def reception_path(unit: str, listings: Listings) -> str:
    """The path of a unit's calendar of reception days, for a link to it; empty where it has none."""
    return _path(unit) if unit in receptions(listings) else ""


def consultations_path(listings: Listings) -> str:
    """The path of the calendar of consultations; empty where there are none."""
    return CONSULTATIONS if any(document.consultation for document in listings.documents) else ""


@lru_cache(maxsize=1)
def receptions(listings: Listings) -> Mapping[str, Calendar]:
    """The calendars of units that have not ended, by unit. What is not understood is shown as text on its page only."""
    made: dict[str, Calendar] = {}
    for unit in listings.units:
        events = () if unit.ended(listings.today) else tuple(_receptions_of(unit))
        if events:
            made[unit.id] = Calendar(f"Lịch tiếp công dân: {unit.name}", events)
    return made


def first_on(rule: str, start: date) -> date | None:
    """The first day on or after `start` that a rule of weeks or months means; None for a rule of another kind."""
    days = (start + n * ONE_DAY for n in range(min(FARTHEST, (date.max - ONE_WEEK - start).days)))
    return next((one for one in days if _means(rule, one)), None)


def _means(rule: str, one: date) -> bool:
    parts = dict(part.split("=", 1) for part in rule.split(";"))
    frequency, chosen = parts.pop("FREQ", ""), parts.pop("BYDAY", "")
    numbers = parts.pop("BYMONTHDAY", "")
    if parts or bool(chosen) is bool(numbers):
        return False
    if numbers:
        last = (one + ONE_DAY).day == 1
        return frequency == "MONTHLY" and any(int(n) == one.day or (n == "-1" and last) for n in numbers.split(","))
    return any(_is_weekday(frequency, *_split(name), one) for name in chosen.split(","))


def _split(name: str) -> tuple[int, str]:
    """1MO is the first Monday, -1MO the last, MO every one."""
    match = re.fullmatch(r"([+-]?\d)?([A-Z]{2})", name)
    return (int(match[1] or 0), match[2]) if match else (0, "")


def _is_weekday(frequency: str, number: int, name: str, one: date) -> bool:
    if WEEKDAYS[one.weekday()] != name:
        return False
    if number == 0:
        return frequency in ("WEEKLY", "MONTHLY")
    is_last = (one + ONE_WEEK).month != one.month
    return frequency == "MONTHLY" and ((one.day + 6) // 7 == number or (number == -1 and is_last))


def _path(unit: str) -> str:
    return f"don-vi/{unit}/lich-tiep-dan.ics"


def _receptions_of(unit: Unit) -> Iterator[Event]:
    seen: Counter[str] = Counter()
    for leader in unit.leaders:
        meant = recurrence_of(leader.reception) if leader.reception else None
        first = first_on(meant.rule, unit.valid_from or BEGIN) if meant else None
        if meant is None or first is None:
            continue
        name = slug(leader.name)
        seen[name] += 1
        again = f"-{seen[name]}" if seen[name] > 1 else ""
        yield _reception(unit, leader, meant, first, f"tiep-cong-dan-{unit.id}-{name}{again}@congkhai")


def _reception(unit: Unit, leader: Leader, meant: Recurrence, first: date, uid: str) -> Event:
    told = leader.reception or ""
    made_up = " (Dữ liệu minh họa, không phải lịch thật.)" if unit.sample else ""
    return Event(
        uid=uid,
        title=f"Tiếp công dân: {leader.title} {leader.name}",
        begin=datetime.combine(first, meant.begin) if meant.begin else first,
        end=datetime.combine(first, meant.end) if meant.begin and meant.end else None,
        rule=f"{meant.rule}{_until(unit.valid_until, with_hours=meant.begin is not None)}",
        place=(unit.address or "") if " tại " not in f" {told} " else "",
        description=f"{told}{made_up}",
        url=f"don-vi/{unit.id}/",
    )


def _until(last: date | None, *, with_hours: bool) -> str:
    """Up to the end of a unit's last day: RFC 5545 wants the moment in UTC where the events have hours."""
    if last is None:
        return ""
    return f";UNTIL={last:%Y%m%d}T165959Z" if with_hours else f";UNTIL={last:%Y%m%d}"


def _closing_days(listings: Listings) -> Iterator[Event]:
    """The last day of each consultation, newest documents first."""
    for document in listings.documents:
        asked = document.consultation
        if asked is not None:
            unit = listings.portal.units[document.unit].name
            made_up = " (Dữ liệu minh họa.)" if document.sample else ""
            yield Event(
                uid=f"lay-y-kien-{document.id}@congkhai",
                title=f"Hết hạn góp ý: {sentence(document.title, 120)}",
                begin=asked.closes,
                description=f"{unit} nhận ý kiến từ ngày {day(asked.opens)} đến hết ngày {day(asked.closes)}.{made_up}",
                url=f"van-ban/{document.id}/",
            )
