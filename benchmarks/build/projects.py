"""From a root folder a project for a competitor, with the same procedures: `python projects.py ROOT TOOL INTO`.

Nothing here is measured. Those that start from data get the records' own YAML; those that start from Markdown get pages
that are written out beforehand, a step that a portal would have to pay for at each build.
"""

from __future__ import annotations

import json
import re
import shutil
import sys
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import markdown_page
from content import Record, portal, procedure_files, procedures

COMPETITORS = Path(__file__).resolve().parent / "competitors"


def hugo_data(root: Path, into: Path) -> None:
    """Hugo with the records as its data. Its YAML takes 1.001190 for a number, so that codes are quoted."""
    _copy(into, "hugo/shared", "hugo/records", "hugo/data")
    for file in procedure_files(root):
        target = into / "data" / "procedures" / file.parent.name / file.name
        _write(target, _quoted_code(file.read_text(encoding="utf-8")))
    _write(into / "data" / "portal.json", _json(portal(root)))


def hugo_front_matter(root: Path, into: Path) -> None:
    """Hugo with each record as the front matter of an empty page: Hugo reads pages, not data, on all cores."""
    _copy(into, "hugo/shared", "hugo/records", "hugo/front-matter")
    data = portal(root)
    _write(into / "data" / "portal.json", _json(data))
    folder = into / "content" / "thu-tuc"
    for file, record in zip(procedure_files(root), procedures(root), strict=True):
        values = {**markdown_page.front(record), "url": f"/thu-tuc/{file.stem}/", "field": record["field"]}
        lines = _quoted_code(file.read_text(encoding="utf-8")).splitlines(keepends=True)
        nested = "".join(f"    {line}" if line.strip() else line for line in lines)
        head = markdown_page.front_matter(values).rstrip("-\n")
        _write(folder / f"{file.stem}.md", f"{head}\nparams:\n  record:\n{nested}---\n")
    for field, name in data["fields"].items():
        intro = f"Các thủ tục thuộc lĩnh vực {name}."
        values = {"title": name, "description": intro, "layout": "field", "field": field}
        _write(folder / "linh-vuc" / f"{field}.md", markdown_page.front_matter(values))


def hugo_markdown(root: Path, into: Path) -> None:
    """Hugo with a Markdown page for each procedure."""
    _copy(into, "hugo/shared", "hugo/markdown")
    for name, text in pages(root):
        file = into / "content" / name
        if file.name == "index.md":
            file = file.with_name("_index.md")
        elif re.fullmatch(r"\d\.\d+", file.stem):  # an address with a dot must be told
            text = text.replace("---\n", f"---\nurl: /thu-tuc/{file.stem}/\n", 1)
        _write(file, text)


def eleventy(root: Path, into: Path) -> None:
    """Eleventy with the records as they are; its packages are linked into the project when it is built."""
    _copy(into, "eleventy")
    for file in procedure_files(root):
        _write(into / "data" / "procedures" / file.parent.name / file.name, file.read_text(encoding="utf-8"))
    _write(into / "data" / "portal.json", _json(portal(root)))


def material_sections(root: Path, into: Path) -> None:
    """Material with every procedure in the navigation, a section for each field."""
    _markdown_only(root, into, "material-sections")
    names = portal(root)["fields"]
    listed: dict[str, list[str]] = {field: [f"thu-tuc/linh-vuc/{field}.md"] for field in names}
    for file in procedure_files(root):
        listed[file.parent.name].append(f"thu-tuc/{file.stem}.md")
    nav: list[dict[str, Any]] = [{"Trang chủ": "index.md"}, {"Thủ tục": "thu-tuc/index.md"}]
    nav += [{names[field]: files} for field, files in listed.items()]
    with (into / "mkdocs.yml").open("a", encoding="utf-8") as config:
        config.write(f"nav: {_json(nav)}\n")


def pages(root: Path) -> Iterator[tuple[str, str]]:
    """Name and text of every Markdown page: the home page, the lists, the procedures."""
    data = portal(root)
    fields: dict[str, list[Record]] = {field: [] for field in data["fields"]}
    for record in procedures(root):
        fields[record["field"]].append(record)
        yield f"thu-tuc/{record['code']}.md", markdown_page.page(record, data)
    groups = [(data["fields"][field], f"thu-tuc/linh-vuc/{field}/", records) for field, records in fields.items()]
    intro = "Tất cả thủ tục, xếp theo lĩnh vực."
    yield "index.md", markdown_page.home_page(groups)
    yield "thu-tuc/index.md", markdown_page.list_page("Thủ tục hành chính", intro, groups, data)
    for group in groups:
        name, url, _ = group
        intro = f"Các thủ tục thuộc lĩnh vực {name}."
        yield f"{url.rstrip('/')}.md", markdown_page.list_page(name, intro, [group], data)


def _markdown_only(root: Path, into: Path, template: str) -> None:
    """A project whose pages are the Markdown ones, under docs/."""
    _copy(into, template)
    for name, text in pages(root):
        _write(into / "docs" / name, text)


def _docs(template: str) -> Callable[[Path, Path], None]:
    """How a project is made whose pages are the Markdown ones."""
    return lambda root, into: _markdown_only(root, into, template)


PROJECTS: dict[str, Callable[[Path, Path], None]] = {
    "hugo-data": hugo_data,
    "hugo-front-matter": hugo_front_matter,
    "hugo-markdown": hugo_markdown,
    "eleventy": eleventy,
    "zensical": _docs("zensical"),
    "material": _docs("material"),
    "material-sections": material_sections,
    "mkdocs": _docs("mkdocs"),
}


def _quoted_code(text: str) -> str:
    """A record whose code is text for every reader of YAML."""
    return re.sub(r"^code: ([\d.]+)$", r'code: "\1"', text, count=1, flags=re.M)


def _json(data: Any) -> str:
    """Data as JSON, with Vietnamese letters as they are."""
    return json.dumps(data, ensure_ascii=False)


def _copy(into: Path, *templates: str) -> None:
    """A fresh folder with the files of a competitor."""
    shutil.rmtree(into, ignore_errors=True)
    for template in templates:
        shutil.copytree(COMPETITORS / template, into, dirs_exist_ok=True)


def _write(path: Path, text: str) -> None:
    """A file, with its folder."""
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(text, encoding="utf-8")


if __name__ == "__main__":
    PROJECTS[sys.argv[2]](Path(sys.argv[1]), Path(sys.argv[3]))
