"""The figures of each unit as files: what its charts and tables are made of."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from decimal import Decimal

from congkhai.dates.periods import kind_of
from congkhai.derive import Listings
from congkhai.derive.rates import early_rate, in_time_rate, late_rate, online_rate, rate
from congkhai.models import Statistics, Unit
from congkhai.models.figures import Indicators
from congkhai.views.data import Cell, Column, DataFile, Table
from congkhai.views.figures.care_charts import letters_by_period, quarterly_answers

COUNTS = (
    *("carried", "received", "online", "direct", "postal", "early", "on_time", "late", "pending", "overdue"),
    *("rated", "satisfied"),
)
"""The counts of a period, by their names in its record."""

RATES = {
    "online_rate": ("Nộp trực tuyến, % số mới tiếp nhận", online_rate),
    "early_rate": ("Sớm hạn, % số đã giải quyết", early_rate),
    "in_time_rate": ("Sớm và đúng hạn, % số đã giải quyết", in_time_rate),
    "late_rate": ("Trễ hạn, % số đã giải quyết", late_rate),
}
"""What follows from the counts, with its title."""


TITLES = {name: field.title or name for name, field in Statistics.model_fields.items()}
"""What each field of a period is called."""

FIGURES = (
    Column("period", TITLES["period"], required=True),
    Column("published", TITLES["published"], "date"),
    *(Column(name, TITLES[name], "integer") for name in COUNTS),
    *(Column(name, title, "number") for name, (title, _) in RATES.items()),
    Column("sample", TITLES["sample"], "boolean"),
)
"""The columns of a period."""


def figure_files(listings: Listings) -> Iterator[DataFile]:
    """CSV and JSON of the units' latest periods, of each unit's periods, of how its feedback was answered, and of its
    indicators.
    """
    if latest := [(u, of[0]) for u in listings.disclosing if (of := listings.statistics_of.get(u.id))]:
        yield from _both("thong-ke", _latest(latest))
    for unit in listings.disclosing:
        if records := listings.statistics_of.get(unit.id, ()):
            yield from _both(f"thong-ke/{unit.id}", _periods(unit, records, listings))
            if answers := _answers(unit, listings):
                yield from _both(f"thong-ke/{unit.id}", answers)
    for indicators in listings.portal.indicators:
        yield from _both(f"chi-so/{indicators.unit}", _indicators(indicators, listings))


def _both(folder: str, table: Table) -> Iterator[DataFile]:
    yield DataFile(f"{folder}/{table.name}.csv", table)
    yield DataFile(f"{folder}/{table.name}.json", table)


def _figures(record: Statistics) -> tuple[Cell, ...]:
    counts = (getattr(record, name) for name in COUNTS)
    rates = (_number(figure(record)) for _, figure in RATES.values())
    return (record.period, record.published, *counts, *rates, record.sample)


def _latest(records: Iterable[tuple[Unit, Statistics]]) -> Table:
    return Table(
        name="so-sanh",
        title="Số liệu hồ sơ kỳ mới nhất của từng đơn vị",
        description="Hồ sơ tiếp nhận và giải quyết; tỷ lệ tính từ các số đếm.",
        columns=(Column("unit", "Mã đơn vị", required=True), Column("name", "Đơn vị", required=True), *FIGURES),
        rows=tuple((unit.id, unit.name, *_figures(record)) for unit, record in records),
        key=("unit",),
    )


def _periods(unit: Unit, records: tuple[Statistics, ...], listings: Listings) -> Table:
    letters = {kind: letters_by_period(unit.id, kind, listings) for kind in {kind_of(r.period) for r in records}}
    return Table(
        name="so-lieu",
        title=f"Số liệu hồ sơ: {unit.name}",
        description="Hồ sơ tiếp nhận và giải quyết theo kỳ, mới nhất trước; tỷ lệ tính từ các số đếm.",
        columns=(*FIGURES, Column("apologies", "Thư xin lỗi gửi trong kỳ", "integer")),
        rows=tuple((*_figures(record), letters[kind_of(record.period)][record.period]) for record in records),
        key=("period",),
        modified=max((str(record.published or "") for record in records), default=""),
    )


def _answers(unit: Unit, listings: Listings) -> Table | None:
    counts = quarterly_answers(listings.feedback_of.get(unit.id, ()), listings)
    rows = tuple((quarter, due, in_time, _number(rate(in_time, due))) for quarter, (in_time, due) in counts.items())
    if not any(due for _, due, *_ in rows):
        return None
    return Table(
        name="phan-anh",
        title=f"Trả lời phản ánh: {unit.name}",
        description="Theo quý nhận phản ánh: đã đến hạn trả lời, trong đó trả lời trong hạn.",
        columns=(
            Column("quarter", "Quý nhận", required=True),
            Column("due", "Đến hạn trả lời", "integer"),
            Column("in_time", "Trả lời trong hạn", "integer"),
            Column("in_time_rate", "Tỷ lệ trả lời trong hạn, %", "number"),
        ),
        rows=rows,
        key=("quarter",),
    )


def _indicators(record: Indicators, listings: Listings) -> Table:
    rows: list[tuple[Cell, ...]] = []
    for indicator in record.indicators:
        for value in sorted(indicator.values, key=lambda v: v.year):
            source = value.source
            told = (source.text, source.number, source.date) if source else (None, None, None)
            figures = (_number(value.value), _number(value.target), value.rank, value.of)
            rows.append((indicator.kind, indicator.name, indicator.measure, value.year, *figures, *told, record.sample))
    return Table(
        name="chi-so",
        title=f"Chỉ số: {listings.portal.units[record.unit].name}",
        description="Kết quả, chỉ tiêu và thứ hạng theo năm, với văn bản công bố.",
        columns=(
            Column("kind", "Loại chỉ số", required=True),
            Column("name", "Tên chỉ số", required=True),
            Column("measure", "Đơn vị đo"),
            Column("year", "Năm", "year", required=True),
            Column("value", "Kết quả", "number"),
            Column("target", "Chỉ tiêu", "number"),
            Column("rank", "Thứ hạng", "integer"),
            Column("of", "Trong số", "integer"),
            *(
                Column(f"source_{name}", title)
                for name, title in (("text", "Nguồn"), ("number", "Số"), ("date", "Ngày"))
            ),
            Column("sample", "Dữ liệu minh họa", "boolean"),
        ),
        rows=tuple(rows),
        key=("name", "year"),
    )


def _number(value: Decimal | None) -> float | None:
    return None if value is None else float(value)
