"""D06: a handbook of procedures and online services, as a page and as a PDF."""

from __future__ import annotations

from collections.abc import Iterator

from congkhai.dates.spans import ALWAYS
from congkhai.duties.base import S1, Duty, Requirement, asked
from congkhai.duties.subject import Subject, as_evidence, first_of

HANDBOOK = "so-tay"
"""In the name of a guide: it is a handbook."""


def rule(subject: Subject) -> Iterator[Requirement]:
    """The handbook is there to read, and as a PDF."""
    guides = tuple(found for name, found in subject.all_guides.items() if HANDBOOK in name)
    books = subject.documents("handbook", duty="D06")
    printed = tuple(one for one in books if (one.file or one.url or "").lower().endswith(".pdf"))
    yield Requirement(
        text="Có trang sổ tay hướng dẫn thủ tục.",
        spans=ALWAYS if guides else first_of(books),
        missing="Chưa có trang sổ tay hướng dẫn thủ tục.",
        mend="Viết content/guides/so-tay-thu-tuc.md (title và nội dung).",
        evidence=(*guides, *as_evidence(books)),
    )
    yield Requirement(
        text="Sổ tay có bản PDF để tải về.",
        spans=first_of(printed),
        missing="Chưa đăng bản PDF của sổ tay.",
        mend=subject.new_document("handbook", "title", "issued", "file: <tên>.pdf (tệp đặt cạnh đó)"),
        evidence=as_evidence(printed),
    )


DUTY = Duty(
    id="D06",
    title="Sổ tay hướng dẫn thủ tục và dịch vụ trực tuyến",
    period="Luôn có",
    rule=rule,
    asked_by=asked(S1, "I.4"),
)
