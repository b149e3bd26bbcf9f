"""How long each stage takes, summed over all processes, so that the next gain is seen."""

from __future__ import annotations

import time
from collections import defaultdict
from collections.abc import Iterator, Mapping
from contextlib import contextmanager


class Timings:
    """Seconds by stage. What happens in a stage inside another counts towards the inner one alone."""

    def __init__(self) -> None:
        self.seconds: defaultdict[str, float] = defaultdict(float)
        self._inside: list[float] = [0.0]

    @contextmanager
    def __call__(self, stage: str) -> Iterator[None]:
        """Count what happens inside towards a stage."""
        start = time.perf_counter()
        self._inside.append(0.0)
        try:
            yield
        finally:
            spent = time.perf_counter() - start
            self.seconds[stage] += spent - self._inside.pop()
            self._inside[-1] += spent

    def add(self, seconds: Mapping[str, float]) -> None:
        """Count what another process measured."""
        for stage, more in seconds.items():
            self.seconds[stage] += more
