"""Lists that the source writes as one text, with commas between items that may hold commas themselves."""

from __future__ import annotations

import re

from congkhai.fold import fold
from congkhai.imports.paragraphs import without_bullet

LONGEST_KEYWORD = 80

_ITEM = re.compile(r"[,\n]\s+(?=[^\W\d_])|\n")
_RESULT = re.compile(
    r",?\n|, (?=- )|(?<=[.;]), (?=[^\W\d_])|, (?="
    r"(?:Quyết định|Thông báo|Giấy|Văn bản|Danh sách|Xác nhận|Tiền|Bản|Biên lai|Biên bản|Ủy nhiệm|Phiếu|Thẻ|Sổ|"
    r"Trích lục|Chứng từ|Biển số|Hợp đồng|Tờ khai|Công văn|Cập nhật|Chuyển tình trạng|Gửi thông tin|Đăng tải|Báo cáo"
    r")\b)"
)
"""Between results: a line break, a bullet, the end of a sentence, or a comma before what a result begins with."""


def audience(text: str) -> list[str]:
    """Who a procedure is for, one group an item: a comma before a small letter or in parentheses divides nothing."""
    return _divided(text, _ITEM)


bodies = audience
"""Agencies are divided in the same way."""


def results(text: str) -> list[str]:
    """What the people get, one paper an item."""
    if text.startswith("- "):
        text = re.sub(r"(?<=[.;]) (?=- )", "\n", text)
    return _divided(text, _RESULT)


def keywords(text: str, name: str) -> list[str]:
    """Search words between commas; a whole title put there stays whole."""
    if len(text) > LONGEST_KEYWORD or fold(text) == fold(name):
        return [text] if text else []
    return [word.strip() for word in re.split(r"[,;\n]", text) if word.strip()]


def _divided(text: str, between: re.Pattern[str]) -> list[str]:
    items: list[str] = []
    begin = 0
    for match in between.finditer(text):
        after = text[match.end() : match.end() + 1]
        if _outside(text[begin : match.start()]) and (between is not _ITEM or "\n" in match[0] or after.isupper()):
            items.append(text[begin : match.start()])
            begin = match.end()
    items.append(text[begin:])
    return [without_bullet(item) for item in items if item.strip()]


def _outside(text: str) -> bool:
    """Whether the end of a text is outside of all parentheses."""
    return text.count("(") <= text.count(")")
