"""Indicators by year: rates, ranks and years that cannot be."""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import date

from congkhai.issues import Issue, Path
from congkhai.issues.records import PartLargerThanWhole, RateOutOfRange, YearTwice
from congkhai.models import Indicators
from congkhai.models.figures import Indicator, Value
from congkhai.portal import Portal

PER_CENT = re.compile(r"(tỷ lệ |tỉ lệ )?\(?(%|phần trăm)(?! so với| tăng| giảm)", re.IGNORECASE)
"""A measure that says per cent of a whole, not of what was before."""

OF_A_HUNDRED = {"online_rate", "on_time_rate", "sipas", "par_index"}
"""Kinds that are rates, or points of a hundred, where no measure is given."""


def rates_are_within_a_hundred(portal: Portal, today: date) -> Iterator[Issue]:
    """A share of a whole is no more than the whole, and no less than nothing."""
    for record, path, indicator, value in _values(portal):
        if not _is_rate(indicator):
            continue
        for key, name in (("value", "Kết quả"), ("target", "Chỉ tiêu")):
            rate = getattr(value, key)
            if rate is not None and not 0 <= rate <= 100:
                yield RateOutOfRange.at(record.origin, (*path, key), name=name, value=str(rate), key=key)


def ranks_are_among_the_ranked(portal: Portal, today: date) -> Iterator[Issue]:
    """No one is twelfth of eleven."""
    for record, path, _, value in _values(portal):
        if value.rank is not None and value.of is not None and value.rank > value.of:
            yield PartLargerThanWhole.at(
                record.origin,
                (*path, "rank"),
                name="Thứ hạng",
                value=value.rank,
                whole="số đơn vị được xếp hạng",
                total=value.of,
            )


def years_are_told_once(portal: Portal, today: date) -> Iterator[Issue]:
    """An indicator has one result in a year, or readers would not know which is meant."""
    seen: set[tuple[str, Path, int]] = set()
    for record, path, indicator, value in _values(portal):
        key = (record.origin, path[:2], value.year)
        if key in seen:
            yield YearTwice.at(record.origin, (*path, "year"), name=indicator.name, value=value.year)
        seen.add(key)


def _is_rate(indicator: Indicator) -> bool:
    if indicator.measure is None:
        return indicator.kind in OF_A_HUNDRED
    return PER_CENT.match(indicator.measure) is not None


def _values(portal: Portal) -> Iterator[tuple[Indicators, Path, Indicator, Value]]:
    for record in portal.indicators:
        for i, indicator in enumerate(record.indicators):
            for j, value in enumerate(indicator.values):
                yield record, ("indicators", i, "values", j), indicator, value
