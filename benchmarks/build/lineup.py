"""What is measured: each case is a program, a size of portal, and what has changed since the run before."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from tools import TOOLS

NATIONAL = 1_120
"""So many procedures has the national list for communes."""
LARGE = 4
"""The large portal has so many times the procedures of the others."""

OWN = "congkhai"
COLD, WARM, CHANGED = f"{OWN} cold", f"{OWN} warm", f"{OWN} one changed"
FLOOR = "floor"


@dataclass(frozen=True)
class Case:
    """A row of the results. `variant` is the size of a record: small (4.6 KB of YAML) or real (9.4 KB)."""

    name: str
    n: int
    variant: str
    rounds: int

    @property
    def root(self) -> tuple[int, str]:
        """Which root folder it needs."""
        return self.n, self.variant

    @property
    def label(self) -> str:
        """The case in words, for the progress."""
        return f"{self.name}, {self.n:,} {self.variant}"


def cases(n: int, rounds: int, slow_rounds: int) -> list[Case]:
    """Every case, in the order in which a round runs them: those of a root together, ours cold, then warm."""
    fast = [name for name, tool in TOOLS.items() if not tool.slow]
    slow = [name for name, tool in TOOLS.items() if tool.slow]
    found = []
    for count, variant in dict.fromkeys(((NATIONAL, "real"), (n, "small"), (n, "real"))):
        found += [Case(name, count, variant, rounds) for name in (COLD, WARM, CHANGED, FLOOR, *fast)]
        if (count, variant) != (n, "real") or n == NATIONAL:
            found += [Case(name, count, variant, min(slow_rounds, rounds)) for name in slow]
    return [*found, Case(COLD, LARGE * n, "small", 1)]


def chosen(every: Iterable[Case], only: Sequence[str]) -> list[Case]:
    """The cases that are asked for by name; no name asks for all. `congkhai` and `hugo` stand for all of theirs."""
    every = list(every)
    wanted: set[str] = set()
    for name in only:
        exact = {case.name for case in every if case.name == name}
        wanted |= exact or {case.name for case in every if case.name.startswith((f"{name} ", f"{name}-"))}
    return [case for case in every if not only or case.name in wanted]
