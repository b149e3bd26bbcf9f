"""Statistics of dossiers: of all units in their latest period, and all periods of each, as charts and tables."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from congkhai.derive import Listings
from congkhai.derive.rates import in_time_rate, online_rate
from congkhai.format import day, document_number, number, per_cent, period
from congkhai.models import Statistics
from congkhai.views.base import HOME, Entry, Link, Page
from congkhai.views.feedback import unit_link
from congkhai.views.figures.charts import ChartView
from congkhai.views.figures.periods import files_of
from congkhai.views.figures.statistics_charts import comparison, statistics_charts

STATISTICS = Link("Số liệu giải quyết hồ sơ", "thong-ke/")


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
    charts: tuple[ChartView, ...]
    files: tuple[Link, ...]
    apologies: int
    indicators_url: str


@dataclass(frozen=True)
class StatisticsListView:
    """The latest period of each unit, with the unit; a chart where more than one has the same."""

    rows: tuple[tuple[Link, StatisticsRow], ...]
    chart: ChartView | None


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
        description="Hồ sơ tiếp nhận, nộp trực tuyến, giải quyết sớm hạn, đúng hạn, trễ hạn của từng đơn vị.",
        section=STATISTICS.url,
        template="statistics_list.html",
        view=StatisticsListView(
            rows=tuple((unit_link(unit.id, listings), rows[unit.id][0]) for unit in units), chart=comparison(listings)
        ),
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
                charts=statistics_charts(unit.id, listings),
                files=files_of(unit.id, "so-lieu"),
                apologies=len(listings.apologies_of.get(unit.id, ())),
                indicators_url=f"chi-so/{unit.id}/" if unit.id in indicated else "",
            ),
            crumbs=(HOME, STATISTICS),
            entries=(Entry("Số liệu", f"Số liệu hồ sơ {unit.name}", url),),
            sample=any(row.sample for row in rows[unit.id]),
            modified=max((str(s.published or "") for s in listings.statistics_of[unit.id]), default=""),
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
        online_rate=per_cent(online_rate(record)),
        early=_count(record.early),
        on_time=_count(record.on_time),
        late=_count(record.late),
        in_time_rate=per_cent(in_time_rate(record)),
        pending=_count(record.pending),
        overdue=_count(record.overdue),
        published=day(record.published),
        source=" ".join(part for part in (source.text, document_number(source.number), day(source.date)) if part)
        if source
        else "",
        note=record.note or "",
        sample=record.sample,
    )
