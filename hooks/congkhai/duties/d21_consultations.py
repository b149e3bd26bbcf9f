"""D21: drafts put to the people for comment, and what came of them."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date, timedelta

from congkhai.dates.periods import ONE_DAY
from congkhai.dates.spans import Span, without
from congkhai.duties.base import DEMOCRACY, INFORMATION, S3, Duty, NotApplicable, Requirement, asked
from congkhai.duties.subject import Subject, as_evidence, issued_on
from congkhai.duties.words import listed
from congkhai.models import Document

DAYS = 30
"""Days after the closing day in which people are told what came of their comments. The project's own."""


def rule(subject: Subject) -> Iterator[Requirement | NotApplicable]:
    """Each draft has its closing day; each that has closed has its outcome. Nothing applies before the first draft."""
    drafts = subject.documents("consultation", duty="D21")
    first = min(map(issued_on, drafts), default=date.max)
    yield NotApplicable("Đơn vị chưa lấy ý kiến về dự thảo nào.", without([Span(first)] if drafts else []))
    names = [one.number or one.title for one in drafts if one.consultation is None]
    there = as_evidence(drafts)
    yield Requirement(
        text=f"Đã lấy ý kiến về {len(drafts)} dự thảo, đều có hạn góp ý.",
        spans=without(Span(issued_on(one)) for one in drafts if one.consultation is None),
        missing=f"Chưa ghi hạn góp ý: {listed(names, 'dự thảo')}.",
        mend="Ghi consultation (opens, closes) vào tệp của dự thảo trong content/documents/.",
        evidence=there,
    )
    late = {one.number or one.title: begin for one in drafts if (begin := _late(one, subject.today)) is not None}
    now = [name for name, begin in late.items() if begin <= subject.today]
    yield Requirement(
        text=f"Dự thảo nào hết hạn góp ý quá {DAYS} ngày cũng có kết quả tiếp thu.",
        spans=without(Span(begin) for begin in late.values()),
        missing=f"Hết hạn góp ý đã quá {DAYS} ngày, chưa có kết quả tiếp thu: {listed(now, 'dự thảo')}.",
        mend="Ghi outcome (đã tiếp thu ra sao) vào consultation của dự thảo trong content/documents/.",
        evidence=there,
    )


def _late(draft: Document, today: date) -> date | None:
    """The day from which the outcome of a draft that has closed is late; None where it is told, or still open."""
    asked_for = draft.consultation
    if asked_for is None or asked_for.outcome or asked_for.closes > today:
        return None
    return asked_for.closes + timedelta(days=DAYS) + ONE_DAY


DUTY = Duty(
    id="D21",
    title="Dự thảo đang lấy ý kiến và kết quả tiếp thu",
    period=f"Mỗi khi lấy ý kiến; kết quả trong {DAYS} ngày",
    rule=rule,
    asked_by=asked(S3, "8.1.1"),
    laws=(DEMOCRACY, INFORMATION),
)
