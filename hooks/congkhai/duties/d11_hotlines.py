"""D11: hotlines and the address that takes feedback, checked within a year."""

from __future__ import annotations

from collections.abc import Iterator

from congkhai.dates.spans import ALWAYS, NEVER
from congkhai.duties.base import Asked, Duty, Law, Requirement
from congkhai.duties.periodic import alive
from congkhai.duties.subject import Subject

CHECKED_WITHIN = 365
"""Days after which numbers must have been tried again."""


def rule(subject: Subject) -> Iterator[Requirement]:
    """Contact points are there, and someone has tried them within a year."""
    hotline, unit = subject.hotline, subject.unit
    file = f"content/hotlines/{unit.id}.yml"
    there = (subject.page(f"Đường dây nóng: {unit.name}", f"duong-day-nong/#{unit.id}"),) if hotline else ()
    yield Requirement(
        text="Có đường dây nóng và nơi nhận phản ánh.",
        spans=ALWAYS if hotline else NEVER,
        missing="Chưa có đường dây nóng.",
        mend=f"Tạo tệp {file} với các đầu mối (contacts).",
        evidence=there,
    )
    checked = hotline.checked_on if hotline else None
    known = [checked] if checked is not None and checked <= subject.today else []
    yield Requirement(
        text="Các số đã được gọi thử trong vòng một năm.",
        spans=alive(known, CHECKED_WITHIN),
        missing=f"Gọi thử lần cuối ngày {checked:%d/%m/%Y}, đã quá một năm." if known else "Chưa ghi ngày gọi thử.",
        mend=f"Gọi thử từng số rồi ghi ngày vào {file}: checked_on: {subject.today}",
        evidence=tuple(subject.page("Ngày gọi thử gần nhất", one.url, checked) for one in there if known),
    )


DUTY = Duty(
    id="D11",
    title="Đường dây nóng, nơi nhận phản ánh: trên cổng, tại quầy, sau giấy hẹn",
    period="Luôn có; gọi thử lại mỗi năm một lần",
    rule=rule,
    asked_by=(
        Asked("khanh-hoa-2019-hai-long", "VI.1"),
        Asked("tuy-phuoc-2021-hai-long", "V.1"),
        Asked("tuy-phuoc-2021-hai-long", "V.2"),
        Asked("kon-ray-2023-kiem-soat-tthc", "VI.1"),
        Asked("tuy-phuoc-2023-2025-cchc", "8.1.2"),
        Asked("phuoc-tien-2023-bao-cao", "I.1"),
        Asked("phuoc-tien-2023-bao-cao", "VI.1"),
    ),
    laws=(Law("20/2008/NĐ-CP", "Tiếp nhận, xử lý phản ánh, kiến nghị của cá nhân, tổ chức về quy định hành chính"),),
)
