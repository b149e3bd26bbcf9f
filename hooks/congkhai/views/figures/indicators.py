"""The indicators PAR INDEX, SIPAS and others by year, against their targets."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from decimal import Decimal
from math import ceil, floor

from congkhai.derive import Listings
from congkhai.format import day, document_number, number
from congkhai.models.figures import Indicator, Indicators, Value
from congkhai.views.base import HOME, Entry, Link, Page
from congkhai.views.feedback import unit_link
from congkhai.views.figures.charts import LONGEST, ChartView, Series, last_told, with_values
from congkhai.views.figures.statistics import STATISTICS

INDICATORS = Link("Chỉ số", "chi-so/")


@dataclass(frozen=True)
class ValueRow:
    """An indicator in one year."""

    year: str
    value: str
    target: str
    rank: str
    source: str


@dataclass(frozen=True)
class IndicatorView:
    """One indicator over the years."""

    name: str
    measure: str
    rows: tuple[ValueRow, ...]
    chart: ChartView | None


@dataclass(frozen=True)
class IndicatorsView:
    """The indicators of one unit."""

    unit: Link
    indicators: tuple[IndicatorView, ...]
    sample: bool


@dataclass(frozen=True)
class IndicatorsListView:
    """The indicators of all units."""

    units: tuple[IndicatorsView, ...]


def indicator_pages(listings: Listings) -> Iterator[Page]:
    """PAR INDEX, SIPAS and others: of all units, and of each."""
    views = tuple(_view(record, listings) for record in listings.portal.indicators)
    yield Page(
        url=INDICATORS.url,
        title="Chỉ số hài lòng và cải cách hành chính",
        description="SIPAS, PAR INDEX và các tỷ lệ theo năm, so với chỉ tiêu.",
        section=STATISTICS.url,
        template="indicators_list.html",
        view=IndicatorsListView(views),
        crumbs=(HOME, STATISTICS),
        entries=(Entry("Trang", "Chỉ số SIPAS, PAR INDEX", INDICATORS.url, words="hài lòng cải cách hành chính"),),
        sample=any(view.sample for view in views),
    )
    for view in views:
        yield Page(
            url=view.unit.url.replace("don-vi/", INDICATORS.url, 1),
            title=f"Chỉ số: {view.unit.title}",
            description=f"SIPAS, PAR INDEX và các tỷ lệ của {view.unit.title} theo năm.",
            section=STATISTICS.url,
            template="indicators.html",
            view=view,
            crumbs=(HOME, STATISTICS, INDICATORS),
            sample=view.sample,
        )


def _view(record: Indicators, listings: Listings) -> IndicatorsView:
    files = tuple(Link(f"{kind}", f"chi-so/{record.unit}/chi-so.{kind.lower()}") for kind in ("CSV", "JSON"))
    indicators = enumerate(record.indicators, start=1)
    return IndicatorsView(
        unit=unit_link(record.unit, listings),
        indicators=tuple(_indicator(one, f"{record.unit}-{no}", files) for no, one in indicators),
        sample=record.sample,
    )


def _indicator(indicator: Indicator, ident: str, files: tuple[Link, ...]) -> IndicatorView:
    values = sorted(indicator.values, key=lambda v: v.year)
    return IndicatorView(
        name=indicator.name,
        measure=indicator.measure or "",
        rows=tuple(map(_value, values)),
        chart=_chart(indicator, ident, files),
    )


def _chart(indicator: Indicator, ident: str, files: tuple[Link, ...]) -> ChartView | None:
    """Results as points and targets as a line, year by year; nothing where there is neither."""
    by_year = {v.year: v for v in indicator.values if (v.value, v.target) != (None, None)}
    if not by_year:
        return None
    years = range(max(min(by_year), max(by_year) - LONGEST + 1), max(by_year) + 1)
    results = tuple(by_year[y].value if y in by_year else None for y in years)
    targets = tuple(by_year[y].target if y in by_year else None for y in years)
    known = [value for value in (*results, *targets) if value is not None]
    measure = indicator.measure or ""
    rank = measure == "hạng"
    unit = "%" if measure == "%" else ""
    series = (
        Series("Chỉ tiêu", "goal", targets, last_told(targets, _amount(_last(targets), measure))),
        Series("Kết quả", "first", results, last_told(results, _amount(_last(results), measure))),
    )
    return ChartView(
        id=ident,
        title=indicator.name,
        finding=_finding(indicator),
        form="line",
        labels=tuple(map(str, years)),
        series=with_values(series),
        unit=unit,
        low=1 if rank else min(0, floor(min(known))),
        high=max(ceil(max(known)), 100 if unit else 5 if rank else 1),
        upside_down=rank,
        note="Hạng 1 ở trên cùng." if rank else "",
        files=files,
    )


def _finding(indicator: Indicator) -> str:
    """The latest result, against its own target, and the latest target; that there is no result where there is none."""
    values = sorted(indicator.values, key=lambda v: v.year)
    measure = indicator.measure or ""
    result = next((v for v in reversed(values) if v.value is not None), None)
    target = next((v for v in reversed(values) if v.target is not None), None)
    told = "Chưa có kết quả được công bố."
    if result:
        place = f", hạng {_rank(result)}" if result.rank is not None else ""
        told = f"Năm {result.year}: {_amount(result.value, measure)}{place}."
    if target:
        told += f" Chỉ tiêu năm {target.year}: {_amount(target.target, measure)}."
    return told


def _last(values: tuple[Decimal | None, ...]) -> Decimal | None:
    return next((value for value in reversed(values) if value is not None), None)


def _amount(value: Decimal | None, measure: str) -> str:
    """64,85 %; hạng 5; 71,2 điểm."""
    if value is None:
        return ""
    return f"hạng {number(value)}" if measure == "hạng" else f"{number(value)} {measure}".strip()


def _rank(value: Value) -> str:
    return f"{value.rank}/{value.of}" if value.of else str(value.rank)


def _value(value: Value) -> ValueRow:
    source = value.source
    return ValueRow(
        year=str(value.year),
        value="" if value.value is None else number(value.value),
        target="" if value.target is None else number(value.target),
        rank="" if value.rank is None else _rank(value),
        source=" – ".join(part for part in (source.text, document_number(source.number), day(source.date)) if part)
        if source
        else "",
    )
