"""Icons: those that are drawn are those that are used, and no page carries a drawing."""

from __future__ import annotations

import re
from urllib.parse import unquote
from xml.etree import ElementTree

import pytest

from congkhai.render.icons import ICONS, icon, icon_styles
from tests.building import PROJECT

PACKAGE = PROJECT / "hooks" / "congkhai"
NAMED = re.compile(r"material/[a-z0-9-]+")
"""An icon in a template of the records' pages, always by its whole name."""
STYLED = re.compile(r"ck-icon--([a-z0-9-]+)")
"""An icon in a template of the theme, which has no function `icon`."""


def test_the_icons_that_are_drawn_are_those_that_templates_use() -> None:
    templates = [*(PACKAGE / "render").rglob("*.html"), *(PACKAGE / "views").rglob("*.py")]
    used = {name for file in templates for name in NAMED.findall(file.read_text(encoding="utf-8"))}
    for file in (PACKAGE / "theme").rglob("*.html"):
        used |= {f"material/{name}" for name in STYLED.findall(file.read_text(encoding="utf-8"))}
    assert used == set(ICONS)


def test_each_icon_is_listed_once_and_in_order() -> None:
    assert list(ICONS) == sorted(set(ICONS))


def test_an_icon_is_a_class_hidden_from_screen_readers() -> None:
    assert icon("material/walk") == '<span class="ck-icon ck-icon--walk" aria-hidden="true"></span>'


def test_an_icon_without_a_drawing_is_refused() -> None:
    with pytest.raises(ValueError, match="no icon is called material/robot"):
        icon("material/robot")


def test_every_drawing_is_whole_and_inside_the_style_sheet() -> None:
    rules = re.findall(r'^\.ck-icon--([a-z0-9-]+)\{--icon:url\("data:image/svg\+xml,([^"]+)"\)\}$', icon_styles(), re.M)
    assert [f"material/{name}" for name, _ in rules] == list(ICONS)
    for name, drawing in rules:
        assert ElementTree.fromstring(unquote(drawing)).tag.endswith("svg"), name
