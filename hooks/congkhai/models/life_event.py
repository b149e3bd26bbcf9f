"""Life events: what happens to people, and the procedures they then need (CPSV-AP: Life Event)."""

from __future__ import annotations

from typing import ClassVar

from congkhai.models.base import Field, RecordModel
from congkhai.models.types import Count, Id, ProcedureCode, Text


class LifeEvent(RecordModel):
    """One life event."""

    label: ClassVar[str] = "sự kiện"

    id: Id = Field(title="Mã sự kiện", description="Trùng tên tệp, ví dụ sinh-con.")
    name: Text = Field(title="Tên sự kiện", description="Ví dụ Sinh con.")
    summary: Text | None = Field(None, title="Tóm tắt", description="Một câu cho người dân.")
    procedures: tuple[ProcedureCode, ...] = Field((), title="Thủ tục", description="Mã thủ tục, theo thứ tự nên làm.")
    order: Count = Field(100, title="Thứ tự", description="Số nhỏ đứng trước.")
