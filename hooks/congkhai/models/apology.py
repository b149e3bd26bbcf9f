"""Apologies for late dossiers, re-appointed once at most (Decree 61/2018/NĐ-CP article 19)."""

from __future__ import annotations

from typing import ClassVar

from congkhai.models.base import Field, RecordModel
from congkhai.models.types import Count, Day, Id, ProcedureCode, Text, YesNo


class Apology(RecordModel):
    """One apology letter."""

    label: ClassVar[str] = "thư xin lỗi"

    id: Id = Field(title="Mã thư", description="Trùng tên tệp.")
    unit: Id = Field(title="Đơn vị", description="Mã đơn vị xin lỗi.")
    issued: Day = Field(title="Ngày xin lỗi", description="Ngày gửi thư.")
    procedure: ProcedureCode | None = Field(None, title="Thủ tục", description="Mã thủ tục của hồ sơ trễ.")
    dossier: Text | None = Field(None, title="Số hồ sơ", description="Che bớt số để không lộ người nộp.")
    due: Day = Field(title="Ngày hẹn cũ", description="Ngày đã hẹn trả.")
    new_due: Day = Field(title="Ngày hẹn lại", description="Ngày hẹn trả mới.")
    reappointed: Count = Field(1, title="Số lần hẹn lại", description="Chỉ được hẹn lại một lần.")
    reason: Text = Field(title="Lý do", description="Vì sao trễ.")
    signed_by: Text | None = Field(None, title="Người ký", description="Chức danh người ký.")
    sample: YesNo = Field(False, title="Dữ liệu minh họa", description="true nếu là ví dụ.")
