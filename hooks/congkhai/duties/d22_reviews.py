"""D22: reviews and simplification of procedures: proposals and results."""

from __future__ import annotations

from collections.abc import Iterator

from congkhai.duties.base import DECREE_63, S0, S1, S2, S4, Duty, NotApplicable, Requirement, asked
from congkhai.duties.periodic import Periodic
from congkhai.duties.subject import Subject, as_evidence
from congkhai.duties.told import published, year_told

DUE = 0
"""What a year asks for is due by its end; until then that of the year before counts."""


def rule(subject: Subject) -> Iterator[Requirement | NotApplicable]:
    """The review of this year, or of the last, is published."""
    due = Periodic(
        what="kết quả rà soát, đơn giản hóa thủ tục",
        kind="year",
        due=DUE,
        mend=subject.new_document("review", "title", "issued", "year: {period}", "summary nêu kết quả"),
        ahead=True,
    )
    made = subject.documents("review", duty="D22")
    yield from due.required(subject.begin, subject.today, published(made, year_told), as_evidence(made))


DUTY = Duty(
    id="D22",
    title="Rà soát, đơn giản hóa thủ tục: đề xuất và kết quả",
    period="Hằng năm, chậm nhất ngày 31 tháng 12",
    rule=rule,
    asked_by=(*asked(S0, "III.3"), *asked(S1, "II.3"), *asked(S2, "III"), *asked(S4, "III.3")),
    laws=(DECREE_63,),
)
