"""Plans and reports whose appendix is a tree of tasks."""

from __future__ import annotations

from collections.abc import Iterator
from typing import ClassVar, Literal

from congkhai.dates.spans import Span
from congkhai.fold import slug
from congkhai.models.base import Field, Part, RecordModel
from congkhai.models.shared import Citation
from congkhai.models.types import Day, DutyId, Id, PartialDay, Text, YesNo

AGENCY_PAGES = "co-quan"
"""The folder of the agencies' pages among those of the plans: no plan can have it as its id."""


def number_slug(number: str) -> str:
    """The number of a task in addresses. Lists run a, b, c, d, đ: đ and d are two."""
    return slug(number.replace("đ", "dd").replace("Đ", "dd"))


class PlanPeriod(Part):
    """The time that a plan covers."""

    from_: Day | None = Field(None, alias="from", title="Từ ngày", description="Ngày đầu của kế hoạch.")
    until: Day | None = Field(None, title="Đến ngày", description="Ngày cuối của kế hoạch.")


class Task(Part):
    """A line of the appendix; a group is a task with tasks of its own, to any depth."""

    no: Text = Field(title="Số thứ tự", description="Như trong phụ lục: III, 2, 3.2.1.")
    title: Text = Field(title="Nội dung công việc", description="Viết ngắn, giữ nguyên số liệu.")
    lead: tuple[Text, ...] = Field((), title="Cơ quan chủ trì", description="Mỗi cơ quan một mục.")
    support: tuple[Text, ...] = Field((), title="Cơ quan phối hợp", description="Mỗi cơ quan một mục.")
    monitor: tuple[Text, ...] = Field((), title="Cơ quan theo dõi", description="Mỗi cơ quan một mục.")
    target: Text | None = Field(None, title="Chỉ tiêu, sản phẩm", description="Phải đạt được gì, ra sản phẩm gì.")
    timing: Text | None = Field(None, title="Thời hạn", description="Viết đúng như trong văn bản.")
    result: Text | None = Field(None, title="Kết quả thực hiện", description="Đã đạt được gì.")
    status: Literal["not_started", "in_progress", "done", "late"] | None = Field(
        None, title="Tình trạng", description="not_started, in_progress, done, late."
    )
    done: YesNo | None = Field(None, title="Đã thực hiện", description="true nếu báo cáo đánh dấu đã thực hiện.")
    evidence: tuple[Citation, ...] = Field((), title="Văn bản dẫn chứng", description="Văn bản chứng minh kết quả.")
    duties: tuple[DutyId, ...] = Field((), title="Việc phải công khai", description="D01 đến D33.")
    tasks: tuple[Task, ...] = Field((), title="Nhiệm vụ con", description="Các dòng thuộc nhóm này.")

    @property
    def said_done(self) -> bool:
        """Whether the record says that it has been done, by either of its two fields."""
        return self.done is True or self.status == "done"

    def walk(self) -> Iterator[Task]:
        """This task and all below it, in the order of the appendix."""
        yield self
        for task in self.tasks:
            yield from task.walk()


class Plan(RecordModel):
    """A plan, or the report on one."""

    label: ClassVar[str] = "kế hoạch"

    id: Id = Field(title="Mã kế hoạch", description="Trùng tên tệp.")
    unit: Id = Field(title="Đơn vị", description="Mã đơn vị ban hành.")
    title: Text = Field(title="Tên kế hoạch", description="Trích yếu, viết ngắn.")
    number: Text | None = Field(None, title="Số, ký hiệu", description="Như trong văn bản.")
    issued: PartialDay | None = Field(None, title="Ngày ban hành", description="Biết đến đâu ghi đến đó.")
    document: Id | None = Field(None, title="Văn bản gốc", description="Mã văn bản trong content/documents.")
    period: PlanPeriod | None = Field(None, title="Thời gian thực hiện", description="Từ ngày, đến ngày.")
    kind: Literal["plan", "report"] = Field(title="Loại", description="plan (kế hoạch), report (báo cáo).")
    goals: tuple[Text, ...] = Field((), title="Mục tiêu", description="Mỗi mục tiêu một mục.")
    note: Text | None = Field(None, title="Ghi chú", description="Điều nguồn không nói rõ.")
    tasks: tuple[Task, ...] = Field((), title="Nhiệm vụ", description="Phụ lục, theo nhóm.")
    sample: YesNo = Field(False, title="Dữ liệu minh họa", description="true nếu không phải dữ liệu thật.")

    @property
    def span(self) -> Span | None:
        """The first and last day of the plan, where both are told and in order."""
        begin, end = (self.period.from_, self.period.until) if self.period else (None, None)
        return Span(begin, end) if begin and end and begin <= end else None

    def walk(self) -> Iterator[Task]:
        """Every task and group, in the order of the appendix."""
        for task in self.tasks:
            yield from task.walk()
