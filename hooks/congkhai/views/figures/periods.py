"""The periods of a unit's statistics that its charts show, and columns of their figures."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from decimal import Decimal
from typing import TypeVar

from congkhai.derive import Listings
from congkhai.format import number, per_cent, period
from congkhai.models import Statistics
from congkhai.views.base import Link
from congkhai.views.figures.charts import Value, short, timeline

Figure = TypeVar("Figure", int, Decimal)


@dataclass(frozen=True)
class Periods:
    """Periods without a hole, oldest first, with the figures of each that has any, and where their files are."""

    names: tuple[str, ...]
    records: tuple[Statistics | None, ...]
    files: tuple[Link, ...]

    @property
    def labels(self) -> tuple[str, ...]:
        """What stands below a chart."""
        return tuple(map(short, self.names))

    def each(self, figure: Callable[[Statistics], Figure | None]) -> tuple[Figure | None, ...]:
        """A figure of each period; None where there is none."""
        return tuple(figure(record) if record else None for record in self.records)

    def level(self, value: Decimal) -> tuple[Decimal, ...]:
        """The same value in each period: what is asked for."""
        return (value,) * len(self.names)

    def rows(self, *columns: Sequence[Value | str]) -> tuple[tuple[str, ...], ...]:
        """The rows of a table: a period by its name, then counts; a rate as the text that it is."""
        told = ([value if isinstance(value, str) else count(value) for value in column] for column in columns)
        return tuple(zip(map(period, self.names), *told, strict=True))

    def latest(self, values: Sequence[Value]) -> tuple[str, Statistics] | None:
        """The latest period that has one of these values, by its name, and its figures."""
        known = list(zip(self.names, self.records, values, strict=True))
        return next(((period(n), r) for n, r, v in reversed(known) if r and v is not None), None)


def periods_of(unit_id: str, listings: Listings) -> Periods:
    """The periods to draw of a unit."""
    records = {record.period: record for record in listings.statistics_of.get(unit_id, ())}
    names = timeline(records)
    return Periods(names, tuple(map(records.get, names)), files_of(unit_id, "so-lieu"))


def files_of(unit_id: str, name: str) -> tuple[Link, ...]:
    """The two files of a table of a unit's figures."""
    return tuple(Link(kind, f"thong-ke/{unit_id}/{name}.{kind.lower()}") for kind in ("CSV", "JSON"))


def count(value: Value) -> str:
    """A count as text; empty where it is not known."""
    return "" if value is None else number(value)


def rates(values: Sequence[Decimal | None]) -> tuple[str, ...]:
    """Rates as texts."""
    return tuple(map(per_cent, values))
