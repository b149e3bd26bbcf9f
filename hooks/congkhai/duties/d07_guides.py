"""D07: how to file at the desk, online or by post, how to pay, how to follow a dossier."""

from __future__ import annotations

from collections.abc import Iterator

from congkhai.dates.spans import ALWAYS, NEVER, without
from congkhai.duties.base import DECREE_42, DECREE_61, DECREE_118, S0, S4, Duty, Requirement, asked
from congkhai.duties.handled import handled
from congkhai.duties.subject import Subject

GUIDES = (
    ("direct", "chuan-bi-ho-so-truc-tiep", "nộp trực tiếp"),
    ("online", "nop-ho-so-truc-tuyen", "nộp trực tuyến"),
    ("online", "thanh-toan-truc-tuyen", "thanh toán trực tuyến"),
    ("postal", "gui-qua-buu-dien", "gửi qua bưu chính"),
    ("", "theo-doi-ho-so", "theo dõi hồ sơ"),
)
"""By way of handing in (none: every way), the guide that a procedure's page links, and what it is about."""


def rule(subject: Subject) -> Iterator[Requirement]:
    """Each way that a procedure of the unit allows has its guide."""
    ways = handled(subject.listings, subject.unit.level).days_of_ways
    for way, name, what in GUIDES:
        if way and way not in ways:
            continue
        guide = subject.guide(name)
        yield Requirement(
            text=f"Có hướng dẫn {what}.",
            spans=ALWAYS if guide else without(ways[way]) if way else NEVER,
            missing=f"Chưa có hướng dẫn {what}.",
            mend=f"Viết content/guides/{name}.md (title và nội dung); trang thủ tục sẽ tự dẫn tới.",
            evidence=guide,
        )


DUTY = Duty(
    id="D07",
    title="Cách nộp, trả tiền, gửi bưu chính, theo dõi hồ sơ",
    period="Luôn có",
    rule=rule,
    asked_by=(*asked(S0, "I.2"), *asked(S4, "I.1", "I.2")),
    laws=(DECREE_61, DECREE_118, DECREE_42),
)
