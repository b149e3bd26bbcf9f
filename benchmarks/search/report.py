"""What compare.py measured, as Markdown. Holds words and the shape of tables; every figure comes from the run."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import Any

_HOW = """\
## How it is measured

- Each cell of the first tables: right answer first (R@1) / among five (R@5) / mean of 1 ÷ rank (rank up to 10).
- All engines index the same of each procedure: name, code, and as further words its field, keywords and
  summary. congkhai's index holds beside it all else that the portal has (units, documents, ...), and its editors'
  vocabulary; the second line shows what is left without that vocabulary.
- MiniSearch: terms without marks and with đ as d (`processTerm`), `fuzzy: 0.2`, `prefix: true`, the name counts twice.
- Fuse: `ignoreDiacritics`; first its defaults over names and codes, then over the further words too with
  `ignoreLocation` and `threshold: 0.4`, which suits long texts better.
- lunr: what Material's search worker does for `vi`: `lunr-languages`, its separator and pipeline, title × 1000, a
  wildcard behind each word, its boost afterwards.
- Pagefind: `vi`, once over pages of only this data with the name as the heading, once over the procedures' whole pages.
- Index: what is downloaded to search, with gzip; for Pagefind all parts of the index together, of which a question
  loads some, and without its fragments (one file a result shown; {fragments} KB for all whole pages). Code: the engine
  as its package ships it, without any interface (MiniSearch ships nothing minified; congkhai's is what the worker
  loads).
- Ready: from the downloaded text to an engine that answers, the median of {runs} fresh processes; for Pagefind until
  a first search for nothing is answered, over loopback. Query: in node; Pagefind in Chromium, with its first five
  results loaded."""


_MODES = """\
Median of {runs} cold starts in node. Downloaded: built beforehand and serialized, beside the names that results need in
any case. Only the time of indexer.js includes what ranking needs besides lunr's index."""


def markdown(told: dict[str, Any]) -> str:
    """The whole file."""
    parts = [
        "# Search beside other engines",
        "Made by `make search-bench`; every figure is of that run.",
        _about(told),
        "## How well they rank",
        *[part for file in told["questions"] for part in _ranks(file)],
        "## Weight and speed",
        _table(
            ["engine", "index, KB gzip", "code, KB gzip", "ready, ms", "query median, ms", "query p95, ms"],
            [_speed(engine) for engine in told["engines"]],
        ),
        "## Three ways to have lunr's index in the browser",
        _MODES.format(runs=told["index_modes"]["runs"]),
        told["index_modes"]["table"],
        "## Search in a cold build",
        _build(told["build"]),
        _HOW.format(fragments=_kilobytes(told["fragments_bytes"]), runs=told["ready_runs"]),
    ]
    return "\n\n".join(parts) + "\n"


def _about(told: dict[str, Any]) -> str:
    versions = ", ".join(f"{name} {version}" for name, version in told["versions"].items())
    lines = [
        f"- Date: {told['date']}",
        f"- Machine: {told['machine']}",
        f"- Versions: {versions}",
        f"- Procedures: {told['procedures']:,}",
    ]
    return "\n".join(lines)


def _ranks(file: dict[str, Any]) -> list[str]:
    kinds = next(iter(file["ranks"].values()))
    header = ["engine", *[f"{kind} ({row['n']})" for kind, row in kinds.items()]]
    rows = [[engine, *[_cell(row) for row in ranks.values()]] for engine, ranks in file["ranks"].items()]
    count, lost = sum(row["n"] for row in kinds.values()), file["unanswerable"]
    left = f" {lost} that no procedure of this root answers are left out." if lost else ""
    return [f"{count} questions of `{file['file']}`, by kind.{left}", _table(header, rows)]


def _cell(row: dict[str, float]) -> str:
    return " / ".join(f"{row[name]:.2f}" for name in ("r1", "r5", "mrr"))


def _speed(engine: dict[str, Any]) -> list[str]:
    return [
        engine["engine"],
        _kilobytes(engine["index_gzip_bytes"]),
        _kilobytes(engine["code_gzip_bytes"]),
        f"{engine['ready_ms']:.0f}",
        f"{engine['query_median_ms']:.1f}",
        f"{engine['query_p95_ms']:.1f}",
    ]


def _build(build: dict[str, Any]) -> str:
    return (
        f"`congkhai build` takes {build['build_s']:.1f} s, of which {build['search_s']:.2f} s go into search's data:"
        f" {build['share']:.1%} (at most 20 % is allowed)."
    )


def _kilobytes(size: int) -> str:
    return f"{size / 1024:,.0f}"


def _table(header: Sequence[str], rows: Iterable[Sequence[str]]) -> str:
    ruler = ["---", *["---:" for _ in header[1:]]]
    return "\n".join(f"| {' | '.join(cells)} |" for cells in (header, ruler, *rows))
