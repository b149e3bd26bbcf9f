"""What a fleet holds: fleet.json beside its portals."""

from __future__ import annotations

import json
from collections.abc import Iterable
from datetime import date
from pathlib import Path
from typing import Any

from congkhai import __version__
from congkhai.fleet.member import Result
from congkhai.fleet.selection import Shard


def write_manifest(out: Path, shard: Shard, today: date, results: Iterable[Result]) -> Path:
    """Write {congkhai, day, shard, portals: [{unit, name, folder, address, outcome, pages, files, bytes, seconds,
    reason}]}, sorted by unit, whole or not at all. A shard's manifest is named after it.
    """
    name = "fleet.json" if shard.of == 1 else f"fleet-{shard.number}-of-{shard.of}.json"
    portals = [_portal(result) for result in sorted(results, key=lambda result: result.member.unit)]
    data = {"congkhai": __version__, "day": str(today), "shard": f"{shard.number}/{shard.of}", "portals": portals}
    new = out / f".{name}"
    new.write_text(json.dumps(data, ensure_ascii=False, indent=1) + "\n", encoding="utf-8")
    return new.replace(out / name)


def _portal(result: Result) -> dict[str, Any]:
    told = {
        "unit": result.member.unit,
        "name": result.name,
        "folder": f"{result.member.unit}/",
        "address": result.member.address,
        "outcome": result.outcome,
        "pages": result.pages,
        "files": result.files,
        "bytes": result.bytes,
        "seconds": round(result.seconds, 3),
    }
    return told | ({"reason": result.reason} if result.reason else {})
