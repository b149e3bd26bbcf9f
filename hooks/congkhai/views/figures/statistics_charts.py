"""The charts of dossiers: each with the sentence that it says, and the table of its figures."""

from __future__ import annotations

from collections.abc import Iterable
from decimal import Decimal
from math import ceil

from congkhai.derive import Listings
from congkhai.derive.rates import (
    IN_TIME_TARGET,
    LATE_LIMIT,
    early_rate,
    in_time_rate,
    late_rate,
    online_rate,
    solved,
    solved_in_time,
)
from congkhai.format import per_cent, period
from congkhai.views.base import Link
from congkhai.views.figures.care_charts import answers_chart, apologies_chart
from congkhai.views.figures.charts import ChartView, Series, Value, floor_of, last_told, with_values
from congkhai.views.figures.periods import Periods, count, periods_of, rates

MOST_UNITS = 12
"""More units than these are compared in the table alone."""


def statistics_charts(unit_id: str, listings: Listings) -> tuple[ChartView, ...]:
    """What can be drawn of a unit's figures; what has no counts is left out."""
    periods = periods_of(unit_id, listings)
    made = (
        _in_time(periods),
        _late(periods),
        _online(periods),
        _solved(periods),
        apologies_chart(unit_id, periods, listings),
        answers_chart(unit_id, listings),
    )
    return tuple(chart for chart in made if chart)


def comparison(listings: Listings) -> ChartView | None:
    """Units that exist today, side by side in the latest period that any of them has; nothing for a single one."""
    latest = [(unit, records[0]) for unit in listings.live_units if (records := listings.statistics_of.get(unit.id))]
    newest = max((record.period for _, record in latest), default="")
    same = [(unit, r, in_time_rate(r), online_rate(r)) for unit, r in latest if r.period == newest]
    if not 1 < len(same) <= MOST_UNITS:
        return None
    in_time, online = tuple(row[2] for row in same), tuple(row[3] for row in same)
    reached = sum(value is not None and value >= IN_TIME_TARGET for value in in_time)
    return ChartView(
        id="so-sanh",
        title=f"{period(newest)}: sớm và đúng hạn, nộp trực tuyến",
        finding=f"{period(newest)}: {reached} trên {len(same)} đơn vị giải quyết sớm và đúng hạn từ"
        f" {per_cent(IN_TIME_TARGET)} hồ sơ trở lên.",
        form="across",
        labels=tuple(unit.name for unit, *_ in same),
        series=(
            Series("Sớm và đúng hạn", "first", in_time, tuple(map(per_cent, in_time))),
            Series("Nộp trực tuyến", "second", online, tuple(map(per_cent, online))),
        ),
        low=0,
        high=140,
        files=(Link("CSV", "thong-ke/so-sanh.csv"), Link("JSON", "thong-ke/so-sanh.json")),
    )


def _in_time(periods: Periods) -> ChartView | None:
    shares = periods.each(in_time_rate)
    if not (last := periods.latest(shares)):
        return None
    name, record = last
    value = in_time_rate(record)
    met = "đạt" if value is not None and value >= IN_TIME_TARGET else "chưa đạt"
    low = floor_of((*shares, IN_TIME_TARGET))
    return ChartView(
        id="dung-han",
        title="Giải quyết sớm và đúng hạn",
        finding=f"{name}: {per_cent(value)} sớm và đúng hạn, {met} chỉ tiêu {per_cent(IN_TIME_TARGET)}.",
        form="line",
        labels=periods.labels,
        series=(
            Series("Chỉ tiêu", "least", *_target(IN_TIME_TARGET, periods)),
            Series("Sớm và đúng hạn", "first", shares, last_told(shares, per_cent(value))),
        ),
        unit="%",
        low=low,
        high=_top(shares, 100),
        note=f"Trục đứng bắt đầu từ {low} %." if low else "",
        columns=("Kỳ", "Đã giải quyết", "Sớm và đúng hạn", "Tỷ lệ"),
        rows=periods.rows(periods.each(solved), periods.each(solved_in_time), rates(shares)),
        files=periods.files,
    )


def _late(periods: Periods) -> ChartView | None:
    shares = periods.each(late_rate)
    if not (last := periods.latest(shares)):
        return None
    name, record = last
    value = late_rate(record)
    met = "trong mức" if value is not None and value <= LATE_LIMIT else "vượt mức"
    return ChartView(
        id="tre-han",
        title="Giải quyết trễ hạn",
        finding=f"{name}: {per_cent(value)} trễ hạn ({count(record.late)} trên {count(solved(record))} hồ sơ),"
        f" {met} không quá {per_cent(LATE_LIMIT)}.",
        form="line",
        labels=periods.labels,
        series=(
            Series("Mức không được quá", "most", *_target(LATE_LIMIT, periods)),
            Series("Trễ hạn", "third", shares, last_told(shares, per_cent(value))),
        ),
        unit="%",
        low=0,
        high=_top(shares, 6),
        columns=("Kỳ", "Đã giải quyết", "Trễ hạn", "Tỷ lệ"),
        rows=periods.rows(periods.each(solved), periods.each(lambda r: r.late), rates(shares)),
        files=periods.files,
    )


def _online(periods: Periods) -> ChartView | None:
    shares, early = periods.each(online_rate), periods.each(early_rate)
    if not (last := periods.latest(shares)):
        return None
    name, record = last
    before = f"; {per_cent(early_rate(record))} giải quyết xong trước hạn" if early_rate(record) is not None else ""
    return ChartView(
        id="truc-tuyen",
        title="Trực tuyến và sớm hạn",
        finding=f"{name}: {per_cent(online_rate(record))} hồ sơ nộp trực tuyến{before}.",
        form="line",
        labels=periods.labels,
        series=with_values(
            (
                Series("Nộp trực tuyến", "first", shares, last_told(shares, per_cent(online_rate(record)))),
                Series("Sớm hạn", "second", early),
            )
        ),
        unit="%",
        low=0,
        high=_top((*shares, *early), 100),
        note="Nộp trực tuyến: trên số tiếp nhận; sớm hạn: trên số đã giải quyết.",
        columns=("Kỳ", "Nộp trực tuyến", "Tỷ lệ trực tuyến", "Sớm hạn", "Tỷ lệ sớm hạn"),
        rows=periods.rows(
            periods.each(lambda r: r.online), rates(shares), periods.each(lambda r: r.early), rates(early)
        ),
        files=periods.files,
    )


def _solved(periods: Periods) -> ChartView | None:
    early, on_time = periods.each(lambda r: r.early), periods.each(lambda r: r.on_time)
    late, whole = periods.each(lambda r: r.late), periods.each(solved)
    if not (last := periods.latest(whole)):
        return None
    name, record = last
    return ChartView(
        id="da-giai-quyet",
        title="Hồ sơ đã giải quyết",
        finding=f"{name}: {count(record.early)} hồ sơ sớm hạn, {count(record.on_time)} đúng hạn,"
        f" {count(record.late)} trễ hạn.",
        form="stack",
        labels=periods.labels,
        series=(
            Series("Sớm hạn", "first", early),
            Series("Đúng hạn", "second", on_time),
            Series("Trễ hạn", "third", late),
        ),
        columns=("Kỳ", "Sớm hạn", "Đúng hạn", "Trễ hạn"),
        rows=periods.rows(early, on_time, late),
        files=periods.files,
    )


def _target(value: Decimal, periods: Periods) -> tuple[tuple[Decimal, ...], tuple[str, ...]]:
    """A line at one height, told at its beginning."""
    return periods.level(value), (per_cent(value), *("" for _ in periods.names[1:]))


def _top(values: Iterable[Value], least: int) -> int:
    """Where an axis of per cent ends: a rate above a hundred is drawn as well."""
    return max(least, *(ceil(value) for value in values if value is not None), 0)
