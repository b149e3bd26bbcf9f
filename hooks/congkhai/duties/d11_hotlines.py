"""D11: hotlines and the address that takes feedback, checked within a year."""

from __future__ import annotations

from collections.abc import Iterator

from congkhai.dates.spans import ALWAYS, NEVER
from congkhai.duties.base import DECREE_20, S0, S1, S2, S3, S4, Duty, Evidence, Requirement, asked
from congkhai.duties.periodic import alive
from congkhai.duties.subject import Subject
from congkhai.format import day as on_day

CHECKED_WITHIN = 365
"""Days after which numbers must have been tried again."""


def rule(subject: Subject) -> Iterator[Requirement]:
    """Contact points are there, and someone has tried them within a year."""
    hotline, unit = subject.hotline, subject.unit
    file = f"content/hotlines/{unit.id}.yml"
    reachable = hotline is not None and any(
        one.phone or one.email or one.url or one.address for one in hotline.contacts
    )
    there = (Evidence(f"Đường dây nóng: {unit.name}", f"duong-day-nong/#{unit.id}"),) if reachable else ()
    yield Requirement(
        text="Có đường dây nóng và nơi nhận phản ánh.",
        spans=ALWAYS if reachable else NEVER,
        missing="Chưa có đường dây nóng nào có số điện thoại hay địa chỉ.",
        mend=f"Ghi {file} với unit: {unit.id} và contacts, mỗi đầu mối có name, purpose, phone (hoặc email, url).",
        evidence=there,
    )
    checked = hotline.checked_on if hotline else None
    known = [checked] if checked is not None and checked <= subject.today else []
    last = on_day(known[0]) if known else ""
    yield Requirement(
        text=f"Các số đã được gọi thử trong vòng một năm, lần cuối ngày {last}.",
        spans=alive(known, CHECKED_WITHIN),
        missing=f"Gọi thử lần cuối ngày {last}, đã quá một năm." if known else "Chưa ghi ngày gọi thử.",
        mend=f"Gọi thử từng số rồi ghi ngày vào {file}: checked_on: {subject.today}",
        evidence=tuple(Evidence("Ngày gọi thử gần nhất", one.url, checked) for one in there if known),
    )


DUTY = Duty(
    id="D11",
    title="Đường dây nóng, nơi nhận phản ánh: trên cổng, tại quầy, sau giấy hẹn",
    period="Luôn có; gọi thử lại mỗi năm một lần",
    rule=rule,
    asked_by=(
        *asked(S0, "VI.1"),
        *asked(S1, "V.1", "V.2"),
        *asked(S2, "VI.1"),
        *asked(S3, "8.1.2"),
        *asked(S4, "I.1", "VI.1"),
    ),
    laws=(DECREE_20,),
)
