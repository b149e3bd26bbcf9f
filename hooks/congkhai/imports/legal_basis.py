"""The laws and rules that a procedure stands on: number, title, and date and issuer where the title says them."""

from __future__ import annotations

import re
from collections.abc import Iterable
from datetime import date

from congkhai.fold import fold
from congkhai.imports.paragraphs import without_bullet
from congkhai.imports.sections import Line, tidy

_KIND = r"(?i:bộ luật|luật|pháp lệnh|nghị quyết|nghị định|thông tư liên tịch|thông tư|quyết định|chỉ thị)"
_ITEM = re.compile(r" {0,3}\* (.*)")
_SYMBOL = re.compile(r"\d[\w.]*(?:/\d{4})?/[A-ZĐƯ][\w&./-]*")
_KIND_BEFORE = re.compile(rf"({_KIND})(?: số:?)? (?=\S)")
_SHORT = {"nghị định": "NĐ", "thông tư": "TT", "quyết định": "QĐ", "nghị quyết": "NQ", "chỉ thị": "CT"}
_BEFORE_NUMBER = re.compile(rf"{_KIND}(?: [\w ]+?)?(?: số:?)? ")
_AFTER_NUMBER = re.compile(
    r",?(?: (?i:ngày) (?:(\d{1,2})[/.-](\d{1,2})[/.-](\d{4})|(\d{1,2}) tháng (\d{1,2}) năm (\d{4})))?,?"
    r"(?: của (.*)|[ :(].*)?"
)

_STATE = "Chính phủ|Quốc hội|Thủ tướng Chính phủ|Ủy ban Thường vụ Quốc hội|Chủ tịch nước"
_MINISTRY = (
    "Tài chính|Tư pháp|Nội vụ|Công an|Quốc phòng|Y tế|Xây dựng|Công Thương|Ngoại giao|Giáo dục và Đào tạo|"
    "Khoa học và Công nghệ|Thông tin và Truyền thông|Giao thông vận tải|Kế hoạch và Đầu tư|Dân tộc và Tôn giáo|"
    "Nông nghiệp và Môi trường|Nông nghiệp và Phát triển nông thôn|Tài nguyên và Môi trường|"
    "Văn hóa, Thể thao và Du lịch|Lao động - Thương binh và Xã hội"
)
_ISSUER = re.compile(rf"({_STATE}|(?:Bộ trưởng )?Bộ (?:{_MINISTRY}))(?![\w,/–-]| [-–])", re.IGNORECASE)
_LOCAL_ISSUER = re.compile(r"((?:Hội đồng nhân dân|HĐND|Ủy ban nhân dân|UBND) (?:[Tt]ỉnh|[Tt]hành phố|TP\.?)) ?(.*)")
_NOT_OF_A_NAME = ("Quy", "Về", "Ban", "Sửa", "Hướng", "Phê", "Quyết", "Nghị", "Công")


def legal_basis(lines: Iterable[Line]) -> tuple[list[dict[str, str]], list[Line]]:
    """The laws of the section's lines, and the lines above the first. A law goes on over the lines below its star."""
    laws: list[str] = []
    unread: list[Line] = []
    for line in lines:
        if match := _ITEM.fullmatch(line.text):
            laws.append(match[1])
        elif laws:
            laws[-1] += f" {line.text}"
        else:
            unread.append(line)
    return [law for law in map(_law, laws) if law], unread


def plain_number(text: str, title: str = "") -> str:
    """A number without the kind of document before it: `Nghị định số 50/2026/NĐ-CP` gives `50/2026/NĐ-CP`.

    The kind stays where neither the symbol nor the title tells it.
    """
    match = _KIND_BEFORE.match(text)
    symbol = re.sub(r"\s*([/-])\s*", r"\1", text[match.end() :] if match else text).rstrip(".")
    if not _SYMBOL.fullmatch(symbol):
        return text
    if match and _SHORT.get(match[1].lower(), "?") not in symbol and fold(match[1]) not in fold(title):
        return text
    return symbol


def _law(text: str) -> dict[str, str]:
    title, number = _cut(tidy(text))
    title = without_bullet(title) if title else ""
    law = {"number": plain_number(number, title), "title": title, **_stated(title, number)}
    return {key: value for key, value in law.items() if value}


def _cut(text: str) -> tuple[str, str]:
    """Title and number: the number stands in the last parentheses, which may hold others."""
    if not text.endswith(")"):
        return text, ""
    depth = 0
    for position in range(len(text) - 1, -1, -1):
        depth += {")": 1, "(": -1}.get(text[position], 0)
        if depth == 0:
            inside = text[position + 1 : -1].strip()
            known = any(letter.isdigit() for letter in inside) or not inside
            return (text[:position].strip(), inside) if known else (text, "")
    return text, ""


def _stated(title: str, number: str) -> dict[str, str]:
    """Date and issuer where the title begins with this very document; others may be named further on."""
    before, symbol, after = _around(title, plain_number(number, title))
    match = _AFTER_NUMBER.fullmatch(after)
    if not symbol or not match or not _BEFORE_NUMBER.fullmatch(before):
        return {}
    day, month, year = (match[first] or match[first + 3] for first in (1, 2, 3))
    found = {"date": _day(day, month, year), "issuer": _issuer(match[7] or "")}
    return {key: value for key, value in found.items() if value}


def _around(title: str, symbol: str) -> tuple[str, str, str]:
    """The title before, at and after a symbol, whatever its capitals; nothing at it where it doesn't occur."""
    at = title.lower().find(symbol.lower()) if symbol else -1
    end = at + len(symbol)
    return (title[:at], title[at:end], title[end:]) if at >= 0 else (title, "", "")


def _day(day: str | None, month: str | None, year: str | None) -> str:
    try:
        return date(int(year or 0), int(month or 0), int(day or 0)).isoformat()
    except ValueError:
        return ""


def _issuer(text: str) -> str:
    """The body at the beginning of a text, where it is one that we know; joint circulars name several, and none."""
    if match := _ISSUER.match(text):
        return match[1]
    match = _LOCAL_ISSUER.match(text)
    if not match:
        return ""
    name: list[str] = []
    for word in match[2].split():
        if not (word[0].isupper() or word in "-–") or word in _NOT_OF_A_NAME:
            break
        name.append(word.rstrip(".,:;"))
        if name[-1] != word:
            break
    return " ".join([match[1], *name])
