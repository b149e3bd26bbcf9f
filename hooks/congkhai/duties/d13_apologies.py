"""D13: an apology for each late dossier, re-appointed once at most.

Figures tell how many dossiers of a period were late, letters for which day each had been promised: a letter is one for
a period from that in which the old day lies to that of the new day, and for one dossier of one such period only.
"""

from __future__ import annotations

from collections import deque
from collections.abc import Iterator
from datetime import date, timedelta
from heapq import heappop, heappush
from typing import NamedTuple

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
    ledgers = _ledgers(told, subject.apologies)
    now = _lacking(ledgers, subject.today)
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
        spans=_enough(ledgers),
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


class Reach(NamedTuple):
    """The periods of the old and of the new day of a letter, and when it was sent."""

    first: str
    last: str
    issued: date


Ledger = tuple[tuple[Statistics, ...], tuple[Reach, ...]]
"""Of one kind of period, those with late dossiers in their order, and the letters by the first that each is for."""


def _ledgers(told: list[Statistics], letters: tuple[Apology, ...]) -> tuple[Ledger, ...]:
    """Figures of months, quarters and years count the same dossiers, so each kind of period is looked at by itself."""
    found: list[Ledger] = []
    for kind in KINDS:
        late = sorted((one for one in told if one.late and kind_of(one.period) == kind), key=lambda one: one.period)
        ends = ((period_of(a.due, kind), period_of(max(a.due, a.new_due), kind), a.issued) for a in letters if late)
        found.append((tuple(late), tuple(sorted(Reach(*end) for end in ends))))
    return tuple(found)


def _enough(ledgers: tuple[Ledger, ...]) -> Spans:
    """The days on which no period that had been published had fewer letters than late dossiers."""
    days = {published_on(one) for late, _ in ledgers for one in late} | {r.issued for _, sent in ledgers for r in sent}
    return changing(days, lambda day: not _lacking(ledgers, day))


def _lacking(ledgers: tuple[Ledger, ...], day: date) -> list[tuple[Statistics, int]]:
    """The periods that had fewer letters than late dossiers on a day, newest first, each with its letters."""
    return [lack for late, letters in ledgers for lack in _short(late, letters, day)][::-1]


def _short(late: tuple[Statistics, ...], letters: tuple[Reach, ...], day: date) -> Iterator[tuple[Statistics, int]]:
    """Periods are served in their order, each by the letters that the fewest later ones can use: so as many dossiers
    have a letter as can be.
    """
    coming = deque(letter for letter in letters if letter.issued <= day)
    free: list[str] = []
    for record in (one for one in late if published_on(one) <= day):
        while coming and coming[0].first <= record.period:
            heappush(free, coming.popleft().last)
        while free and free[0] < record.period:
            heappop(free)
        sent = min(len(free), record.late or 0)
        for _ in range(sent):
            heappop(free)
        if sent < (record.late or 0):
            yield record, sent


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
