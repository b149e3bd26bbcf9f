"""Feedback of citizens (phản ánh, kiến nghị) and its answer (Decree 20/2008/NĐ-CP article 19)."""

from __future__ import annotations

from typing import ClassVar, Literal

from congkhai.models.base import Field, RecordModel
from congkhai.models.types import Day, Id, ProcedureCode, Text, YesNo

FeedbackState = Literal["received", "forwarded", "answered", "closed_unresolved", "reopened"]


class Feedback(RecordModel):
    """One published feedback. Question and answer are the Markdown sections of the file."""

    label: ClassVar[str] = "phản ánh"
    sections: ClassVar[dict[str, str]] = {"Phản ánh": "question", "Trả lời": "answer"}

    id: Id = Field(title="Mã phản ánh", description="Trùng tên tệp, ví dụ 2026-001.")
    unit: Id = Field(title="Đơn vị", description="Mã đơn vị nhận phản ánh.")
    received: Day = Field(title="Ngày nhận", description="Ngày nhận phản ánh.")
    channel: Literal["portal", "phone", "direct", "post", "email", "meeting"] = Field(
        title="Kênh nhận", description="portal (cổng), phone, direct (trực tiếp), post, email, meeting (tiếp dân)."
    )
    subject: Text = Field(title="Tiêu đề", description="Phản ánh về việc gì, không nêu tên người dân.")
    state: FeedbackState = Field(
        title="Trạng thái", description="received, forwarded, answered, closed_unresolved, reopened."
    )
    answered_on: Day | None = Field(None, title="Ngày trả lời", description="Ngày trả lời người dân.")
    answered_by: Text | None = Field(None, title="Nơi trả lời", description="Cơ quan hoặc chức danh trả lời.")
    forwarded_to: Text | None = Field(None, title="Chuyển đến", description="Cơ quan được chuyển đến.")
    procedure: ProcedureCode | None = Field(None, title="Thủ tục liên quan", description="Mã thủ tục, nếu có.")
    sample: YesNo = Field(False, title="Dữ liệu minh họa", description="true nếu là ví dụ.")
    question: Text = Field(title="Phản ánh", description="Mục “## Phản ánh” trong phần nội dung.")
    answer: Text | None = Field(None, title="Trả lời", description="Mục “## Trả lời” trong phần nội dung.")
