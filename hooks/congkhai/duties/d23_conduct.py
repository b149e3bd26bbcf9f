"""D23: rules of conduct and of reception, coordination rules."""

from __future__ import annotations

from collections.abc import Iterator

from congkhai.duties.base import DECREE_61, DECREE_118, RECEPTION, S0, S1, S4, Duty, Requirement, asked
from congkhai.duties.subject import Subject, as_evidence, first_of


def rule(subject: Subject) -> Iterator[Requirement]:
    """Such a rule is published."""
    made = subject.documents("rule", duty="D23")
    yield Requirement(
        text=f"Đã công khai {len(made)} quy tắc, nội quy, quy chế.",
        spans=first_of(made),
        missing="Chưa công khai quy tắc ứng xử, nội quy tiếp dân hay quy chế phối hợp nào.",
        mend=subject.new_document("rule", "title", "issued", "file (hoặc url)"),
        evidence=as_evidence(made),
    )


DUTY = Duty(
    id="D23",
    title="Quy tắc ứng xử, nội quy tiếp dân, quy chế phối hợp",
    period="Luôn có",
    rule=rule,
    asked_by=(*asked(S0, "IV.2"), *asked(S1, "III.2", "IV.4"), *asked(S4, "I.1", "IV")),
    laws=(RECEPTION, DECREE_61, DECREE_118),
)
