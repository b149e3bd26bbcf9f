"""D24: news, campaigns, loudspeaker texts, good examples."""

from __future__ import annotations

from collections.abc import Iterator

from congkhai.duties.base import S2, S3, S4, Duty, Evidence, Requirement, asked
from congkhai.duties.periodic import alive
from congkhai.duties.subject import Subject, as_evidence, issued_on
from congkhai.format import day as on_day

WITHIN = 90
"""Days after which there must be something new."""


def rule(subject: Subject) -> Iterator[Requirement]:
    """The newest piece of news or notice of the unit (or news of the whole portal) is not older than that."""
    notices = subject.documents("notice", duty="D24")
    days = [*(one.date for one in subject.news), *(issued_on(one) for one in notices)]
    last = f"tin mới nhất ngày {on_day(max(days))}" if days else "chưa có tin nào"
    news = tuple(Evidence(one.title, f"tin-tuc/{one.ident}/", one.date) for one in subject.news[:5])
    yield Requirement(
        text=f"Có tin tức, thông báo trong {WITHIN} ngày qua, {last}.",
        spans=alive(days, WITHIN),
        missing=f"Quá {WITHIN} ngày không có tin tức, thông báo mới ({last}).",
        mend=f"Viết content/news/<ngày>-<tên>.md với title, date, unit: {subject.unit.id} và nội dung.",
        evidence=(*news, *as_evidence(notices)),
    )


DUTY = Duty(
    id="D24",
    title="Tin tức, đợt vận động, bài phát thanh, gương tốt",
    period=f"Thường xuyên, ít nhất {WITHIN} ngày một lần",
    rule=rule,
    asked_by=(*asked(S2, "VII"), *asked(S3, "1.4"), *asked(S4, "I.1")),
)
