"""D32: processing times cut below the rule.

Records hold the rule's times only; a unit's own are told by a document that is marked with this duty.
"""

from __future__ import annotations

from collections.abc import Iterator

from congkhai.duties.base import DECREE_63, S1, Duty, Requirement, asked
from congkhai.duties.subject import Subject, as_evidence, first_of


def rule(subject: Subject) -> Iterator[Requirement]:
    """A document tells the unit's own times."""
    made = subject.documents(duty="D32")
    yield Requirement(
        text=f"Có {len(made)} văn bản nêu thời gian giải quyết được rút ngắn.",
        spans=first_of(made),
        missing="Chưa có văn bản nào nêu thời gian giải quyết được rút ngắn so với quy định.",
        mend=subject.new_document(
            "decision",
            "title",
            "issued",
            "duties: [D32]",
            "summary nêu thủ tục, thời gian theo quy định, thời gian của đơn vị",
        ),
        evidence=as_evidence(made),
    )


DUTY = Duty(
    id="D32",
    title="Thời gian giải quyết được rút ngắn so với quy định",
    period="Khi có thay đổi",
    rule=rule,
    asked_by=asked(S1, "II.3"),
    laws=(DECREE_63,),
)
