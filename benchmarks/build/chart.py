"""The results as a bar chart: wall clock of each case on the portal that has all of them. Text stays text."""

from __future__ import annotations

import io
import re
from pathlib import Path
from typing import Any

import matplotlib as mpl
from lineup import OWN
from matplotlib.figure import Figure
from tables import WORDS

INK = "#010203"
"""Stands for the colour of text and lines until the style below takes its place."""
STYLE = "<style>.ink{fill:#24292f}@media (prefers-color-scheme:dark){.ink{fill:#e6edf3}}</style>"
OURS, OTHERS = "#c8102e", "#7d93ab"


def draw(told: dict[str, Any], path: Path) -> None:
    """Write the chart as SVG that reads on light and dark ground."""
    n, variant = _fullest(told["cases"])
    cases = [case for case in told["cases"] if (case["n"], case["variant"]) == (n, variant) and "wall_s" in case]
    cases.sort(key=lambda case: -case["wall_s"])
    with mpl.rc_context({"svg.fonttype": "none", "svg.hashsalt": "congkhai", "font.family": "sans-serif"}):
        figure = Figure(figsize=(9, 0.42 * len(cases) + 1.1), layout="constrained")
        axes = figure.add_subplot()
        bars = axes.barh(
            [WORDS.get(case["name"], case["name"]) for case in cases],
            [case["wall_s"] for case in cases],
            color=[OURS if case["name"].startswith(OWN) else OTHERS for case in cases],
            height=0.66,
        )
        axes.bar_label(bars, [_seconds(case["wall_s"]) for case in cases], padding=4, color=INK)
        axes.set_title(f"Seconds to build {n:,} procedures, {variant} records; less is better", color=INK, loc="left")
        axes.tick_params(colors=INK, length=0)
        axes.xaxis.set_visible(False)
        axes.margins(x=0.1)
        for spine in axes.spines.values():
            spine.set_visible(False)
        text = io.StringIO()
        figure.savefig(text, format="svg", transparent=True, metadata={"Date": None, "Creator": None})
    path.write_text(_coloured(text.getvalue()), encoding="utf-8")


def _seconds(wall: float) -> str:
    """The word at the end of a bar."""
    return f"{wall:.2f} s" if wall < 1 else f"{wall:.1f} s"


def _fullest(cases: list[dict[str, Any]]) -> tuple[int, str]:
    """The portal on which most was measured, the larger of two; small records before real ones."""
    portals = [(case["n"], case["variant"]) for case in cases if "wall_s" in case]
    if not portals:
        return 0, ""
    return max(portals, key=lambda portal: (portals.count(portal), portal[0], portal[1] == "small"))


def _coloured(svg: str) -> str:
    """Text takes its colour from the style, which knows light and dark."""
    svg = re.sub(rf'<text style="([^"]*?); ?fill: {INK}"', r'<text class="ink" style="\1"', svg)
    svg = re.sub(rf'<text style="fill: {INK}; ?', '<text class="ink" style="', svg)
    return re.sub(r"(<svg [^>]*>)", rf"\1{STYLE}", svg, count=1)
