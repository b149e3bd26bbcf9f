"""D01: the list and full content of the procedures that the unit handles."""

from __future__ import annotations

from collections.abc import Iterator

from congkhai.dates.spans import without
from congkhai.derive.rates import rate
from congkhai.duties.base import DECREE_63, DECREE_92, DEMOCRACY, S0, S1, S2, S3, S4, Duty, Requirement, asked
from congkhai.duties.handled import Handled, handled
from congkhai.duties.subject import Subject
from congkhai.duties.words import listed
from congkhai.format import per_cent
from congkhai.models import Card
from congkhai.models.completeness import CONDITIONAL, PARTS

NAMES = {part.key: part.name for part in (*PARTS, *CONDITIONAL)}

KEYS = (
    "steps, channels (kind; time: amount, unit), dossier (name), audience, agency, result, legal_basis (number, title)"
)
"""The keys of the parts in a record."""


def rule(subject: Subject) -> Iterator[Requirement]:
    """There are procedures, and each has the parts that Decree 63/2010 article 8 asks for."""
    known = handled(subject.listings, subject.unit.level)
    there = known.page("Danh sách thủ tục đơn vị giải quyết")
    yield Requirement(
        text=f"Có danh sách {len(known.today)} thủ tục đơn vị giải quyết.",
        spans=known.in_force,
        missing="Chưa có thủ tục nào thuộc thẩm quyền của đơn vị.",
        mend=(
            "Thêm procedures/<lĩnh vực>/<mã>.yml với code: <mã>, name, field: <lĩnh vực>, "
            f"level: [{subject.unit.level}] và {KEYS}."
        ),
        evidence=there,
    )
    yield Requirement(
        text=f"{_share(known)} có đủ các mục theo Điều 8 Nghị định 63/2010/NĐ-CP.",
        spans=without(known.days_lacking),
        missing=f"Chỉ {_share(known)} có đủ các mục; còn thiếu ở {listed(known.lacking, 'thủ tục', _told)}.",
        mend=f"Ghi thêm các mục còn thiếu vào tệp của từng thủ tục trong procedures/: {KEYS}.",
        evidence=there,
    )


def _share(known: Handled) -> str:
    total = len(known.today)
    full = total - len(known.lacking)
    share = rate(full, total)
    return f"{full} trên {total} thủ tục" + (f" ({per_cent(share)})" if share is not None else "")


def _told(card: Card) -> str:
    return f"{card.code} ({', '.join(NAMES.get(key, key) for key in card.missing)})"


DUTY = Duty(
    id="D01",
    title="Danh sách và nội dung đầy đủ của mọi thủ tục đơn vị giải quyết",
    period="Thường xuyên, sửa ngay khi có thay đổi",
    rule=rule,
    asked_by=(
        *asked(S0, "III.1"),
        *asked(S1, "II.1"),
        *asked(S2, "II.2"),
        *asked(S3, "3.2.1"),
        *asked(S4, "I.1", "III.1"),
    ),
    laws=(DECREE_63.at("Điều 8"), DECREE_92, DEMOCRACY.at("Điều 11")),
)
