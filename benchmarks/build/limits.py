"""What a build may take, in ratios to other builds, and whether the measured ones keep to it. Computed, never typed."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from typing import Any

from lineup import CHANGED, COLD, LARGE, WARM

Row = dict[str, Any]

RATIOS = (
    (COLD, "hugo-data", 1.0),
    (COLD, "material", 0.1),
    (COLD, "zensical", 0.1),
    (WARM, COLD, 0.2),
    (CHANGED, COLD, 0.25),
)
"""Wall clock of the first is at most so many times that of the second."""
MOST_MB = 300
MOST_GROWTH = 1.2
"""Time and memory a page on the large portal, compared with the portal that has a quarter of its procedures."""


@dataclass(frozen=True)
class Limit:
    """A limit and what was measured; `value` is None where a side of it was not."""

    name: str
    at: str
    most: float
    value: float | None

    @property
    def verdict(self) -> str:
        """Met or not."""
        if self.value is None:
            return "not measured"
        return "met" if self.value <= self.most else "NOT met"

    def as_dict(self) -> Row:
        """For the results' file."""
        value = None if self.value is None else round(self.value, 4)
        return {"limit": self.name, "at": self.at, "most": self.most, "value": value, "verdict": self.verdict}


def limits(rows: Iterable[Row]) -> list[Limit]:
    """Every limit on every size of portal that it was measured on."""
    known = {(row["name"], row["n"], row["variant"]): row for row in rows}
    return [*_ratios(known), *_memory(known), *_growth(known)]


Known = dict[tuple[str, int, str], Row]


def _ratios(known: Known) -> Iterator[Limit]:
    """Wall clock compared with that of others, and with our own cold build."""
    for first, second, most in RATIOS:
        for n, variant in _portals(known, first, second):
            left, right = known.get((first, n, variant)), known.get((second, n, variant))
            value = _divided(_of("wall_s", left), _of("wall_s", right))
            yield Limit(f"{first} / {second}", f"{n:,} {variant}", most, value)


def _memory(known: Known) -> Iterator[Limit]:
    """The large portal is judged by its memory a page."""
    for (name, n, variant), row in known.items():
        if name == COLD and (COLD, n // LARGE, variant) not in known:
            yield Limit("largest process, MB", f"{n:,} {variant}, cold", MOST_MB, _of("rss_mb", row))


def _growth(known: Known) -> Iterator[Limit]:
    """The large portal compared with the small one, by the page."""
    for (name, n, variant), row in known.items():
        small = known.get((name, n // LARGE, variant))
        if name == COLD and small is not None:
            for key, words in (("wall_s", "time a page"), ("rss_mb", "memory a page")):
                value = _divided(_a_page(key, row), _a_page(key, small))
                yield Limit(f"{words}, large / small portal", f"{n:,} / {n // LARGE:,} {variant}", MOST_GROWTH, value)


def _portals(known: Known, first: str, second: str) -> list[tuple[int, str]]:
    """The portals on which both sides were to be measured."""
    sides: list[Callable[[tuple[str, int, str]], bool]] = [lambda key: key[0] == first, lambda key: key[0] == second]
    found = [{key[1:] for key in known if side(key)} for side in sides]
    return sorted(found[0] & found[1], key=lambda portal: (-portal[0], portal[1] != "small"))


def _of(key: str, row: Row | None) -> float | None:
    """A figure of a case, where it was measured."""
    value = (row or {}).get(key)
    return float(value) if value is not None else None


def _a_page(key: str, row: Row) -> float | None:
    """A figure of a case divided by its pages."""
    return _divided(_of(key, row), _of("pages", row))


def _divided(left: float | None, right: float | None) -> float | None:
    """A ratio, where both sides are there."""
    return None if left is None or not right else left / right
