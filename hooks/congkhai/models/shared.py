"""Parts that several kinds of record use."""

from congkhai.models.base import Field, Part
from congkhai.models.types import Day, PartialDay, Text, Url


class Checked(Part):
    """Where a fact was read, and when it was last compared."""

    url: Url | None = Field(None, title="Địa chỉ nguồn", description="Trang đã dùng để đối chiếu.")
    checked_on: Day | None = Field(None, title="Ngày đối chiếu", description="Ngày đối chiếu với nguồn gần nhất.")


class Citation(Part):
    """A document that proves something: what it is, its number and its date as written."""

    text: Text = Field(title="Nội dung", description="Văn bản nói gì, viết ngắn.")
    number: Text | None = Field(None, title="Số, ký hiệu", description="Số và ký hiệu như trong văn bản.")
    date: PartialDay | None = Field(None, title="Ngày", description="Ngày ký; biết đến tháng hoặc năm thì ghi đến đó.")
    url: Url | None = Field(None, title="Địa chỉ", description="Trang hoặc tệp của văn bản.")
