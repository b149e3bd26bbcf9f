"""D33: monthly evaluation of the officials who take part in handling dossiers."""

from __future__ import annotations

from collections.abc import Iterator

from congkhai.duties.base import DECREE_61, DECREE_118, S0, Duty, NotApplicable, Requirement, asked
from congkhai.duties.periodic import Periodic
from congkhai.duties.subject import Subject, as_evidence
from congkhai.duties.told import month_told, published

DUE = 15
"""Days after the end of a month in which its evaluation is due. The plan of 2019 asks for it at the month's end."""


def rule(subject: Subject) -> Iterator[Requirement | NotApplicable]:
    """The evaluation of the last month due is published."""
    due = Periodic(
        what="kết quả đánh giá người tham gia giải quyết hồ sơ",
        kind="month",
        due=DUE,
        mend=subject.new_document("evaluation", "issued", "title có chữ “{name}”"),
    )
    made = subject.documents("evaluation", duty="D33")
    yield from due.required(subject.begin, subject.today, published(made, month_told), as_evidence(made))


DUTY = Duty(
    id="D33",
    title="Đánh giá hằng tháng người tham gia giải quyết hồ sơ",
    period="Hằng tháng, chậm nhất ngày 15 tháng sau",
    rule=rule,
    asked_by=asked(S0, "IV.5"),
    laws=(DECREE_61, DECREE_118),
)
