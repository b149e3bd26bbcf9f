"""What share of a cold build goes into the search index: `python build_share.py ROOT OUT` prints seconds as JSON.

Runs `congkhai build` in this fresh process with a clock around the two steps that make search's data. Started as a
process of its own, so that whoever starts it can time the whole of a build as it is run, imports and all.
"""

from __future__ import annotations

import json
import sys
import time
from collections.abc import Callable
from typing import Any

from congkhai import publish
from congkhai.cli import main
from congkhai.render import search_files
from congkhai.views.search import search_view


class Clock:
    """Seconds spent in the functions that it was put around."""

    def __init__(self) -> None:
        self.seconds = 0.0

    def around(
        self, step: Callable[..., Any], made: Callable[[Any], Any] = lambda result: result
    ) -> Callable[..., Any]:
        """The step with its time taken; `made` draws out what it only promises (a generator)."""

        def timed(*arguments: Any) -> Any:
            start = time.perf_counter()
            result = made(step(*arguments))
            self.seconds += time.perf_counter() - start
            return result

        return timed


if __name__ == "__main__":
    root, out = sys.argv[1:]
    clock = Clock()
    vars(publish)["search_view"] = clock.around(search_view)
    vars(publish)["search_files"] = clock.around(search_files, list)
    main.main(["build", "--root", root, "--out", out], standalone_mode=False)
    print(json.dumps({"search_s": clock.seconds}))
