"""D16: plans with their appendices: task, lead, support, deadline, product, progress."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

from congkhai.dates.periods import last_day
from congkhai.dates.spans import Span, spans, without
from congkhai.duties.base import S0, S1, S2, S3, S4, Duty, Evidence, Requirement, asked
from congkhai.duties.subject import Subject
from congkhai.duties.words import listed
from congkhai.models import Plan


def rule(subject: Subject) -> Iterator[Requirement]:
    """A plan of the unit runs today, and every one of its plans has its tasks."""
    plans = [one for one in subject.plans if one.kind == "plan"]
    running = [one for one in plans if (time := _time(one)).begin <= subject.today <= time.end]
    there = tuple(Evidence(one.title, f"ke-hoach/{one.id}/") for one in (running or plans)[:5])
    tasks = sum(1 for one in running for task in one.walk() if not task.tasks)
    yield Requirement(
        text=f"Có {len(running)} kế hoạch đang thực hiện, gồm {tasks} nhiệm vụ.",
        spans=spans(_time(one) for one in plans),
        missing=f"Không có kế hoạch nào đang thực hiện trong năm {subject.today.year}.",
        mend=(
            f"Tạo tệp plans/<mã>.yml với id: <mã>, unit: {subject.unit.id}, kind: plan, title, issued, "
            "period (from, until), tasks (no, title)."
        ),
        evidence=there,
    )
    bare = [one for one in plans if not one.tasks]
    yield Requirement(
        text="Kế hoạch nào cũng có đủ nhiệm vụ trong phụ lục.",
        spans=without(Span(_known(one)) for one in bare),
        missing=f"Chưa có nhiệm vụ trong phụ lục: {listed([one.title for one in bare], 'kế hoạch')}.",
        mend=f"Ghi tasks (no, title) vào {listed([one.origin for one in bare], 'tệp')}.",
        evidence=there,
    )


def _known(plan: Plan) -> date:
    """The day by which a plan was certainly there; one without a date always was."""
    return last_day(plan.issued) if plan.issued else date.min


def _time(plan: Plan) -> Span:
    """From its first day (not before it was issued) to its last; without a last day, to the end of its first year."""
    begin = (plan.period.from_ if plan.period else None) or date.min
    first = max(begin, _known(plan))
    until = plan.period.until if plan.period else None
    if until is None and first > date.min:
        until = date(first.year, 12, 31)
    return Span(first, until or date.max)


DUTY = Duty(
    id="D16",
    title="Kế hoạch và phụ lục: việc, người chủ trì, phối hợp, hạn, sản phẩm, tiến độ",
    period="Hằng năm, cập nhật thường xuyên",
    rule=rule,
    asked_by=(*asked(S0), *asked(S1), *asked(S2), *asked(S3), *asked(S4)),
)
