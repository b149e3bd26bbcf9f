"""Charts as drawings inside a page: pygal places the marks, and what it draws is reduced to bare shapes.

Colours, dashes and fonts are those of assets/chart.css, so a chart follows the page from light to dark and to paper.
Only shapes that are listed here come through, in one order and with coordinates of one decimal: no script, no style,
no id that another run would make differently.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from decimal import Decimal
from math import ceil
from typing import TYPE_CHECKING, Any
from xml.etree.ElementTree import Element

from markupsafe import Markup, escape

from congkhai.format import number

if TYPE_CHECKING:
    from congkhai.views.figures.charts import Series

WIDTH, HEIGHT, LETTER = 300, 180, 11
"""Drawn for the width of a small telephone, so that letters are never shrunk there."""

SHAPES = {
    "g": ("transform",),
    "path": ("d",),
    "rect": ("x", "y", "width", "height"),
    "circle": ("cx", "cy", "r"),
    "text": ("x", "y"),
}
"""What comes through, and with which attributes."""

LABELS_BELOW = 7
"""So many labels find room below a chart."""

BELOW = {"least": 13}
"""How far below its mark a text stands in a chart of lines or bars; others stand above."""


def drawn(
    ident: str,
    title: str,
    finding: str,
    *,
    form: str,
    labels: Sequence[str],
    series: Iterable[Series],
    unit: str = "",
    low: float | None = None,
    high: float | None = None,
    upside_down: bool = False,
) -> Markup:
    """An <svg> that tells its title and finding to those who do not see it (what is drawn: views/figures/charts.py)."""
    rows = [(mark, tuple(values), tuple(told) or ("",) * len(labels)) for _, mark, values, told in series]
    if form == "across":  # pygal begins at the bottom
        labels, rows = labels[::-1], [(mark, values[::-1], told[::-1]) for mark, values, told in rows]
    height = 12 + len(labels) * (12 + 17 * len(rows)) if form == "across" else HEIGHT
    chart = _chart(form, height, unit, upside_down, None if low is None or high is None else (low, high))
    chart.x_labels = list(labels)
    chart.x_labels_major = list(labels) if form == "across" else list(labels)[:: -ceil(len(labels) / LABELS_BELOW)]
    for _, values, told in rows:
        chart.add("", [_value(*one) for one in zip(values, told, strict=True)])
    shapes = _Shapes([mark for mark, *_ in rows], form, alone=len(labels) == 1).of(chart.render_tree())
    head = (
        f'<svg class="chart__svg" viewBox="0 0 {WIDTH} {height}" role="img" aria-labelledby="{escape(ident)}-t" '
        f'aria-describedby="{escape(ident)}-d"><title id="{escape(ident)}-t">{escape(title)}</title>'
        f'<desc id="{escape(ident)}-d">{escape(finding)}</desc>'
    )
    return Markup(f"{head}{shapes}</svg>")


def _chart(form: str, height: int, unit: str, upside_down: bool, limits: tuple[float, float] | None) -> Any:
    import pygal  # only when something is drawn: it takes a while to load
    from pygal.style import Style

    kinds = {"line": pygal.Line, "bars": pygal.Bar, "stack": pygal.StackedBar, "across": pygal.HorizontalBar}
    return kinds[form](
        width=WIDTH,
        height=height,
        margin=6,
        margin_top=6 if form == "across" else 20,
        spacing=8,
        style=Style(label_font_size=LETTER, major_label_font_size=LETTER, value_font_size=0),
        css=(),
        js=(),
        show_legend=False,
        show_minor_x_labels=False,
        show_x_labels=form != "across",
        truncate_label=-1,
        print_labels=True,
        print_values_position="top",
        allow_interruptions=True,
        dots_size=3,
        max_scale=5,
        range=limits,
        inverse_y_axis=upside_down,
        value_formatter=lambda value: " ".join((number(Decimal(str(round(value, 2)))), unit)).strip(),
    )


def _value(value: float | Decimal | None, told: str) -> float | dict[str, Any] | None:
    known = None if value is None else float(value)
    return {"value": known, "label": told} if told and known is not None else known


class _Shapes:
    """Turns pygal's tree into the shapes of one chart; `marks` are those of its series, `alone` is a single period."""

    def __init__(self, marks: Sequence[str], form: str, alone: bool) -> None:
        self.marks, self.form, self.alone = marks, form, alone

    def of(self, node: Element, within: str = "") -> str:
        """The shapes of a node and of all below it; nothing for what is not wanted."""
        words = node.get("class", "").split()
        if not isinstance(node.tag, str) or "background" in words:
            return ""
        tag = node.tag.rpartition("}")[2]
        if tag not in SHAPES:
            return "".join(self.of(child, within) for child in node) if tag == "svg" else ""
        return self._group(node, words, within) if tag == "g" else self._shape(node, tag, words, within)

    def _group(self, node: Element, words: list[str], within: str) -> str:
        name = self._name(words)
        inner = "".join(self.of(child, name or within) for child in node)
        attributes = (f' class="{name}"' if name else "") + _attributes(node, "g")
        return f"<g{attributes}>{inner}</g>" if inner and attributes else inner

    def _name(self, words: list[str]) -> str:
        if "axis" in words:
            return "chart__y" if "y" in words else "chart__x"
        number = next((word.removeprefix("serie-") for word in words if word.startswith("serie-")), "")
        return f"chart__{self.marks[int(number)]}" if number else ""

    def _shape(self, node: Element, tag: str, words: list[str], within: str) -> str:
        axis = within in ("chart__x", "chart__y")
        if axis and tag == "path" and not self._guides(words, within):
            return ""
        if tag == "circle" and within in ("chart__least", "chart__most") and not self.alone:
            return ""
        if tag == "rect" and 0 in (float(node.get("width", 0)), float(node.get("height", 0))):
            return ""
        attributes = _attributes(node, tag)
        if tag != "text":
            return f"<{tag}{attributes}/>"
        if not axis:
            attributes += self._beside(node, within.removeprefix("chart__"))
        return f"<text{attributes}>{escape(node.text or '')}</text>" if node.text else ""

    def _guides(self, words: list[str], within: str) -> bool:
        """Whether a line of an axis helps the eye: those at heights do, and the one at which lying bars begin."""
        return "axis" in words if self.form == "across" else within == "chart__y" and words != ["line"]

    def _beside(self, node: Element, mark: str) -> str:
        """A text stands after a bar that lies, above one that stands; beside a line it runs to the middle."""
        if self.form == "across":
            return ' dx="5" dy="4"'
        end = float(node.get("x", 0)) > WIDTH / 2
        place = "middle" if self.form != "line" else "end" if end else ""
        return f' dy="{BELOW.get(mark, -9)}"' + (f' class="{place}"' if place else "")


def _attributes(node: Element, tag: str) -> str:
    known = ((name, node.get(name)) for name in SHAPES[tag])
    return "".join(f' {name}="{escape(_rounded(value))}"' for name, value in known if value is not None)


def _rounded(text: str) -> str:
    return re.sub(r"-?\d+\.\d+", lambda found: f"{float(found[0]):.1f}".removesuffix(".0"), text)
