"""Contact points: where to call, complain, denounce extra demands (Decree 20/2008/NĐ-CP)."""

from __future__ import annotations

from typing import ClassVar, Literal

from congkhai.models.base import Field, Part, RecordModel
from congkhai.models.types import Day, Email, Id, Phone, Text, Url, YesNo


class Contact(Part):
    """One contact point."""

    name: Text = Field(title="Tên đầu mối", description="Ai nghe máy.")
    purpose: Literal["feedback", "corruption", "guidance", "procedure", "emergency"] = Field(
        title="Mục đích",
        description="feedback (phản ánh), corruption (nhũng nhiễu), guidance (hướng dẫn), procedure, emergency.",
    )
    phone: Phone | None = Field(None, title="Điện thoại", description="Số của cơ quan.")
    email: Email | None = Field(None, title="Thư điện tử", description="Hộp thư của cơ quan.")
    url: Url | None = Field(None, title="Địa chỉ mạng", description="Trang gửi phản ánh.")
    address: Text | None = Field(None, title="Địa chỉ", description="Nơi đến gặp.")
    hours: Text | None = Field(None, title="Thời gian", description="Giờ nghe máy.")
    note: Text | None = Field(None, title="Ghi chú", description="Gọi khi nào, có mất tiền không.")


class Hotline(RecordModel):
    """The contact points of one unit."""

    label: ClassVar[str] = "đường dây nóng"
    key: ClassVar[str] = "unit"

    unit: Id = Field(title="Đơn vị", description="Mã đơn vị; trùng tên tệp.")
    checked_on: Day | None = Field(None, title="Ngày kiểm tra", description="Ngày gọi thử các số gần nhất.")
    contacts: tuple[Contact, ...] = Field(title="Đầu mối", description="Mỗi đầu mối một mục.")
    sample: YesNo = Field(False, title="Dữ liệu minh họa", description="true nếu có số không thật.")
