"""Text exports of invented procedures, in the layout of the national database."""

from __future__ import annotations

from congkhai.imports.sections import BLOCKS, LABELS, Line

PLAIN = {
    "Mã thủ tục": "1.999001",
    "Số quyết định": "7/QĐ-THU",
    "Tên thủ tục": "Thủ tục đăng ký tổ ong",
    "Cấp thực hiện": "Cấp Xã",
    "Loại thủ tục": "TTHC được luật giao quy định chi tiết",
    "Lĩnh vực": "Nuôi ong",
    "Trình tự thực hiện": "    Bước 1: Mang đơn đến xã.",
    "Cách thức thực hiện": (
        "  * Hình thức nộp: DIRECT\n    Thời hạn giải quyết: 3 WORKING_DAY\n    Phí, lệ phí: Không có thông tin"
    ),
    "Thành phần hồ sơ": "    - Đơn đăng ký\n      Số lượng: Bản chính: 1, Bản sao: 0",
    "Căn cứ pháp lý": "  * Luật Ong mật (9/2020/QH14)",
}


def export(**sections: str) -> str:
    """An export whose sections are those of PLAIN, or as given by label (spaces as underscores, commas left out)."""
    given = {
        label: sections[name] for label in LABELS if (name := label.replace(",", "").replace(" ", "_")) in sections
    }
    assert len(given) == len(sections), "a label that is no label"
    lines = ["Chi tiết thủ tục hành chính"]
    for label in LABELS:
        value = (PLAIN | given).get(label, "Không có thông tin")
        if label in BLOCKS and value == "Không có thông tin":
            value = f"  Không có thông tin {label.lower()}."
        lines.append(f"{label}:\n{value}\n" if label in BLOCKS else f"{label}: {value}")
    return "\n".join(lines)


def lines_of(text: str) -> list[Line]:
    """The lines of a section, numbered from 1."""
    return [Line(number, line) for number, line in enumerate(text.split("\n"), start=1) if line.strip()]
