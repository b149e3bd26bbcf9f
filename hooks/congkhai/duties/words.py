"""Periods and lists in the sentences of the duties."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import TypeVar

from congkhai.dates.periods import kind_of

Item = TypeVar("Item")
ROMAN = ("I", "II", "III", "IV")


def name_of(period: str) -> str:
    """2026-05 is tháng 05/2026, 2026-Q2 quý II/2026, 2026-W07 tuần 07/2026, 2026 năm 2026."""
    year, _, part = period.partition("-")
    kind = kind_of(period)
    if kind == "year":
        return f"năm {year}"
    if kind == "quarter":
        return f"quý {ROMAN[int(part[1]) - 1]}/{year}"
    return f"tuần {part[1:]}/{year}" if kind == "week" else f"tháng {part}/{year}"


def listed(items: Sequence[Item], thing: str, name: Callable[[Item], str] = str, most: int = 3) -> str:
    """The names of the first few and how many more there are: 1.001, 1.002, 1.003 và 28 thủ tục khác."""
    more = len(items) - most
    return ", ".join(map(name, items[:most])) + (f" và {more} {thing} khác" if more > 0 else "")
