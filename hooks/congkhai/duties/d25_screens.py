"""D25: the LED screen and the look-up computer at the desk."""

from __future__ import annotations

from collections.abc import Iterator

from congkhai.dates.spans import ALWAYS, NEVER
from congkhai.duties.base import S3, S4, Duty, Requirement, asked
from congkhai.duties.subject import Subject


def rule(subject: Subject) -> Iterator[Requirement]:
    """The unit has a full-screen page, which tells when the desk is open and whom to call."""
    unit, desk = subject.unit, subject.unit.one_stop
    commune = unit.level == "commune"
    there = (subject.page(f"Màn hình tại quầy: {unit.name}", f"man-hinh/{unit.id}/"),) if commune else ()
    yield Requirement(
        text="Có trang toàn màn hình cho màn hình LED và máy tra cứu.",
        spans=ALWAYS if commune else NEVER,
        missing="Cổng chỉ làm trang toàn màn hình cho cấp xã.",
        mend="Dùng màn hình của các xã thuộc huyện.",
        evidence=there,
    )
    numbers = bool(desk and desk.phone) or any(
        one.phone for one in (subject.hotline.contacts if subject.hotline else ())
    )
    complete = bool(desk and desk.hours) and numbers
    yield Requirement(
        text="Màn hình có giờ làm việc và số điện thoại.",
        spans=ALWAYS if complete else NEVER,
        missing="Màn hình còn thiếu giờ làm việc hoặc số điện thoại.",
        mend=f"Ghi one_stop (hours, phone) vào content/units/{unit.id}.yml.",
        evidence=there if complete else (),
    )


DUTY = Duty(
    id="D25",
    title="Màn hình LED và máy tra cứu tại quầy",
    period="Luôn có",
    rule=rule,
    asked_by=(*asked(S3, "8.1.2"), *asked(S4, "I.3")),
)
