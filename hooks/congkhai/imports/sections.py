"""A text export cut at its labels ("Mã thủ tục:", ..., "Mô tả:"), with the number of every line."""

from __future__ import annotations

import re
from collections.abc import Iterable
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
"""Labels that stand alone on their line; beside the others is a value."""

_LABEL = re.compile(rf"({'|'.join(LABELS)}):")
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
    longest row of labels in the order of the export. Left out are empty lines, "Không có thông tin", and a label at
    the end of a section with nothing after it.
    """
    lines = [Line(number, line) for number, line in enumerate(text.split("\n"), start=1)]
    begins = _in_order([line for line in lines if _LABEL.match(line.text)])
    found: dict[str, list[Line]] = {}
    before: list[Line] = []
    current = before
    for line in lines:
        if line.number in begins:
            label, _, value = line.text.partition(":")
            current = found.setdefault(label, [])
            line = Line(line.number, value)
        if line.text.strip() and not is_nothing(line.text):
            current.append(line)
    for section in found.values():
        while section and _LONE_LABEL.fullmatch(section[-1].text):
            section.pop()
    return found, [line for line in before if tidy(line.text) != TITLE]


def tidy(text: str) -> str:
    """The text with each run of white space (tabs, no-break spaces) made one space."""
    return " ".join(text.split())


def is_nothing(text: str) -> bool:
    """Whether the source says that it has no information here."""
    return _NOTHING.fullmatch(tidy(text)) is not None


_Row = tuple[tuple[int, ...], int]
"""The numbers of lines that may begin sections, and how many of them look as the export writes them."""


def _in_order(lines: list[Line]) -> set[int]:
    """The longest row of lines whose labels follow the export's order; of equal rows the one that looks right."""
    rows: list[tuple[int, _Row]] = []
    for line in lines:
        label, _, value = line.text.partition(":")
        rank = LABELS.index(label)
        numbers, right = _best(row for before, row in rows if before < rank)
        rows.append((rank, ((*numbers, line.number), right + ((label in BLOCKS) == (not value.strip())))))
    return set(_best(row for _, row in rows)[0])


def _best(rows: Iterable[_Row]) -> _Row:
    return max(rows, key=lambda row: (len(row[0]), row[1]), default=((), 0))
