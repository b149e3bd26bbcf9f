"""A text export cut at its labels ("Mã thủ tục:", ..., "Mô tả:"), with the number of every line."""

from __future__ import annotations

import re
from dataclasses import dataclass

TITLE = "Chi tiết thủ tục hành chính"
LABELS = (
    "Mã thủ tục",
    "Số quyết định",
    "Tên thủ tục",
    "Cấp thực hiện",
    "Loại thủ tục",
    "Lĩnh vực",
    "Trình tự thực hiện",
    "Cách thức thực hiện",
    "Thành phần hồ sơ",
    "Đối tượng thực hiện",
    "Cơ quan thực hiện",
    "Cơ quan có thẩm quyền",
    "Địa chỉ tiếp nhận HS",
    "Cơ quan được ủy quyền",
    "Cơ quan phối hợp",
    "Kết quả thực hiện",
    "Căn cứ pháp lý",
    "Yêu cầu, điều kiện thực hiện",
    "Từ khóa",
    "Mô tả",
)
BLOCKS = frozenset({"Trình tự thực hiện", "Cách thức thực hiện", "Thành phần hồ sơ", "Căn cứ pháp lý"})
"""Labels that stand alone on their line; the others have a value beside them."""

_LABEL = re.compile(rf"({'|'.join(LABELS)}):(.*)")
_LONE_LABEL = re.compile(rf"(\(?\d+[.)]\s*)?({'|'.join(LABELS)}):?\s*")
_NOTHING = re.compile(rf"không có thông tin( ({'|'.join(LABELS).lower()}))?\.?", re.IGNORECASE)


@dataclass(frozen=True)
class Line:
    """A line of the source with its number (from 1), as it stands there."""

    number: int
    text: str


def sections(text: str) -> tuple[dict[str, list[Line]], list[Line]]:
    """The lines under each label that is there, and the lines above the first label that are not the title.

    A label may turn up inside a text as well (an address that says "Kết quả thực hiện: ..."). The real ones are the
    longest row of labels in the order of the export. A line that holds a label and nothing else says nothing and is
    left out; so are empty lines and "Không có thông tin".
    """
    lines = [Line(number, line) for number, line in enumerate(text.split("\n"), start=1)]
    begins = _in_order([line for line in lines if _may_begin(line.text)])
    found: dict[str, list[Line]] = {}
    before: list[Line] = []
    current = before
    for line in lines:
        match = _LABEL.match(line.text)
        if match and line.number in begins:
            current = found.setdefault(match[1], [])
            line = Line(line.number, match[2])
        elif _LONE_LABEL.fullmatch(line.text):
            continue
        if line.text.strip() and not is_nothing(line.text):
            current.append(line)
    return found, [line for line in before if tidy(line.text) != TITLE]


def tidy(text: str) -> str:
    """The text with each run of white space (tabs, no-break spaces) made one space."""
    return " ".join(text.split())


def is_nothing(text: str) -> bool:
    """Whether the source says that it has no information here."""
    return _NOTHING.fullmatch(tidy(text)) is not None


def _may_begin(line: str) -> bool:
    match = _LABEL.match(line)
    return match is not None and (match[1] in BLOCKS) == (not match[2].strip())


def _in_order(lines: list[Line]) -> set[int]:
    """The numbers of the longest row of lines whose labels follow the export's order; of equal rows the first."""
    ranks = [LABELS.index(line.text.split(":", 1)[0]) for line in lines]
    rows: list[tuple[int, ...]] = []
    for end, rank in enumerate(ranks):
        before = [row for number, row in enumerate(rows) if ranks[number] < rank]
        rows.append((*max(before, key=len, default=()), lines[end].number))
    return set(max(rows, key=len, default=()))
