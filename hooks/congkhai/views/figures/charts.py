"""Charts as views: what is drawn, the sentence that it says, and the table of the same figures."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from typing import Literal, NamedTuple

from congkhai.dates.periods import begin_of, kind_of, preceding
from congkhai.views.base import Link

LONGEST = 12
"""So many periods are drawn at most: more would be too narrow on a telephone. Tables and files have all."""

FLOORS = (0, 50, 80, 90, 95)
"""Where an axis of per cent may begin."""

Form = Literal["line", "bars", "stack", "across"]
Mark = Literal["first", "second", "third", "goal", "least", "most"]
Value = Decimal | int | None


class Series(NamedTuple):
    """A row of values, one for each label of the chart; None leaves a gap.

    `mark` says how it is drawn: the first, second or third of what was achieved; a goal of each year; the least or
    the most that is asked for, the same in each period. `told` are texts written beside values, empty for most.
    """

    name: str
    mark: Mark
    values: tuple[Value, ...]
    told: tuple[str, ...] = ()


@dataclass(frozen=True)
class ChartView:
    """A chart. `finding` says in a sentence what it shows; `columns` and `rows` are its table (none where the page has
    it beside), the first cell of a row being its head. An axis without `low` and `high` begins and ends with its
    values; `upside_down` puts the first rank on top.
    """

    id: str
    title: str
    finding: str
    form: Form
    labels: tuple[str, ...]
    series: tuple[Series, ...]
    unit: str = ""
    low: int | None = None
    high: int | None = None
    upside_down: bool = False
    note: str = ""
    columns: tuple[str, ...] = ()
    rows: tuple[tuple[str, ...], ...] = ()
    files: tuple[Link, ...] = ()


def timeline(known: Iterable[str]) -> tuple[str, ...]:
    """The periods to draw, oldest first: of the kind that is known most often, up to the latest, without a hole."""
    begins = {period: begin for period in known if (begin := _begin(period)) is not None}
    if not begins:
        return ()
    [(kind, _)] = Counter(map(kind_of, begins)).most_common(1)
    alike = {begin: period for period, begin in begins.items() if kind_of(period) == kind}
    oldest, period = min(alike), alike[max(alike)]
    found = [period]
    while len(found) < LONGEST and begin_of(period) > oldest:
        period = preceding(period)
        found.append(period)
    return tuple(reversed(found))


def short(period: str) -> str:
    """A period in a few letters: 10/26, II/26, T7/26, 2026."""
    year, _, part = period.partition("-")
    if not part:
        return year
    if part.startswith("Q"):
        return f"{('I', 'II', 'III', 'IV')[int(part[1]) - 1]}/{year[2:]}"
    return f"T{int(part[1:])}/{year[2:]}" if part.startswith("W") else f"{int(part)}/{year[2:]}"


def floor_of(values: Iterable[Value]) -> int:
    """Where an axis of per cent begins, so that a difference near its top can be seen."""
    least = min((value for value in values if value is not None), default=0)
    return max((floor for floor in FLOORS if floor <= least), default=0)


def last_told(values: Sequence[Value], text: str) -> tuple[str, ...]:
    """A text beside the last value that is there."""
    last = max((i for i, value in enumerate(values) if value is not None), default=-1)
    return tuple(text if i == last else "" for i in range(len(values)))


def with_values(series: Iterable[Series]) -> tuple[Series, ...]:
    """The series that have any value."""
    return tuple(one for one in series if any(value is not None for value in one.values))


def _begin(period: str) -> date | None:
    try:
        return begin_of(period)
    except ValueError:  # the year 0, or a 53rd week that this year does not have
        return None
