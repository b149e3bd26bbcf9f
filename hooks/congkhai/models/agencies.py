"""The agencies that plans name: one agency, however its name is written."""

from __future__ import annotations

import re
import unicodedata
from functools import lru_cache
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


_TONES = "\u0300\u0301\u0303\u0309\u0323"
_TONED = re.compile(rf"([a-zđ\u0302\u0306\u031b]*)([{_TONES}])([a-zđ\u0302\u0306\u031b]*)")
_COUNCIL = re.compile(r"\bhđnd ?(?:-|và|,) ?ubnd\b")


@lru_cache(maxsize=4096)
def spelling(name: str) -> str:
    """A name as it is compared: names that differ in case, spaces, dashes, quotation marks, "&" for "và" or the place
    of a tone mark (hóa, hoá) are one name. Marks are kept: Phước An and Phước Ân are two communes.
    """
    words = unicodedata.normalize("NFKC", name).casefold()
    words = re.sub("[‐‑‒–—−]", "-", words).replace("&", " và ")
    words = re.sub("[\"'“”‘’«»]", "", words)
    words = re.sub(r" ?([-,]) ?", lambda match: "-" if match[1] == "-" else ", ", " ".join(words.split()))
    words = _COUNCIL.sub("hđnd và ubnd", words).strip(" .,;")
    return _TONED.sub(r"\1\3\2", unicodedata.normalize("NFD", words))
