"""How well search ranks: `make search-eval QUERIES=FILE.jsonl [ROOT=DIR] [FORMAT=json] [MISSES=1]`.

Builds the search index of a root folder and runs, in node, the same ranking code that the browser runs. QUERIES has one
JSON object a line: {q, codes: [the procedures that answer it], kind}. Prints for each kind n, r1 (a right answer comes
first), r5 (one is among the first five) and mrr (mean of 1 / rank, rank up to 10); JSON is {kind: {n, r1, r5, mrr}}.
"""

from __future__ import annotations

import json
import shutil
import subprocess
import sys
import tempfile
from collections import defaultdict
from collections.abc import Iterable
from pathlib import Path
from typing import Any

import click

from congkhai import clock
from congkhai.engine import lunr_module
from congkhai.package import PACKAGE
from congkhai.pipeline import examine
from congkhai.render import search_files
from congkhai.shared import shared_vocabulary
from congkhai.views.search import search_view
from congkhai.write import write

HERE = Path(__file__).resolve().parent


def make_index(root: Path, folder: Path) -> None:
    """The search part of a root's site, below a folder."""
    outcome = examine(root.resolve(), clock.today())
    if outcome.errors:
        raise click.ClickException(f"{len(outcome.errors)} lỗi trong hồ sơ; chạy: congkhai check --root {root}")
    write(search_files(search_view(outcome.listings, outcome.pages, shared_vocabulary()), outcome.searchable), folder)
    shutil.copytree(PACKAGE / "theme" / "assets", folder / "assets")
    (folder / "assets" / "search" / "lunr.js").write_text(lunr_module(), encoding="utf-8")


def ranked(folder: Path, queries: Path) -> list[dict[str, Any]]:
    """What node prints: a line about the index, then one for each question."""
    node = shutil.which("node")
    if node is None:
        raise click.ClickException("node is missing; install it with: sudo apt-get install -y nodejs")
    command = [node, str(HERE / "ranking.mjs"), str(folder), str(queries)]
    done = subprocess.run(command, capture_output=True, text=True, check=False)
    if done.returncode:
        raise click.ClickException(done.stderr)
    return [json.loads(line) for line in done.stdout.splitlines()]


def measured(answers: Iterable[dict[str, Any]]) -> dict[str, dict[str, float]]:
    """n, r1, r5 and mrr for each kind of question, in the order in which the kinds appear."""
    ranks: defaultdict[str, list[int]] = defaultdict(list)
    for answer in answers:
        ranks[answer["kind"]].append(rank_of(answer["found"], answer["codes"]))
    return {
        kind: {
            "n": len(found),
            "r1": round(sum(rank == 1 for rank in found) / len(found), 4),
            "r5": round(sum(0 < rank <= 5 for rank in found) / len(found), 4),
            "mrr": round(sum(1 / rank for rank in found if rank) / len(found), 4),
        }
        for kind, found in ranks.items()
    }


def rank_of(found: list[str], right: list[str]) -> int:
    """The place (from 1) of the first right code, or 0 where there is none."""
    return next((i for i, code in enumerate(found, start=1) if code in right), 0)


@click.command()
@click.argument("queries", type=click.Path(exists=True, dir_okay=False, path_type=Path))
@click.option("--root", type=click.Path(exists=True, file_okay=False, path_type=Path), default=".")
@click.option("--format", "form", type=click.Choice(["text", "json"]), default="text")
@click.option("--misses", is_flag=True, help="List the questions whose first answer is wrong.")
def main(queries: Path, root: Path, form: str, misses: bool) -> None:
    """Evaluate search over QUERIES."""
    with tempfile.TemporaryDirectory(prefix="congkhai-search-") as temporary:
        make_index(root, Path(temporary))
        about, *answers = ranked(Path(temporary), queries)
    kinds = measured(answers)
    missed = [answer for answer in answers if rank_of(answer["found"], answer["codes"]) != 1] if misses else []
    if form == "json":
        told = {**kinds, "misses": missed} if misses else kinds
        click.echo(json.dumps(told, ensure_ascii=False, indent=2))
        return
    click.echo(f"{about['entries']} entries, {about['terms']} vocabulary terms")
    click.echo(f"{'kind':<16}{'n':>6}{'r1':>8}{'r5':>8}{'mrr':>8}")
    for kind, row in kinds.items():
        click.echo(f"{kind:<16}{row['n']:>6.0f}{row['r1']:>8.3f}{row['r5']:>8.3f}{row['mrr']:>8.3f}")
    for answer in missed:
        place = rank_of(answer["found"], answer["codes"]) or "-"
        click.echo(
            f"[{answer['kind']}] {answer['q']}\n    wanted {answer['codes'][:4]} at {place}, got {answer['found'][:3]}"
        )


if __name__ == "__main__":
    sys.exit(main())
