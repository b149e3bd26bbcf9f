"""D26: inspections: plans, conclusions, what was mended."""

from __future__ import annotations

from collections.abc import Iterator

from congkhai.duties.base import S1, S2, S3, S4, Duty, NotApplicable, Requirement, asked
from congkhai.duties.periodic import Periodic
from congkhai.duties.subject import Subject, as_evidence
from congkhai.duties.told import is_plan, published, year_told

DUE = 0
"""What a year asks for is due by its end; until then that of the year before counts."""


def rule(subject: Subject) -> Iterator[Requirement | NotApplicable]:
    """The conclusions of this year, or of the last, are published, and so is the plan."""
    made = subject.documents("inspection", duty="D26")
    plans = tuple(one for one in made if is_plan(one))
    results = tuple(one for one in made if not is_plan(one))
    for what, title, chosen in (("kết luận kiểm tra", "", results), ("kế hoạch kiểm tra", "“Kế hoạch…”", plans)):
        named = f"title bắt đầu bằng {title}" if title else "title, summary nêu việc đã khắc phục"
        mend = subject.new_document("inspection", "issued", "year: {period}", named)
        due = Periodic(what, "year", DUE, mend, ahead=True)
        told = due.required(subject.begin, subject.today, published(chosen, year_told), as_evidence(chosen))
        for one in told:
            if isinstance(one, Requirement) or chosen is results:
                yield one


DUTY = Duty(
    id="D26",
    title="Kiểm tra: kế hoạch, kết luận, việc đã khắc phục",
    period="Hằng năm, chậm nhất ngày 31 tháng 12",
    rule=rule,
    asked_by=(*asked(S1, "III.4"), *asked(S2, "V"), *asked(S3, "1.3"), *asked(S4, "I.4")),
)
