from __future__ import annotations

from decimal import Decimal
from typing import Any

import pytest

from congkhai.views.figures.charts import ChartView
from congkhai.views.figures.files import figure_files
from congkhai.views.figures.indicators import IndicatorsView
from congkhai.views.pages import pages
from tests.records import indicators, listings, unit


def chart(measure: str, *values: dict[str, Any]) -> ChartView | None:
    """The chart of an indicator with these values."""
    record = indicators("xa-a", "sipas", *values, name="SIPAS", measure=measure)
    view = next(page.view for page in pages(listings(unit("xa-a"), record)) if page.url == "chi-so/xa-a/")
    assert isinstance(view, IndicatorsView)
    return view.indicators[0].chart


def test_results_and_targets_stand_side_by_side_year_by_year() -> None:
    found = chart("%", {"year": 2020, "value": "64.85", "rank": 11, "of": 11}, {"year": 2022, "target": 90})
    assert found is not None
    assert found.labels == ("2020", "2021", "2022")
    assert {one.mark: one.values for one in found.series} == {
        "first": (Decimal("64.85"), None, None),
        "goal": (None, None, Decimal(90)),
    }
    assert found.finding == "Năm 2020: 64,85 %, hạng 11/11. Chỉ tiêu năm 2022: 90 %."
    assert (found.low, found.high) == (0, 100)


def test_ranks_have_the_first_on_top() -> None:
    found = chart("hạng", {"year": 2023, "target": 5})
    assert found is not None
    assert (found.upside_down, found.low, found.high) == (True, 1, 5)
    assert found.finding == "Chưa có kết quả được công bố. Chỉ tiêu năm 2023: hạng 5."
    assert [one.mark for one in found.series] == ["goal"]


@pytest.mark.parametrize("values", [(), ({"year": 2020},), ({"year": 2020, "rank": 3},)])
def test_an_indicator_without_any_value_is_not_drawn(values: tuple[dict[str, Any], ...]) -> None:
    assert chart("điểm", *values) is None


def test_years_far_apart_are_not_drawn_in_between() -> None:
    found = chart("điểm", {"year": 0, "value": 1}, {"year": 2025, "value": "-2.5"})
    assert found is not None
    assert len(found.labels) == 12
    assert found.low == -3


def test_the_files_of_an_indicator_are_those_that_its_chart_offers() -> None:
    record = indicators("xa-a", "sipas", {"year": 2020, "value": 1}, name="SIPAS")
    paths = [file.path for file in figure_files(listings(unit("xa-a"), record))]
    found = chart("điểm", {"year": 2020, "value": 1})
    assert found is not None
    assert [file.url for file in found.files] == paths == ["chi-so/xa-a/chi-so.csv", "chi-so/xa-a/chi-so.json"]
