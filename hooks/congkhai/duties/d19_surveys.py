"""D19: satisfaction surveys: plan and results."""

from __future__ import annotations

from collections.abc import Iterator

from congkhai.duties.base import S1, S3, Duty, NotApplicable, Requirement, asked
from congkhai.duties.periodic import Periodic
from congkhai.duties.subject import Subject, as_evidence
from congkhai.duties.told import is_plan, published, year_told

DUE = 90
"""Days after the end of a year in which the results of its survey are due: by the end of March. The project's own."""


def rule(subject: Subject) -> Iterator[Requirement | NotApplicable]:
    """The results of the last year due are published; a plan of a survey is not its result."""
    due = Periodic(
        what="kết quả khảo sát sự hài lòng",
        kind="year",
        due=DUE,
        mend=subject.new_document("survey", "title", "issued", "year: {period}", "summary nêu kết quả"),
        ahead=True,
    )
    made = subject.documents("survey", duty="D19")
    results = tuple(one for one in made if not is_plan(one))
    yield from due.required(subject.begin, subject.today, published(results, year_told), as_evidence(made))


DUTY = Duty(
    id="D19",
    title="Khảo sát sự hài lòng: kế hoạch và kết quả",
    period="Hằng năm, kết quả chậm nhất cuối tháng 3 năm sau",
    rule=rule,
    asked_by=(*asked(S1, "IV.3"), *asked(S3, "8.1")),
)
