"""How fast the portals of a whole province are built: `make bench-fleet [COMMUNES=135] [SAMPLE=10]`.

Builds a portal for each commune of Gia Lai with every procedure of the national list, then again with nothing changed
and with one record changed; before and after that Hugo builds some of the same communes one by one. No figure is typed:
what could not be measured has an `error`, and the status at the end is 1; it is 2 where it cannot begin.
"""

from __future__ import annotations

import argparse
import json
import shutil
import subprocess
import sys
import tempfile
from collections.abc import Iterable
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

sys.path.append(str(Path(__file__).resolve().parents[1] / "build"))

from hugo_runs import HugoRuns
from machine import machine
from measure import Failed, last_words, measured
from province import CHANGES, change
from scale import CHANGED, COLD, HUGO, OWN, WARM, country, ratios, rounded, unit_costs
from tools import BIN, PROJECT, versions

HERE = Path(__file__).resolve().parent
DATA = PROJECT.parent / "shared" / "data"
UNITS = DATA / "units" / "units-2026-07-25.json"
EXPORTS = DATA / "procedures" / "text"
GIA_LAI = "52"
ADDRESS = "https://{unit}.gia-lai.example/"
NEEDED = (2_000_000_000, 45_000_000)
"""Bytes of the disk that are to be free: for records, caches and Hugo's sites; for each portal."""

Row = dict[str, Any]


class Bench:
    """One run: the fleet of these communes, in a working folder that has their root."""

    def __init__(self, work: Path, communes: list[str], sample: int) -> None:
        self._work = work
        self._root, self._out, self._note = work / "root", work / "out", work / "note.json"
        self._communes = communes
        self._units = work / "units.txt"
        self._units.write_text("\n".join(communes) + "\n", encoding="utf-8")
        step = max(1, len(communes) // sample)
        self._hugo = HugoRuns(work, communes[step // 2 :: step][:sample])
        self.rows: list[Row] = []

    def run(self) -> None:
        """Hugo, ours cold, warm and after each change, Hugo once more."""
        self._hugo.prepare(self._root)
        self._hugo.run()
        self._own(COLD)
        self._own(WARM)
        for what in CHANGES:
            self._own(CHANGED[what], what)
        self._hugo.run()
        self.rows.append(self._hugo.row())
        _say(self.rows[-1])

    def _own(self, variant: str, what: str | None = None) -> None:
        """Build the fleet, after a change of one record where one is named."""
        row: Row = {"name": OWN, "n": len(self._communes), "variant": variant}
        if what is not None:
            change(self._root, what, self._communes[len(self._communes) // 2])
        command = [str(BIN / "congkhai"), "fleet", "build", "--root", str(self._root), "--out", str(self._out)]
        command += ["--units", str(self._units), "--address", ADDRESS, "--cache", str(self._work / "cache")]
        try:
            row |= rounded(measured(command, self._work, self._work / "log.txt"))
            told = json.loads((self._out / "fleet.json").read_text(encoding="utf-8"))["portals"]
            row["built"] = sum(one["outcome"] == "built" for one in told)
            row |= self._weighed("whole" if variant == COLD else "changes")
            if variant == WARM and row["built"]:
                row["error"] = f"{row['built']} portals were built: has the program changed meanwhile?"
        except Failed as error:
            row["error"] = str(error)
        except subprocess.CalledProcessError as error:
            row["error"] = last_words(error.stderr)
        self.rows.append(row)
        _say(row)

    def _weighed(self, what: str) -> Row:
        found: Row = json.loads(_script("weigh.py", what, self._out, self._note))
        return found


def _script(name: str, *arguments: object) -> str:
    """What another script of this folder prints. This process stays small: its memory would count as its children's."""
    command = [sys.executable, str(HERE / name), *map(str, arguments)]
    return subprocess.run(command, check=True, capture_output=True, text=True).stdout


def _say(words: object) -> None:
    print(words, file=sys.stderr, flush=True)


def _arguments(given: Iterable[str] | None = None) -> argparse.Namespace:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--communes", type=int, default=0, help="how many communes of the province; all unless told")
    parser.add_argument("--sample", type=int, default=10, help="how many of them Hugo builds")
    parser.add_argument("--units", type=Path, default=UNITS, help="the list of all units of the country")
    parser.add_argument("--source", type=Path, default=EXPORTS, help="text exports of the national list")
    parser.add_argument("--out", type=Path, default=HERE / "results.json")
    return parser.parse_args(None if given is None else list(given))


def _refused(given: argparse.Namespace, work: Path) -> str:
    """Why it cannot begin; empty where it can."""
    for path in (given.units, given.source):
        if not path.exists():
            return f"The data is not at hand: {path.name} is missing. Name it with --units and --source."
    communes = given.communes or next(len(one["Wards"]) for one in _provinces(given.units) if one["Code"] == GIA_LAI)
    needed, free = NEEDED[0] + communes * NEEDED[1], shutil.disk_usage(work).free
    if free < needed:
        return f"{needed / 1e9:.0f} GB of the disk are needed, {free / 1e9:.0f} are free; choose another with TMPDIR."
    return ""


def _provinces(units: Path) -> list[Row]:
    """The list of units."""
    told: list[Row] = json.loads(units.read_text(encoding="utf-8"))
    return told


def _measure(given: argparse.Namespace, work: Path) -> Row:
    """The whole run; gives the results."""
    state = {"machine": machine(), "made": datetime.now(UTC).isoformat(timespec="seconds")}
    made = json.loads(_script("province.py", given.source, given.units, GIA_LAI, work / "root"))
    communes = made["communes"][: given.communes or None]
    _say(f"{len(communes)} of {len(made['communes'])} communes, {made['procedures']} procedures")
    bench = Bench(work, communes, given.sample)
    bench.run()
    costs = unit_costs(bench.rows)
    return {
        "machine": state["machine"],
        "versions": {name: told for name, told in versions().items() if name in ("congkhai", HUGO[:4], "Python")},
        "made": state["made"],
        "source": {"communes": len(made["communes"]), "built": len(communes), "procedures": made["procedures"]},
        "cases": bench.rows,
        "ratios": ratios(bench.rows),
        "unit_costs": costs,
        "country": country(costs, len(communes), made["country"]),
    }


def main() -> int:
    """Measure, write the results and their tables; gives the exit status."""
    given = _arguments()
    with tempfile.TemporaryDirectory(prefix="congkhai-fleet-") as temporary:
        if words := _refused(given, Path(temporary)):
            _say(words)
            return 2
        told = _measure(given, Path(temporary).resolve())
    given.out.parent.mkdir(parents=True, exist_ok=True)
    given.out.write_text(json.dumps(told, ensure_ascii=False, indent=2) + "\n", encoding="utf-8")
    print(_script("fleet_report.py", given.out))
    return 1 if any("error" in row for row in told["cases"]) else 0


if __name__ == "__main__":
    sys.exit(main())
