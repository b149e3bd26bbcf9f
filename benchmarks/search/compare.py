"""Search beside other engines: `make search-bench [QUERIES="FILE.jsonl ..."] [ROOT=DIR]`.

Runs this project's ranking (as evaluate.py does), MiniSearch, Fuse, lunr as Material sets it up, and Pagefind over the
same procedures and questions, measures the ways to get lunr's index and the share of a build that search takes, and
writes all of it as Markdown. No figure in that file is typed by hand: it is made anew or not at all.
"""

from __future__ import annotations

import gzip
import importlib.util
import json
import os
import re
import shutil
import statistics
import subprocess
import sys
import tempfile
import time
from collections.abc import Iterable
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import click
import pagefind_search
import report
from evaluate import make_index, measured, ranked
from surroundings import installed_modules, machine, versions

from congkhai import clock
from congkhai.pipeline import examine
from congkhai.views.search import search_view

HERE = Path(__file__).resolve().parent
PROJECT = HERE.parents[1]
PROCEDURE = "Thủ tục"
READY_RUNS = 5
BUILD_RUNS = 3

NODE_ENGINES = {
    "MiniSearch": ("minisearch", "rows"),
    "Fuse, names and codes": ("fuse", "names"),
    "Fuse, further words too": ("fuse-words", "rows"),
    "lunr as Material sets it up": ("lunr", "rows"),
}
"""Name in the table, name in competitors.mjs, and which of the two data files it gets."""


@dataclass(frozen=True)
class Run:
    """One engine over all questions."""

    engine: str
    answers: list[dict[str, Any]]
    ready_ms: list[float]
    index: int
    code: int

    def figures(self) -> dict[str, Any]:
        """Weight and speed: bytes, and milliseconds in the middle and at the 95th percentile."""
        times = sorted(answer["ms"] for answer in self.answers)
        return {
            "engine": self.engine,
            "index_gzip_bytes": self.index,
            "code_gzip_bytes": self.code,
            "ready_ms": round(statistics.median(self.ready_ms), 1),
            "query_median_ms": round(statistics.median(times), 2),
            "query_p95_ms": round(times[int(0.95 * (len(times) - 1))], 2),
        }


@dataclass(frozen=True)
class Questions:
    """A file of questions, without those that no procedure of the root answers."""

    name: str
    asked: list[dict[str, Any]]
    unanswerable: int

    @classmethod
    def of(cls, path: Path, codes: set[str]) -> Questions:
        """The questions of a JSONL file."""
        lines = path.read_text(encoding="utf-8").splitlines()
        every = [json.loads(line) for line in lines if line.strip()]
        asked = [question for question in every if codes.intersection(question["codes"])]
        return cls(os.path.relpath(path, PROJECT), asked, len(every) - len(asked))


def weight(files: Iterable[Path]) -> int:
    """Bytes to download: each file with gzip, or as it is where that is no gain (Pagefind's are compressed already)."""
    contents = [path.read_bytes() for path in files]
    return sum(min(len(content), len(gzip.compress(content, mtime=0))) for content in contents)


def procedures(root: Path) -> list[dict[str, str]]:
    """What every engine indexes of a procedure: code, name, and its field, keywords and summary."""
    outcome = examine(root.resolve(), clock.today())
    entries = search_view(outcome.listings, outcome.pages).entries
    return [
        {"code": e.code, "name": e.title, "words": " ".join((dict(e.facets).get("Lĩnh vực", ""), e.words)).strip()}
        for e in entries
        if e.kind == PROCEDURE
    ]


def save(path: Path, data: Any) -> Path:
    """Data as compact JSON."""
    path.write_text(json.dumps(data, ensure_ascii=False, separators=(",", ":")), encoding="utf-8")
    return path


def node(script: str, *arguments: str | Path) -> list[Any]:
    """What a script of this folder prints, a JSON value a line."""
    command = ["node", str(HERE / script), *map(str, arguments)]
    done = subprocess.run(command, capture_output=True, text=True, check=False)
    if done.returncode:
        raise click.ClickException(f"{script}: {done.stderr}")
    return [json.loads(line) for line in done.stdout.splitlines()]


# --- the engines


def modules_reached(module: Path, seen: set[Path] | None = None) -> set[Path]:
    """A JavaScript module and all that it imports, at once or later: what the worker downloads."""
    seen = seen if seen is not None else set()
    if module not in seen:
        seen.add(module)
        for name in re.findall(r"""(?:from|import)\s*\(?\s*["'](\.{1,2}/[^"']+)["']""", module.read_text("utf-8")):
            modules_reached((module.parent / name).resolve(), seen)
    return seen


def run_own(engine: str, folder: Path, queries: Path, nothing: Path) -> Run:
    """This project's ranking over the index in a folder."""
    ready = [ranked(folder, nothing)[0]["ready_ms"] for _ in range(READY_RUNS)]
    answers = ranked(folder, queries)[1:]
    code = modules_reached((folder / "assets" / "search" / "worker.js").resolve())
    return Run(engine, answers, ready, weight([folder / "tim-kiem" / "index.json"]), weight(code))


def without_vocabulary(folder: Path, into: Path) -> Path:
    """The same index, but nobody has told it what citizens call things."""
    shutil.copytree(folder, into)
    index = into / "tim-kiem" / "index.json"
    save(index, {**json.loads(index.read_text(encoding="utf-8")), "vocabulary": []})
    return into


def run_node(engine: str, modules: Path, data: dict[str, Path], queries: Path, nothing: Path) -> Run:
    """A competitor that runs in node: it downloads the procedures and indexes them in the browser."""
    name, kind = NODE_ENGINES[engine]
    asked = ("competitors.mjs", name, modules, data[kind])
    ready = [node(*asked, nothing)[0]["ready_ms"] for _ in range(READY_RUNS)]
    about, *answers = node(*asked, queries)
    return Run(engine, answers, ready, weight([data[kind]]), weight(map(Path, about["code"])))


def run_pagefind(engine: str, site: Path, questions: list[dict[str, Any]]) -> tuple[Run, dict[str, Any]]:
    """Pagefind over a folder of pages; also the browser's version, and the weight of what its results add."""
    pagefind_search.make_index(site)
    told = pagefind_search.search(site, questions, READY_RUNS)
    answers = [{**question, **answer} for question, answer in zip(questions, told.answers, strict=True)]
    bundle = site / "pagefind"
    code = [path for path in told.files if path.suffix in (".js", ".pagefind") and path.is_relative_to(bundle)]
    index = [*bundle.glob("index/*"), *bundle.glob("*.pf_meta"), *bundle.glob("pagefind-entry.json")]
    run = Run(engine, answers, told.ready_ms, weight(index), weight(code))
    return run, {"browser": told.browser, "fragments_bytes": weight(bundle.glob("fragment/*"))}


# --- what else is measured


def build_share(root: Path, out: Path) -> dict[str, Any]:
    """Seconds of cold builds, and in them of making search's data; the last build's site stays in `out`."""
    runs = []
    for _ in range(BUILD_RUNS):
        shutil.rmtree(out, ignore_errors=True)
        start = time.perf_counter()
        command = [sys.executable, str(HERE / "build_share.py"), str(root.resolve()), str(out)]
        done = subprocess.run(command, capture_output=True, text=True, check=True)
        whole = time.perf_counter() - start
        runs.append((json.loads(done.stdout.splitlines()[-1])["search_s"], whole))
    search, whole = sorted(runs, key=lambda run: run[0] / run[1])[BUILD_RUNS // 2]
    return {"build_s": round(whole, 2), "search_s": round(search, 3), "share": round(search / whole, 4)}


def compared(root: Path, paths: list[Path], work: Path) -> dict[str, Any]:
    """Everything that the report tells, measured now."""
    busy = machine()
    make_index(root, work / "own")
    rows = procedures(root)
    files = [Questions.of(path, {row["code"] for row in rows}) for path in paths]
    questions = [question for file in files for question in file.asked]
    if not questions:
        raise click.ClickException("This root has none of the procedures that the questions ask for: nothing measured.")
    queries, nothing = work / "questions.jsonl", work / "none.jsonl"
    queries.write_text("".join(json.dumps(q, ensure_ascii=False) + "\n" for q in questions), encoding="utf-8")
    nothing.touch()

    modules = installed_modules()
    share = build_share(root, work / "site")
    modes = node("index_modes.mjs", work / "own", "--json")[0]
    bare = without_vocabulary(work / "own", work / "bare")
    names = [{"code": row["code"], "name": row["name"]} for row in rows]
    data = {"rows": save(work / "rows.json", rows), "names": save(work / "names.json", names)}
    pagefind_search.pages_of_names(rows, work / "named")
    pagefind_search.pages_of_site(rows, work / "site", work / "whole")
    pagefind, _ = run_pagefind("Pagefind", work / "named", questions)
    whole, about = run_pagefind("Pagefind, whole pages", work / "whole", questions)
    runs = [
        run_own("congkhai", work / "own", queries, nothing),
        run_own("congkhai, vocabulary left out", bare, queries, nothing),
        *[run_node(engine, modules, data, queries, nothing) for engine in NODE_ENGINES],
        pagefind,
        whole,
    ]
    return {
        "date": clock.today().isoformat(),
        "machine": busy,
        "versions": versions(modules, about["browser"]),
        "procedures": len(rows),
        "ready_runs": READY_RUNS,
        "fragments_bytes": about["fragments_bytes"],
        "questions": [of_file(file, runs, before) for file, before in zip(files, counted(files), strict=True)],
        "engines": [run.figures() for run in runs],
        "index_modes": modes,
        "build": share,
    }


def counted(files: list[Questions]) -> list[int]:
    """How many questions stand before each file's."""
    return [sum(len(file.asked) for file in files[:i]) for i in range(len(files))]


def of_file(file: Questions, runs: list[Run], before: int) -> dict[str, Any]:
    """How each engine ranks over one file's questions, by kind."""
    part = slice(before, before + len(file.asked))
    ranks = {run.engine: measured(run.answers[part]) for run in runs}
    return {"file": file.name, "unanswerable": file.unanswerable, "ranks": ranks}


@click.command()
@click.argument("queries", nargs=-1, required=True, type=click.Path(dir_okay=False, path_type=Path))
@click.option("--root", type=click.Path(exists=True, file_okay=False, path_type=Path), default=".")
@click.option("--out", type=click.Path(dir_okay=False, path_type=Path), help="Write the table here, too.")
@click.option("--json", "figures", type=click.Path(dir_okay=False, path_type=Path), help="Write the figures here.")
def main(queries: tuple[Path, ...], root: Path, out: Path | None, figures: Path | None) -> None:
    """Compare search with other engines over QUERIES; files of questions that are absent are told and left out."""
    for path in queries:
        if not path.exists():
            click.echo(f"{path} is not here: its questions are not measured.", err=True)
    present = [path for path in queries if path.exists()]
    if not present:
        click.echo("No questions: nothing measured.", err=True)
        sys.exit(2)
    if importlib.util.find_spec("pagefind") is None:
        raise click.ClickException("pagefind is missing; `make search-bench` installs it.")
    with tempfile.TemporaryDirectory(prefix="congkhai-compare-") as temporary:
        told = compared(root, present, Path(temporary))
    if figures:
        figures.write_text(json.dumps(told, ensure_ascii=False, indent=2) + "\n", encoding="utf-8")
    text = report.markdown(told)
    if out:
        out.write_text(text, encoding="utf-8")
    click.echo(text)


if __name__ == "__main__":
    main()
