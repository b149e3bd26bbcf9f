"""The portal itself: content/portal.yml."""

from __future__ import annotations

from typing import ClassVar

from congkhai.models.base import Field, Part, RecordModel
from congkhai.models.types import Id, Text, Url


class Licence(Part):
    """Under which terms the open data may be used; where the office says nothing, with the source named."""

    name: Text = Field("CC BY 4.0", title="Tên giấy phép", description="Ví dụ CC BY 4.0.")
    url: Url = Field(
        "https://creativecommons.org/licenses/by/4.0/", title="Địa chỉ giấy phép", description="Nơi đọc toàn văn."
    )


class Site(RecordModel):
    """Whose portal this is, and where it will stand."""

    label: ClassVar[str] = "cổng"
    key: ClassVar[str] = ""

    unit: Id | None = Field(None, title="Đơn vị", description="Đơn vị có cổng này.")
    also: tuple[Id, ...] = Field((), title="Đơn vị khác", description="Đơn vị khác cùng công khai trên cổng.")
    title: Text | None = Field(None, title="Tên cổng", description="Tên hiện ở đầu mỗi trang.")
    tagline: Text | None = Field(None, title="Lời dẫn", description="Một câu ở trang chủ.")
    licence: Licence = Field(
        Licence(), title="Giấy phép dữ liệu", description="Mọi người được dùng lại dữ liệu mở theo điều kiện nào."
    )
    url: Url | None = Field(None, title="Địa chỉ cổng", description="Địa chỉ khi đã đưa lên mạng.")

    @property
    def ident(self) -> str:
        """There is one site record only."""
        return "portal"
