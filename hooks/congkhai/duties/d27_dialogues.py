"""D27: dialogues with people and businesses; proposals settled."""

from __future__ import annotations

from collections.abc import Iterator

from congkhai.duties.base import DEMOCRACY, S3, Duty, NotApplicable, Requirement, asked
from congkhai.duties.periodic import Periodic
from congkhai.duties.subject import Subject, as_evidence
from congkhai.duties.told import is_plan, published, year_told

DUE = 0
"""What a year asks for is due by its end; until then that of the year before counts."""


def rule(subject: Subject) -> Iterator[Requirement | NotApplicable]:
    """What came of the dialogue of this year, or of the last, is published."""
    due = Periodic(
        what="kết quả đối thoại với người dân, doanh nghiệp",
        kind="year",
        due=DUE,
        mend=subject.new_document("dialogue", "title", "issued", "year: {period}", "summary nêu kiến nghị"),
        ahead=True,
    )
    made = subject.documents("dialogue", duty="D27")
    held = tuple(one for one in made if not is_plan(one))
    yield from due.required(subject.begin, subject.today, published(held, year_told), as_evidence(held))


DUTY = Duty(
    id="D27",
    title="Đối thoại với người dân, doanh nghiệp và kiến nghị đã giải quyết",
    period="Hằng năm, chậm nhất ngày 31 tháng 12",
    rule=rule,
    asked_by=asked(S3, "1.6"),
    laws=(DEMOCRACY,),
)
