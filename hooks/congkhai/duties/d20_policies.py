"""D20: policies, planning, budget, rules that touch people's lives."""

from __future__ import annotations

from collections.abc import Iterator

from congkhai.dates.periods import end_of, following
from congkhai.dates.spans import Span, Spans, spans, without
from congkhai.duties.base import BUDGET, DEMOCRACY, INFORMATION, S0, S3, Duty, Requirement, asked
from congkhai.duties.subject import Subject, as_evidence, first_of, issued_on
from congkhai.duties.told import published, year_told
from congkhai.duties.words import listed
from congkhai.models import Document

KINDS = (("policy", "chính sách"), ("planning", "quy hoạch"), ("budget", "ngân sách"), ("rule", "quy định"))


def rule(subject: Subject) -> Iterator[Requirement]:
    """There are documents of each kind, the budget's of this year or the last, and each can be read in full."""
    found: list[Document] = []
    for kind, name in KINDS:
        made = subject.documents(kind)
        found += made
        of_year = kind == "budget"
        when = f" năm {subject.today.year} hoặc {subject.today.year - 1}" if of_year else ""
        yield Requirement(
            text=f"Có văn bản về {name}{when}.",
            spans=_of_year(made) if of_year else first_of(made),
            missing=f"Chưa có văn bản về {name}{when}.",
            mend=subject.new_document(kind, "title", "issued", "file (hoặc url)"),
            evidence=as_evidence(made, 3),
        )
    bare = [one for one in found if not (one.file or one.url) and (not one.duties or "D20" in one.duties)]
    yield Requirement(
        text="Văn bản nào cũng có toàn văn.",
        spans=without(Span(issued_on(one)) for one in bare),
        missing=f"Chưa đăng toàn văn: {listed([one.number or one.title for one in bare], 'văn bản')}.",
        mend=f"Ghi file (tệp đặt cạnh hồ sơ) hoặc url vào {listed([one.origin for one in bare], 'tệp')}.",
        evidence=as_evidence(one for one in found if one.file or one.url),
    )


def _of_year(documents: tuple[Document, ...]) -> Spans:
    """The days on which there is a document about the year, or the year before."""
    told = published(documents, year_told).items()
    return spans(Span(day, end_of(following(year))) for year, day in told)


DUTY = Duty(
    id="D20",
    title="Chính sách, quy hoạch, ngân sách, quy định chạm đến đời sống",
    period="Thường xuyên; ngân sách hằng năm",
    rule=rule,
    asked_by=(*asked(S0, "I.1"), *asked(S3, "2.2", "8.1.1")),
    laws=(DEMOCRACY.at("Điều 11"), BUDGET, INFORMATION),
)
