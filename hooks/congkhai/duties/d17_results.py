"""D17: reports on the results of plans: done, not done, evidence."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from datetime import date

from congkhai.dates.periods import ONE_DAY, first_day, last_day
from congkhai.dates.spans import holds
from congkhai.duties.base import S4, Duty, Evidence, NotApplicable, Requirement, asked
from congkhai.duties.periodic import changing, due_day
from congkhai.duties.subject import Subject, as_evidence
from congkhai.duties.told import published, year_told
from congkhai.format import day as on_day
from congkhai.models import Plan

DUE = 31
"""Days after the end of a year in which the report on it is due: by the end of January."""


def rule(subject: Subject) -> Iterator[Requirement | NotApplicable]:
    """For the last year in which a plan of the unit ran, there is a report."""
    plans = [one for one in subject.plans if one.kind == "plan"]
    reports = [one for one in subject.plans if one.kind == "report"]
    documents = subject.documents(duty="D17")
    owed = _owed(plans, subject.today.year)
    told = _told(reports, published(documents, year_told))

    def last(day: date) -> str | None:
        return max((year for year, begin in owed.items() if begin <= day), default=None)

    def reported(day: date) -> bool:
        year = last(day)
        return any(begin <= day and (year is None or one >= year) for one, begin in told.items())

    days = (*owed.values(), *told.values())
    nothing = changing(days, lambda day: last(day) is None and not reported(day))
    yield NotApplicable("Chưa có kế hoạch nào đến hạn báo cáo kết quả (cuối tháng 1 năm sau).", nothing)
    spans, year = changing(days, reported), last(subject.today) or str(subject.today.year)
    shown = (*(Evidence(one.title, f"ke-hoach/{one.id}/") for one in reports[:5]), *as_evidence(documents))
    yield Requirement(
        text=f"Đã có báo cáo kết quả thực hiện kế hoạch năm {max(told, default=year)}.",
        spans=spans,
        missing=f"Chưa có báo cáo kết quả thực hiện kế hoạch năm {year}, hạn ngày {on_day(due_day(year, DUE))}.",
        mend=(
            f"Tạo tệp plans/<mã>.yml với id: <mã>, unit: {subject.unit.id}, kind: report, title, issued, "
            f"period (from, until) của năm {year}, tasks (no, title, done, evidence: text)."
        ),
        evidence=tuple(shown) if holds(spans, subject.today) else (),
    )


def _owed(plans: list[Plan], until: int) -> Mapping[str, date]:
    """The years in which a plan ran, each with the day from which its report is late: after it was due, and not before
    the plan was there.
    """
    found: dict[str, date] = {}
    for plan in plans:
        begin, end = _years(plan)
        for number in range(max(begin, 1900), min(end, until) + 1):
            year = f"{number:04d}"
            day = max(due_day(year, DUE) + ONE_DAY, last_day(plan.issued) if plan.issued else date.min)
            found[year] = min(found.get(year, date.max), day)
    return found


def _told(reports: list[Plan], documents: Mapping[str, date]) -> Mapping[str, date]:
    """The years that reports are about, each with the day on which the first was there."""
    found = dict(documents)
    for report in reports:
        day = last_day(report.issued) if report.issued else date.min
        begin, end = _years(report)
        for number in range(max(begin, 1900, end - 10), min(end, 2999) + 1):
            found[f"{number:04d}"] = min(found.get(f"{number:04d}", date.max), day)
    return found


def _years(plan: Plan) -> tuple[int, int]:
    """The first and the last year of a plan or report; none (an empty range) where it has no date at all."""
    period = plan.period
    begin = (period.from_ if period else None) or (first_day(plan.issued) if plan.issued else None)
    end = (period.until if period else None) or begin
    first = begin or end
    return (first.year, end.year) if first and end else (1, 0)


DUTY = Duty(
    id="D17",
    title="Báo cáo kết quả: đã làm, chưa làm, bằng chứng",
    period="Hằng năm, chậm nhất ngày 31 tháng 1 năm sau",
    rule=rule,
    asked_by=asked(S4),
)
