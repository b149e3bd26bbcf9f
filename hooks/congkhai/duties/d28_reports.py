"""D28: periodic reports, on time."""

from __future__ import annotations

from collections.abc import Iterator

from congkhai.duties.base import DECREE_63, S2, S3, Duty, NotApplicable, Requirement, asked
from congkhai.duties.periodic import Periodic
from congkhai.duties.subject import Subject, as_evidence
from congkhai.duties.told import published, quarter_told

DUE = 30
"""Days after the end of a quarter in which its report is published. The project's own."""


def rule(subject: Subject) -> Iterator[Requirement | NotApplicable]:
    """The report on the last quarter due is published."""
    due = Periodic(
        what="báo cáo kiểm soát thủ tục hành chính",
        kind="quarter",
        due=DUE,
        mend=subject.new_document("report", "issued", "duties: [D28]", "title có chữ “{name}”"),
    )
    made = subject.documents("report", duty="D28")
    yield from due.required(subject.begin, subject.today, published(made, quarter_told), as_evidence(made))


DUTY = Duty(
    id="D28",
    title="Báo cáo định kỳ, đúng hạn",
    period=f"Hằng quý, trong {DUE} ngày sau khi hết quý",
    rule=rule,
    asked_by=(*asked(S2, "VIII"), *asked(S3, "1.2")),
    laws=(DECREE_63,),
)
