"""The results as Markdown. Holds words and the shape of tables; every figure comes from the run."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import Any

from lineup import CHANGED, COLD, FLOOR, OWN, WARM

WORDS = {
    COLD: "congkhai, cold",
    WARM: "congkhai, nothing changed",
    CHANGED: "congkhai, one record changed",
    FLOOR: "writing the same files, no more",
    "hugo-data": "Hugo, records as data",
    "hugo-front-matter": "Hugo, records as front matter",
    "hugo-markdown": "Hugo, Markdown",
    "eleventy": "Eleventy, records as data",
    "zensical": "Zensical",
    "material": "Material for MkDocs",
    "material-sections": "Material, all in the navigation",
    "mkdocs": "MkDocs",
}

_MEASURED = "wall, s|ratio|CPU, s|largest process, MB|all processes, MB"
_MADE = "pages|site, MB|KB a page|characters a page|runs"
COLUMNS = ["", *_MEASURED.split("|"), *_MADE.split("|")]

_HOW = """\
## How it is measured

- Every case is a process of its own, run in turn with the others, round after round; the figures are medians, `runs` in
  the results' file has each. Before a cold run the site and all caches are taken away; the file system is synced.
- Wall clock from the start of the process to its end. CPU: user and system time of it and its descendants. Largest
  process: resident memory as the kernel counted it; all processes: shared pages once, looked at four times a second.
- All have the same procedures. congkhai also checks every record, and builds the search index, the other lists and the
  portal's other pages (units, plans, documents, ...); the competitors build the procedures, a list for each field, the
  whole list, a home page and a sitemap. Hugo and Eleventy have no search index and copy no assets.
- Hugo and Eleventy: templates with the parts of our page in a frame like ours; KB and characters a page show how alike
  they are. RSS, taxonomies and minifying are off. Hugo is run three ways: records as its data with a content adapter,
  records as the front matter of empty pages, Markdown.
- Zensical, Material, MkDocs and Hugo's Markdown start from pages that were made of the records beforehand; making them
  is not in their time. Search as each has it on by default; Zensical with no more Markdown extensions than the others.
- The floor: files of our cold build, read into memory before, written by as many processes as there are cores."""


def markdown(told: dict[str, Any]) -> str:
    """The whole file."""
    portals = dict.fromkeys((case["n"], case["variant"]) for case in told["cases"])
    parts = [
        "# Build time beside other generators",
        "Made by `make bench`; every figure is of that run.",
        _about(told),
        "![Wall clock of each](results.svg)",
        "## Limits",
        limits_table(told),
        *[part for portal in portals for part in _portal(told, *portal)],
        *_stages(told),
        *_errors(told),
        _HOW,
    ]
    return "\n\n".join(parts) + "\n"


def limits_table(told: dict[str, Any]) -> str:
    """Every limit, what was measured, and whether that keeps to it."""
    ratios = told["ratios"]
    rows = [[row["limit"], row["at"], _number(row["most"]), _number(row["value"]), row["verdict"]] for row in ratios]
    return _table(["limit", "at", "at most", "measured", ""], rows)


def _about(told: dict[str, Any]) -> str:
    """What the figures stand on."""
    machine = told["machine"]
    roots = (f"{one['records']:,} of {one['mean_bytes']:,} bytes ({one['source']})" for one in told["source"].values())
    lines = [
        f"- Made: {told['made']}",
        f"- Machine: {machine['cores']} cores ({machine['processor']}), {machine['memory_gb']} GB, {machine['system']},"
        f" {machine['kernel']}; load {machine['load_at_start']} at the start",
        f"- Versions: {', '.join(f'{name} {version}' for name, version in told['versions'].items())}",
        f"- Records: {'; '.join(roots)}",
    ]
    return "\n".join(lines)


def _portal(told: dict[str, Any], n: int, variant: str) -> list[str]:
    """The table of one size of portal; ours cold is 1."""
    cases = [case for case in told["cases"] if (case["n"], case["variant"]) == (n, variant)]
    ours = next((case.get("wall_s") for case in cases if case["name"] == COLD), None)
    return [f"## {n:,} procedures, {variant} records", _table(COLUMNS, [_cells(case, ours) for case in cases])]


def _cells(case: dict[str, Any], ours: float | None) -> list[str]:
    """A case as a row."""
    name = WORDS.get(case["name"], case["name"])
    if "error" in case:
        return [name, "failed", *[""] * 9]
    return [
        name,
        f"{case['wall_s']:.2f}",
        _number(case["wall_s"] / ours if ours else None),
        f"{case['cpu_s']:.2f}",
        f"{case['rss_mb']:.0f}",
        f"{case['all_mb']:.0f}",
        f"{case['pages']:,}",
        f"{case['bytes'] / 1e6:.0f}",
        f"{case['page_bytes'] / 1e3:.1f}",
        f"{case['page_text']:,}",
        str(len(case["runs"])),
    ]


def _stages(told: dict[str, Any]) -> list[str]:
    """Seconds of our stages, summed over processes, in the run in the middle."""
    cases = [case for case in told["cases"] if case.get("stages")]
    if not cases:
        return []
    names = list(dict.fromkeys(name for case in cases for name in case["stages"]))
    rows = [
        [f"{case['name'].removeprefix(OWN).strip()}, {case['n']:,} {case['variant']}"]
        + [f"{case['stages'][name]:.2f}" if name in case["stages"] else "" for name in names]
        for case in cases
    ]
    return ["## Our stages, seconds summed over processes", _table(["", *names], rows)]


def _errors(told: dict[str, Any]) -> list[str]:
    """Why cases have no figures."""
    failed = [case for case in told["cases"] if "error" in case]
    lines = [f"- {case['name']}, {case['n']:,} {case['variant']}: {case['error']}" for case in failed]
    return ["## Not measured", "\n".join(lines)] if lines else []


def _number(value: float | None) -> str:
    """A ratio or a count, short."""
    if value is None:
        return "–"
    return f"{value:.0f}" if value >= 100 else f"{value:.2f}"


def _table(header: Sequence[str], rows: Iterable[Sequence[str]]) -> str:
    """A Markdown table; all but the first column are figures."""
    ruler = ["---", *["---:" for _ in header[1:]]]
    return "\n".join(f"| {' | '.join(cells)} |" for cells in (header, ruler, *rows))
