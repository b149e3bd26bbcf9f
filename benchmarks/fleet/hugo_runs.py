"""Hugo on some communes of a fleet, one after another, as a script that deploys them would run it."""

from __future__ import annotations

import statistics
import subprocess
import sys
from dataclasses import asdict
from pathlib import Path
from typing import Any

from measure import Cost, Failed, last_words, measured
from scale import HUGO
from tools import TOOLS, Missing

HERE = Path(__file__).resolve().parent


class HugoRuns:
    """The sites of these communes, built cold as often as asked."""

    def __init__(self, work: Path, sample: list[str]) -> None:
        self._projects, self._log = work / "hugo", work / "log.txt"
        self._sample = sample
        self._rounds: list[list[Cost]] = []
        self._made: dict[str, Any] = {}
        self._error = ""

    def prepare(self, root: Path) -> None:
        """Make a project for each commune; nothing of it is measured."""
        command = [sys.executable, str(HERE / "hugo_sites.py"), str(root), str(self._projects), *self._sample]
        done = subprocess.run(command, capture_output=True, text=True, check=False)
        if done.returncode:
            self._error = last_words(done.stderr)

    def run(self) -> None:
        """Build every site once more."""
        if self._error:
            return
        try:
            self._rounds.append([self._built(self._projects / unit) for unit in self._sample])
        except (Failed, Missing) as error:
            self._error = str(error)

    def _built(self, project: Path) -> Cost:
        """Build one site; it is weighed once and then deleted."""
        tool = TOOLS[HUGO]
        tool.make_cold(project)
        cost = measured(tool.command(project), project, self._log, tool.environment)
        if not self._made:
            files = [path for path in (project / "site").rglob("*") if path.is_file()]
            pages = sum(path.name == "index.html" for path in files)
            self._made = {"pages": pages, "bytes": sum(path.stat().st_size for path in files)}
        tool.make_cold(project)
        return cost

    def row(self) -> dict[str, Any]:
        """The case: medians of one site; `rounds` has the median of each round, `runs` the wall clock of each build."""
        row = {"name": HUGO, "n": 1, "variant": f"{len(self._sample)} communes one by one"}
        if self._error or not self._rounds:
            return row | {"error": self._error or "was not run"}
        every = [cost for costs in self._rounds for cost in costs]
        medians = {key: round(statistics.median(asdict(one)[key] for one in every), 3) for key in asdict(every[0])}
        rounds = [round(statistics.median(one.wall_s for one in costs), 3) for costs in self._rounds]
        return row | medians | self._made | {"rounds": rounds, "runs": [round(one.wall_s, 3) for one in every]}
