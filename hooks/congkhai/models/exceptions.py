"""Exceptions from duties: dated, so that they expire by themselves."""

from __future__ import annotations

from typing import ClassVar

from congkhai.models.base import Field, Part, RecordModel
from congkhai.models.shared import Citation
from congkhai.models.types import Day, DutyId, Id, Text


class DutyException(Part):
    """One duty from which a unit is excepted for a time: a period of grace, a duty that it does not have."""

    duty: DutyId = Field(title="Việc phải công khai", description="Mã việc, ví dụ D14.")
    begins: Day = Field(alias="from", title="Từ ngày", description="Ngày đầu được miễn hoặc gia hạn.")
    until: Day = Field(title="Đến ngày", description="Ngày cuối; sau ngày này việc đó lại áp dụng.")
    reason: Text = Field(title="Lý do", description="Vì sao được miễn hoặc gia hạn, viết cho người dân đọc.")
    source: Citation | None = Field(None, title="Căn cứ", description="Văn bản cho phép.")


class DutyExceptions(RecordModel):
    """The exceptions of one unit."""

    label: ClassVar[str] = "miễn, gia hạn công khai"
    key: ClassVar[str] = "unit"

    unit: Id = Field(title="Đơn vị", description="Mã đơn vị; trùng tên tệp.")
    exceptions: tuple[DutyException, ...] = Field(title="Miễn, gia hạn", description="Mỗi việc một mục.")
