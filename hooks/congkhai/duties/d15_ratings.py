"""D15: ratings of service quality, agencies that are late, and their explanation.

The plan of 2023 (task X.2) asks for them every month; in how many days after the month is the project's own choice,
the same as for the figures (D14).
"""

from __future__ import annotations

from collections.abc import Iterator

from congkhai.duties.base import DECISION_766, S2, S3, Duty, NotApplicable, Requirement, asked
from congkhai.duties.periodic import Periodic
from congkhai.duties.subject import Subject, as_evidence
from congkhai.duties.told import month_told, published

DUE = 15
"""Days after the end of a month in which its rating is due."""


def rule(subject: Subject) -> Iterator[Requirement | NotApplicable]:
    """The rating of the last month due is published."""
    due = Periodic(
        what="kết quả đánh giá chất lượng phục vụ",
        kind="month",
        due=DUE,
        mend=subject.new_document("rating", "issued", "title có chữ “{name}”"),
    )
    made = subject.documents("rating", duty="D15")
    yield from due.required(subject.begin, subject.today, published(made, month_told), as_evidence(made))


DUTY = Duty(
    id="D15",
    title="Xếp loại chất lượng phục vụ; cơ quan để chậm và lời giải trình",
    period="Hằng tháng, chậm nhất ngày 15 tháng sau",
    rule=rule,
    asked_by=(*asked(S2, "X.2"), *asked(S3, "3.4.4")),
    laws=(DECISION_766,),
)
