from __future__ import annotations

from collections import Counter
from datetime import date
from typing import Any, get_args

import pytest

from congkhai.dates.deadlines import Deadline
from congkhai.derive.tasks import TaskNow, TaskStatus, full_number, tasks_now
from tests.records import listings, plan, unit
from tests.test_content import project

YEAR = {"from": "2023-01-01", "until": "2023-12-31"}


def _now(*tasks: dict[str, Any], today: str = "2023-06-15", ended: str | None = None, **more: Any) -> list[TaskNow]:
    own = unit("xa-a", **({"valid_until": ended} if ended else {}))
    numbered = [{"no": str(i), "title": "A", **task} for i, task in enumerate(tasks, 1)]
    one = plan("a", tasks=numbered, **{"period": YEAR, **more})
    return list(tasks_now(listings(own, one, today=date.fromisoformat(today)))["a"])


def _status(task: dict[str, Any], today: str = "2023-06-15", **more: Any) -> TaskStatus:
    return _now(task, today=today, **more)[0].status


def _with(*dates: str | None) -> dict[str, Any]:
    return {"evidence": [{"text": "Văn bản", **({"date": one} if one else {})} for one in dates]}


@pytest.mark.parametrize(
    ("today", "status"),
    [
        ("2023-04-30", "in_progress"),
        ("2023-05-31", "due_soon"),
        ("2023-06-30", "due_soon"),
        ("2023-07-01", "overdue"),
    ],
)
def test_a_task_due_by_a_day(today: str, status: str) -> None:
    for timing in ("Trước ngày 30/6/2023", "Quý II/2023", "Quý II"):
        assert _status({"timing": timing}, today) == status
        assert _status({"timing": timing, "done": False}, today) == status
        assert _status({"timing": timing, "status": "not_started", **_with("2023-05-01")}, today) == status


@pytest.mark.parametrize(
    ("task", "status"),
    [
        ({"done": True}, "done"),
        ({"status": "done"}, "done"),
        ({"done": True, "result": "Xong", **_with(None)}, "done"),
        ({"done": True, **_with("2023-06-30")}, "done"),
        ({"done": True, **_with("2023-06")}, "done"),
        ({"done": True, **_with("2023-07-01")}, "done_late"),
        ({"done": True, **_with("2023-06-30", "2023-07")}, "done_late"),
        ({"done": True, **_with("2023")}, "done_late"),
        ({"done": True, **_with("2025-05-08")}, "done"),  # not yet there on the day: a slip, it proves nothing
        ({"done": True, "status": "late"}, "done_late"),
        ({"status": "late"}, "overdue"),
    ],
)
def test_a_task_that_is_done(task: dict[str, Any], status: str) -> None:
    assert _status({"timing": "Quý II/2023", **task}, "2024-02-01") == status


def test_evidence_signed_after_the_report_that_cites_it_proves_nothing() -> None:
    task = {"timing": "Quý II/2023", "done": True, **_with("2023-06-01", "2025-05-08")}
    assert _status(task, "2026-01-01", kind="report", issued="2023-11-11") == "done"
    assert _status(task, "2026-01-01", kind="plan", issued="2023-11-11") == "done_late"


@pytest.mark.parametrize(
    ("timing", "today", "evidence", "status"),
    [
        ("Hằng tháng", "2023-01-31", _with(), "up_to_date"),  # no month is over yet
        ("Hằng tháng", "2023-02-01", _with(), "missed"),
        ("Hằng tháng", "2023-06-15", _with("2023-05-02"), "up_to_date"),
        ("Hằng tháng", "2023-06-15", _with("2023-05"), "up_to_date"),
        ("Hằng tháng", "2023-06-15", _with("2023-06-01"), "up_to_date"),
        ("Hằng tháng", "2023-06-15", _with("2023-04-30"), "missed"),
        ("Hằng tháng", "2023-06-15", _with("2023"), "missed"),  # some day of the year proves no month
        ("Hằng tháng", "2023-06-15", _with("2023-07-01"), "missed"),
        ("Hằng tháng", "2023-06-15", {"result": "Đã báo cáo", **_with(None)}, "missed"),
        ("Hằng tháng", "2026-06-15", _with("2023-12-20"), "up_to_date"),  # the plan's last month
        ("Hằng tháng", "2026-06-15", _with("2023-11-30"), "missed"),
        ("Hàng quý, năm", "2023-06-15", _with("2023-01-20"), "up_to_date"),
        ("Hàng quý, năm", "2023-07-01", _with("2023-01-20"), "missed"),
        ("Định kỳ hàng tuần, hàng tháng", "2023-06-15", _with("2023-06-05"), "up_to_date"),
        ("Định kỳ hàng tuần, hàng tháng", "2023-06-15", _with("2023-06-04"), "missed"),
        ("Định kỳ 6 tháng, năm", "2023-07-01", _with("2023-03-01"), "up_to_date"),
        ("Hằng năm", "2023-12-31", _with(), "up_to_date"),
        ("Hằng năm", "2024-01-01", _with(), "missed"),
        ("Hằng năm", "2024-01-01", _with("2023"), "up_to_date"),
        ("Hằng tháng, từ tháng 6/2023", "2023-06-30", _with(), "up_to_date"),
        ("Hằng tháng trong quý I/2023", "2023-06-30", _with("2023-03-01"), "up_to_date"),
    ],
)
def test_a_task_that_recurs(timing: str, today: str, evidence: dict[str, Any], status: str) -> None:
    assert _status({"timing": timing, **evidence}, today) == status
    assert _status({"timing": timing, "done": True, **evidence}, today, kind="report") == "done"


@pytest.mark.parametrize(
    ("timing", "today", "evidence", "status"),
    [
        ("Tháng 3 hằng năm", "2023-03-31", _with(), "up_to_date"),
        ("Tháng 3 hằng năm", "2023-04-01", _with(), "missed"),
        ("Tháng 3 hằng năm", "2023-04-01", _with("2023-03-20"), "up_to_date"),
        ("Trước ngày 15/01 hằng năm", "2023-06-15", _with("2022-12-28"), "up_to_date"),  # ready before its year
        ("Trước ngày 15/12 hằng năm", "2023-12-15", _with(), "up_to_date"),
        ("Trước ngày 15/12 hằng năm", "2023-12-16", _with(), "missed"),
        ("Trước ngày 15/12 hằng năm", "2023-12-16", _with("2023-12-10"), "up_to_date"),
        ("Trước ngày 15/12 hằng năm", "2023-12-16", _with("2022-12-10"), "missed"),
        ("Trước ngày 15/6 và 15/12 hằng năm", "2023-12-31", _with("2023-06-10"), "missed"),
        ("Trước ngày 15/6 và 15/12 hằng năm", "2023-12-31", _with("2023-06-16"), "up_to_date"),
        ("Trước ngày 15/6 và 15/12 hằng năm", "2026-06-30", _with("2023-12-10"), "up_to_date"),  # the plan is over
        ("Hàng quý (trước ngày 20 tháng cuối quý)", "2023-06-20", _with("2023-02-01"), "up_to_date"),
        ("Hàng quý (trước ngày 20 tháng cuối quý)", "2023-06-21", _with("2023-02-01"), "missed"),
    ],
)
def test_what_recurs_by_a_day_of_the_year_is_due_that_day(
    timing: str, today: str, evidence: dict[str, Any], status: str
) -> None:
    assert _status({"timing": timing, **evidence}, today) == status


def test_a_plan_without_a_period_asks_nothing_before_it_was_issued() -> None:
    plan_of_may: dict[str, Any] = {"period": None, "kind": "plan", "issued": "2023-05-10"}
    assert _status({"timing": "Hằng năm"}, **plan_of_may) == "up_to_date"
    assert _status({"timing": "Hằng tháng"}, "2023-06-30", **plan_of_may) == "up_to_date"
    assert _status({"timing": "Hằng tháng"}, "2023-07-01", **plan_of_may) == "missed"
    assert _status({"timing": "Hằng tháng"}, "2023-06-30", **{**plan_of_may, "kind": "report"}) == "missed"


@pytest.mark.parametrize(
    ("task", "status"),
    [
        (_with("2023-06-30"), "done"),
        (_with("2023-07-01"), "done_late"),
        (_with(None), "overdue"),
        (_with("2025-05-08"), "overdue"),
        ({"result": "Đang làm"}, "overdue"),
        ({"done": False, **_with("2023-06-30")}, "overdue"),
        ({"status": "in_progress", **_with("2023-06-30")}, "overdue"),
    ],
)
def test_evidence_with_a_date_proves_a_task_of_which_nothing_else_is_said(task: dict[str, Any], status: str) -> None:
    assert _status({"timing": "Quý II/2023", **task}, "2024-02-01") == status


def test_a_task_that_recurs_in_a_plan_without_a_period() -> None:
    assert _status({"timing": "Hằng tháng", **_with("2023-05-31")}, period=None) == "up_to_date"
    assert _status({"timing": "Hằng tháng", **_with("2023-04-30")}, period=None) == "missed"
    first_days = {"until": "0001-01-01"}
    assert _status({"timing": "Hằng tháng"}, period=first_days) == "up_to_date"
    assert _status({"timing": "Hằng tuần"}, period={"from": "9999-12-31"}) == "up_to_date"


@pytest.mark.parametrize(
    ("task", "status"),
    [
        ({"timing": "Thường xuyên"}, "ongoing"),
        ({"timing": "Khi có yêu cầu"}, "waiting"),
        ({"timing": "Khi có yêu cầu", "result": "Đã trả lời"}, "ongoing"),
        ({"timing": "Khi có yêu cầu", **_with(None)}, "ongoing"),
        ({"timing": "Theo văn bản của UBND tỉnh"}, "waiting"),
        ({"timing": "Theo Kế hoạch số 5/KH-UBND ngày 14/6/2023"}, "in_progress"),
        ({"timing": "Theo Kế hoạch số 5/KH-UBND ngày 16/6/2023"}, "waiting"),
        ({"timing": "Theo Kế hoạch số 5/KH-UBND ngày 14/6/2023", "result": "Đã làm"}, "ongoing"),
        ({"timing": "Theo văn bản của UBND tỉnh", "done": True}, "done"),
        ({"timing": "Quý VI/2023"}, "unclear"),
        ({"timing": "Quý VI/2023", "done": True}, "done"),
        ({"timing": "Quý VI/2023", "status": "late"}, "overdue"),
    ],
)
def test_other_tasks(task: dict[str, Any], status: str) -> None:
    assert _status(task) == status


def test_a_task_without_a_timing_is_due_at_the_end_of_the_plan() -> None:
    (task,) = _now({})
    assert task.deadline == Deadline("by", date(2023, 1, 1), date(2023, 12, 31))
    assert [_status({}, day) for day in ("2023-06-15", "2023-12-01", "2023-12-31")] == [
        *("in_progress", "due_soon", "due_soon"),
    ]
    assert _status({"done": False}, "2023-12-31", kind="report") == "due_soon"
    assert _status({"done": False}, "2024-01-01", kind="report") == "overdue"
    assert _status({"done": True, **_with("2024-01-05")}, "2024-02-01") == "done_late"
    (endless,) = _now({}, period=None)
    assert (endless.deadline, endless.status) == (Deadline("unclear"), "in_progress")


def test_a_unit_that_has_ended_is_judged_on_its_last_day() -> None:
    task = {"timing": "Trước ngày 15/7/2023"}
    (now,) = _now(task, today="2026-01-01", ended="2023-06-30")
    assert (now.judged_on, now.status) == (date(2023, 6, 30), "due_soon")
    (now,) = _now(task, today="2023-06-01", ended="2023-06-30")
    assert (now.judged_on, now.status) == (date(2023, 6, 1), "in_progress")
    assert _now({"timing": "Hằng tháng", **_with("2023-05-31")}, ended="2023-06-30", today="2026-01-01")[0].status == (
        "up_to_date"
    )


def test_what_a_task_does_not_say_falls_to_it_from_its_groups() -> None:
    leaf = {"no": "1", "title": "A", "duties": ["D02"]}
    own = {"no": "2", "title": "B", "lead": ["Phòng B", "phòng  b"], "support": ["Phòng C"], "timing": "Thường xuyên"}
    inner = {"no": "II", "title": "Nhóm con", "lead": ["Phòng A"], "duties": ["D01", "D02"], "tasks": [leaf, own]}
    group = {"no": "I", "title": "Nhóm", "monitor": ["Phòng M"], "timing": "Quý I/2023", "duties": ["D03"]}
    first, second, alone = _now({**group, "tasks": [inner]}, {"no": "IV", "title": "Đứng riêng"})
    assert (first.ref, first.groups, first.status) == ("I.II.1", ("I", "I.II"), "overdue")
    assert first.duties == ("D02", "D01", "D03")
    assert ([one.name for one in first.lead], [one.name for one in first.monitor]) == (["Phòng A"], ["Phòng M"])
    assert first.support == ()
    assert (second.ref, second.status, second.duties) == ("I.II.2", "ongoing", ("D01", "D02", "D03"))
    assert [one.name for one in second.lead] == ["Phòng B"]
    assert [one.unit for one in second.support] == ["xa-a"]
    assert (alone.ref, alone.groups, alone.duties) == ("IV", (), ())


def test_a_number_that_tells_its_group_is_full_already() -> None:
    assert full_number("2", "III") == "III.2"
    assert full_number("3.2.1", "3.2") == "3.2.1"
    assert full_number("3.20", "3.2") == "3.2.3.20"
    assert full_number("1", "") == "1"


def test_a_plan_of_no_known_unit_and_a_portal_without_plans() -> None:
    assert tasks_now(listings()) == {}
    (now,) = tasks_now(listings(plan("a", "xa-khac", tasks=[{"no": "1", "title": "A"}]), today=date(2023, 6, 15)))["a"]
    assert (now.judged_on, now.status) == (date(2023, 6, 15), "in_progress")


def test_the_real_plans_stand_as_their_sources_tell() -> None:
    found = tasks_now(project().listings)
    counts = {id: dict(Counter(one.status for one in tasks)) for id, tasks in found.items()}
    assert counts == {
        "khanh-hoa-2019-hai-long": {"ongoing": 17, "missed": 2, "waiting": 1, "overdue": 1},
        "kon-ray-2023-kiem-soat-tthc": {"ongoing": 13, "overdue": 6, "waiting": 5, "missed": 2, "in_progress": 1},
        "phuoc-tien-2023-bao-cao": {"done": 21},
        "tuy-phuoc-2021-hai-long": {"overdue": 11, "ongoing": 8, "unclear": 1},
        "tuy-phuoc-2023-2025-cchc": {"in_progress": 69},
    }
    assert {status for tasks in counts.values() for status in tasks} <= set(get_args(TaskStatus))
    assert {one.judged_on for tasks in found.values() for one in tasks} == {date(2025, 6, 30)}
