from __future__ import annotations

from typing import Any

from congkhai.models import RecordModel
from congkhai.views.pages import pages
from congkhai.views.plans.plans import PlanListView, PlanView
from tests.records import listings, plan, unit

TASKS = [
    {
        "no": "I",
        "title": "Nhóm một",
        "lead": ["Văn phòng"],
        "tasks": [
            {"no": "1", "title": "a", "timing": "Trước ngày 10/3/2023"},
            {"no": "2", "title": "b", "done": "true", "evidence": [{"text": "Báo cáo", "date": "2023-02-01"}]},
        ],
    },
    {
        "no": "II",
        "title": "Nhóm hai",
        "tasks": [{"no": "1", "title": "c", "timing": "Thường xuyên", "lead": ["Công an"]}],
    },
]


def views(*models: RecordModel) -> dict[str, Any]:
    """The views of a portal's pages by their addresses."""
    return {page.url: page.view for page in pages(listings(*models))}


def board(*models: RecordModel) -> PlanView:
    """The board of the plan p."""
    view = views(*models)["ke-hoach/p/"]
    assert isinstance(view, PlanView)
    return view


def test_every_task_of_a_tree_is_on_the_page_with_an_anchor_of_its_own() -> None:
    view = board(unit("xa-a"), plan("p", tasks=TASKS))
    assert [task.anchor for group in view.groups for task in group.tasks] == ["nv-i-1", "nv-i-2", "nv-ii-1"]
    assert (view.tasks_total, view.groups_total, view.done_total, view.reports_done) == (3, 2, 1, True)


def test_each_task_has_its_status_today_and_each_group_how_far_it_is() -> None:
    view = board(unit("xa-a"), plan("p", tasks=TASKS))
    keys = [task.status.key for group in view.groups for task in group.leaves()]
    assert keys == ["overdue", "done", "ongoing"]
    assert [one.status.word for one in view.tallies] == ["Quá hạn", "Thường xuyên", "Đã xong"]
    assert view.progress_of["nv-i"].text == "1/2 nhiệm vụ đã xong, 1 quá hạn"
    assert view.progress_of["nv-ii"].text == "0/1 nhiệm vụ đã xong, 1 thường xuyên"
    assert [one.ref for one in view.late] == ["I.1"]
    assert view.judged == "Tình trạng tính đến ngày 20/11/2026."


def test_who_leads_a_group_leads_its_tasks_for_the_filter_but_is_written_once() -> None:
    view = board(unit("xa-a"), plan("p", tasks=TASKS))
    first, _ = view.groups[0].tasks
    assert first.lead == ()
    assert first.falls_to[0] in view.groups[0].lead[0].url
    assert first.falls_to[0] != ""


def test_what_the_source_reports_is_told_where_the_status_does_not_say_it() -> None:
    tasks = [
        {"no": "1", "title": "a", "timing": "Năm 2023", "done": "false"},
        {"no": "2", "title": "b", "done": "true"},
    ]
    told = [task.reported for task in board(unit("xa-a"), plan("p", tasks=tasks)).groups]
    assert told == ["Chưa làm", ""]


def test_the_statuses_of_a_unit_that_has_ended_are_those_of_its_last_day() -> None:
    view = board(unit("xa-a", name="Xã A", valid_until="2023-03-01"), plan("p", tasks=TASKS))
    assert view.judged == "Tình trạng tính đến 01/03/2023, ngày cuối cùng Xã A hoạt động."
    assert view.groups[0].tasks[0].status.key != "overdue"
    assert view.duties_note != ""


def test_a_plan_without_tasks_or_dates_has_a_page_without_a_board() -> None:
    made = views(unit("xa-a"), plan("p"))
    assert (made["ke-hoach/p/"].progress, made["ke-hoach/p/"].files, made["ke-hoach/p/"].late) == (None, (), ())
    assert made["ke-hoach/"].agencies is None


def test_the_list_tells_how_far_each_plan_is() -> None:
    made = views(unit("xa-a"), plan("p", tasks=TASKS))["ke-hoach/"]
    assert isinstance(made, PlanListView)
    assert made.plans[0].progress is not None
    assert made.plans[0].progress.text.startswith("1/3 nhiệm vụ đã xong")
    assert made.agencies is not None
