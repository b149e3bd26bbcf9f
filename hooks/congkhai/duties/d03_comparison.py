"""D03: the list compared with what the province and the nation publish."""

from __future__ import annotations

from collections.abc import Iterator

from congkhai.duties.base import DECREE_63, S1, Duty, Requirement, asked
from congkhai.duties.periodic import alive
from congkhai.duties.subject import Subject, as_evidence, issued_on
from congkhai.format import day as on_day

WITHIN = 92
"""Days after which the list must have been compared again: a quarter."""


def rule(subject: Subject) -> Iterator[Requirement]:
    """A comparison that tells its differences is not older than a quarter."""
    made = subject.documents("comparison", duty="D03")
    telling = tuple(one for one in made if one.summary or one.file or one.url)
    last = f"lần cuối ngày {on_day(issued_on(telling[0]))}" if telling else "chưa có bản đối chiếu nào nêu rõ kết quả"
    yield Requirement(
        text=f"Đã đối chiếu danh mục thủ tục trong quý, {last}, có nêu chỗ thiếu, chỗ lệch.",
        spans=alive([issued_on(one) for one in telling], WITHIN),
        missing=f"Quá {WITHIN} ngày chưa đối chiếu danh mục thủ tục ({last}).",
        mend=(
            "Đối chiếu danh mục với danh mục của tỉnh và trung ương. "
            + subject.new_document("comparison", "title", "issued", "summary nêu chỗ thiếu, chỗ lệch (hoặc file)")
        ),
        evidence=as_evidence(telling),
    )


DUTY = Duty(
    id="D03",
    title="Đối chiếu với danh mục của tỉnh và trung ương, nêu chỗ thiếu, chỗ lệch",
    period="Mỗi quý một lần",
    rule=rule,
    asked_by=asked(S1, "II.4"),
    laws=(DECREE_63,),
)
