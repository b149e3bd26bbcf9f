"""Pages of statistics: their charts, tables and files, for units with all figures, with some and with none."""

from __future__ import annotations

from typing import Any

from congkhai.derive import Listings
from congkhai.models import RecordModel
from congkhai.views.base import Page
from congkhai.views.data import Table
from congkhai.views.figures.charts import ChartView
from congkhai.views.figures.files import figure_files
from congkhai.views.figures.statistics import StatisticsListView, StatisticsView
from congkhai.views.pages import pages
from tests.records import apology, feedback, listings, statistics, unit

WHOLE = {"online": 80, "early": 60, "on_time": 35, "late": 5}


def made(*models: RecordModel) -> dict[str, Page]:
    """All pages of a portal by their addresses."""
    return {page.url: page for page in pages(listings(*models))}


def charts(*models: RecordModel, of: str = "xa-a") -> dict[str, ChartView]:
    """The charts of a unit's statistics by their ids."""
    view = made(unit("xa-a"), *models)[f"thong-ke/{of}/"].view
    assert isinstance(view, StatisticsView)
    return {chart.id: chart for chart in view.charts}


def figures(chart: ChartView, mark: str) -> tuple[Any, ...]:
    """The values of one series."""
    return next(series.values for series in chart.series if series.mark == mark)


def test_a_chart_says_its_finding_against_its_target() -> None:
    found = charts(statistics("xa-a", "2026-09", 100, **WHOLE), statistics("xa-a", "2026-10", 200, **WHOLE))
    assert found["dung-han"].finding == "Tháng 10/2026: 95 % sớm và đúng hạn, chưa đạt chỉ tiêu 99 %."
    assert found["tre-han"].finding == "Tháng 10/2026: 5 % trễ hạn (5 trên 100 hồ sơ), trong mức không quá 5 %."
    assert found["truc-tuyen"].finding == "Tháng 10/2026: 40 % hồ sơ nộp trực tuyến; 60 % giải quyết xong trước hạn."
    assert found["da-giai-quyet"].finding == "Tháng 10/2026: 60 hồ sơ sớm hạn, 35 đúng hạn, 5 trễ hạn."
    assert found["xin-loi"].finding == "Từ tháng 9/2026 đến tháng 10/2026: 10 hồ sơ trễ hạn, 0 thư xin lỗi."


def test_a_missing_month_is_a_gap_in_the_drawing_and_in_the_table() -> None:
    chart = charts(statistics("xa-a", "2026-08", 1, **WHOLE), statistics("xa-a", "2026-10", 1, **WHOLE))[
        "da-giai-quyet"
    ]
    assert chart.labels == ("8/26", "9/26", "10/26")
    assert figures(chart, "first") == (60, None, 60)
    assert chart.rows[1] == ("Tháng 9/2026", "", "", "")


def test_a_table_has_the_very_figures_that_are_drawn() -> None:
    for chart in charts(statistics("xa-a", "2026-09", 9, **WHOLE), statistics("xa-a", "2026-10", 10, **WHOLE)).values():
        assert len(chart.rows) == len(chart.labels)
        assert all(len(row) == len(chart.columns) for row in chart.rows)
        assert all(len(series.values) == len(chart.labels) for series in chart.series)
    chart = charts(statistics("xa-a", "2026-10", 9, **WHOLE))["da-giai-quyet"]
    assert chart.rows == (("Tháng 10/2026", *(str(series.values[0]) for series in chart.series)),)


def test_counts_that_are_not_told_are_not_drawn() -> None:
    assert set(charts(statistics("xa-a", "2026", 10, online=4))) == {"truc-tuyen"}
    assert [s.mark for s in charts(statistics("xa-a", "2026", 10, online=4))["truc-tuyen"].series] == ["first"]
    assert charts(statistics("xa-a", "2026", 10)) == {}


def test_no_dossier_at_all_has_no_rate() -> None:
    found = charts(statistics("xa-a", "2026-10", 0, online=0, early=0, on_time=0, late=0))
    assert set(found) == {"da-giai-quyet", "xin-loi"}


def test_apologies_stand_beside_the_late_ones_of_their_month() -> None:
    days = ("2026-09-30", "2026-10-01")
    letters = (apology(f"2026-00{no}", day, "2026-01-05", "2026-01-09") for no, day in enumerate(days))
    chart = charts(statistics("xa-a", "2026-09", 9, **WHOLE), statistics("xa-a", "2026-10", 9, **WHOLE), *letters)
    assert figures(chart["xin-loi"], "third") == (5, 5)
    assert figures(chart["xin-loi"], "second") == (1, 1)


def test_feedback_counts_by_the_quarter_in_which_it_came() -> None:
    items = (
        feedback("2026-001", "2026-01-05", answered_on="2026-02-04", state="answered"),
        feedback("2026-002", "2026-01-05", answered_on="2026-02-05", state="answered"),
        feedback("2026-003", "2026-07-01"),
        feedback("2026-004", "2026-11-19"),
    )
    chart = charts(statistics("xa-a", "2026-10", 9), *items)["tra-loi"]
    assert chart.rows == (
        ("Quý I/2026", "2", "1", "50 %"),
        ("Quý II/2026", "", "", ""),
        ("Quý III/2026", "1", "0", "0 %"),
    )
    assert chart.series[0].told == ("1/2", "", "0/1")


def test_a_unit_without_figures_has_no_page_and_no_files() -> None:
    portal = made(unit("xa-a"), unit("xa-b"), statistics("xa-b", "2026-10", 9))
    assert "thong-ke/xa-a/" not in portal
    assert list(figure_files(listings(unit("xa-a")))) == []


def compared(*models: RecordModel) -> ChartView | None:
    """The chart of all units."""
    view = made(*models)["thong-ke/"].view
    assert isinstance(view, StatisticsListView)
    return view.chart


def test_units_are_compared_in_the_latest_period() -> None:
    units = (unit("xa-a"), unit("xa-b"), unit("xa-c"), unit("xa-d"))
    figures_of = (statistics(id, "2026-10", 100, **WHOLE) for id in ("xa-a", "xa-b"))
    chart = compared(*units, *figures_of, statistics("xa-c", "2026-09", 1, **WHOLE))
    assert chart is not None
    assert chart.labels == ("Xa A", "Xa B")
    assert chart.finding == "Tháng 10/2026: 0 trên 2 đơn vị giải quyết sớm và đúng hạn từ 99 % hồ sơ trở lên."
    assert compared(units[0], statistics("xa-a", "2026-10", 1)) is None
    many = [unit(f"xa-{no}") for no in range(13)]
    assert compared(*many, *(statistics(one.id, "2026-10", 1) for one in many)) is None


def rows(portal: Listings, path: str) -> list[dict[str, Any]]:
    """The rows of a file for machines."""
    [table] = [file.content for file in figure_files(portal) if file.path == path]
    assert isinstance(table, Table)
    return [dict(zip((column.name for column in table.columns), row, strict=True)) for row in table.rows]


def test_files_hold_all_periods_with_rates_from_the_counts() -> None:
    periods = (statistics("xa-a", f"20{year}", 200, **WHOLE) for year in range(10, 26))
    portal = listings(unit("xa-a"), *periods)
    found = rows(portal, "thong-ke/xa-a/so-lieu.csv")
    assert (len(found), found[0]["period"]) == (16, "2025")
    told = {name: found[0][name] for name in ("online_rate", "early_rate", "in_time_rate", "late_rate", "rated")}
    assert told == {"online_rate": 40.0, "early_rate": 60.0, "in_time_rate": 95.0, "late_rate": 5.0, "rated": None}
    assert rows(portal, "thong-ke/so-sanh.json")[0]["name"] == "Xa A"


def test_every_file_that_a_chart_offers_is_there() -> None:
    models = (
        unit("xa-a"),
        statistics("xa-a", "2026-10", 9, **WHOLE),
        feedback("2026-003", "2026-07-01"),
    )
    paths = {file.path for file in figure_files(listings(*models))}
    offered = {file.url for chart in charts(*models[1:]).values() for file in chart.files}
    assert "thong-ke/xa-a/phan-anh.csv" in offered
    assert offered <= paths
