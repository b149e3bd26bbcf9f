"""The icons that come with Material for MkDocs, put into the page as SVG, so that no request fetches them."""

from __future__ import annotations

from functools import cache
from importlib.resources import files

from markupsafe import Markup


@cache
def icon(name: str) -> Markup:
    """An icon such as `material/phone`, hidden from screen readers: the words beside it say what it means."""
    svg = files("material").joinpath("templates", ".icons", f"{name}.svg").read_text(encoding="utf-8")
    return Markup(svg.strip().replace("<svg ", '<svg class="ck-icon" aria-hidden="true" focusable="false" ', 1))
