"""Which month, quarter or year a document tells about.

Documents have no field for it other than the year: a period named in the title counts first (tháng 10 năm 2026,
quý III/2026), then the day of issue. A month or quarter named without its year is the last one before the issue.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Mapping
from datetime import date, timedelta

from congkhai.dates.periods import period_of, preceding
from congkhai.duties.subject import issued_on
from congkhai.models import Document

YEAR = r"\s*(?:/|-|năm)?\s*((?:19|20)\d\d)?(?!\d)"
MONTH = re.compile(rf"\btháng\s+(1[0-2]|0?[1-9]){YEAR}", re.IGNORECASE)
QUARTER = re.compile(rf"\bquý\s+(IV|III|II|I|[1-4])\b{YEAR}", re.IGNORECASE)
NUMBERS = {"I": "1", "II": "2", "III": "3", "IV": "4"}

YEAR_NAMED = re.compile(r"\bnăm\s+((?:19|20)\d\d)(?!\d)", re.IGNORECASE)

EARLY = timedelta(days=20)
"""A report of a quarter is often signed before it is over (on the 14th of its last month)."""

MONTH_ENDS = timedelta(days=4)
"""A plan wants the evaluation of a month at its end: what is signed in its last days is about it."""


def month_told(document: Document) -> str | None:
    """The month that the title names; else the one before the day of issue. None where neither is known."""
    named = MONTH.search(document.title)
    if named and (year := named[2] or _year_of(document, int(named[1]))):
        return f"{year}-{int(named[1]):02d}"
    day = _day(document)
    return preceding(period_of(day + MONTH_ENDS, "month")) if day else None


def quarter_told(document: Document) -> str | None:
    """The quarter that the title names; else the one that was ending on the day of issue, or was over."""
    named = QUARTER.search(document.title)
    number = NUMBERS.get(named[1].upper(), named[1]) if named else ""
    if named and (year := named[2] or _year_of(document, 3 * int(number) - 2)):
        return f"{year}-Q{number}"
    day = _day(document)
    return preceding(period_of(day + EARLY, "quarter")) if day else None


def year_told(document: Document) -> str | None:
    """The year that the record tells, else the first that the title names, else that of issue."""
    named = YEAR_NAMED.search(document.title) if document.year is None else None
    return named[1] if named else _year(document)


def is_plan(document: Document) -> bool:
    """Whether a document only says what is to be done: a plan of a survey or an inspection is not its result."""
    return document.kind == "plan" or document.title.casefold().startswith("kế hoạch")


def published(documents: Iterable[Document], told: Callable[[Document], str | None]) -> Mapping[str, date]:
    """By period, the day on which the first document about it was there."""
    found: dict[str, date] = {}
    for document in documents:
        period = told(document)
        if period is not None:
            found[period] = min(found.get(period, date.max), issued_on(document))
    return found


def _year(document: Document) -> str | None:
    told = document.year if document.year is not None else int((document.issued or "0")[:4])
    return f"{told:04d}" if 1900 <= told <= 2999 else None


def _year_of(document: Document, month: int) -> str | None:
    """The year of a month that is named without it; what was issued before the month is about that of last year."""
    year, day = _year(document), _day(document)
    return f"{day.year - 1:04d}" if day and document.year is None and month > day.month else year


def _day(document: Document) -> date | None:
    """The day of issue, where it is known to the day."""
    day = document.issued or ""
    return date.fromisoformat(day) if len(day) == 10 and day >= "1900" else None
