"""Documents that a unit publishes: rules, budgets, drafts under consultation, reports."""

from __future__ import annotations

from typing import ClassVar, Literal

from congkhai.models.base import Field, Part, RecordModel
from congkhai.models.types import Count, Day, DutyId, FileName, Id, PartialDay, Text, Url, YesNo

DocumentKind = Literal[
    "plan",
    "report",
    "decision",
    "rule",
    "budget",
    "planning",
    "policy",
    "consultation",
    "survey",
    "review",
    "inspection",
    "dialogue",
    "rating",
    "evaluation",
    "comparison",
    "handbook",
    "notice",
]


class Consultation(Part):
    """A draft put to the people for comment."""

    opens: Day = Field(title="Bắt đầu lấy ý kiến", description="Ngày mở.")
    closes: Day = Field(title="Hết hạn góp ý", description="Ngày cuối nhận góp ý.")
    outcome: Text | None = Field(None, title="Kết quả tiếp thu", description="Đã tiếp thu ra sao.")


class Document(RecordModel):
    """One published document."""

    label: ClassVar[str] = "văn bản"

    id: Id = Field(title="Mã văn bản", description="Trùng tên tệp.")
    unit: Id = Field(title="Đơn vị", description="Mã đơn vị công khai văn bản.")
    kind: DocumentKind = Field(title="Loại văn bản", description="Ví dụ rule (quy chế), budget (ngân sách).")
    number: Text | None = Field(None, title="Số, ký hiệu", description="Như trong văn bản.")
    title: Text = Field(title="Trích yếu", description="Văn bản về việc gì.")
    issued: PartialDay | None = Field(None, title="Ngày ban hành", description="Biết đến đâu ghi đến đó.")
    issuer: Text | None = Field(None, title="Cơ quan ban hành", description="Ai ban hành.")
    effective: Day | None = Field(None, title="Ngày hiệu lực", description="Ngày bắt đầu áp dụng.")
    summary: Text | None = Field(None, title="Tóm tắt", description="Điều chính, viết cho người dân đọc.")
    file: FileName | None = Field(None, title="Tệp", description="Tệp đặt cạnh hồ sơ này.")
    url: Url | None = Field(None, title="Địa chỉ", description="Nơi đăng toàn văn.")
    consultation: Consultation | None = Field(None, title="Lấy ý kiến", description="Chỉ cho dự thảo.")
    year: Count | None = Field(None, title="Năm", description="Văn bản nói về năm nào.")
    duties: tuple[DutyId, ...] = Field((), title="Việc phải công khai", description="D01 đến D33.")
    sample: YesNo = Field(False, title="Dữ liệu minh họa", description="true nếu là ví dụ.")
