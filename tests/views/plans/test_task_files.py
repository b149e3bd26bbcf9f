from __future__ import annotations

from datetime import date

from congkhai.views.data import Calendar, DataFile, Table
from congkhai.views.pages import pages
from congkhai.views.plans.task_files import task_files
from tests.records import listings, plan, unit

PERIOD = {"from": "2026-01-01", "until": "2026-12-31"}
TASKS = [
    {"no": "I", "title": "Nhóm", "duties": ["D01"], "tasks": [
        {"no": "1", "title": "a", "timing": "Trước ngày 10/3/2026", "lead": ["Văn phòng"], "duties": ["D02"],
         "evidence": [{"text": "Báo cáo", "number": "/BC-UBND", "date": "2026-02"},
                      {"text": "Trang", "url": "https://a.vn"}]},
        {"no": "2", "title": "b", "timing": "Thường xuyên", "lead": ["Công an"], "support": ["Văn phòng", "Đoàn"]},
    ]},
]  # fmt: skip
PORTAL = listings(unit("xa-a"), plan("p", period=PERIOD, tasks=TASKS))
FILES = {file.path: file for file in task_files(PORTAL)}


def rows(file: DataFile) -> list[dict[str, object]]:
    """A table's rows by the names of its columns."""
    assert isinstance(file.content, Table)
    names = [column.name for column in file.content.columns]
    return [dict(zip(names, row, strict=True)) for row in file.content.rows]


def test_a_plan_has_a_row_for_each_task_with_its_group_and_all_that_is_known() -> None:
    first, second = rows(FILES["ke-hoach/p/nhiem-vu.csv"])
    assert (first["plan"], first["no"], first["group"], first["title"]) == ("p", "I.1", "I Nhóm", "a")
    assert isinstance(first["due"], date)
    assert first["evidence"] == "Báo cáo, số …/BC-UBND, ngày 02/2026; Trang, https://a.vn"
    assert first["duties"] == "D02 D01"
    assert (second["lead"], second["support"], second["status"]) == ("Công an", "Văn phòng; Đoàn", "Thường xuyên")
    assert (second["target"], second["due"]) == (None, None)
    assert FILES["ke-hoach/p/nhiem-vu.xlsx"].content == FILES["ke-hoach/p/nhiem-vu.csv"].content


def test_the_key_of_every_table_tells_each_row_from_every_other() -> None:
    for file in FILES.values():
        if isinstance(file.content, Table):
            keys = [tuple(row[name] for name in file.content.key) for row in rows(file)]
            assert len(set(keys)) == len(keys) > 0


def test_an_agency_has_its_tasks_with_its_part_in_them() -> None:
    (office,) = (path for path in FILES if "van-phong" in path and path.endswith(".csv"))
    assert [(row["part"], row["title"]) for row in rows(FILES[office])] == [("Chủ trì", "a"), ("Phối hợp", "b")]


def test_a_calendar_is_there_only_where_something_has_a_day() -> None:
    calendar = FILES["ke-hoach/p/nhiem-vu.ics"]
    assert isinstance(calendar.content, Calendar)
    assert [event.uid for event in calendar.content.events] == ["p-i-1@congkhai"]
    assert calendar.sitewide
    endings = {path.rpartition(".")[2] for path in FILES if "cong-an" in path}
    assert endings == {"csv", "xlsx"}


def test_pages_link_every_file_and_no_other() -> None:
    linked = {link.url for page in pages(PORTAL) for link in getattr(page.view, "files", ())}
    assert linked == set(FILES)
