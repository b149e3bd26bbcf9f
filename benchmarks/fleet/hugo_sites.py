"""The same communes as projects for Hugo: `python hugo_sites.py ROOT INTO UNIT...` makes one for each.

A project has every procedure as data, as in the benchmark of one portal, and of its commune the name in header, footer
and title, the address, the desk that procedures lead to, and pages for desk, hotline, feedback and plan.
"""

from __future__ import annotations

import json
import re
import shutil
import sys
from pathlib import Path
from typing import Any

sys.path.append(str(Path(__file__).resolve().parents[1] / "build"))

from content import Record, parsed
from projects import hugo_data

HERE = Path(__file__).resolve().parent
EXAMPLE = "Tuy Phước"
"""Whose name the templates have: it gives way to that of the commune."""
NAMED = ("hugo.toml", "layouts/_partials/header.html", "layouts/_partials/footer.html")


def make_projects(root: Path, into: Path, units: list[str]) -> None:
    """Make a project for each of the units of a root. Raises OSError, ValueError where a template has no name in it."""
    common = into / "common"
    hugo_data(root, common)
    for unit in units:
        project = into / unit
        shutil.copytree(common, project)
        _give_to(project, root, unit)
    shutil.rmtree(common)


def _give_to(project: Path, root: Path, unit: str) -> None:
    """Make a project that of one unit."""
    record = _read(root / "content" / "units" / f"{unit}.yml")
    for name in NAMED:
        file = project / name
        text = file.read_text(encoding="utf-8")
        if EXAMPLE not in text:
            raise ValueError(f"{name} does not name {EXAMPLE}")
        file.write_text(text.replace(EXAMPLE, record["name"]), encoding="utf-8")
    config = project / "hugo.toml"
    url = re.sub(r'^baseURL = ".*"$', f'baseURL = "https://{unit}.example/"', config.read_text("utf-8"), flags=re.M)
    config.write_text(url, encoding="utf-8")
    shared = project / "data" / "portal.json"
    data = json.loads(shared.read_text(encoding="utf-8"))
    data["desks"] = {"commune": [{"title": record["name"], "url": f"don-vi/{unit}/"}]}
    shared.write_text(json.dumps(data, ensure_ascii=False), encoding="utf-8")
    shutil.copytree(HERE / "hugo", project, dirs_exist_ok=True)
    for name, (title, body) in _pages(root, unit, record).items():
        file = project / "content" / f"{name}.md"
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_text(f"---\ntitle: {json.dumps(title, ensure_ascii=False)}\n---\n\n{body}", encoding="utf-8")


def _pages(root: Path, unit: str, record: Record) -> dict[str, tuple[str, str]]:
    """Title and Markdown of the pages that are this unit's own."""
    hotline = _read(root / "content" / "hotlines" / f"{unit}.yml")
    pages = {
        f"don-vi/{unit}": (record["name"], _listed(record.get("one_stop", {}))),
        "duong-day-nong": ("Đường dây nóng", "".join(_listed(one) + "\n---\n\n" for one in hotline["contacts"])),
    }
    for file in sorted((root / "content" / "feedback").glob("*/*.md")):
        _, head, body = file.read_text(encoding="utf-8").split("---\n", 2)
        told = parsed(head)
        if told["unit"] == unit:
            pages[f"phan-anh/{file.stem}"] = (told["subject"], body)
    for file in sorted((root / "plans").glob("*.yml")):
        plan = _read(file)
        if plan["unit"] == unit:
            pages[f"ke-hoach/{file.stem}"] = (plan["title"], "".join(_tasks(plan["tasks"])))
    return pages


def _tasks(tasks: list[Record]) -> list[str]:
    lines: list[str] = []
    for task in tasks:
        lines += [f"- {task['no']}: {task['title']}\n", *(f"  {line}" for line in _tasks(task.get("tasks", [])))]
    return lines


def _listed(values: dict[str, Any]) -> str:
    """The plain values as a list."""
    return "".join(f"- {value}\n" for value in values.values() if isinstance(value, str))


def _read(file: Path) -> Record:
    record: Record = parsed(file.read_text(encoding="utf-8"))
    return record


if __name__ == "__main__":
    make_projects(Path(sys.argv[1]), Path(sys.argv[2]), sys.argv[3:])
