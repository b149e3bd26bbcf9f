"""D13: an apology for each late dossier, re-appointed once at most.

Figures tell how many dossiers of a period were late, letters for which day each had been promised: a letter is one of
the period in which the old or the new day lies.
"""

from __future__ import annotations

from collections.abc import Iterator
from datetime import timedelta

from congkhai.dates.periods import ONE_DAY, kind_of, period_of
from congkhai.dates.spans import Span, Spans, from_, without
from congkhai.duties.base import DECREE_61, DECREE_118, S0, S1, S3, S4, Duty, Evidence, Requirement, asked
from congkhai.duties.subject import Subject, published_on
from congkhai.duties.words import listed, name_of
from congkhai.models import Apology, Statistics

REMEMBERED = 365
"""Days for which a letter with a fault counts against the unit: it cannot be unwritten."""

ON_TIME = "Các tháng đã công khai không có hồ sơ trễ hạn."


def rule(subject: Subject) -> Iterator[Requirement]:
    """Figures tell how many were late; there are as many letters; each names a later day, and the only other one."""
    told = [one for one in subject.statistics if one.late is not None and "1900" < one.period < "3000"]
    lacking = [(one, gap) for one in told if (gap := _gap(one, subject.apologies)) is not None]
    now = [one for one, gap in lacking if gap.begin <= subject.today <= gap.end]
    file = f"content/statistics/{subject.unit.id}/"
    figures = (Evidence("Số liệu hồ sơ", f"thong-ke/{subject.unit.id}/"),) if told else ()
    letters = tuple(Evidence(f"Thư xin lỗi {a.id}", f"xin-loi/{a.id}/", a.issued) for a in subject.apologies[:5])
    page = Evidence("Thư xin lỗi", "xin-loi/")
    yield Requirement(
        text="Số liệu cho biết bao nhiêu hồ sơ trễ hạn.",
        spans=from_(min(map(published_on, told), default=None)),
        missing="Chưa có số liệu cho biết bao nhiêu hồ sơ trễ hạn.",
        mend=f"Ghi late (giải quyết quá hạn) vào {file}<kỳ>.yml.",
        evidence=figures,
    )
    late, sent = sum(one.late or 0 for one in told if kind_of(one.period) == "month"), len(subject.apologies)
    yield Requirement(
        text=f"Các tháng đã công khai có {late} hồ sơ trễ hạn; đã đăng {sent} thư xin lỗi." if late else ON_TIME,
        spans=without(gap for _, gap in lacking),
        missing=f"Chưa đủ thư xin lỗi: {listed([_told(one, subject) for one in now], 'kỳ')}.",
        mend="Thêm content/apologies/<năm>/<mã>.yml cho từng hồ sơ trễ, với due, new_due và reason.",
        evidence=(page, *letters),
    )
    faulty = [a for a in subject.apologies if a.reappointed > 1 or a.new_due <= a.due]
    names = [a.id for a in faulty if subject.today <= a.issued + timedelta(days=REMEMBERED)]
    yield Requirement(
        text="Mỗi thư có ngày hẹn lại, và chỉ hẹn lại một lần.",
        spans=_remembered(faulty),
        missing=f"Trong một năm qua có thư hẹn lại quá một lần hoặc không hẹn ngày sau: {listed(names, 'thư')}.",
        mend="Kiểm tra new_due và reappointed trong tệp của thư; hồ sơ chỉ được hẹn lại một lần.",
        evidence=(page, *letters),
    )


def _letters_of(record: Statistics, letters: tuple[Apology, ...]) -> list[Apology]:
    """The letters of a period, oldest first."""
    length = kind_of(record.period)
    mine = (a for a in letters if record.period in (period_of(a.due, length), period_of(a.new_due, length)))
    return sorted(mine, key=lambda a: a.issued)


def _gap(record: Statistics, letters: tuple[Apology, ...]) -> Span | None:
    """The days on which a period had fewer letters than late dossiers, since its figures were published."""
    late, begin = record.late or 0, published_on(record)
    if not late:
        return None
    mine = _letters_of(record, letters)
    if len(mine) < late:
        return Span(begin)
    last = mine[late - 1].issued
    return Span(begin, last - ONE_DAY) if last > begin else None


def _told(record: Statistics, subject: Subject) -> str:
    sent = len(_letters_of(record, subject.apologies))
    return f"{name_of(record.period)} ({record.late} hồ sơ trễ, {sent} thư)"


def _remembered(faulty: list[Apology]) -> Spans:
    return without(Span(a.issued, a.issued + timedelta(days=REMEMBERED)) for a in faulty)


DUTY = Duty(
    id="D13",
    title="Xin lỗi từng hồ sơ trễ, hẹn lại tối đa một lần",
    period="Mỗi khi có hồ sơ trễ hạn",
    rule=rule,
    asked_by=(*asked(S0, "IV.1"), *asked(S1, "IV.2"), *asked(S3, "3.4.3"), *asked(S4, "IV.2")),
    laws=(DECREE_61.at("Điều 19"), DECREE_118),
)
