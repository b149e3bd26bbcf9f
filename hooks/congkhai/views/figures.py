"""Statistics of dossiers and the indicators, as tables."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from congkhai.derive import Listings
from congkhai.derive.rates import rate, solved, solved_in_time
from congkhai.models import Statistics
from congkhai.models.figures import Indicator, Value
from congkhai.views.base import HOME, Entry, Link, Page
from congkhai.views.feedback import unit_link
from congkhai.views.format import day, document_number, number, per_cent, period

STATISTICS = Link("Số liệu giải quyết hồ sơ", "thong-ke/")
INDICATORS = Link("Chỉ số", "chi-so/")


@dataclass(frozen=True)
class StatisticsRow:
    """One period; empty strings where a figure is not given."""

    period: str
    carried: str
    received: str
    online: str
    online_rate: str
    early: str
    on_time: str
    late: str
    in_time_rate: str
    pending: str
    overdue: str
    published: str
    source: str
    note: str
    sample: bool


@dataclass(frozen=True)
class StatisticsView:
    """All periods of one unit, newest first."""

    unit: Link
    rows: tuple[StatisticsRow, ...]
    apologies: int
    indicators_url: str


@dataclass(frozen=True)
class StatisticsListView:
    """The latest period of each unit, with the unit."""

    rows: tuple[tuple[Link, StatisticsRow], ...]


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


def statistics_rows(unit_id: str, listings: Listings) -> tuple[StatisticsRow, ...]:
    """All periods of a unit, newest first."""
    return tuple(_row(record) for record in listings.statistics_of.get(unit_id, ()))


def statistics_pages(listings: Listings) -> Iterator[Page]:
    """The latest figures of every unit, and all periods of each."""
    units = [u for u in (*listings.live_units, *listings.ended_units) if statistics_rows(u.id, listings)]
    rows = {unit.id: statistics_rows(unit.id, listings) for unit in units}
    yield Page(
        url=STATISTICS.url,
        title=STATISTICS.title,
        description="Hồ sơ tiếp nhận, nộp trực tuyến, giải quyết sớm hạn, đúng hạn, quá hạn của từng đơn vị.",
        section=STATISTICS.url,
        template="statistics_list.html",
        view=StatisticsListView(tuple((unit_link(unit.id, listings), rows[unit.id][0]) for unit in units)),
        crumbs=(HOME,),
        entries=(Entry("Trang", STATISTICS.title, STATISTICS.url, words="thống kê tỷ lệ đúng hạn trực tuyến"),),
        sample=any(row.sample for unit in units for row in rows[unit.id]),
    )
    indicated = {record.unit for record in listings.portal.indicators}
    for unit in units:
        url = f"thong-ke/{unit.id}/"
        yield Page(
            url=url,
            title=f"Số liệu hồ sơ: {unit.name}",
            description=f"Hồ sơ {unit.name} tiếp nhận và giải quyết theo từng kỳ.",
            section=STATISTICS.url,
            template="statistics.html",
            view=StatisticsView(
                unit=unit_link(unit.id, listings),
                rows=rows[unit.id],
                apologies=sum(a.unit == unit.id for a in listings.apologies),
                indicators_url=f"chi-so/{unit.id}/" if unit.id in indicated else "",
            ),
            crumbs=(HOME, STATISTICS),
            entries=(Entry("Số liệu", f"Số liệu hồ sơ {unit.name}", url),),
            sample=any(row.sample for row in rows[unit.id]),
            modified=max((str(s.published or "") for s in listings.statistics_of[unit.id]), default=""),
        )


def indicator_pages(listings: Listings) -> Iterator[Page]:
    """PAR INDEX, SIPAS and others: of all units, and of each."""
    views = tuple(
        IndicatorsView(unit_link(record.unit, listings), tuple(map(_indicator, record.indicators)), record.sample)
        for record in listings.portal.indicators
    )
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


def _count(value: int | None) -> str:
    return "" if value is None else number(value)


def _row(record: Statistics) -> StatisticsRow:
    source = record.source
    return StatisticsRow(
        period=period(record.period),
        carried=_count(record.carried),
        received=_count(record.received),
        online=_count(record.online),
        online_rate=per_cent(rate(record.online, record.received)),
        early=_count(record.early),
        on_time=_count(record.on_time),
        late=_count(record.late),
        in_time_rate=per_cent(rate(solved_in_time(record), solved(record))),
        pending=_count(record.pending),
        overdue=_count(record.overdue),
        published=day(record.published),
        source=" ".join(part for part in (source.text, document_number(source.number), day(source.date)) if part)
        if source
        else "",
        note=record.note or "",
        sample=record.sample,
    )


def _indicator(indicator: Indicator) -> IndicatorView:
    values = sorted(indicator.values, key=lambda v: v.year)
    return IndicatorView(indicator.name, indicator.measure or "", tuple(map(_value, values)))


def _value(value: Value) -> ValueRow:
    source = value.source
    return ValueRow(
        year=str(value.year),
        value="" if value.value is None else number(value.value),
        target="" if value.target is None else number(value.target),
        rank="" if value.rank is None else f"{value.rank}/{value.of}" if value.of else str(value.rank),
        source=" – ".join(part for part in (source.text, document_number(source.number), day(source.date)) if part)
        if source
        else "",
    )
