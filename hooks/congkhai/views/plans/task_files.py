"""The tasks of plans and agencies as CSV, XLSX and iCalendar."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping

from congkhai.derive import Listings
from congkhai.derive.tasks import TaskNow, numbered, tasks_now
from congkhai.format import day, document_number
from congkhai.models import Plan
from congkhai.models.shared import Citation
from congkhai.views.base import Link
from congkhai.views.data import Calendar, Cell, Column, DataFile, Table
from congkhai.views.labels import TASK_PARTS, TASK_STATUSES
from congkhai.views.plans.agency_tasks import PARTS, AgencyTasks, agency_index
from congkhai.views.plans.task_calendar import events
from congkhai.views.plans.tasks import agency_url, due_day

COLUMNS = (
    Column("plan", "Kế hoạch", required=True),
    Column("no", "Số", required=True),
    Column("group", "Nhóm"),
    Column("title", "Nhiệm vụ", required=True),
    Column("lead", "Chủ trì"),
    Column("support", "Phối hợp"),
    Column("monitor", "Theo dõi"),
    Column("target", "Chỉ tiêu, sản phẩm"),
    Column("timing", "Thời hạn như trong văn bản"),
    Column("due", "Hạn", "date"),
    Column("status", "Tình trạng"),
    Column("result", "Kết quả"),
    Column("evidence", "Văn bản dẫn chứng"),
    Column("duties", "Việc phải công khai"),
)
PART = Column("part", "Phần việc", required=True)


Row = tuple[Cell, ...]


def task_files(listings: Listings) -> Iterator[DataFile]:
    """The tasks of each plan, and of each agency in all plans."""
    rows = dict(_rows(listings))
    for plan in listings.plans:
        if now := tasks_now(listings).get(plan.id, ()):
            about = f"{plan.title} ({listings.portal.units[plan.unit].name})"
            table = _table(about, f"Từng nhiệm vụ của: {about}.", (rows[id(one.task)] for one in now))
            yield from _files(f"ke-hoach/{plan.id}/", table, Calendar(about, tuple(events(now, listings))))
    for one in agency_index(listings):
        about = f"Nhiệm vụ của {one.agency.name} ({listings.portal.units[one.agency.unit].name})"
        parts = ((TASK_PARTS[part], *rows[id(now.task)]) for part in PARTS for now in one.of(part))
        table = _table(about, f"{about} trong các kế hoạch.", parts, PART)
        yield from _files(agency_url(one.agency), table, Calendar(about, tuple(events(one.tasks, listings))))


def plan_file_links(plan: Plan, listings: Listings) -> tuple[Link, ...]:
    """The files of a plan's tasks."""
    return _links(f"ke-hoach/{plan.id}/", tasks_now(listings).get(plan.id, ()), listings)


def agency_file_links(one: AgencyTasks, listings: Listings) -> tuple[Link, ...]:
    """The files of an agency's tasks."""
    return _links(agency_url(one.agency), one.tasks, listings)


def _links(folder: str, now: tuple[TaskNow, ...], listings: Listings) -> tuple[Link, ...]:
    kinds = [("Bảng Excel", "xlsx"), ("Bảng CSV", "csv")] if now else []
    kinds += [("Lịch các hạn (iCalendar)", "ics")] if any(events(now, listings)) else []
    return tuple(Link(title, f"{folder}nhiem-vu.{ending}") for title, ending in kinds)


def _files(folder: str, table: Table, calendar: Calendar) -> Iterator[DataFile]:
    yield DataFile(f"{folder}nhiem-vu.csv", table)
    yield DataFile(f"{folder}nhiem-vu.xlsx", table)
    if calendar.events:
        yield DataFile(f"{folder}nhiem-vu.ics", calendar, sitewide=True)


def _table(title: str, description: str, rows: Iterable[Row], *first: Column) -> Table:
    key = (*(column.name for column in first), "plan", "no")
    return Table("nhiem-vu", title, description, (*first, *COLUMNS), tuple(rows), key)


def _rows(listings: Listings) -> Iterator[tuple[int, Row]]:
    """Each task as a row, by its identity."""
    for plan in listings.plans:
        titles = {ref: task.title for ref, task in numbered(plan.tasks)}
        for now in tasks_now(listings).get(plan.id, ()):
            yield id(now.task), _row(now, titles)


def _row(now: TaskNow, titles: Mapping[str, str]) -> Row:
    task = now.task
    lead, support, monitor = ("; ".join(one.name for one in part) for part in (now.lead, now.support, now.monitor))
    return (
        now.plan.id,
        now.ref,
        " › ".join(f"{ref} {titles[ref]}" for ref in now.groups),
        task.title,
        lead,
        support,
        monitor,
        task.target,
        task.timing,
        due_day(now),
        TASK_STATUSES[now.status],
        task.result,
        "; ".join(map(_cited, task.evidence)),
        " ".join(now.duties),
    )


def _cited(cited: Citation) -> str:
    number = cited.number and f"số {document_number(cited.number)}"
    moment = cited.date and f"ngày {day(cited.date)}"
    return ", ".join(part for part in (cited.text, number, moment, cited.url) if part)
