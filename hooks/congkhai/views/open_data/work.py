"""Plans, their tasks, the duties to disclose and whether units meet them, as lists of open data."""

from __future__ import annotations

from collections.abc import Iterator

from congkhai.derive import Listings
from congkhai.derive.tasks import TaskNow, tasks_now
from congkhai.duties import DUTIES
from congkhai.duties.assess import Assessment, disclosure
from congkhai.duties.base import Duty
from congkhai.models import Plan
from congkhai.views.data import Cell, Column, Table
from congkhai.views.open_data.procedures import PATH, SAMPLE, joined, newest

MET = {True: "met", False: "not_met", None: "not_applicable"}


def work_tables(listings: Listings) -> Iterator[Table]:
    """The lists about what units have planned and what they owe."""
    yield _plans(listings)
    yield _tasks(listings)
    yield _duties()
    yield _assessments(listings)


def _plans(listings: Listings) -> Table:
    plans = sorted(listings.plans, key=lambda plan: plan.id)
    return Table(
        name="ke-hoach",
        title="Kế hoạch và báo cáo",
        description="Kế hoạch (plan) và báo cáo (report) của các đơn vị.",
        columns=(
            Column("id", "Mã", required=True),
            Column("unit", "Mã đơn vị", required=True, refers="don-vi"),
            Column("kind", "Loại", required=True),
            Column("number", "Số, ký hiệu"),
            Column("title", "Tên kế hoạch", required=True),
            Column("issued", "Ngày ban hành (biết đến đâu ghi đến đó)"),
            Column("from", "Từ ngày", "date"),
            Column("until", "Đến ngày", "date"),
            Column("document", "Mã văn bản gốc"),
            SAMPLE,
            PATH,
        ),
        rows=tuple(map(_plan, plans)),
        key=("id",),
        modified=newest(*(plan.issued for plan in plans if len(plan.issued or "") == 10), by=listings.today),
    )


def _plan(plan: Plan) -> tuple[Cell, ...]:
    begin, end = (plan.period.from_, plan.period.until) if plan.period else (None, None)
    known = (plan.id, plan.unit, plan.kind, plan.number, plan.title, plan.issued)
    return (*known, begin, end, plan.document, plan.sample, f"ke-hoach/{plan.id}/")


def _tasks(listings: Listings) -> Table:
    tasks = tasks_now(listings)
    return Table(
        name="nhiem-vu",
        title="Nhiệm vụ của các kế hoạch",
        description="Từng nhiệm vụ trong phụ lục kế hoạch: thời hạn, và tình trạng vào ngày dựng cổng.",
        columns=(
            Column("plan", "Mã kế hoạch", required=True, refers="ke-hoach"),
            Column("position", "Thứ tự trong phụ lục", "integer", required=True),
            Column("ref", "Số đầy đủ", required=True),
            Column("title", "Nội dung công việc", required=True),
            Column("lead", "Cơ quan chủ trì"),
            Column("support", "Cơ quan phối hợp"),
            Column("monitor", "Cơ quan theo dõi"),
            Column("timing", "Thời hạn như văn bản viết"),
            Column("deadline", "Loại thời hạn", required=True),
            Column("begin", "Từ ngày", "date"),
            Column("due", "Hạn cuối", "date"),
            Column("every", "Lặp lại theo"),
            Column("status", "Tình trạng", required=True),
            Column("judged_on", "Tính vào ngày", "date", required=True),
            Column("target", "Chỉ tiêu, sản phẩm"),
            Column("result", "Kết quả"),
            Column("duties", "Việc phải công khai"),
            SAMPLE,
            PATH,
        ),
        rows=tuple(
            _task(position, one) for plan in sorted(tasks) for position, one in enumerate(tasks[plan], 1)
        ),
        key=("plan", "position"),
    )  # fmt: skip


def _task(position: int, one: TaskNow) -> tuple[Cell, ...]:
    lead, support, monitor = (joined(tuple(a.name for a in who)) for who in (one.lead, one.support, one.monitor))
    deadline, task = one.deadline, one.task
    return (
        *(one.plan.id, position, one.ref, task.title, lead, support, monitor, task.timing),
        *(deadline.kind, deadline.begin, deadline.due, joined(deadline.every), one.status, one.judged_on),
        *(task.target, task.result, joined(one.duties), one.plan.sample, f"ke-hoach/{one.plan.id}/"),
    )


def _duties() -> Table:
    return Table(
        name="nghia-vu",
        title="Việc phải công khai",
        description="Những việc mà pháp luật và các kế hoạch buộc đơn vị phải công khai.",
        columns=(
            Column("id", "Mã việc", required=True),
            Column("title", "Việc phải công khai", required=True),
            Column("period", "Khi nào phải làm", required=True),
            Column("levels", "Cấp phải công khai", required=True),
            Column("laws", "Văn bản yêu cầu"),
            Column("asked_by", "Nhiệm vụ trong kế hoạch yêu cầu"),
            PATH,
        ),
        rows=tuple(map(_duty, DUTIES)),
        key=("id",),
    )


def _duty(duty: Duty) -> tuple[Cell, ...]:
    laws = tuple(" ".join(part for part in (law.article, law.number) if part) for law in duty.laws)
    asked = tuple(f"{one.plan} {one.task}" for one in duty.asked_by)
    path = f"cong-khai/nghia-vu/{duty.id.lower()}/"
    return (duty.id, duty.title, duty.period, joined(duty.levels), joined(laws), joined(asked), path)


def _assessments(listings: Listings) -> Table:
    return Table(
        name="danh-gia",
        title="Đơn vị đã công khai đủ chưa",
        description="Vào ngày dựng cổng: đạt (met), chưa đạt (not_met) hay không áp dụng (not_applicable).",
        columns=(
            Column("unit", "Mã đơn vị", required=True, refers="don-vi"),
            Column("duty", "Mã việc", required=True, refers="nghia-vu"),
            Column("state", "Kết quả", required=True),
            Column("since", "Từ ngày", "date"),
            Column("reason", "Vì sao"),
            Column("judged_on", "Tính vào ngày", "date", required=True),
            PATH,
        ),
        rows=tuple(_assessment(one, listings) for one in disclosure(listings).assessments),
        key=("unit", "duty"),
        modified=newest(*(one.since for one in disclosure(listings).assessments), by=listings.today),
    )


def _assessment(one: Assessment, listings: Listings) -> tuple[Cell, ...]:
    path = f"cong-khai/{one.unit.id}/"
    return (one.unit.id, one.duty.id, MET[one.met], one.since, one.reason, listings.today, path)
