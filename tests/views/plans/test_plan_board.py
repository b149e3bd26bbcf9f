from __future__ import annotations

from datetime import date

from congkhai.dates.deadlines import Deadline
from congkhai.views.plans.plan_board import choices, judged, late_tasks, progress, tallies
from tests.records import TODAY, unit
from tests.views.tasks import OFFICE, POLICE, now


def test_progress_counts_what_is_done_and_says_what_is_late_and_what_never_ends() -> None:
    made = progress(["done", "done_late", "overdue", "missed", "ongoing", "ongoing", "in_progress", "unclear"])
    assert made is not None
    assert made.text == "2/8 nhiệm vụ đã xong, 1 quá hạn, 1 lỡ kỳ gần nhất, 2 thường xuyên"
    assert (made.done, made.late, made.standing) == ("25%", "25%", "25%")
    assert progress([]) is None


def test_statuses_are_counted_with_what_is_late_first() -> None:
    told = [(one.status.slug, one.total) for one in tallies([now("done"), now("overdue"), now("done")])]
    assert told == [("qua-han", 1), ("da-xong", 2)]


def test_late_tasks_come_by_their_day_and_missed_periods_after_them() -> None:
    second = now("overdue", Deadline("by", due=date(2026, 6, 30)), at=1)
    first = now("overdue", Deadline("by", due=date(2026, 3, 31)), support=(POLICE,))
    missed = now("missed", Deadline("recurring", every=("month",)))
    late = late_tasks([missed, second, now("done"), first])
    told = [(one.ref, one.status.key) for one in late]
    assert told == [("I.1", "overdue"), ("I.2", "overdue"), ("I.1", "missed")]
    assert late[0].link.url == "ke-hoach/p/#nv-i-1"
    assert late[0].link.note == "Văn phòng · hạn 31/03/2026"


def test_the_day_of_the_statuses_is_today_or_the_last_day_of_a_unit_that_has_ended() -> None:
    ended = unit("xa-a", name="Xã A", valid_until="2025-06-30")
    assert judged((now("done"),), unit("xa-a")) == f"Tình trạng tính đến ngày {TODAY:%d/%m/%Y}."
    last = now("done", judged_on=date(2025, 6, 30))
    assert judged((last,), ended) == "Tình trạng tính đến 30/06/2025, ngày cuối cùng Xã A hoạt động."
    assert judged((), ended) == ""


def test_the_filters_offer_what_the_tasks_have_and_nothing_else() -> None:
    made = choices((now("done"), now("overdue", at=1, support=(OFFICE, POLICE))), ())
    assert [(one.value, one.text) for one in made.agencies] == [
        ("cong-an", "Công an (1)"),
        ("van-phong", "Văn phòng (2)"),
    ]
    assert [one.value for one in made.parts] == ["chu-tri", "phoi-hop"]
    assert [one.value for one in made.statuses] == ["qua-han", "da-xong"]
    assert made.groups == ()
