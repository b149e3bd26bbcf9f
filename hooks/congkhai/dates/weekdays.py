"""When leaders receive citizens, as units write it, as a rule of recurrence (RFC 5545)."""

from __future__ import annotations

import re
from dataclasses import dataclass
from datetime import time

from congkhai.dates.wordings import cleaned
from congkhai.fold import fold


@dataclass(frozen=True)
class Recurrence:
    """`rule` is the value of an RRULE, e.g. FREQ=WEEKLY;BYDAY=TH; `begin` and `end` are the hours, where told."""

    rule: str
    begin: time | None = None
    end: time | None = None


_DAYS = {
    **dict(zip(("hai", "ba", "tu", "nam", "sau", "bay"), ("MO", "TU", "WE", "TH", "FR", "SA"), strict=True)),
    **dict(zip("234567", ("MO", "TU", "WE", "TH", "FR", "SA"), strict=True)),
}
_WEEKS = {"dau": 1, "nhat": 1, "1": 1, "hai": 2, "2": 2, "ba": 3, "3": 3, "tu": 4, "4": 4, "cuoi": -1}

_DAY = r"(?:thu (?:hai|ba|tu|nam|sau|bay|[2-7])|chu nhat)\b"
_AND = r"(?:,? va | ?, ?)"
_PART = r"(?:(?:ca ngay|buoi sang|buoi chieu|sang|chieu)(?: cac)?(?: ngay)? )?(?:(?:vao|cac|ngay|moi|hang) )*"
_EVERY_WEEK = r"(?: (?:hang|moi|trong) tuan)?"
_EVERY_MONTH = r"(?: (?:cua )?(?:(?:hang|moi) )?thang)"
_WEEKLY = re.compile(rf"{_PART}(?P<days>{_DAY}(?:{_AND}(?:sang |chieu )?{_DAY})*){_EVERY_WEEK}")
_NTH = re.compile(
    rf"{_PART}(?P<day>{_DAY}),?(?: cua)?(?: tuan)?(?: lan)?(?: thu)? "
    rf"(?P<week>dau|nhat|hai|ba|tu|cuoi|[1-4])(?: tien| cung)?{_EVERY_MONTH}"
)
_MONTHLY = re.compile(rf"{_PART}(?P<days>\d{{1,2}}(?:{_AND}(?:ngay )?\d{{1,2}})*){_EVERY_MONTH}")
_BESIDE = re.compile(r",? (?:tai|(?:neu|truong hop) [^,]*\b(?:trung|roi)) .*")
_RULES_TOO = re.compile(r"\bthu \w|\bngay \d|\b(?:hang|moi) (?:tuan|thang)")
_HOUR = r"\b(\d{1,2})(?: ?(?:gio|g|h|:)(?![a-z]) ?(\d{2})?)(?: ?phut)?\b"
_HOURS = re.compile(rf",? ?\(?(?:tu |luc |bat dau (?:tu |luc )?)?{_HOUR}(?: ?(?:-|den|toi) (?:het )?{_HOUR})?\)?")


def recurrence_of(text: str) -> Recurrence | None:
    """The rule of a wording such as "Sáng thứ Năm hằng tuần, từ 7 giờ 30"; None where anything in it is not understood.

    The place, and what is done when the day is a holiday ("nếu trùng ngày nghỉ thì..."), no rule can tell: it gives the
    day itself, and a page shows the wording beside it. Hours of a morning and of an afternoon together are not told.
    """
    words = re.sub("[–—]", "-", fold(cleaned(text))).replace("(", "").replace(")", "")
    words = re.sub(r" ?- ?", " - ", words)
    words, hours = _without_hours(words)
    beside = _BESIDE.search(words)
    if (
        hours is None
        or (beside and _RULES_TOO.search(beside[0]))
        or (hours[0] and {"sang", "chieu"} <= {*words.split()})
    ):
        return None
    if (rule := _rule(words[: beside.start() if beside else None].strip(" ,;-"))) is None:
        return None
    begin, end = hours
    return Recurrence(rule, begin, end) if begin is None or end is None or begin < end else None


def _without_hours(words: str) -> tuple[str, tuple[time | None, time | None] | None]:
    """The words without the first hours that stand in them, and those; None instead of hours that do not exist."""
    match = _HOURS.search(words)
    if match is None:
        return words, (None, None)
    try:
        begin = time(int(match[1]), int(match[2] or 0))
        end = time(int(match[3]), int(match[4] or 0)) if match[3] else None
    except ValueError:
        return words, None
    return f"{words[: match.start()]}{words[match.end() :]}", (begin, end)


def _rule(words: str) -> str | None:
    if match := _WEEKLY.fullmatch(words):
        days = dict.fromkeys(_weekday(day) for day in re.findall(_DAY, match["days"]))
        return f"FREQ=WEEKLY;BYDAY={','.join(days)}"
    if match := _NTH.fullmatch(words):
        return f"FREQ=MONTHLY;BYDAY={_WEEKS[match['week']]}{_weekday(match['day'])}"
    if match := _MONTHLY.fullmatch(words):
        numbers = sorted({int(day) for day in re.findall(r"\d+", match["days"])})
        if all(1 <= day <= 31 for day in numbers):
            return f"FREQ=MONTHLY;BYMONTHDAY={','.join(map(str, numbers))}"
    return None


def _weekday(words: str) -> str:
    return "SU" if words == "chu nhat" else _DAYS[words.split()[-1]]
