"""D02: one source; the unit's banner leads to the service portal of the nation or the province.

That each procedure's page leads to its source is the page's own doing, and cards of procedures do not tell it.
"""

from __future__ import annotations

from collections.abc import Iterator

from congkhai.dates.spans import ALWAYS, NEVER
from congkhai.duties.base import DECREE_63, DECREE_92, S1, Duty, Evidence, Requirement, asked
from congkhai.duties.subject import Subject


def rule(subject: Subject) -> Iterator[Requirement]:
    """The banner "Bộ thủ tục hành chính" leads somewhere."""
    url = subject.unit.banner_url
    banner = (Evidence("Bộ thủ tục hành chính", url),) if url else ()
    yield Requirement(
        text="Biểu ngữ “Bộ thủ tục hành chính” dẫn về cổng dịch vụ công.",
        spans=ALWAYS if url else NEVER,
        missing="Chưa có liên kết của biểu ngữ “Bộ thủ tục hành chính”.",
        mend=f"Ghi banner_url: https://dichvucong.gov.vn (hoặc cổng của tỉnh) vào content/units/{subject.unit.id}.yml.",
        evidence=(*banner, subject.own_page) if banner else (),
    )


DUTY = Duty(
    id="D02",
    title="Một nguồn duy nhất: biểu ngữ “Bộ thủ tục hành chính” dẫn về cổng dịch vụ công",
    period="Luôn có",
    rule=rule,
    asked_by=asked(S1, "II.2"),
    laws=(DECREE_63, DECREE_92),
)
