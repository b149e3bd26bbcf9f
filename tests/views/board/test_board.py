from __future__ import annotations

from dataclasses import replace

import html5lib
import pytest

from congkhai.dates.deadlines import Deadline
from congkhai.derive.agencies import AgencyOf
from congkhai.derive.tasks import TaskNow
from congkhai.models import RecordModel
from congkhai.render import Renderer
from congkhai.views.base import Page
from congkhai.views.board import asked as board_asked
from congkhai.views.board.board import BoardView, board_pages
from congkhai.views.board.duties import DutyView
from congkhai.views.board.procedures import LackingView
from congkhai.views.board.units import UnitBoardView
from congkhai.views.board.verdicts import Standing, standing_line
from tests.records import TODAY, listings, plan, procedure, unit

pytestmark = pytest.mark.usefixtures("made_duties")

TASKS = [{"no": "I", "title": "Nhóm", "tasks": [{"no": "1", "title": "Đăng danh mục"}]}]
RECORDS = (
    unit("xa-a", name="Xã A"),
    unit("xa-b", name="Xã B"),
    unit("xa-cu", name="Xã Cũ", valid_until="2025-06-30"),
    unit("xa-sau", name="Xã Sau", valid_from="2027-01-01"),
    plan("p", title="Kế hoạch", tasks=TASKS),
    procedure("1.000001"),
)


def made(*records: RecordModel) -> dict[str, Page]:
    """The pages of the board by their addresses."""
    return {page.url: page for page in board_pages(listings(*records))}


def test_the_board_has_a_row_for_each_live_unit_and_a_cell_for_each_duty() -> None:
    view = made(*RECORDS)["cong-khai/"].view
    assert isinstance(view, BoardView)
    assert [(row.name, row.path, row.met.count, row.unmet, row.cells) for row in view.rows] == [
        ("Xã A", "xa-a/", "2/2", 0, ("met", "met", "none")),
        ("Xã B", "xa-b/", "1/2", 1, ("met", "unmet", "none")),
        ("Xã Sau", "xa-sau/", "", 0, ("none", "none", "none")),
    ]
    assert [(duty.id, duty.anchor, duty.met.count) for duty in view.duties] == [
        ("D01", "d01", "2/2"),
        ("D02", "d02", "1/2"),
        ("D03", "d03", ""),
    ]
    assert (view.ended, view.today, view.all) == (1, "20/11/2026", Standing(3, 4))


def test_a_share_is_rounded_down_so_that_all_means_all() -> None:
    assert (Standing(332, 333).share, Standing(333, 333).share, Standing(0, 0).share) == ("99 %", "100 %", "")


def test_a_unit_sees_first_what_it_lacks_and_how_to_mend_it() -> None:
    view = made(*RECORDS)["cong-khai/xa-b/"].view
    assert isinstance(view, UnitBoardView)
    assert [(group.key, [item.id for item in group.items]) for group in view.groups] == [
        ("unmet", ["D02"]),
        ("met", ["D01"]),
        ("none", ["D03"]),
    ]
    unmet, met, idle = (group.items[0] for group in view.groups)
    assert [(lack.missing, lack.mend) for lack in unmet.verdict.lacks] == [("Chưa có sổ.", "Tạo tệp so.yml")]
    assert (met.verdict.since, met.verdict.lacks) == ("01/03/2026", ())
    assert [(e.url, e.day, e.outside) for e in met.verdict.evidence] == [
        ("don-vi/xa-b/", "01/03/2026", False),
        ("https://dichvucong.gov.vn/", "", True),
    ]
    assert idle.verdict.reason == "Không có việc này."


def test_who_asks_leads_to_the_task_where_the_plan_has_it() -> None:
    view = made(*RECORDS)["cong-khai/nghia-vu/d01/"].view
    assert isinstance(view, DutyView)
    assert view.asked.laws == ("63/2010/NĐ-CP, Điều 8: Kiểm soát thủ tục",)
    (asking,) = view.asked.plans
    assert (asking.plan.title, asking.plan.url) == ("Kế hoạch", "ke-hoach/p/")
    assert [(t.title, t.url) for t in asking.tasks] == [("I.1", "ke-hoach/p/#nv-i-1"), ("I.9", "ke-hoach/p/")]
    assert view.asked.elsewhere == 1


def test_a_duty_tells_of_every_unit_and_of_its_neighbours() -> None:
    view = made(*RECORDS)["cong-khai/nghia-vu/d02/"].view
    assert isinstance(view, DutyView)
    assert [(row.unit.url, row.verdict.word) for row in view.rows] == [
        ("cong-khai/xa-a/#d02", "Đạt"),
        ("cong-khai/xa-b/#d02", "Chưa đạt"),
        ("cong-khai/xa-sau/#d02", "Không áp dụng"),
    ]
    assert view.before is not None
    assert view.after is not None
    assert (view.before.title, view.after.title) == ("D01", "D03")


def test_an_agency_stands_for_the_duties_that_its_tasks_ask_for(monkeypatch: pytest.MonkeyPatch) -> None:
    lists = listings(*RECORDS)
    task = lists.plans[0].tasks[0].tasks[0]
    office, culture = AgencyOf("a-vp", "Văn phòng", "xa-a"), AgencyOf("a-vh", "Phòng Văn hóa", "xa-a")
    none = TaskNow(lists.plans[0], task, "I.1", ("I",), Deadline("ongoing"), "ongoing", TODAY, (), (), (), ())
    tasks = (
        replace(none, lead=(office, culture), duties=("D02", "D01")),
        replace(none, lead=(office,), duties=("D03",)),
        replace(none, lead=(AgencyOf("a-x", "Không việc nào", "xa-a"),)),
    )
    monkeypatch.setattr(board_asked, "tasks_now", lambda _: {"p": tasks})
    options = board_asked.agency_options(lists)
    assert [(one.name, one.duties) for one in options] == [("Phòng Văn hóa", "d01 d02"), ("Văn phòng", "d01 d02 d03")]


def test_other_pages_get_a_line_only_for_units_that_owe_something() -> None:
    lists = listings(*RECORDS)
    line = standing_line("xa-b", lists)
    assert line is not None
    assert (line.title, line.url) == ("Đạt 1/2 việc phải công khai", "cong-khai/xa-b/")
    assert [standing_line(name, lists) for name in ("xa-cu", "xa-sau", "xa-la")] == [None, None, None]


def test_procedures_that_lack_a_part_are_listed_with_its_name() -> None:
    view = made(*RECORDS)["cong-khai/thu-tuc/"].view
    assert isinstance(view, LackingView)
    assert (view.total, view.complete, view.lacking, view.share) == ("1", "0", "1", "0 %")
    assert view.rows[0].link.url == "thu-tuc/1.000001/"
    assert "thời hạn giải quyết" in view.rows[0].missing
    assert ("thời hạn giải quyết", "1") in view.parts


def test_only_the_first_hundred_procedures_stand_on_the_page() -> None:
    view = made(*(procedure(f"1.{number:06}") for number in range(101)))["cong-khai/thu-tuc/"].view
    assert isinstance(view, LackingView)
    assert (len(view.rows), view.hidden, view.lacking) == (100, True, "101")


@pytest.mark.parametrize("records", [RECORDS, (), (procedure("1.000001"),), (unit("xa-a"),)], ids=len)
def test_every_page_is_whole_html_whatever_is_missing(records: tuple[RecordModel, ...]) -> None:
    renderer = Renderer()
    for page in made(*records).values():
        html = renderer.body(page)
        html5lib.HTMLParser(strict=True).parse(f"<!doctype html><html lang=vi><title>x</title><body>{html}")
        assert "<bàn>" not in html
        assert len(page.description) <= 160
