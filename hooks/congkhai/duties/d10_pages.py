"""D10: every commune has a site, or a part of the district's."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

from congkhai.dates.spans import ALWAYS, Span, spans
from congkhai.duties.base import DECREE_42, INFORMATION, S1, S3, Duty, Evidence, Requirement, asked
from congkhai.duties.subject import Subject


def rule(subject: Subject) -> Iterator[Requirement]:
    """A commune has its page; of a district, each commune that the records know has."""
    unit, today = subject.unit, subject.today
    if unit.level == "commune":
        yield Requirement(
            text="Đơn vị có trang riêng trên cổng.",
            spans=ALWAYS,
            missing="Đơn vị chưa có trang riêng.",
            mend=f"Tạo tệp content/units/{unit.id}.yml.",
            evidence=(subject.own_page,),
        )
        return
    communes = [one for one in subject.listings.children.get(unit.id, ()) if one.level == "commune"]
    times = [(one, Span(one.valid_from or date.min, one.valid_until or date.max)) for one in communes]
    there = tuple(Evidence(one.name, f"don-vi/{one.id}/") for one, time in times if time.begin <= today <= time.end)
    yield Requirement(
        text=f"{len(there)} xã, phường, thị trấn của huyện có trang trên cổng.",
        spans=spans(time for _, time in times),
        missing="Chưa có trang của xã, phường, thị trấn nào thuộc huyện.",
        mend=(
            "Tạo tệp content/units/<mã xã>.yml cho từng xã với id: <mã xã>, name, level: commune, kind (xã, phường, "
            f"thị trấn), parent: {unit.id}."
        ),
        evidence=there,
    )


DUTY = Duty(
    id="D10",
    title="Xã nào cũng có trang riêng hoặc một phần trên trang chung",
    period="Luôn có",
    rule=rule,
    asked_by=(*asked(S1, "I.5"), *asked(S3, "7.3.1")),
    laws=(INFORMATION, DECREE_42),
)
