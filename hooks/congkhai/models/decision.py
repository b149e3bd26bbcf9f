"""Decisions that publish, amend, replace or abolish procedures (Circular 02/2017/TT-VPCP)."""

from __future__ import annotations

import datetime
from typing import ClassVar

from congkhai.dates.periods import last_day
from congkhai.models.base import Field, Part, RecordModel
from congkhai.models.shared import Checked
from congkhai.models.types import Day, FileName, Id, PartialDay, ProcedureCode, Text, YesNo


class Replacement(Part):
    """One procedure in the place of another."""

    old: ProcedureCode = Field(title="Mã cũ", description="Thủ tục bị thay.")
    new: ProcedureCode = Field(title="Mã mới", description="Thủ tục thay vào.")


class Decision(RecordModel):
    """A decision on the list of procedures, with the codes it touches."""

    label: ClassVar[str] = "quyết định công bố"

    id: Id = Field(title="Mã quyết định", description="Trùng tên tệp, ví dụ 163-qd-btp.")
    number: Text = Field(title="Số quyết định", description="Ví dụ 163/QĐ-BTP.")
    date: PartialDay | None = Field(None, title="Ngày ký", description="Biết đến tháng hoặc năm thì ghi đến đó.")
    issuer: Text | None = Field(None, title="Cơ quan ban hành", description="Bộ, Ủy ban nhân dân tỉnh...")
    title: Text = Field(title="Trích yếu", description="Quyết định về việc gì.")
    effective: Day | None = Field(None, title="Ngày hiệu lực", description="Ngày bắt đầu áp dụng.")
    adds: tuple[ProcedureCode, ...] = Field((), title="Ban hành mới", description="Mã thủ tục mới.")
    amends: tuple[ProcedureCode, ...] = Field((), title="Sửa đổi, bổ sung", description="Mã thủ tục được sửa.")
    replaces: tuple[Replacement, ...] = Field((), title="Thay thế", description="Thủ tục nào thay thủ tục nào.")
    abolishes: tuple[ProcedureCode, ...] = Field((), title="Bãi bỏ", description="Mã thủ tục bị bãi bỏ.")
    file: FileName | None = Field(None, title="Tệp", description="Tệp quyết định đặt cạnh hồ sơ này.")
    source: Checked | None = Field(None, title="Nguồn", description="Đối chiếu ở đâu, ngày nào.")
    sample: YesNo = Field(False, title="Dữ liệu minh họa", description="true nếu không phải dữ liệu thật.")

    @property
    def effective_on(self) -> datetime.date | None:
        """The day from which it holds: its own word, or else the day on which it was signed at the latest."""
        return self.effective or (last_day(self.date) if self.date else None)
