from __future__ import annotations

import pytest

from congkhai.views.pages import pages
from congkhai.views.plans import PlanView
from congkhai.views.tasks import reference
from tests.records import listings, plan, unit


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
    assert reference(no, above) == full


def test_every_task_of_a_tree_is_on_the_page_with_an_anchor_of_its_own() -> None:
    tasks = [
        {"no": group, "title": group, "tasks": [{"no": "1", "title": "a"}, {"no": "2", "title": "b", "done": "true"}]}
        for group in ("I", "II")
    ]
    made = {page.url: page.view for page in pages(listings(unit("xa-a"), plan("p", tasks=tasks)))}
    view = made["ke-hoach/p/"]
    assert isinstance(view, PlanView)
    assert [task.anchor for group in view.groups for task in group.tasks] == ["nv-i-1", "nv-i-2", "nv-ii-1", "nv-ii-2"]
    assert (view.tasks_total, view.groups_total, view.done_total, view.reports_done) == (4, 2, 2, True)
    assert [task.state for task in view.groups[0].tasks] == ["", "Đã làm"]
