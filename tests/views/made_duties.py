"""Duties made for tests of the board: the real ones change with the law, these do not."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

from congkhai.dates.spans import ALWAYS, NEVER, Span
from congkhai.duties.base import Asked, Duty, Evidence, Law, NotApplicable, Requirement
from congkhai.duties.subject import Subject

SINCE = date(2026, 3, 1)


def met(subject: Subject) -> Iterator[Requirement]:
    """Met by everyone since a day, with two proofs."""
    page = Evidence("Trang của đơn vị", f"don-vi/{subject.unit.id}/", SINCE)
    outside = Evidence("Cổng quốc gia", "https://dichvucong.gov.vn/")
    yield Requirement("Có trang.", (Span(SINCE),), "Chưa có trang.", "Viết trang.", (page, outside))


def by_name(subject: Subject) -> Iterator[Requirement]:
    """Met by units whose name ends in A."""
    there = subject.unit.name.endswith("A")
    yield Requirement("Có sổ.", ALWAYS if there else NEVER, "Chưa có sổ.", "Tạo tệp so.yml")
    yield Requirement("Có bàn.", ALWAYS, "Chưa có bàn.", "Kê bàn.")


def idle(subject: Subject) -> Iterator[NotApplicable]:
    """Applies to no one."""
    yield NotApplicable("Không có việc này.")


LAW = Law("63/2010/NĐ-CP", "Kiểm soát thủ tục", "Điều 8")
ASKED = (Asked("p", "I.1"), Asked("p", "I.9"), Asked("elsewhere", "1"))

MADE = (
    Duty("D01", "Danh mục", "Luôn có", met, ASKED, (LAW,)),
    Duty("D02", "Sổ & <bàn>", "Mỗi năm", by_name, ()),
    Duty("D03", "Họp", "Mỗi quý", idle, ()),
)
"""Met by all, met by some, applicable to none."""
