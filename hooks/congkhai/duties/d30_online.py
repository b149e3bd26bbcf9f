"""D30: how far procedures are online, and how many dossiers come in online.

Payments are not counted in the records, so nothing is said of their rate.
"""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

from congkhai.dates.spans import Spans, both, without
from congkhai.derive.rates import rate
from congkhai.duties.base import DECREE_42, S3, Duty, Evidence, Requirement, asked
from congkhai.duties.handled import handled
from congkhai.duties.periodic import changing
from congkhai.duties.subject import Subject, published_on
from congkhai.duties.words import listed, name_of
from congkhai.format import per_cent
from congkhai.models import Statistics

TARGET = 80
"""Per cent of dossiers that the plan of 2023 wants handled online."""


def rule(subject: Subject) -> Iterator[Requirement]:
    """Each procedure tells its level, and the newest figures how many dossiers came in online."""
    known, unit = handled(subject.listings, subject.unit.level), subject.unit.id
    page = Evidence("Thủ tục nộp trực tuyến", "thu-tuc/truc-tuyen/")
    bare = known.unlevelled
    none = "Chưa có thủ tục nào thuộc thẩm quyền của đơn vị."
    codes = listed(bare, "thủ tục", lambda card: card.code)
    yield Requirement(
        text=f"Thủ tục nào cũng ghi mức trực tuyến ({len(known.today)} thủ tục).",
        spans=both(known.in_force, without(known.days_unlevelled)),
        missing=none
        if not known.today
        else f"{len(bare)} trên {len(known.today)} thủ tục chưa ghi mức trực tuyến: {codes}.",
        mend="Ghi online: full, partial hoặc none vào tệp của từng thủ tục trong procedures/.",
        evidence=(page,) if known.today else (),
    )
    newest = _newest(subject.statistics, subject.today)
    last = name_of(newest.period) if newest else ""
    share = rate(newest.online, newest.received) if newest else None
    told = f"{per_cent(share)} hồ sơ nộp trực tuyến" if share is not None else "không có hồ sơ mới"
    yield Requirement(
        text=f"Số liệu {last}: {told} (chỉ tiêu trên {TARGET} %).",
        spans=_told(subject.statistics),
        missing=f"Số liệu {last} chưa ghi bao nhiêu hồ sơ nộp trực tuyến." if newest else "Chưa có số liệu hồ sơ.",
        mend=(
            f"Ghi online (nộp trực tuyến) vào content/statistics/{unit}/{newest.period if newest else '<kỳ>'}.yml, "
            "cạnh unit, period, received, published."
        ),
        evidence=(Evidence("Số liệu hồ sơ", f"thong-ke/{unit}/", published_on(newest)),) if newest else (),
    )


def _told(records: tuple[Statistics, ...]) -> Spans:
    """The days on which the newest figures told how many dossiers came in online."""

    def told(day: date) -> bool:
        newest = _newest(records, day)
        return newest is not None and newest.online is not None

    return changing([published_on(one) for one in records], told)


def _newest(records: tuple[Statistics, ...], day: date) -> Statistics | None:
    """Of what was published by a day, what was published last."""
    known = (one for one in records if published_on(one) <= day)
    return max(known, key=lambda one: (published_on(one), one.period), default=None)


DUTY = Duty(
    id="D30",
    title="Mức trực tuyến, thanh toán trực tuyến và tỷ lệ đạt được",
    period="Luôn có; tỷ lệ theo kỳ số liệu",
    rule=rule,
    asked_by=asked(S3, "7.3.3", "7.3.4", "7.3.5", "7.3.6"),
    laws=(DECREE_42,),
)
