"""From the cases of a run what a portal and a page cost, what the limits say, and what the whole country would take."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import asdict
from typing import Any

Row = dict[str, Any]

OWN, HUGO = "congkhai fleet", "hugo-data"
COLD, WARM = "cold", "nothing changed"
CHANGED = {what: f"one {what} changed" for what in ("hotline", "unit", "procedure")}
MOST_TIME = 0.7
"""A fleet takes at most so much of the time that Hugo takes for the same portals one by one."""
MOST_DISK = 1.1
"""A fleet takes at most so much of the disk as its distinct contents."""


def case(rows: Iterable[Row], variant: str, name: str = OWN) -> Row:
    """The case of a variant; an empty one where it was not measured."""
    return next((row for row in rows if (row["name"], row["variant"]) == (name, variant) and "error" not in row), {})


def rounded(cost: Any) -> Row:
    """What a run took (measure.Cost), to the thousandth."""
    return {name: round(value, 3) for name, value in asdict(cost).items()}


def ratios(rows: list[Row]) -> list[Row]:
    """The limits, each with what was measured; None where a side of it was not."""
    cold = case(rows, COLD)
    hugo = next((row for row in rows if row["name"] == HUGO and "error" not in row), {})
    one_by_one = hugo["wall_s"] * cold["n"] if hugo and cold else None
    at = f"{cold.get('n', 0):,} portals"
    return [
        _limit(f"{OWN} / {HUGO} one by one", at, MOST_TIME, cold.get("wall_s"), one_by_one),
        _limit("bytes on the disk / distinct bytes", at, MOST_DISK, cold.get("disk_bytes"), cold.get("distinct_bytes")),
    ]


def _limit(name: str, at: str, most: float, left: float | None, right: float | None) -> Row:
    value = round(left / right, 4) if left is not None and right else None
    verdict = "not measured" if value is None else "met" if value <= most else "NOT met"
    return {"limit": name, "at": at, "most": most, "value": value, "verdict": verdict}


def unit_costs(rows: list[Row]) -> dict[str, float]:
    """What one portal, one page and one change cost in this run. Empty where no cold build was measured."""
    cold = case(rows, COLD)
    if not cold:
        return {}
    n, pages = cold["n"], cold["pages"]
    costs = {
        "s_per_portal": cold["wall_s"] / n,
        "cpu_s_per_portal": cold["cpu_s"] / n,
        "ms_per_page": 1000 * cold["wall_s"] / pages,
        "pages_per_portal": pages / n,
        "files_per_portal": cold["files"] / n,
        "bytes_per_portal": cold["bytes"] / n,
        "disk_bytes_per_portal": cold["disk_bytes"] / n,
        "block_bytes_per_portal": cold["block_bytes"] / n,
        "bytes_per_page": cold["page_bytes"] / pages,
        "gz_bytes_per_page": cold["page_gz_bytes"] / pages,
    }
    if warm := case(rows, WARM):
        costs["s_per_kept_portal"] = warm["wall_s"] / n
    for what, variant in CHANGED.items():
        if row := case(rows, variant):
            costs |= {f"{what}_{key}": row[key] for key in ("changed_bytes", "changed_gz_bytes", "changed_files")}
            costs |= {f"{what}_s": row["wall_s"], f"{what}_portals": row["changed_portals"]}
    return {name: round(cost, 3) for name, cost in costs.items()}


def country(costs: dict[str, float], measured: int, communes: int) -> list[Row]:
    """One portal, the fleet that was measured, and every commune of the country, from the costs of a portal: linear."""
    return [_size(costs, measured, portals) for portals in dict.fromkeys((1, measured, communes))] if costs else []


def _size(costs: dict[str, float], measured: int, portals: int) -> Row:
    all_of = {name: cost * portals for name, cost in costs.items()}
    row: Row = {
        "portals": portals,
        "pages": round(all_of["pages_per_portal"]),
        "files": round(all_of["files_per_portal"]),
        "bytes": round(all_of["bytes_per_portal"]),
        "disk_bytes": round(all_of["disk_bytes_per_portal"]),
        "block_bytes": round(all_of["block_bytes_per_portal"]),
        "gz_page_bytes": round(all_of["gz_bytes_per_page"] * costs["pages_per_portal"]),
        "cold_s": round(all_of["s_per_portal"], 1),
        "cold_cpu_s": round(all_of["cpu_s_per_portal"], 1),
    }
    if "s_per_kept_portal" in costs:
        row["warm_s"] = round(all_of["s_per_kept_portal"], 1)
    if "procedure_s" in costs:
        row["procedure_s"] = round(all_of["procedure_s"] / measured, 1)
        row["procedure_gz_bytes"] = round(all_of["procedure_changed_gz_bytes"] / measured)
    return row
