from __future__ import annotations

from datetime import date

import pytest

from congkhai.dates.deadlines import Deadline, deadline_of
from congkhai.dates.spans import Span
from tests.dates.readings import READ


def _listed() -> list[tuple[str, str, str]]:
    found: list[tuple[str, str, str]] = []
    meant = ""
    for line in READ.strip().splitlines():
        if line.startswith("# "):
            meant = line[2:]
        else:
            years, bar, timing = line.rpartition("|")
            found.append((timing.strip() if bar else line, years, meant))
    return found


def _period(years: str) -> Span | None:
    if ".." in years:
        begin, end = (date.fromisoformat(f"{month}-01") for month in years.split(".."))
        return Span(begin, end)
    first, _, last = years.partition("-")
    return Span(date(int(first), 1, 1), date(int(last or first), 12, 31)) if years else None


def _said(deadline: Deadline) -> str:
    words = [deadline.kind, *deadline.every]
    if deadline.begin or deadline.due:
        words.append(f"{deadline.begin or ''}..{deadline.due or ''}")
    if deadline.days:
        words += ["by", ", ".join(f"{day:02d}/{month:02d}" for month, day in deadline.days)]
    return " ".join([*words, "+"] if deadline.on_demand else words)


@pytest.mark.parametrize(("timing", "years", "meant"), _listed())
def test_a_deadline_is_read_as_a_careful_reader_does(timing: str, years: str, meant: str) -> None:
    assert _said(deadline_of(timing, _period(years))) == meant
