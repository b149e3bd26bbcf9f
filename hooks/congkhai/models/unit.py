"""Administrative units as data with validity: the district level ended on 30 June 2025 (Resolution 203/2025/QH15)."""

from __future__ import annotations

from datetime import date
from typing import ClassVar, Literal

from congkhai.models.base import Field, Part, RecordModel
from congkhai.models.types import Day, Email, Id, Phone, Text, Url, YesNo

UnitKind = Literal["tỉnh", "thành phố", "huyện", "quận", "thị xã", "xã", "phường", "thị trấn", "đặc khu"]


class Staff(Part):
    """Someone who guides people at the desk."""

    name: Text = Field(title="Họ tên", description="Người hướng dẫn, tiếp nhận.")
    role: Text | None = Field(None, title="Nhiệm vụ", description="Việc người đó phụ trách.")
    phone: Phone | None = Field(None, title="Điện thoại", description="Số của cơ quan, không phải số riêng.")


class OneStop(Part):
    """The one-stop desk where dossiers are handed in (Decree 61/2018/NĐ-CP; since 2025 the public service centre)."""

    address: Text = Field(title="Địa chỉ Bộ phận Một cửa", description="Nơi nộp hồ sơ và nhận kết quả.")
    hours: Text | None = Field(None, title="Giờ làm việc", description="Ngày và giờ tiếp nhận hồ sơ.")
    phone: Phone | None = Field(None, title="Điện thoại", description="Số của Bộ phận Một cửa.")
    email: Email | None = Field(None, title="Thư điện tử", description="Hộp thư của Bộ phận Một cửa.")
    staff: tuple[Staff, ...] = Field((), title="Người hướng dẫn", description="Ai hướng dẫn người dân.")
    equipment: tuple[Text, ...] = Field((), title="Trang thiết bị", description="Máy tính, ghế chờ, kiốt tra cứu...")
    checked_on: Day | None = Field(None, title="Ngày kiểm tra", description="Ngày kiểm tra lại thông tin này.")


class Leader(Part):
    """Someone who leads the unit, and when they receive citizens."""

    name: Text = Field(title="Họ tên", description="Lãnh đạo đơn vị.")
    title: Text = Field(title="Chức vụ", description="Chủ tịch, Phó Chủ tịch...")
    phone: Phone | None = Field(None, title="Điện thoại", description="Số của cơ quan.")
    reception: Text | None = Field(None, title="Lịch tiếp công dân", description="Ngày, giờ, nơi tiếp.")


class Unit(RecordModel):
    """A province, district or commune, with when it began, when it ended and who serves its people now."""

    label: ClassVar[str] = "đơn vị"

    id: Id = Field(title="Mã đơn vị", description="Trùng tên tệp, ví dụ xa-tuy-phuoc.")
    name: Text = Field(title="Tên đơn vị", description="Tên đầy đủ, ví dụ Xã Tuy Phước.")
    level: Literal["province", "district", "commune"] = Field(
        title="Cấp", description="province (tỉnh), district (huyện), commune (xã)."
    )
    kind: UnitKind = Field(title="Loại đơn vị", description="tỉnh, thành phố, huyện, xã, phường, thị trấn...")
    code: Text | None = Field(None, title="Mã số hành chính", description="Mã do Nhà nước cấp; có thể được dùng lại.")
    parent: Id | None = Field(None, title="Đơn vị cấp trên", description="Mã đơn vị (id) của cấp trên.")
    valid_from: Day | None = Field(None, title="Bắt đầu", description="Ngày đơn vị bắt đầu hoạt động.")
    valid_until: Day | None = Field(None, title="Kết thúc", description="Ngày cuối cùng đơn vị còn hoạt động.")
    successors: tuple[Id, ...] = Field((), title="Đơn vị kế tục", description="Đơn vị nay phục vụ người dân ở đây.")
    address: Text | None = Field(None, title="Địa chỉ trụ sở", description="Trụ sở Ủy ban nhân dân.")
    one_stop: OneStop | None = Field(None, title="Bộ phận Một cửa", description="Nơi tiếp nhận và trả kết quả.")
    leaders: tuple[Leader, ...] = Field((), title="Lãnh đạo", description="Lãnh đạo và lịch tiếp công dân.")
    banner_url: Url | None = Field(
        None, title="Liên kết Bộ thủ tục hành chính", description="Cổng dịch vụ công mà đơn vị dẫn tới."
    )
    note: Text | None = Field(None, title="Ghi chú", description="Điều người đọc cần biết về đơn vị này.")
    sample: YesNo = Field(False, title="Dữ liệu minh họa", description="true nếu có thông tin không phải sự thật.")

    def ended(self, today: date) -> bool:
        """Whether the unit no longer exists on that day."""
        return self.valid_until is not None and self.valid_until < today
