"""Units, their contact points and their figures as lists of open data."""

from __future__ import annotations

from collections.abc import Iterator

from congkhai.derive import Listings
from congkhai.models import Indicators, Unit
from congkhai.views.data import Cell, Column, Table
from congkhai.views.figures.files import COUNTS, TITLES
from congkhai.views.open_data.procedures import PATH, SAMPLE, joined, newest


def unit_tables(listings: Listings) -> Iterator[Table]:
    """The lists about units."""
    yield _units(listings)
    yield _contacts(listings)
    yield _statistics(listings)
    yield _indicators(listings)


def _units(listings: Listings) -> Table:
    units = sorted(listings.units, key=lambda unit: unit.id)
    return Table(
        name="don-vi",
        title="Đơn vị hành chính",
        description="Tỉnh, huyện, xã: có từ ngày nào, đến ngày nào, đơn vị nào kế tục, Bộ phận Một cửa ở đâu.",
        columns=(
            Column("id", "Mã đơn vị", required=True),
            Column("name", "Tên đơn vị", required=True),
            Column("level", "Cấp", required=True),
            Column("kind", "Loại đơn vị", required=True),
            Column("code", "Mã số hành chính"),
            Column("parent", "Đơn vị cấp trên"),
            Column("valid_from", "Bắt đầu", "date"),
            Column("valid_until", "Ngày cuối còn hoạt động", "date"),
            Column("successors", "Đơn vị kế tục"),
            Column("address", "Địa chỉ trụ sở"),
            Column("desk_address", "Địa chỉ Bộ phận Một cửa"),
            Column("desk_hours", "Giờ làm việc của Bộ phận Một cửa"),
            Column("desk_phone", "Điện thoại Bộ phận Một cửa"),
            Column("desk_email", "Thư điện tử Bộ phận Một cửa"),
            SAMPLE,
            PATH,
        ),
        rows=tuple(map(_unit, units)),
        key=("id",),
        modified=newest(*(unit.one_stop.checked_on for unit in units if unit.one_stop), by=listings.today),
    )


def _unit(unit: Unit) -> tuple[Cell, ...]:
    desk = unit.one_stop
    return (
        unit.id,
        unit.name,
        unit.level,
        unit.kind,
        unit.code,
        unit.parent,
        unit.valid_from,
        unit.valid_until,
        joined(unit.successors),
        unit.address,
        *((desk.address, desk.hours, desk.phone, desk.email) if desk else (None, None, None, None)),
        unit.sample,
        f"don-vi/{unit.id}/",
    )


def _contacts(listings: Listings) -> Table:
    records = sorted(listings.portal.hotlines, key=lambda record: record.unit)
    return Table(
        name="dau-moi",
        title="Đường dây nóng, đầu mối liên hệ",
        description="Nơi hỏi, phản ánh, tố cáo của từng đơn vị.",
        columns=(
            Column("unit", "Mã đơn vị", required=True, refers="don-vi"),
            Column("position", "Thứ tự", "integer", required=True),
            Column("name", "Tên đầu mối", required=True),
            Column("purpose", "Mục đích", required=True),
            Column("phone", "Điện thoại"),
            Column("email", "Thư điện tử"),
            Column("url", "Địa chỉ mạng"),
            Column("address", "Địa chỉ"),
            Column("hours", "Thời gian"),
            Column("note", "Ghi chú"),
            Column("checked_on", "Ngày kiểm tra", "date"),
            SAMPLE,
            PATH,
        ),
        rows=tuple(
            (
                *(record.unit, position, one.name, one.purpose, one.phone, one.email, one.url, one.address),
                *(one.hours, one.note, record.checked_on, record.sample, "duong-day-nong/"),
            )
            for record in records
            for position, one in enumerate(record.contacts, 1)
        ),
        key=("unit", "position"),
        modified=newest(*(record.checked_on for record in records), by=listings.today),
    )


def _statistics(listings: Listings) -> Table:
    records = sorted(listings.statistics, key=lambda record: (record.unit, record.period))
    return Table(
        name="so-lieu",
        title="Số liệu giải quyết hồ sơ",
        description="Số hồ sơ của từng đơn vị trong từng kỳ: năm 2026, quý 2026-Q2, tháng 2026-05, tuần 2026-W20.",
        columns=(
            Column("unit", "Mã đơn vị", required=True, refers="don-vi"),
            Column("period", "Kỳ", required=True),
            Column("published", "Ngày công khai", "date"),
            *(Column(name, TITLES[name], "integer", required=name == "received") for name in COUNTS),
            Column("note", "Ghi chú"),
            SAMPLE,
            PATH,
        ),
        rows=tuple(
            (
                *(record.unit, record.period, record.published),
                *(getattr(record, name) for name in COUNTS),
                *(record.note, record.sample, f"thong-ke/{record.unit}/"),
            )
            for record in records
        ),
        key=("unit", "period"),
        modified=newest(*(record.published for record in records), by=listings.today),
    )


def _indicators(listings: Listings) -> Table:
    return Table(
        name="chi-so",
        title="Chỉ số hài lòng, cải cách hành chính",
        description="Mỗi dòng một chỉ số của một đơn vị trong một năm: kết quả, chỉ tiêu, thứ hạng.",
        columns=(
            Column("unit", "Mã đơn vị", required=True, refers="don-vi"),
            Column("position", "Thứ tự", "integer", required=True),
            Column("kind", "Loại chỉ số", required=True),
            Column("name", "Tên chỉ số", required=True),
            Column("measure", "Đơn vị đo"),
            Column("year", "Năm", "year", required=True),
            Column("value", "Kết quả", "number"),
            Column("target", "Chỉ tiêu", "number"),
            Column("rank", "Thứ hạng", "integer"),
            Column("of", "Trong số", "integer"),
            Column("source", "Số, ký hiệu văn bản công bố"),
            SAMPLE,
            PATH,
        ),
        rows=tuple(
            row
            for record in sorted(listings.portal.indicators, key=lambda record: record.unit)
            for row in _indicator_rows(record)
        ),
        key=("unit", "position"),
    )


def _indicator_rows(record: Indicators) -> Iterator[tuple[Cell, ...]]:
    values = ((indicator, value) for indicator in record.indicators for value in indicator.values)
    for position, (indicator, value) in enumerate(values, 1):
        yield (
            *(record.unit, position, indicator.kind, indicator.name, indicator.measure, value.year),
            None if value.value is None else float(value.value),
            None if value.target is None else float(value.target),
            *(value.rank, value.of, value.source.number if value.source else None),
            *(record.sample, f"chi-so/{record.unit}/"),
        )
