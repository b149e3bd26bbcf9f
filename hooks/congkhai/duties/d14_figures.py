"""D14: results of handling dossiers, month by month, with the rates on time and late."""

from __future__ import annotations

from collections.abc import Iterator

from congkhai.derive.rates import IN_TIME_TARGET, LATE_LIMIT, rate, solved, solved_in_time
from congkhai.duties.base import (
    DECREE_61,
    DECREE_118,
    S0,
    S1,
    S3,
    S4,
    Duty,
    Evidence,
    NotApplicable,
    Requirement,
    asked,
)
from congkhai.duties.periodic import Periodic
from congkhai.duties.subject import Subject, published_on
from congkhai.format import per_cent
from congkhai.models import Statistics

DUE = 15
"""Days after the end of a month in which its figures are due: by the 15th of the next."""


def rule(subject: Subject) -> Iterator[Requirement | NotApplicable]:
    """The figures of the last month due are published. Their rates are told; meeting the targets is another matter."""
    unit = subject.unit.id
    due = Periodic(
        what="số liệu hồ sơ",
        kind="month",
        due=DUE,
        mend=(
            f"Tạo tệp content/statistics/{unit}/{{period}}.yml với unit: {unit}, period: {{period}}, published, "
            "received, early, on_time, late, pending, overdue."
        ),
    )
    months = {period: published_on(one) for period, one in subject.months.items()}
    newest = max(months, default="")
    there = (Evidence("Số liệu hồ sơ từng tháng", f"thong-ke/{unit}/", months[newest]),) if newest else ()
    told = _rates(subject.months[newest]) if newest else ""
    yield from due.required(subject.begin, subject.today, months, there, told)


def _rates(record: Statistics) -> str:
    whole = solved(record)
    on_time, late = rate(solved_in_time(record), whole), rate(record.late, whole)
    if on_time is None or late is None:
        return ""
    return (
        f"Kỳ mới nhất: đúng hạn {per_cent(on_time)} (chỉ tiêu trên {per_cent(IN_TIME_TARGET)}), "
        f"trễ hạn {per_cent(late)} (không quá {per_cent(LATE_LIMIT)})."
    )


DUTY = Duty(
    id="D14",
    title="Kết quả giải quyết hồ sơ theo tuần, tháng, quý",
    period="Hằng tháng, chậm nhất ngày 15 tháng sau",
    rule=rule,
    asked_by=(*asked(S0, "V.2", "V.4"), *asked(S1, "IV.1"), *asked(S3, "3.4.1", "3.4.2"), *asked(S4, "V.2", "V.5")),
    laws=(DECREE_61, DECREE_118),
)
