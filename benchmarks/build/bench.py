"""How fast a portal is built, beside other generators on the same content: `make bench [N=6000] [ROUNDS=5]`.

Makes root folders of so many procedures and from each a project for every competitor, then runs all of them in turn,
round after round, each in a process of its own. No figure is typed: what could not be measured has an `error`, the
others are measured all the same, and the status at the end is 1.
"""

from __future__ import annotations

import argparse
import json
import statistics
import subprocess
import sys
import tempfile
from collections.abc import Iterable, Iterator
from dataclasses import asdict
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

from limits import limits
from lineup import Case, cases, chosen
from machine import machine
from measure import Cost, Failed, last_words
from runs import Runner
from tools import HERE, PROJECT, TOOLS, Missing, versions

ROOTS = PROJECT.parent / "shared" / "data" / "procedures" / "text"


class Bench:
    """One run of the benchmark: cases, their samples, and why some have none."""

    def __init__(self, asked: list[Case], work: Path, source: Path) -> None:
        self._cases = asked
        self._work = work
        self._source = source
        self._runner = Runner(work)
        self._samples: dict[Case, list[Cost]] = {case: [] for case in asked}
        self._stages: dict[Case, list[dict[str, float]]] = {case: [] for case in asked}
        self._made: dict[Case, dict[str, Any]] = {}
        self.errors: dict[Case, str] = {}
        self.roots: dict[str, dict[str, Any]] = {}

    def prepare(self) -> None:
        """Make every root and every project; nothing of it is measured."""
        for n, variant in dict.fromkeys(case.root for case in self._cases):
            root = self._runner.root(n, variant)
            told = _script("roots.py", self._work / "base", variant, n, root, "--source", self._source)
            self.roots[root.name] = json.loads(told)
            _say(f"root {root.name}: {self.roots[root.name]}")
        for case in self._cases:
            if case.name in TOOLS:
                project = self._runner.project(case)
                try:
                    _script("projects.py", self._runner.root(*case.root), case.name, project)
                except subprocess.CalledProcessError as error:
                    self._fail(case, last_words(error.stderr))

    def rounds(self) -> Iterator[int]:
        """Run all cases in turn, as often as each is asked for; pauses after each round."""
        for number in range(max(case.rounds for case in self._cases)):
            for case in self._cases:
                if number < case.rounds and case not in self.errors:
                    try:
                        self._measure(case, number)
                    except (Failed, Missing) as error:
                        self._fail(case, str(error))
                    except subprocess.CalledProcessError as error:
                        self._fail(case, last_words(error.stderr))
            yield number + 1

    def rows(self) -> list[dict[str, Any]]:
        """The results of each case: medians."""
        return [self._row(case) for case in self._cases]

    def _measure(self, case: Case, number: int) -> None:
        """Run a case once, and weigh its site: a build that leaves pages out is not a fast one."""
        cost = self._runner.run(case, number)
        self._made[case] = json.loads(_script("built.py", self._runner.site(case), case.n))
        self._samples[case].append(cost)
        self._stages[case].append(self._runner.stages(case))
        _say(f"round {number + 1}: {case.label}: {cost.wall_s:.2f} s, {cost.rss_mb:.0f} MB")

    def _fail(self, case: Case, words: str) -> None:
        """A case that cannot be measured is not run again."""
        self.errors[case] = words
        _say(f"{case.label}: FAILED: {words}")

    def _row(self, case: Case) -> dict[str, Any]:
        """A case as the results have it: medians, and the stages of the run in the middle."""
        row: dict[str, Any] = {"name": case.name, "n": case.n, "variant": case.variant}
        samples = self._samples[case]
        if case in self.errors:
            return {**row, "error": self.errors[case]}
        middle = sorted(samples, key=lambda cost: cost.wall_s)[len(samples) // 2]
        medians = {key: round(statistics.median(asdict(one)[key] for one in samples), 3) for key in asdict(middle)}
        row |= {**medians, **self._made[case], "runs": [round(one.wall_s, 3) for one in samples]}
        stages = self._stages[case][samples.index(middle)]
        return row | ({"stages": stages} if stages else {})


def _script(name: str, *arguments: object) -> str:
    """What another script of this folder prints. This process stays small: its memory would count as its children's."""
    command = [sys.executable, str(HERE / name), *map(str, arguments)]
    return subprocess.run(command, check=True, capture_output=True, text=True).stdout


def _say(words: str) -> None:
    """Tell how far the run is, beside its results."""
    print(words, file=sys.stderr, flush=True)


def _arguments(given: Iterable[str] | None = None) -> argparse.Namespace:
    """What the command line asks for."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--n", type=int, default=6_000, help="procedures of a portal")
    parser.add_argument("--rounds", type=int, default=5, help="how often a fast case runs")
    parser.add_argument("--slow-rounds", type=int, default=2, help="how often a slow one runs")
    parser.add_argument("--only", default="", help="names of cases, with commas; all unless told")
    parser.add_argument("--source", type=Path, default=ROOTS, help="text exports of the national list")
    parser.add_argument("--out", type=Path, default=PROJECT / "benchmarks" / "results.json")
    parser.add_argument("--work", type=Path, help="keep the projects and sites here")
    return parser.parse_args(None if given is None else list(given))


def main() -> int:
    """Measure, write the results and their table and chart; gives the exit status."""
    given = _arguments()
    only = [name.strip() for name in given.only.split(",") if name.strip()]
    asked = chosen(cases(given.n, given.rounds, given.slow_rounds), only)
    if not asked:
        _say(f"No case is called {given.only}.")
        return 2
    state = {"machine": machine(), "made": datetime.now(UTC).isoformat(timespec="seconds")}
    with tempfile.TemporaryDirectory(prefix="congkhai-bench-") as temporary:
        bench = Bench(asked, (given.work or Path(temporary)).resolve(), given.source)
        try:
            bench.prepare()
        except subprocess.CalledProcessError as error:
            _say(f"No root to build: {last_words(error.stderr)}")
            return 2
        for number in bench.rounds():  # who stops a long run keeps its whole rounds
            _save(given.out, {**state, "rounds": number, "source": bench.roots}, bench.rows())
    print(_script("report.py", given.out))
    return 1 if bench.errors else 0


def _save(out: Path, state: dict[str, Any], rows: list[dict[str, Any]]) -> None:
    """Write the results as far as they are known."""
    told = {"machine": state["machine"], "versions": versions(), **state, "cases": rows}
    told["ratios"] = [limit.as_dict() for limit in limits(rows)]
    out.parent.mkdir(parents=True, exist_ok=True)
    out.write_text(json.dumps(told, ensure_ascii=False, indent=2) + "\n", encoding="utf-8")


if __name__ == "__main__":
    sys.exit(main())
