"""Every component by its own examples: they render, as whole HTML, with just the parameters that are declared."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import html5lib
import pytest
import yaml

from congkhai.render import Renderer
from tests.building import PROJECT

RENDER = PROJECT / "hooks" / "congkhai" / "render"
FOLDERS = sorted(path for path in (RENDER / "components").iterdir() if path.is_dir())
RENDERER = Renderer()


def described(folder: Path) -> dict[str, Any]:
    """A component's description, parameters and examples."""
    data: dict[str, Any] = yaml.safe_load((folder / "component.yml").read_text(encoding="utf-8"))
    return data


EXAMPLES = [(folder.name, name) for folder in FOLDERS for name in described(folder)["examples"]]


@pytest.mark.parametrize("folder", FOLDERS, ids=lambda folder: folder.name)
def test_a_component_tells_what_it_is_for_and_what_it_takes(folder: Path) -> None:
    about = described(folder)
    assert len(about["description"]) > 20
    assert about["examples"]
    declared = set(about["parameters"] or {})
    required = {name for name, told in (about["parameters"] or {}).items() if told.get("required")}
    for example in about["examples"].values():
        assert required <= set(example or {}) <= declared


@pytest.mark.parametrize(("name", "example"), EXAMPLES)
def test_an_example_renders_as_whole_html(name: str, example: str) -> None:
    parameters = described(RENDER / "components" / name)["examples"][example] or {}
    html = RENDERER.component(name, **parameters)
    assert html.strip()
    document = f"<!doctype html><html lang=vi><title>x</title><body>{_in_its_place(html)}"
    html5lib.HTMLParser(strict=True).parse(document)


def _in_its_place(html: str) -> str:
    """Rows and list items stand in their table or list, as on a page."""
    start = html.lstrip()[:4].lower()
    if start.startswith("<li"):
        return f"<ul>{html}</ul>"
    if start.startswith("<tr"):
        return f"<table><tbody>{html}</tbody></table>"
    return html


def test_every_component_is_used_by_a_page_or_another_component() -> None:
    templates = [path for name in ("pages", "parts", "components") for path in (RENDER / name).rglob("*.html")]
    text = "\n".join(path.read_text(encoding="utf-8") for path in templates)
    assert [folder.name for folder in FOLDERS if f'"{folder.name}"' not in text] == []
