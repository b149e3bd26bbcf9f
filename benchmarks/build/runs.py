"""How each case is run: what is taken away or changed before it, its command, and where its site is."""

from __future__ import annotations

import json
import shutil
import sys
from dataclasses import replace
from pathlib import Path

from lineup import CHANGED, COLD, FLOOR, OWN, Case
from measure import Cost, Failed, measured
from roots import change_one, mark
from tools import BIN, HERE, TOOLS, Missing


class Runner:
    """Runs cases in a working folder that holds a root, the projects and our site and cache for each size of portal."""

    def __init__(self, work: Path) -> None:
        self._work = work
        self._work.mkdir(parents=True, exist_ok=True)
        self._log = work / "log.txt"
        self._timings = work / "timings.json"

    def root(self, n: int, variant: str) -> Path:
        """The root folder of so many procedures."""
        return self._work / f"{n}-{variant}"

    def project(self, case: Case) -> Path:
        """The project of a competitor."""
        return self._work / f"{case.n}-{case.variant}-{case.name}"

    def site(self, case: Case) -> Path:
        """What the case builds."""
        if case.name in TOOLS:
            return self.project(case) / "site"
        return self._beside(case, "floor" if case.name == FLOOR else "site")

    def run(self, case: Case, number: int) -> Cost:
        """Run a case in round `number`. Raises Failed or Missing."""
        if case.name in TOOLS:
            return self._competitor(case)
        if case.name == FLOOR:
            return self._floor(case)
        return self._own(case, number)

    def stages(self, case: Case) -> dict[str, float]:
        """What our build told of its stages in the run just before; nothing of the others."""
        if not case.name.startswith(OWN) or not self._timings.exists():
            return {}
        told = json.loads(self._timings.read_text(encoding="utf-8"))
        return {name: round(seconds, 3) for name, seconds in told["stages"].items()}

    def _beside(self, case: Case, name: str) -> Path:
        """A folder of ours for the portal of a case."""
        return self._work / f"{case.n}-{case.variant}-{OWN}-{name}"

    def _competitor(self, case: Case) -> Cost:
        """Another generator, cold."""
        tool, project = TOOLS[case.name], self.project(case)
        command = tool.command(project)
        tool.make_cold(project)
        return measured(command, project, self._log, tool.environment)

    def _own(self, case: Case, number: int) -> Cost:
        """Cold: nothing is there yet. Warm: the run before has just ended. Changed: one name was edited since."""
        congkhai, site, cache = BIN / "congkhai", self._beside(case, "site"), self._beside(case, "cache")
        if not congkhai.exists():
            raise Missing("congkhai is missing; `make site` installs it.")
        command = [str(congkhai), "build", "--root", str(self.root(*case.root)), "--out", str(site)]
        command += ["--cache", str(cache), "--timings", str(self._timings)]
        if case.name == COLD:
            for folder in (site, cache):
                shutil.rmtree(folder, ignore_errors=True)
        elif not site.exists():
            self._own(replace(case, name=COLD), number)
        edited = change_one(self.root(*case.root), number + 1) if case.name == CHANGED else None
        self._timings.unlink(missing_ok=True)
        cost = measured(command, self._work, self._log)
        if edited is not None:
            _must_show(site, edited, mark(number + 1))
        return cost

    def _floor(self, case: Case) -> Cost:
        """Only the writing counts: wall clock and processor time are what the script tells."""
        site, into = self._beside(case, "site"), self.site(case)
        if not site.exists():
            self._own(replace(case, name=COLD), 0)
        shutil.rmtree(into, ignore_errors=True)
        whole = measured([sys.executable, str(HERE / "floor.py"), str(site), str(into)], self._work, self._log)
        try:
            told = json.loads(self._log.read_text(encoding="utf-8"))
        except ValueError as error:
            raise Failed("floor.py told nothing") from error
        return replace(whole, wall_s=told["wall_s"], cpu_s=told["cpu_s"])


def _must_show(site: Path, edited: Path, words: str) -> None:
    """The change is on the procedure's page and in the list of its field, or the build was not one."""
    for page in (edited.stem, f"linh-vuc/{edited.parent.name}"):
        if words not in (site / "thu-tuc" / page / "index.html").read_text(encoding="utf-8"):
            raise Failed(f"The change is not to be seen in thu-tuc/{page}/.")
