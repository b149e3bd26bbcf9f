"""D13: an apology for each late dossier, re-appointed once at most.

Figures tell how many dossiers of a period were late, letters for which day each had been promised: a letter is one for
a period from that in which the old day lies to that of the new day, and for one dossier of one such period only.
"""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date, timedelta

from congkhai.dates.periods import kind_of, period_of
from congkhai.dates.spans import Span, Spans, from_, without
from congkhai.duties.base import DECREE_61, DECREE_118, S0, S1, S3, S4, Duty, Evidence, Requirement, asked
from congkhai.duties.periodic import changing
from congkhai.duties.subject import Subject, published_on
from congkhai.duties.words import listed, name_of
from congkhai.models import Apology, Statistics

REMEMBERED = 365
"""Days for which a letter with a fault counts against the unit: it cannot be unwritten."""

KINDS = ("year", "quarter", "month", "week")

ON_TIME = "Các tháng đã công khai không có hồ sơ trễ hạn."


def rule(subject: Subject) -> Iterator[Requirement]:
    """Figures tell how many were late; there are as many letters; each names a later day, and the only other one."""
    told = [one for one in subject.statistics if one.late is not None and "1900" < one.period < "3000"]
    now = _lacking(told, subject.apologies, subject.today)
    file = f"content/statistics/{subject.unit.id}/"
    figures = (Evidence("Số liệu hồ sơ", f"thong-ke/{subject.unit.id}/"),) if told else ()
    letters = tuple(Evidence(f"Thư xin lỗi {a.id}", f"xin-loi/{a.id}/", a.issued) for a in subject.apologies[:5])
    page = Evidence("Thư xin lỗi", "xin-loi/")
    yield Requirement(
        text="Số liệu cho biết bao nhiêu hồ sơ trễ hạn.",
        spans=from_(min(map(published_on, told), default=None)),
        missing="Chưa có số liệu cho biết bao nhiêu hồ sơ trễ hạn.",
        mend=f"Ghi late (giải quyết quá hạn) vào {file}<kỳ>.yml, cạnh unit, period, received, published.",
        evidence=figures,
    )
    late, sent = sum(one.late or 0 for one in told if kind_of(one.period) == "month"), len(subject.apologies)
    yield Requirement(
        text=f"Các tháng đã công khai có {late} hồ sơ trễ hạn; đã đăng {sent} thư xin lỗi." if late else ON_TIME,
        spans=_enough(told, subject.apologies),
        missing=f"Chưa đủ thư xin lỗi: {listed([_told(*one) for one in now], 'kỳ')}.",
        mend=(
            "Thêm content/apologies/<năm>/<mã>.yml cho từng hồ sơ trễ với id: <mã>, "
            f"unit: {subject.unit.id}, issued, due, new_due và reason."
        ),
        evidence=(page, *letters),
    )
    faulty = [a for a in subject.apologies if a.reappointed > 1 or a.new_due <= a.due]
    names = [a.id for a in faulty if subject.today <= a.issued + timedelta(days=REMEMBERED)]
    yield Requirement(
        text="Mỗi thư có ngày hẹn lại, và chỉ hẹn lại một lần.",
        spans=_remembered(faulty),
        missing=f"Trong một năm qua có thư hẹn lại quá một lần hoặc không hẹn ngày sau: {listed(names, 'thư')}.",
        mend=(
            "Nếu ghi nhầm thì sửa due, new_due, reappointed trong tệp của thư ở content/apologies/; hồ sơ chỉ được "
            "hẹn lại một lần."
        ),
        evidence=(page, *letters),
    )


def _enough(told: list[Statistics], letters: tuple[Apology, ...]) -> Spans:
    """The days on which no period that had been published had fewer letters than late dossiers."""
    late = [one for one in told if one.late]
    days = [*map(published_on, late), *(a.issued for a in letters)] if late else []
    return changing(days, lambda day: not _lacking(late, letters, day))


def _lacking(told: list[Statistics], letters: tuple[Apology, ...], day: date) -> list[tuple[Statistics, int]]:
    """The periods that had fewer letters than late dossiers on a day, newest first, each with the letters that it had.

    Figures of months, quarters and years count the same dossiers, so each kind of period is looked at by itself.
    Periods are served in their order, each by the letters that no later one can use, or the fewest of them.
    """
    lacking: list[tuple[Statistics, int]] = []
    for kind in KINDS:
        late = [one for one in told if one.late and kind_of(one.period) == kind and published_on(one) <= day]
        free = sorted((_reach(a, kind) for a in letters if a.issued <= day), key=lambda reach: reach[1]) if late else []
        for record in sorted(late, key=lambda one: one.period):
            fit = [reach for reach in free if reach[0] <= record.period <= reach[1]][: record.late or 0]
            for reach in fit:
                free.remove(reach)
            if len(fit) < (record.late or 0):
                lacking.append((record, len(fit)))
    return lacking[::-1]


def _reach(letter: Apology, kind: str) -> tuple[str, str]:
    """The periods of the old and of the new day."""
    return period_of(letter.due, kind), period_of(max(letter.due, letter.new_due), kind)


def _told(record: Statistics, sent: int) -> str:
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
