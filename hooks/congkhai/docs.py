"""Pages of docs/ that are made from the code, so that they cannot drift: `python -m congkhai.docs docs`."""

from __future__ import annotations

import sys
from collections.abc import Iterator
from pathlib import Path

from pydantic import BaseModel

from congkhai.issues import CATALOGUE, Severity
from congkhai.load.layout import SHELVES
from congkhai.models import MODELS, part_in

MADE = "<!-- Made by `make docs` from the code; edit the code instead. -->\n"
FAMILIES = {
    "F": "Tệp không đọc được",
    "V": "Trường thiếu hoặc sai",
    "R": "Hồ sơ không khớp nhau",
    "U": "Đơn vị",
    "P": "Kế hoạch",
    "S": "Số liệu, ngày tháng",
    "T": "Từ vựng tìm kiếm",
}


def errors_page() -> str:
    """docs/errors.md: every issue with its sentence and advice, as editors read them."""
    lines = ["# Các thông báo khi kiểm tra hồ sơ", "", MADE]
    lines.append("Lỗi (error) làm dừng việc dựng trang; cảnh báo (warning) thì không. `{…}` thay theo từng chỗ.")
    for letter, title in FAMILIES.items():
        lines += ["", f"## {letter}: {title}", "", "| mã | mức | thông báo | cần viết |", "| --- | --- | --- | --- |"]
        for code, issue in sorted(CATALOGUE.items()):
            if code.startswith(letter):
                level = "lỗi" if issue.severity is Severity.ERROR else "cảnh báo"
                lines.append(f"| {code} | {level} | {_cell(issue.message)} | {_cell(issue.advice)} |")
    return "\n".join(lines) + "\n"


def records_page() -> str:
    """docs/records.md: every kind of record, where its files stand and which fields it has."""
    patterns = {shelf.kind: shelf.pattern for shelf in SHELVES}
    lines = ["# Các loại hồ sơ và các trường", "", MADE]
    lines.append("Dấu * là trường bắt buộc. Mọi giá trị đọc như chữ, nên mã và ngày không cần dấu nháy.")
    for kind, model in MODELS.items():
        lines += ["", f"## {kind}: {model.label}", "", f"Tệp: `{patterns[kind]}`", ""]
        lines += ["| khóa | tên | ghi gì |", "| --- | --- | --- |"]
        lines += [f"| `{key}` | {name} | {text} |" for key, name, text in _rows(model, "", ())]
    return "\n".join(lines) + "\n"


def _rows(model: type[BaseModel], above: str, seen: tuple[type, ...]) -> Iterator[tuple[str, str, str]]:
    for name, info in model.model_fields.items():
        key = f"{above}{info.alias or name}{'*' if info.is_required() else ''}"
        yield key, _cell(info.title or ""), _cell(info.description or "")
        inner = part_in(info.annotation)
        if inner is not None and inner not in (*seen, model):
            many = "[]" if "tuple" in str(info.annotation) else ""
            yield from _rows(inner, f"{above}{info.alias or name}{many}.", (*seen, model))


def _cell(text: str) -> str:
    return text.replace("|", "\\|").replace("\n", " ")


def write_pages(into: Path) -> None:
    """Write the made pages into a folder."""
    for name, page in (("errors.md", errors_page()), ("records.md", records_page())):
        (into / name).write_text(page, encoding="utf-8")


if __name__ == "__main__":
    write_pages(Path(sys.argv[1]))
