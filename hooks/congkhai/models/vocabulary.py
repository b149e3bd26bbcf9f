"""What citizens type, and what they mean by it: kept by editors, used by search."""

from __future__ import annotations

from typing import ClassVar, Literal

from congkhai.models.base import Field, Part, RecordModel
from congkhai.models.types import Id, ProcedureCode, Text, YesNo


class Meaning(Part):
    """One entry. An abbreviation or word stands for official words; an event stands for procedures."""

    kind: Literal["abbreviation", "word", "event"] = Field(
        title="Loại mục", description="abbreviation (viết tắt), word (từ người dân dùng), event (việc trong đời)."
    )
    words: tuple[Text, ...] = Field(title="Từ người dân gõ", description="Mỗi cách nói một mục, có dấu.")
    means: tuple[Text, ...] = Field((), title="Nghĩa là", description="Từ chính thức như trong tên thủ tục.")
    procedures: tuple[ProcedureCode, ...] = Field(
        (), title="Thủ tục", description="Mã thủ tục, hay cần nhất đứng trước."
    )


class Vocabulary(RecordModel):
    """The entries of one topic: content/search/<topic>.yml."""

    label: ClassVar[str] = "từ vựng tìm kiếm"
    key: ClassVar[str] = "topic"

    topic: Id = Field(title="Chủ đề", description="Trùng tên tệp, ví dụ ho-tich.")
    shared: YesNo = Field(
        False,
        title="Dùng chung",
        description="true nếu nhiều cổng dùng chung tệp này, nên có mục chỉ tới thủ tục mà cổng này không có.",
    )
    entries: tuple[Meaning, ...] = Field(title="Các mục", description="Mỗi mục một nghĩa.")
