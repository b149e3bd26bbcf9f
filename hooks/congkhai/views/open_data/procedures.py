"""Procedures, their fields, the decisions on them and life events as lists of open data."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

from congkhai.derive import Listings
from congkhai.models import Decision
from congkhai.views.data import Cell, Column, Table

SEPARATOR = "; "
"""Between the values of a cell that holds several."""

PATH = Column("path", "Trang trên cổng", required=True)
SAMPLE = Column("sample", "Dữ liệu minh họa", "boolean", required=True)


def joined(values: tuple[str, ...]) -> str:
    """Several values in one cell."""
    return SEPARATOR.join(values)


def newest(*days: date | str | None, by: date) -> str:
    """The newest of several days (ISO) up to today, those that are not known left out; empty where none is. What is
    to happen later has changed nothing yet.
    """
    known = (str(day) for day in days if day)
    return max((day for day in known if day <= str(by)), default="")


def procedure_tables(listings: Listings) -> Iterator[Table]:
    """The lists about procedures."""
    yield _procedures(listings)
    yield _fields(listings)
    yield _decisions(listings)
    yield _life_events(listings)


def _procedures(listings: Listings) -> Table:
    return Table(
        name="thu-tuc",
        title="Thủ tục hành chính",
        description="Mỗi dòng một thủ tục, kể cả thủ tục đã hết hiệu lực.",
        columns=(
            Column("code", "Mã thủ tục", required=True),
            Column("name", "Tên thủ tục", required=True),
            Column("field", "Mã lĩnh vực", required=True),
            Column("field_name", "Lĩnh vực", required=True),
            Column("level", "Cấp thực hiện"),
            Column("online", "Mức độ trực tuyến"),
            Column("frequent", "Nhiều người làm", "boolean", required=True),
            Column("interlinked", "Liên thông", "boolean", required=True),
            Column("channels", "Cách nộp"),
            Column("audience", "Đối tượng thực hiện"),
            Column("agency", "Cơ quan thực hiện"),
            Column("decision", "Số quyết định công bố"),
            Column("in_force", "Còn hiệu lực", "boolean", required=True),
            Column("missing", "Phần còn thiếu"),
            Column("checked_on", "Ngày đối chiếu với nguồn", "date"),
            SAMPLE,
            PATH,
        ),
        rows=_procedure_rows(listings),
        key=("code",),
        modified=newest(*(card.checked_on for card in listings.all_procedures), by=listings.today),
    )


def _procedure_rows(listings: Listings) -> tuple[tuple[Cell, ...], ...]:
    ended = listings.out_of_force
    names = {field: listings.field_name(field) for field in {card.field for card in listings.all_procedures}}
    return tuple(
        (
            card.code,
            card.name,
            card.field,
            names[card.field],
            joined(card.level),
            card.online,
            card.frequent,
            card.interlinked,
            joined(card.ways),
            joined(card.audience),
            card.agency,
            card.decision,
            card.code not in ended,
            joined(card.missing),
            card.checked_on,
            card.sample,
            f"thu-tuc/{card.code}/",
        )
        for card in sorted(listings.all_procedures, key=lambda card: card.code)
    )


def _fields(listings: Listings) -> Table:
    in_force = listings.fields
    return Table(
        name="linh-vuc",
        title="Lĩnh vực",
        description="Các lĩnh vực có thủ tục còn hiệu lực, và số thủ tục của từng lĩnh vực.",
        columns=(
            Column("id", "Mã lĩnh vực", required=True),
            Column("name", "Tên lĩnh vực", required=True),
            Column("procedures", "Số thủ tục còn hiệu lực", "integer", required=True),
            PATH,
        ),
        rows=tuple(
            (field, listings.field_name(field), len(in_force[field]), f"thu-tuc/linh-vuc/{field}/")
            for field in sorted(in_force)
        ),
        key=("id",),
    )


def _decisions(listings: Listings) -> Table:
    found = sorted(listings.decisions, key=lambda decision: decision.id)
    return Table(
        name="quyet-dinh",
        title="Quyết định công bố thủ tục",
        description="Mỗi dòng một thủ tục được ban hành (add), sửa (amend), thay (replace) hay bãi bỏ (abolish).",
        columns=(
            Column("decision", "Mã quyết định", required=True),
            Column("position", "Thứ tự trong quyết định", "integer", required=True),
            Column("number", "Số quyết định", required=True),
            Column("date", "Ngày ký (biết đến đâu ghi đến đó)"),
            Column("effective", "Ngày hiệu lực", "date"),
            Column("issuer", "Cơ quan ban hành"),
            Column("title", "Trích yếu", required=True),
            Column("effect", "Tác động"),
            Column("code", "Mã thủ tục"),
            Column("replaced_by", "Mã thủ tục thay vào"),
            SAMPLE,
            PATH,
        ),
        rows=tuple(row for decision in found for row in _rows_of_decision(decision)),
        key=("decision", "position"),
        modified=newest(
            *(d.effective for d in found), *(d.date for d in found if len(d.date or "") == 10), by=listings.today
        ),
    )


def _rows_of_decision(decision: Decision) -> Iterator[tuple[Cell, ...]]:
    """A row for each code that it touches; one without a code where it names none."""
    effects = [
        *(("add", code, None) for code in decision.adds),
        *(("amend", code, None) for code in decision.amends),
        *(("replace", pair.old, pair.new) for pair in decision.replaces),
        *(("abolish", code, None) for code in decision.abolishes),
    ]
    for position, (effect, code, new) in enumerate(effects or [(None, None, None)], 1):
        yield (
            decision.id,
            position,
            decision.number,
            decision.date,
            decision.effective,
            decision.issuer,
            decision.title,
            effect,
            code,
            new,
            decision.sample,
            f"quyet-dinh/{decision.id}/",
        )


def _life_events(listings: Listings) -> Table:
    return Table(
        name="su-kien",
        title="Sự kiện trong đời",
        description="Việc xảy ra trong đời, và các thủ tục khi đó cần làm, theo thứ tự nên làm.",
        columns=(
            Column("id", "Mã sự kiện", required=True),
            Column("name", "Tên sự kiện", required=True),
            Column("summary", "Tóm tắt"),
            Column("procedures", "Mã thủ tục"),
            PATH,
        ),
        rows=tuple(
            (event.id, event.name, event.summary, joined(event.procedures), f"su-kien/{event.id}/")
            for event in listings.life_events
        ),
        key=("id",),
    )
