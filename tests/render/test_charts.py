"""Drawn charts: well-formed, the same bytes each time, and telling what they show to those who do not see them."""

from __future__ import annotations

import re
import subprocess
import sys
from decimal import Decimal
from typing import Any
from xml.etree import ElementTree

import pytest

from congkhai.render.charts import drawn
from congkhai.views.figures.charts import Series
from tests.building import PROJECT

SVG = "{http://www.w3.org/2000/svg}"
MONTHS = tuple(f"{month}/26" for month in range(1, 13))
VALUES = (100, Decimal("99.84"), None, 98, 97, 99, 99, 100, 100, 0, 130, Decimal("99.5"))
FORMS = ("line", "bars", "stack", "across")


def svg(form: str = "line", labels: tuple[str, ...] = MONTHS, **more: Any) -> str:
    """A drawing of a series and, in a chart of lines, of its target."""
    values = more.pop("values", VALUES[: len(labels)])
    series = [Series("Sớm và đúng hạn", "first", values, ("",) * (len(labels) - 1) + ("99,5 %",))]
    if form == "line":
        series.append(Series("Chỉ tiêu", "least", (99,) * len(labels)))
    given = {"unit": "%", "low": 0, "high": 130, **more}
    made = drawn("dung-han", "Sớm & đúng hạn", "Tháng 12: <99,5 %>", form=form, labels=labels, series=series, **given)
    return str(made)


def parsed(text: str) -> ElementTree.Element:
    """The tree of a drawing."""
    return ElementTree.fromstring(text.replace("<svg ", '<svg xmlns="http://www.w3.org/2000/svg" ', 1))


def marks(tree: ElementTree.Element, mark: str, shape: str) -> list[ElementTree.Element]:
    """The shapes of one series."""
    groups = [group for group in tree.iter(f"{SVG}g") if group.get("class") == f"chart__{mark}"]
    return [one for group in groups for one in group.iter(f"{SVG}{shape}")]


@pytest.mark.parametrize("form", FORMS)
def test_a_drawing_is_small_bare_and_whole(form: str) -> None:
    text = svg(form)
    assert len(text.encode()) <= 8 * 1024
    tree = parsed(text)
    assert {one.tag.removeprefix(SVG) for one in tree.iter()} <= {
        *("svg", "title", "desc", "g", "path", "rect", "circle", "text")
    }
    names = {name for one in tree.iter() for name in one.attrib}
    assert not names & {"style", "fill", "stroke", "font-family", "font-size", "onclick"}
    assert re.findall(r"\d\.\d\d", re.sub(r">[^<]*<", "><", text)) == []  # one decimal is enough


def test_title_and_finding_are_its_name_and_description() -> None:
    tree = parsed(svg())
    assert tree.get("role") == "img"
    told = {one.get("id"): one.text for one in tree if one.get("id")}
    assert told[tree.get("aria-labelledby")] == "Sớm & đúng hạn"
    assert told[tree.get("aria-describedby")] == "Tháng 12: <99,5 %>"
    assert [one.text for one in marks(tree, "first", "text")] == ["99,5 %"]


@pytest.mark.parametrize("form", FORMS)
def test_the_same_figures_give_the_same_bytes_in_every_process(form: str) -> None:
    code = f"from tests.render.test_charts import svg; import sys; sys.stdout.buffer.write(svg({form!r}).encode())"
    path = f"{PROJECT / 'hooks'}:{PROJECT}"
    made = {
        subprocess.run(
            [sys.executable, "-c", code],
            env={"PYTHONPATH": path, "PYTHONHASHSEED": seed},
            capture_output=True,
            check=True,
        ).stdout
        for seed in ("1", "2")
    }
    assert made == {svg(form).encode()}


def test_a_month_without_a_figure_is_a_gap() -> None:
    tree = parsed(svg())
    assert len(marks(tree, "first", "circle")) == 11
    assert len(marks(tree, "first", "path")) == 2
    assert len(marks(parsed(svg("bars")), "first", "rect")) == 10  # a bar of nothing is not drawn either


def test_a_target_is_a_line_and_a_point_where_there_is_but_one_period() -> None:
    assert [len(marks(parsed(svg()), "least", shape)) for shape in ("path", "circle")] == [1, 0]
    assert len(marks(parsed(svg(labels=("1/26",))), "least", "circle")) == 1


def test_the_first_rank_stands_on_top() -> None:
    dots = marks(
        parsed(svg(labels=("2024", "2025"), values=(1, 5), low=1, high=5, upside_down=True)), "first", "circle"
    )
    assert float(dots[0].get("cy", 0)) < float(dots[1].get("cy", 0))


def test_the_first_unit_stands_on_top() -> None:
    tree = parsed(svg("across", labels=("Xã A", "Xã B")))
    heights = {one.text: float(one.get("y", 0)) for one in tree.iter(f"{SVG}text")}
    assert heights["Xã A"] < heights["Xã B"]
    first, second = sorted(marks(tree, "first", "rect"), key=lambda one: float(one.get("y", 0)))
    assert float(first.get("width", 0)) > float(second.get("width", 0)) > 0


@pytest.mark.parametrize("form", FORMS)
@pytest.mark.parametrize("values", [(None,), (0,), (10**12,), (Decimal("0.001"),)])
def test_whatever_the_figures_are_something_is_drawn(form: str, values: tuple[Any, ...]) -> None:
    tree = parsed(svg(form, labels=("1/26",), values=values, low=None, high=None))
    assert "1/26" in [one.text for one in tree.iter(f"{SVG}text")]


def test_pygal_is_loaded_only_to_draw() -> None:
    code = "import sys, congkhai.render; congkhai.render.Renderer().load_all(); print('pygal' in sys.modules)"
    env = {"PYTHONPATH": str(PROJECT / "hooks"), "PYTHONDONTWRITEBYTECODE": "1"}
    told = subprocess.run([sys.executable, "-c", code], env=env, capture_output=True, check=True, text=True).stdout
    assert told == "False\n"
