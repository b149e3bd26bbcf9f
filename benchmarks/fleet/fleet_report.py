"""The results of a run as Markdown: `python fleet_report.py results.json`. Every figure comes from the run."""

from __future__ import annotations

import json
import sys
from collections.abc import Iterable, Sequence
from pathlib import Path
from typing import Any

from scale import CHANGED

Row = dict[str, Any]

HOW = """\
## How it is measured

- Ours: `congkhai fleet build` as a process of its own, with as many processes as there are cores; cold means without
  the portals and without any cache. Wall clock from its start to its end; CPU of all processes; largest process:
  resident memory as the kernel counted it; all processes: shared pages once. Before each run the disk is synced.
- Hugo: some of the same communes, evenly spread, each a site with its own name, address, desk, hotline, feedback, plan
  and with every procedure as data; built one after another, all of them before ours and again after it, each cold. The
  median of all is taken for each commune of the fleet. Ours checks every record and makes more: the search index, the
  other units, plans, documents, figures.
- On the disk: bytes of all files in the folder of the fleet, a file with several names once. Distinct: bytes of all
  contents that differ, each once. Blocks: what the file system has given to files and folders.
- Traffic: files whose content is new after a rebuild, as they are and each compressed by itself (gzip 6).
- Changes: the words at one commune's telephone number; the address of one commune's desk, which other portals do not
  show but must be asked about; the name of one procedure, which all portals have.
- The table of the country is the cost of one portal of this run times the number of portals: a fleet for each province,
  one after another on this one machine. Nothing is said of one root that holds the communes of all."""


def markdown(told: Row) -> str:
    """The whole file."""
    costs = told["unit_costs"]
    parts = [
        "# The portals of a province",
        "Made by `make bench-fleet`; every figure is of that run.",
        _about(told),
        "## Limits",
        _table(["limit", "at", "at most", "measured", ""], [_limit(row) for row in told["ratios"]]),
        "## Runs",
        _table(_RUNS, [_run(row) for row in told["cases"]]),
        "## What a rebuild writes",
        _table(_WRITES, [_write(row) for row in told["cases"] if "changed_files" in row and "error" not in row]),
        "## What one costs",
        _table(["", "in this run"], [[words, _figure(costs.get(name))] for name, words in COSTS.items()]),
        "## From one portal to the country",
        _table(_SIZES, [_size(row) for row in told["country"]]),
        *_errors(told["cases"]),
        HOW,
    ]
    return "\n\n".join(parts) + "\n"


COSTS = {
    "s_per_portal": "seconds a portal, cold",
    "cpu_s_per_portal": "seconds of CPU a portal, cold",
    "ms_per_page": "milliseconds a page, cold",
    "s_per_kept_portal": "seconds a portal where nothing has changed",
    "pages_per_portal": "pages a portal",
    "files_per_portal": "files a portal",
    "bytes_per_portal": "bytes a portal",
    "disk_bytes_per_portal": "bytes on the disk a portal",
    "block_bytes_per_portal": "bytes of blocks a portal",
    "bytes_per_page": "bytes a page",
    "gz_bytes_per_page": "bytes a page, compressed",
    **{
        f"{what}_{key}": f"{words}, one {what} changed"
        for what in CHANGED
        for key, words in {
            "s": "seconds",
            "portals": "portals with new files",
            "changed_files": "new files",
            "changed_bytes": "bytes of new files",
            "changed_gz_bytes": "bytes of new files, compressed",
        }.items()
    },
}
_MEASURED = ("wall, s", "CPU, s", "largest process, MB", "all processes, MB")
_RUNS = ["", "portals", *_MEASURED, "built", "pages", "MB", "MB on the disk", "distinct MB"]
_WRITES = ["", "portals with new files", "new files", "MB", "MB compressed", "files written", "files removed"]
_STANDS = ("portals", "pages", "files", "GB", "GB on the disk", "GB of blocks", "GB of pages, compressed")
_SIZES = [
    *_STANDS,
    "cold, h",
    "CPU, h",
    "nothing changed, min",
    "one procedure changed, min",
    "its traffic, compressed MB",
]


def _about(told: Row) -> str:
    """What the figures stand on."""
    machine, source = told["machine"], told["source"]
    lines = [
        f"- Made: {told['made']}",
        f"- Machine: {machine['cores']} cores ({machine['processor']}), {machine['memory_gb']} GB, {machine['system']},"
        f" {machine['kernel']}; load {machine['load_at_start']} at the start",
        f"- Versions: {', '.join(f'{name} {version}' for name, version in told['versions'].items())}",
        f"- Records: {source['procedures']:,} procedures; {source['built']} of {source['communes']} communes",
    ]
    return "\n".join(lines)


def _limit(row: Row) -> list[str]:
    value = "–" if row["value"] is None else f"{row['value']:.3f}"
    return [row["limit"], row["at"], str(row["most"]), value, row["verdict"]]


def _run(row: Row) -> list[str]:
    name = f"{row['name']}, {row['variant']}"
    if "error" in row:
        return [name, str(row["n"]), "failed", *[""] * 8]
    return [
        name,
        f"{row['n']:,}",
        f"{row['wall_s']:.2f}",
        f"{row['cpu_s']:.2f}",
        f"{row['rss_mb']:.0f}",
        f"{row['all_mb']:.0f}",
        _figure(row.get("built")),
        _figure(row.get("pages")),
        *[_mega(row.get(key)) for key in ("bytes", "disk_bytes", "distinct_bytes")],
    ]


def _write(row: Row) -> list[str]:
    return [
        row["variant"],
        *[f"{row[key]:,}" for key in ("changed_portals", "changed_files")],
        *[f"{row[key] / 1e6:.2f}" for key in ("changed_bytes", "changed_gz_bytes")],
        *[f"{row[key]:,}" for key in ("written_files", "removed_files")],
    ]


def _size(row: Row) -> list[str]:
    return [
        *[f"{row[key]:,}" for key in ("portals", "pages", "files")],
        *[f"{row[key] / 1e9:.2f}" for key in ("bytes", "disk_bytes", "block_bytes", "gz_page_bytes")],
        *[_over(row.get(key), 3600) for key in ("cold_s", "cold_cpu_s")],
        *[_over(row.get(key), 60) for key in ("warm_s", "procedure_s")],
        _mega(row.get("procedure_gz_bytes")),
    ]


def _errors(rows: Iterable[Row]) -> list[str]:
    lines = [f"- {row['name']}, {row['variant']}: {row['error']}" for row in rows if "error" in row]
    return ["## Not measured", "\n".join(lines)] if lines else []


def _over(value: float | None, unit: float) -> str:
    return "–" if value is None else f"{value / unit:.2f}"


def _mega(value: float | None) -> str:
    return "–" if value is None else f"{value / 1e6:,.1f}"


def _figure(value: float | None) -> str:
    if value is None:
        return "–"
    return f"{value:,.0f}" if value == round(value) or value >= 1000 else f"{value:,.2f}"


def _table(header: Sequence[str], rows: Iterable[Sequence[str]]) -> str:
    ruler = ["---", *["---:" for _ in header[1:]]]
    return "\n".join(f"| {' | '.join(cells)} |" for cells in (header, ruler, *rows))


if __name__ == "__main__":
    file = Path(sys.argv[1])
    text = markdown(json.loads(file.read_text(encoding="utf-8")))
    file.with_suffix(".md").write_text(text, encoding="utf-8")
    print(text)
