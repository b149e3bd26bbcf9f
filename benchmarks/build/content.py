"""The records of a root folder as plain text values, and what a procedure's page takes from other records.

The competitors get what our pages show: beside the procedure the desks of its level, the life events and decisions that
name it, and the guides for its ways of handing in. `portal` gathers that into one small file of data for all of them.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import yaml

from congkhai.fold import fold

Record = dict[str, Any]

CHANNELS = {"direct": "Nộp trực tiếp", "online": "Nộp trực tuyến", "postal": "Gửi qua bưu chính"}
SIGNS = {"direct": "walk", "online": "laptop", "postal": "mailbox-outline"}
ONLINE = {"full": "Trực tuyến toàn trình", "partial": "Trực tuyến một phần", "none": "Chưa nhận trực tuyến"}
LEVELS = {"commune": "Cấp xã", "district": "Cấp huyện", "province": "Cấp tỉnh", "ministry": "Cấp bộ"}
UNITS = {"working_day": "ngày làm việc", "day": "ngày", "hour": "giờ", "month": "tháng", "year": "năm"}
GUIDES = (
    ("direct", "chuan-bi-ho-so-truc-tiep"),
    ("online", "nop-ho-so-truc-tuyen"),
    ("online", "thanh-toan-truc-tuyen"),
    ("postal", "gui-qua-buu-dien"),
    ("", "theo-doi-ho-so"),
)
"""Which guide a page names for which way of handing in; the last for every page."""


def parsed(text: str) -> Any:
    """YAML as plain data in which every scalar is text, as our own loader has it: 1.001190 keeps its zero."""
    return yaml.load(text, getattr(yaml, "CBaseLoader", yaml.BaseLoader))


def procedure_files(root: Path) -> list[Path]:
    """The records of procedures, one a file, by field and code."""
    return sorted(root.glob("procedures/*/[0-9].[0-9]*.yml"))


def procedures(root: Path) -> Iterator[Record]:
    """The procedures of a root. Records that differ in their code only are parsed once."""
    known: dict[str, Record] = {}
    for file in procedure_files(root):
        rest = re.sub(r"^code: .*$", "", file.read_text(encoding="utf-8"), count=1, flags=re.M)
        if rest not in known:
            known[rest] = parsed(rest)
        yield {**known[rest], "code": file.stem, "field": file.parent.name}


def portal(root: Path) -> dict[str, Any]:
    """What pages of procedures show beside the procedure, and the Vietnamese words for values."""
    return {
        "fields": _fields(root),
        "desks": _desks(root),
        "events": _links(_read(root, "content/life-events"), "su-kien", "", _named_by_event),
        "decisions": _links(_read(root, "procedures/decisions"), "quyet-dinh", "Quyết định ", _named_by_decision),
        "guides": list(_guides(root)),
        "channels": CHANNELS,
        "signs": SIGNS,
        "online": ONLINE,
        "levels": LEVELS,
        "units": UNITS,
    }


def _read(root: Path, folder: str) -> list[Record]:
    """The YAML records of a folder."""
    return [parsed(file.read_text(encoding="utf-8")) for file in sorted((root / folder).glob("*.yml"))]


def _fields(root: Path) -> dict[str, str]:
    """The names of the fields that have a procedure; one that the register lacks is called by its id in words."""
    register = parsed((root / "procedures" / "fields.yml").read_text(encoding="utf-8"))
    names = {field["id"]: field["name"] for field in register["fields"]}
    used = dict.fromkeys(file.parent.name for file in procedure_files(root))
    return {field: names.get(field) or field.replace("-", " ").capitalize() for field in used}


def _desks(root: Path) -> dict[str, list[dict[str, str]]]:
    """The units of each level that exist today, the portal's own first, by name."""
    units = {unit["id"]: unit for unit in _read(root, "content/units")}
    site = parsed((root / "content" / "portal.yml").read_text(encoding="utf-8"))
    own = units.get(site.get("unit", ""), {}).get("successors", ())
    desks: dict[str, list[dict[str, str]]] = {}
    for unit in sorted(units.values(), key=lambda unit: (unit["id"] not in own, fold(unit["name"]), unit["id"])):
        if unit["level"] != "province" and "valid_until" not in unit:
            desks.setdefault(unit["level"], []).append({"title": unit["name"], "url": f"don-vi/{unit['id']}/"})
    return desks


def _named_by_event(event: Record) -> tuple[str, list[str]]:
    """The name of a life event, and the procedures it names."""
    return event["name"], event["procedures"]


def _named_by_decision(decision: Record) -> tuple[str, list[str]]:
    """The number of a decision, and the procedures it touches."""
    replaced = [code for pair in decision.get("replaces", ()) for code in pair.values()]
    touched = [code for key in ("adds", "amends", "abolishes") for code in decision.get(key, ())]
    return decision["number"], [*touched, *replaced]


def _links(records: list[Record], folder: str, before: str, named: Any) -> dict[str, list[dict[str, str]]]:
    """Links to the records that name a procedure, by its code, in the editors' order."""
    links: dict[str, list[dict[str, str]]] = {}
    for record in sorted(records, key=lambda record: int(record.get("order", 0))):
        title, codes = named(record)
        for code in codes:
            links.setdefault(code, []).append({"title": f"{before}{title}", "url": f"{folder}/{record['id']}/"})
    return links


def _guides(root: Path) -> Iterator[dict[str, str]]:
    """Links to the guides that are there, each with its way of handing in."""
    for kind, name in GUIDES:
        file = root / "content" / "guides" / f"{name}.md"
        if file.exists():
            title = parsed(file.read_text(encoding="utf-8").split("---")[1])["title"]
            yield {"kind": kind, "title": title, "url": f"huong-dan/{name}/"}
