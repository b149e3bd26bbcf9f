"""The board as data, and a badge for each unit."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from datetime import date
from typing import Literal

from congkhai.derive import Listings
from congkhai.duties.assess import Assessment
from congkhai.format import day
from congkhai.models import Unit
from congkhai.views.board.procedures import LACKING_FILE, lacking, names_of
from congkhai.views.board.verdicts import BOARD, WORDS, Standing, board_link, by_unit, is_outside, key_of, standing
from congkhai.views.data import Address, Badge, Cell, Column, DataFile, Table

RESULT = f"{BOARD.url}ket-qua"

COLUMNS = (
    Column("unit", "Mã đơn vị", required=True),
    Column("unit_name", "Đơn vị", required=True),
    Column("duty", "Mã việc", required=True),
    Column("duty_title", "Việc phải công khai", required=True),
    Column("met", "Đạt", "boolean"),
    Column("since", "Từ ngày", "date"),
    Column("reason", "Vì sao"),
    Column("evidence", "Dẫn chứng"),
)


def board_files(listings: Listings) -> Iterator[DataFile]:
    """The board of the units that exist today, as data; a badge for each of them; procedures that lack a part."""
    found = tuple(one for assessments in by_unit(listings).values() for one in assessments)
    yield DataFile(f"{RESULT}.json", findings(found), sitewide=True)
    yield DataFile(f"{RESULT}.csv", result_table(found))
    yield DataFile(f"{RESULT}.xlsx", result_sheets(found, listings.today))
    for unit in listings.live_units:
        counted = standing(by_unit(listings)[unit.id])
        yield DataFile(f"{board_link(unit.id, '').url}huy-hieu.svg", badge(unit.name, counted, listings.today))
    for unit in listings.ended_units:
        yield DataFile(f"{board_link(unit.id, '').url}huy-hieu.svg", ended_badge(unit))
    if listings.procedures:
        yield DataFile(LACKING_FILE, _lacking_table(listings))


def findings(assessments: Iterable[Assessment]) -> list[object]:
    """Assessments as plain data, addresses of the portal as `Address`."""
    return [
        {
            "unit": one.unit.id,
            "duty": one.duty.id,
            "met": one.met,
            "since": one.since.isoformat() if one.since else None,
            "reason": one.reason,
            "evidence": [
                {
                    "title": proof.title,
                    "url": proof.url if is_outside(proof.url) else Address(proof.url),
                    "date": proof.date.isoformat() if proof.date else None,
                }
                for proof in one.evidence
            ],
        }
        for one in assessments
    ]


def result_table(assessments: Iterable[Assessment]) -> Table:
    """Assessments as a table; `met` is empty where a duty does not apply."""
    return Table(
        name="ket-qua",
        title="Công khai đến đâu",
        description="Từng đơn vị, từng việc phải công khai: đạt hay chưa, từ ngày nào, vì sao, dẫn chứng ở đâu.",
        columns=COLUMNS,
        rows=tuple((*_who(one), one.met, one.since, one.reason, _proofs(one)) for one in assessments),
        key=("unit", "duty"),
    )


def result_sheets(assessments: Iterable[Assessment], today: date) -> tuple[Table, ...]:
    """For people with a spreadsheet: the counts of the units, and all results in words."""
    known = tuple(assessments)
    units: dict[str, list[Assessment]] = {}
    for one in known:
        units.setdefault(one.unit.id, []).append(one)
    words = tuple((*_who(one), WORDS[key_of(one)], one.since, one.reason, _proofs(one)) for one in known)
    counts = (
        Column("unit", "Mã đơn vị"),
        Column("unit_name", "Đơn vị"),
        Column("met", "Đạt", "integer"),
        Column("applying", "Phải công khai", "integer"),
        Column("percent", "Tỷ lệ đạt (%)", "integer"),
        Column("as_of", "Tính đến ngày", "date"),
    )
    columns = tuple(Column(c.name, "Kết quả") if c.name == "met" else c for c in COLUMNS)
    return (
        Table("don-vi", "Từng đơn vị", "", counts, tuple(_count(found, today) for found in units.values())),
        Table("ket-qua", "Từng việc", "", columns, words),
    )


def badge(name: str, counted: Standing, today: date) -> Badge:
    """A unit's badge: green from nine duties of ten, red below half."""
    tone: Literal["good", "middling", "poor"] = "middling"
    if counted.applying:
        tone = "good" if counted.percent >= 90 else "middling" if counted.percent >= 50 else "poor"
    value = f"đạt {counted.count} việc" if counted.applying else "chưa đến kỳ"
    return Badge("Công khai", value, tone, f"{name}, tính đến ngày {day(str(today))}")


def ended_badge(unit: Unit) -> Badge:
    """The badge of a unit that has ended: it stands on other sites, where nobody takes it down."""
    return Badge("Công khai", "đã kết thúc", "middling", f"{unit.name} đã kết thúc ngày {day(unit.valid_until)}")


def _who(one: Assessment) -> tuple[str, str, str, str]:
    return one.unit.id, one.unit.name, one.duty.id, one.duty.title


def _proofs(one: Assessment) -> str:
    return "\n".join(f"{p.title}: {p.url if is_outside(p.url) else f'/{p.url}'}" for p in one.evidence)


def _count(found: list[Assessment], today: date) -> tuple[Cell, ...]:
    counted, unit = standing(found), found[0].unit
    return unit.id, unit.name, counted.met, counted.applying, counted.percent if counted.applying else None, today


def _lacking_table(listings: Listings) -> Table:
    return Table(
        name="thu-tuc-thieu-muc",
        title="Thủ tục thiếu mục",
        description="Thủ tục đang áp dụng mà bản công khai thiếu mục theo Điều 8 Nghị định 63/2010/NĐ-CP.",
        columns=(
            Column("code", "Mã thủ tục", required=True),
            Column("name", "Tên thủ tục", required=True),
            Column("field", "Lĩnh vực"),
            Column("missing", "Mục còn thiếu", required=True),
            Column("page", "Trang trên cổng"),
        ),
        rows=tuple(
            (p.code, p.name, listings.field_name(p.field), "; ".join(names_of(p)), f"/thu-tuc/{p.code}/")
            for p in lacking(listings)
        ),
        key=("code",),
    )
