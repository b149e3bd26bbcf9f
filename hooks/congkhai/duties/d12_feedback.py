"""D12: feedback is taken, answered in time and published with its answer."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import timedelta

from congkhai.dates.periods import ONE_DAY
from congkhai.dates.spans import ALWAYS, NEVER, Span, without
from congkhai.derive.rates import ANSWER_DAYS
from congkhai.duties.base import DECREE_20, S0, S1, S2, S3, S4, Duty, Evidence, Requirement, asked
from congkhai.duties.subject import Subject
from congkhai.duties.words import listed
from congkhai.models import Feedback

CLOSED = ("answered", "closed_unresolved")


def rule(subject: Subject) -> Iterator[Requirement]:
    """People are told how to send it; nothing has waited for longer than that, nor was closed without an answer."""
    how = (*(guide for name, guide in subject.all_guides.items() if "phan-anh" in name), *_contacts(subject))
    page = Evidence("Phản ánh, kiến nghị", "phan-anh/")
    yield Requirement(
        text="Có hướng dẫn hoặc đầu mối để gửi phản ánh, kiến nghị.",
        spans=ALWAYS if how else NEVER,
        missing="Chưa có hướng dẫn cách gửi phản ánh, kiến nghị, cũng chưa có đầu mối nhận.",
        mend=(
            "Viết content/guides/gui-phan-anh-kien-nghi.md (title và nội dung), hoặc ghi đầu mối vào "
            f"content/hotlines/{subject.unit.id}.yml: unit, contacts (name, purpose: feedback, phone)."
        ),
        evidence=(page, *how) if how else (),
    )
    items = subject.feedback
    waiting = {item.id: gap for item in items if (gap := _gap(item)) is not None}
    late = [name for name, gap in waiting.items() if gap.begin <= subject.today <= gap.end]
    shown = tuple(Evidence(item.subject, f"phan-anh/{item.id}/", item.received) for item in items[:5])
    yield Requirement(
        text=_text(items, subject),
        spans=without(waiting.values()),
        missing=f"Quá {ANSWER_DAYS} ngày chưa trả lời, hoặc khép lại mà không đăng câu trả lời: "
        f"{listed(late, 'phản ánh')}.",
        mend="Ghi state: answered, answered_on, answered_by và mục “## Trả lời” vào phản ánh ở content/feedback/.",
        evidence=(page, *shown),
    )


def _contacts(subject: Subject) -> tuple[Evidence, ...]:
    """Where the unit itself takes feedback: the page that shows its contact points for that."""
    unit, hotline = subject.unit, subject.hotline
    points = (one for one in hotline.contacts if one.purpose == "feedback") if hotline else ()
    reachable = any(one.phone or one.email or one.url or one.address for one in points)
    return (Evidence(f"Nơi nhận phản ánh: {unit.name}", f"duong-day-nong/#{unit.id}"),) if reachable else ()


def _gap(item: Feedback) -> Span | None:
    """The days on which an item waited for too long. One that was forwarded is another's to answer; an answer without
    its day was always there.
    """
    begin = item.received + timedelta(days=ANSWER_DAYS) + ONE_DAY
    if item.answered_on is not None and item.answer:
        return Span(begin, item.answered_on - ONE_DAY) if item.answered_on > begin else None
    if item.state == "forwarded" or (item.state in CLOSED and item.answer):
        return None
    return Span(begin)


def _text(items: tuple[Feedback, ...], subject: Subject) -> str:
    days = [
        item.answered_on - item.received for item in items if item.answered_on and item.answered_on <= subject.today
    ]
    if not items:
        return f"Chưa nhận phản ánh nào; thời hạn trả lời là {ANSWER_DAYS} ngày."
    if not days:
        return f"Đã nhận {len(items)} phản ánh, chưa phản ánh nào quá hạn trả lời {ANSWER_DAYS} ngày."
    in_time = sum(one.days <= ANSWER_DAYS for one in days)
    return f"Đã nhận {len(items)} phản ánh, trả lời {len(days)}, trong đó {in_time} trong vòng {ANSWER_DAYS} ngày."


DUTY = Duty(
    id="D12",
    title="Phản ánh, kiến nghị: nhận, trả lời đúng hạn, đăng kết quả",
    period=f"Trả lời trong {ANSWER_DAYS} ngày",
    rule=rule,
    asked_by=(
        *asked(S0, "VI.2"),
        *asked(S1, "V"),
        *asked(S2, "VI.2"),
        *asked(S3, "3.5.1", "3.5.2"),
        *asked(S4, "VI.2"),
    ),
    laws=(DECREE_20,),
)
