"""D04: decisions that publish, amend, replace or abolish procedures, in time.

That a procedure ended by a decision is out of force from its day follows from the decision itself. Records do not
tell on which day a decision was put on the portal; without its own day nobody can tell how late it was.
"""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from functools import lru_cache

from congkhai.dates.spans import Span, Spans, from_, without
from congkhai.derive import Listings
from congkhai.derive.listings import codes_of
from congkhai.duties.base import DECREE_63, DECREE_92, S2, S4, Duty, Evidence, Requirement, asked
from congkhai.duties.subject import Subject
from congkhai.duties.words import listed
from congkhai.models import Decision


def rule(subject: Subject) -> Iterator[Requirement]:
    """There are decisions; each has a day and lists the codes of its procedures."""
    there, undated, unlisted = _looked_through(subject.listings)
    known = [one for one in subject.listings.decisions if _day(one) <= subject.today]
    shown = [Evidence(f"Quyết định {one.number}", f"quyet-dinh/{one.id}/", one.effective_on) for one in known[:5]]
    last = (Evidence("Quyết định công bố", "quyet-dinh/"), *shown) if known else ()
    yield Requirement(
        text=f"Đã đăng {len(known)} quyết định công bố.",
        spans=there,
        missing="Chưa đăng quyết định công bố thủ tục nào.",
        mend=(
            "Thêm procedures/decisions/<mã>.yml (mã như 163-qd-btp) với id: <mã>, number, title, date và mã thủ tục "
            "(adds, amends, replaces hoặc abolishes)."
        ),
        evidence=last,
    )
    numbers = [one.number for one in known if not codes_of(one)]
    yield Requirement(
        text="Mỗi quyết định ghi rõ mã các thủ tục mà quyết định nêu.",
        spans=unlisted,
        missing=f"Chưa ghi mã thủ tục: {listed(numbers, 'quyết định')}.",
        mend="Ghi mã thủ tục vào adds, amends, replaces hoặc abolishes của quyết định trong procedures/decisions/.",
        evidence=last,
    )
    numbers = [one.number for one in known if one.effective_on is None]
    yield Requirement(
        text="Mỗi quyết định có ngày ký hoặc ngày hiệu lực.",
        spans=undated,
        missing=f"Chưa rõ đăng có kịp không, vì chưa ghi ngày ký: {listed(numbers, 'quyết định')}.",
        mend="Ghi date (ngày ký) hoặc effective (ngày hiệu lực) vào tệp của quyết định trong procedures/decisions/.",
        evidence=last,
    )


@lru_cache(maxsize=1)
def _looked_through(listings: Listings) -> tuple[Spans, Spans, Spans]:
    """When there were decisions, when each had a day, when each listed codes."""
    known = listings.decisions
    undated = (Span(_day(one)) for one in known if one.effective_on is None)
    unlisted = (Span(_day(one)) for one in known if not codes_of(one))
    return from_(min(map(_day, known), default=None)), without(undated), without(unlisted)


def _day(decision: Decision) -> date:
    """When a decision was there; one without a day always was."""
    return decision.effective_on or date.min


DUTY = Duty(
    id="D04",
    title="Các quyết định công bố, sửa đổi, thay thế, bãi bỏ thủ tục, đăng kịp thời",
    period="Ngay khi có quyết định",
    rule=rule,
    asked_by=(*asked(S2, "II.3"), *asked(S4, "III.1")),
    laws=(DECREE_63, DECREE_92),
)
