"""D29: procedures that several agencies handle together, in the same day or anywhere in the province.

Records flag the first kind only; of the others a document that is marked with this duty may tell.
"""

from __future__ import annotations

from collections.abc import Iterator

from congkhai.dates.spans import either
from congkhai.duties.base import DECREE_61, DECREE_118, S2, S3, Duty, Evidence, Requirement, asked
from congkhai.duties.handled import as_evidence_of, handled
from congkhai.duties.subject import Subject, as_evidence, first_of

SAME_LEVEL, BETWEEN_LEVELS = 30, 15
"""Procedures, or groups of them, that the plan of 2023 wants (tasks 3.3.3 and 3.3.4)."""


def rule(subject: Subject) -> Iterator[Requirement]:
    """Some procedures are flagged, or a document lists them. The number is told beside its targets."""
    known = handled(subject.listings, subject.unit.level)
    documents = subject.documents(duty="D29")
    count = len(known.interlinked)
    page = (Evidence("Thủ tục liên thông", "thu-tuc/lien-thong/"),) if count else ()
    targets = f"chỉ tiêu {SAME_LEVEL} cùng cấp, {BETWEEN_LEVELS} giữa các cấp"
    yield Requirement(
        text=f"Đã đánh dấu {count} thủ tục liên thông ({targets})." if count else "Có văn bản về thủ tục liên thông.",
        spans=either(known.days_interlinked, first_of(documents)),
        missing=f"Chưa đánh dấu thủ tục liên thông nào ({targets}).",
        mend="Ghi interlinked: true vào tệp của các thủ tục liên thông trong procedures/.",
        evidence=(*page, *as_evidence_of(known.interlinked, 3), *as_evidence(documents)),
    )


DUTY = Duty(
    id="D29",
    title="Thủ tục liên thông, trả trong ngày, làm ở bất kỳ nơi nào trong tỉnh",
    period="Luôn có",
    rule=rule,
    asked_by=(*asked(S2, "IX"), *asked(S3, "3.3")),
    laws=(DECREE_61, DECREE_118),
)
