"""The agencies that plans name: one agency, however its name is written."""

from __future__ import annotations

from typing import ClassVar

from congkhai.models.base import Field, Part, RecordModel
from congkhai.models.types import Id, Text


class Agency(Part):
    """An agency, or a group of agencies that plans name together."""

    id: Id = Field(title="Mã cơ quan", description="Có trong địa chỉ trang, ví dụ phong-noi-vu.")
    name: Text = Field(title="Tên cơ quan", description="Tên đầy đủ mà người đọc thấy.")
    aliases: tuple[Text, ...] = Field((), title="Cách viết khác", description="Mỗi cách viết trong văn bản một mục.")


class Agencies(RecordModel):
    """The register of the agencies in one unit's plans."""

    label: ClassVar[str] = "danh bạ cơ quan"
    key: ClassVar[str] = "unit"

    unit: Id = Field(title="Đơn vị", description="Mã đơn vị ban hành kế hoạch; trùng tên tệp.")
    agencies: tuple[Agency, ...] = Field(title="Cơ quan", description="Mỗi cơ quan một mục.")
