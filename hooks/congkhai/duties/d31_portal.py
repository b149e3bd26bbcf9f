"""D31: the portal itself: its records are in order, and kept up to date.

Search, print and accessibility are the same for every unit and are held by the tests of the project. Faults are those
of the records as they are now: nothing tells since when they have been there, but not before the record itself.
"""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

from congkhai.dates.spans import Span, without
from congkhai.duties.base import DECREE_42, INFORMATION, S3, Duty, Requirement, asked
from congkhai.duties.periodic import alive
from congkhai.duties.subject import Subject, issued_on, published_on
from congkhai.duties.words import listed
from congkhai.format import day as on_day

WITHIN = 90
"""Days after which something of the unit must have been brought up to date."""


def rule(subject: Subject) -> Iterator[Requirement]:
    """The checks have nothing to say about the unit's records, and something in them is new."""
    faulty = tuple(subject.faulty)
    yield Requirement(
        text="Hồ sơ của đơn vị không có lỗi, không có cảnh báo.",
        spans=without(Span(day) for day in subject.faulty.values()),
        missing=f"Có lỗi hoặc cảnh báo trong {len(faulty)} tệp: {listed(faulty, 'tệp')}.",
        mend="Chạy make check, đọc thông báo của từng tệp rồi sửa.",
        evidence=(subject.own_page,),
    )
    days = [day for day in _days(subject) if day <= subject.today]
    last = f"lần cuối ngày {on_day(max(days))}" if days else "chưa rõ lần cuối ngày nào"
    yield Requirement(
        text=f"Nội dung của đơn vị được cập nhật trong {WITHIN} ngày qua, {last}.",
        spans=alive(days, WITHIN),
        missing=f"Quá {WITHIN} ngày không có nội dung mới của đơn vị ({last}).",
        mend=f"Kiểm tra lại thông tin rồi ghi one_stop (address, checked_on) vào content/units/{subject.unit.id}.yml.",
        evidence=(subject.own_page,) if days else (),
    )


def _days(subject: Subject) -> Iterator[date]:
    """The days on which something of the unit was published, answered or checked."""
    desk, hotline = subject.unit.one_stop, subject.hotline
    yield from (issued_on(one) for one in subject.all_documents)
    yield from (published_on(one) for one in subject.statistics)
    yield from (one.date for one in subject.news if one.unit is not None)
    yield from (one.received for one in subject.feedback)
    yield from (one.answered_on for one in subject.feedback if one.answered_on)
    yield from (one.issued for one in subject.apologies)
    yield from (day for day in (desk.checked_on if desk else None, hotline.checked_on if hotline else None) if day)


DUTY = Duty(
    id="D31",
    title="Cổng thông tin dễ tìm, in được, ai cũng dùng được",
    period=f"Luôn có; cập nhật ít nhất {WITHIN} ngày một lần",
    rule=rule,
    asked_by=asked(S3, "7.3.1"),
    laws=(INFORMATION, DECREE_42),
)
