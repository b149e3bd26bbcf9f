from __future__ import annotations

from datetime import date

import pytest

from congkhai.dates.deadlines import Deadline
from congkhai.derive.tasks import full_number
from congkhai.models import Plan
from congkhai.views.plans.tasks import Appendix, due_text
from tests.records import listings, plan, unit
from tests.views.tasks import now


@pytest.mark.parametrize(
    ("no", "above", "full"),
    [
        ("2", "III", "III.2"),
        ("III", "", "III"),
        ("3.2.1", "3.2", "3.2.1"),
        ("3.2", "3", "3.2"),
        ("32", "3", "3.32"),
        ("a", "III.2", "III.2.a"),
    ],
)
def test_a_task_has_the_full_number_by_which_it_is_cited(no: str, above: str, full: str) -> None:
    assert full_number(no, above) == full


def written(timing: str) -> Plan:
    """A plan with one task of this wording."""
    task = {"no": "1", "title": "a", **({"timing": timing} if timing else {})}
    period = {"from": "2021-01-01", "until": "2021-12-31"}
    return plan("p", period=period, tasks=[{"no": "I", "title": "g", "tasks": [task]}])


@pytest.mark.parametrize(
    ("timing", "due", "text"),
    [
        ("Tháng 9/2021", date(2021, 9, 30), "Hạn: 30/09/2021"),
        ("Xong ngày 5/3/2021", date(2021, 3, 5), ""),
        ("Trước ngày 05/03/2021", date(2021, 3, 4), "Hạn: 04/03/2021"),
        ("", date(2021, 12, 31), "31/12/2021, ngày cuối của kế hoạch"),
        ("", date(2021, 11, 30), "Hạn: 30/11/2021"),
        ("Thường xuyên", None, ""),
    ],
)
def test_the_day_that_a_deadline_means_is_told_where_its_words_do_not(timing: str, due: date | None, text: str) -> None:
    assert due_text(now("overdue", Deadline("by", due=due), written(timing))) == text


def test_what_recurs_until_a_day_is_not_due_by_that_day() -> None:
    recurring = Deadline("recurring", due=date(2021, 12, 31), every=("month",))
    assert due_text(now("missed", recurring, written("Hàng tháng trong năm 2021"))) == ""


def test_a_task_that_is_done_is_not_told_the_last_day_of_the_plan() -> None:
    assert due_text(now("done", Deadline("by", due=date(2021, 12, 31)), written(""))) == ""


def test_a_duty_leads_to_its_page_with_whether_the_unit_meets_it() -> None:
    tasks = [{"no": "1", "title": "a", "duties": ["D11", "D99"]}]
    here, gone = plan("p", tasks=tasks), plan("q", "xa-b", tasks=tasks)
    ended = unit("xa-b", valid_until="2025-06-30")
    for one, key, word in ((here, "unmet", "chưa đạt"), (gone, "none", "không áp dụng")):
        known, unknown = Appendix(one, listings(unit("xa-a"), ended, here, gone)).views()[0].duties
        assert (known.url, known.key, known.word) == ("cong-khai/nghia-vu/d11/", key, word)
        assert (unknown.url, unknown.key, unknown.word) == ("", "none", "")
