from __future__ import annotations

from congkhai.views.base import Page
from congkhai.views.pages import pages
from congkhai.views.plans.agencies import AgencyListView, AgencyView
from congkhai.views.plans.agency_tasks import agency_index
from tests.records import listings, plan, unit

FIRST = plan("p", issued="2026-01-01", tasks=[
    {"no": "1", "title": "a", "timing": "Thường xuyên", "lead": ["Văn phòng"], "monitor": ["Văn phòng"]},
    {"no": "2", "title": "b", "timing": "Năm 2023", "lead": ["Văn phòng"], "support": ["Công an"]},
])  # fmt: skip
SECOND = plan(
    "q", issued="2026-02-01", tasks=[{"no": "1", "title": "c", "timing": "Năm 2024", "support": ["Văn phòng"]}]
)
PORTAL = listings(unit("xa-a", name="Xã A"), FIRST, SECOND)


def made() -> dict[str, Page]:
    """The pages under the list of agencies, by the title."""
    return {page.title: page for page in pages(PORTAL) if page.url.startswith("ke-hoach/co-quan/")}


def test_the_list_counts_the_tasks_of_each_agency_by_its_part() -> None:
    view = made()["Cơ quan thực hiện kế hoạch"].view
    assert isinstance(view, AgencyListView)
    (group,) = view.groups
    assert group.unit.title == "Xã A"
    told = [(row.link.title, row.lead, row.support, row.monitor, row.late) for row in group.rows]
    assert told == [("Công an", "", "1", "", "1"), ("Văn phòng", "2", "1", "1", "2")]


def test_an_agency_has_its_tasks_of_all_plans_by_part_and_what_is_late_first() -> None:
    page = made()["Văn phòng"]
    assert isinstance(page.view, AgencyView)
    parts = [(part.anchor, [(task.link.title, task.status.key) for task in part.tasks]) for part in page.view.parts]
    assert parts == [
        ("chu-tri", [("b", "overdue"), ("a", "ongoing")]),
        ("phoi-hop", [("c", "overdue")]),
        ("theo-doi", [("a", "ongoing")]),
    ]
    assert page.view.parts[0].tasks[0].link.url == "ke-hoach/p/#nv-2"
    assert page.view.parts[0].tasks[0].others == (("Phối hợp", "Công an"),)
    assert [entry.title for entry in page.entries] == ["Văn phòng"]


def test_a_task_that_an_agency_leads_and_monitors_is_one_task() -> None:
    office = next(one for one in agency_index(PORTAL) if one.agency.name == "Văn phòng")
    assert sorted(one.task.title for one in office.tasks) == ["a", "b", "c"]
    view = made()["Văn phòng"].view
    assert isinstance(view, AgencyView)
    assert sum(one.total for one in view.tallies) == 3


def test_a_portal_whose_plans_name_no_one_has_no_list_of_agencies() -> None:
    plain = listings(unit("xa-a"), plan("p", tasks=[{"no": "1", "title": "a"}]))
    assert [page.url for page in pages(plain) if page.url.startswith("ke-hoach/co-quan/")] == []


def test_a_task_tells_which_duty_it_asks_for_and_whether_the_unit_meets_it() -> None:
    task = {"no": "1", "title": "a", "lead": ["Văn phòng"], "duties": ["D11"]}
    found = {page.url: page.view for page in pages(listings(unit("xa-a"), plan("p", tasks=[task])))}
    view = next(view for url, view in found.items() if url.startswith("ke-hoach/co-quan/") and url.count("/") == 3)
    assert isinstance(view, AgencyView)
    assert [(mark.id, mark.key) for mark in view.parts[0].tasks[0].duties] == [("D11", "unmet")]
