"""D25: the LED screen and the look-up computer at the desk."""

from __future__ import annotations

from collections.abc import Iterator

from congkhai.dates.spans import ALWAYS, NEVER
from congkhai.duties.base import S3, S4, Duty, Evidence, Requirement, asked
from congkhai.duties.subject import Subject


def rule(subject: Subject) -> Iterator[Requirement]:
    """The unit has a full-screen page, which tells when the desk is open and whom to call."""
    unit, desk = subject.unit, subject.unit.one_stop
    there = (Evidence(f"Màn hình tại quầy: {unit.name}", f"man-hinh/{unit.id}/"),)
    numbers = bool(desk and desk.phone) or any(
        one.phone for one in (subject.hotline.contacts if subject.hotline else ())
    )
    complete = bool(desk and desk.hours) and numbers
    yield Requirement(
        text="Có trang toàn màn hình cho màn hình LED và máy tra cứu, ghi giờ làm việc và số điện thoại.",
        spans=ALWAYS if complete else NEVER,
        missing="Trang toàn màn hình còn thiếu giờ làm việc hoặc số điện thoại.",
        mend=f"Ghi one_stop (address, hours, phone) vào content/units/{unit.id}.yml.",
        evidence=there,
    )


DUTY = Duty(
    id="D25",
    title="Màn hình LED và máy tra cứu tại quầy",
    period="Luôn có",
    rule=rule,
    asked_by=(*asked(S3, "8.1.2"), *asked(S4, "I.3")),
)
