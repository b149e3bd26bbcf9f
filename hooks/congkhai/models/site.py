"""The portal itself: content/portal.yml."""

from __future__ import annotations

from typing import ClassVar

from congkhai.models.base import Field, RecordModel
from congkhai.models.types import Id, Text, Url


class Site(RecordModel):
    """Whose portal this is, and where it will stand."""

    label: ClassVar[str] = "cổng"
    key: ClassVar[str] = ""

    unit: Id | None = Field(None, title="Đơn vị", description="Đơn vị có cổng này.")
    also: tuple[Id, ...] = Field((), title="Đơn vị khác", description="Đơn vị khác cùng công khai trên cổng.")
    title: Text | None = Field(None, title="Tên cổng", description="Tên hiện ở đầu mỗi trang.")
    tagline: Text | None = Field(None, title="Lời dẫn", description="Một câu ở trang chủ.")
    url: Url | None = Field(None, title="Địa chỉ cổng", description="Địa chỉ khi đã đưa lên mạng.")

    @property
    def ident(self) -> str:
        """There is one site record only."""
        return "portal"
