"""Figures: dossiers handled in a period, and the indicators PAR INDEX and SIPAS by year."""

from __future__ import annotations

from typing import ClassVar, Literal

from congkhai.models.base import Field, Part, RecordModel
from congkhai.models.shared import Citation
from congkhai.models.types import Count, Day, Id, Number, Period, Text, YesNo


class Statistics(RecordModel):
    """Dossiers of one unit in one period. carried + received = early + on_time + late + pending + overdue."""

    label: ClassVar[str] = "thống kê hồ sơ"
    key: ClassVar[str] = "period"

    unit: Id = Field(title="Đơn vị", description="Mã đơn vị; trùng tên thư mục.")
    period: Period = Field(title="Kỳ", description="2026-05 (tháng), 2026-Q2 (quý), 2026 (năm); trùng tên tệp.")
    published: Day | None = Field(None, title="Ngày công khai", description="Ngày đăng số liệu.")
    carried: Count | None = Field(None, title="Kỳ trước chuyển sang", description="Hồ sơ chưa xong của kỳ trước.")
    received: Count = Field(title="Mới tiếp nhận", description="Hồ sơ nhận trong kỳ.")
    online: Count | None = Field(None, title="Nộp trực tuyến", description="Trong số mới tiếp nhận.")
    direct: Count | None = Field(None, title="Nộp trực tiếp", description="Trong số mới tiếp nhận.")
    postal: Count | None = Field(None, title="Nộp qua bưu chính", description="Trong số mới tiếp nhận.")
    early: Count | None = Field(None, title="Giải quyết sớm hạn", description="Đã xong, trước hạn.")
    on_time: Count | None = Field(None, title="Giải quyết đúng hạn", description="Đã xong, đúng hạn.")
    late: Count | None = Field(None, title="Giải quyết quá hạn", description="Đã xong nhưng trễ.")
    pending: Count | None = Field(None, title="Đang giải quyết, trong hạn", description="Chưa xong, còn hạn.")
    overdue: Count | None = Field(None, title="Đang giải quyết, quá hạn", description="Chưa xong, đã trễ.")
    rated: Count | None = Field(None, title="Lượt đánh giá", description="Số lượt người dân đánh giá.")
    satisfied: Count | None = Field(None, title="Hài lòng", description="Trong số lượt đánh giá.")
    source: Citation | None = Field(None, title="Nguồn", description="Báo cáo nêu số liệu.")
    note: Text | None = Field(None, title="Ghi chú", description="Điều cần biết về số liệu.")
    sample: YesNo = Field(False, title="Dữ liệu minh họa", description="true nếu là ví dụ.")

    @property
    def ident(self) -> str:
        """Unit and period together identify a period's figures."""
        return f"{self.unit}/{self.period}"


class Value(Part):
    """An indicator in one year."""

    year: Count = Field(title="Năm", description="Năm của kết quả hoặc chỉ tiêu.")
    value: Number | None = Field(None, title="Kết quả", description="Giá trị đạt được.")
    target: Number | None = Field(None, title="Chỉ tiêu", description="Giá trị phải đạt.")
    rank: Count | None = Field(None, title="Thứ hạng", description="Đứng thứ mấy.")
    of: Count | None = Field(None, title="Trong số", description="Trong bao nhiêu đơn vị.")
    source: Citation | None = Field(None, title="Nguồn", description="Văn bản công bố.")


class Indicator(Part):
    """One indicator over the years."""

    kind: Literal["sipas", "par_index", "online_rate", "on_time_rate", "other"] = Field(
        title="Loại chỉ số", description="sipas, par_index, online_rate, on_time_rate, other."
    )
    name: Text = Field(title="Tên chỉ số", description="Tên người đọc thấy.")
    measure: Text | None = Field(None, title="Đơn vị đo", description="Ví dụ %.")
    values: tuple[Value, ...] = Field(title="Giá trị theo năm", description="Mỗi năm một mục.")


class Indicators(RecordModel):
    """The indicators of one unit."""

    label: ClassVar[str] = "chỉ số"
    key: ClassVar[str] = "unit"

    unit: Id = Field(title="Đơn vị", description="Mã đơn vị; trùng tên tệp.")
    indicators: tuple[Indicator, ...] = Field(title="Chỉ số", description="Mỗi chỉ số một mục.")
    sample: YesNo = Field(False, title="Dữ liệu minh họa", description="true nếu là ví dụ.")
