"""Every word of a text export, section by section, and every word of the record made from it.

Written against the layout of the exports alone, without the importer's own parts, so that a word which the importer
loses, adds or puts in another place shows.
"""

from __future__ import annotations

import re
import unicodedata
from typing import Any

Words = dict[str, list[str]]

LABELS = {
    "Mã thủ tục": "code",
    "Số quyết định": "decision",
    "Tên thủ tục": "name",
    "Cấp thực hiện": "level",
    "Loại thủ tục": "type",
    "Lĩnh vực": "field",
    "Trình tự thực hiện": "steps",
    "Cách thức thực hiện": "channels",
    "Thành phần hồ sơ": "dossier",
    "Đối tượng thực hiện": "audience",
    "Cơ quan thực hiện": "agency",
    "Cơ quan có thẩm quyền": "competent_agency",
    "Địa chỉ tiếp nhận HS": "address",
    "Cơ quan được ủy quyền": "delegated_agency",
    "Cơ quan phối hợp": "coordinating",
    "Kết quả thực hiện": "result",
    "Căn cứ pháp lý": "legal_basis",
    "Yêu cầu, điều kiện thực hiện": "conditions",
    "Từ khóa": "keywords",
    "Mô tả": "summary",
}
BLOCKS = (6, 7, 8, 16)
HIDDEN = re.compile("[\u00ad\u200b-\u200f\u202a-\u202e\u2060-\u2064\u2066-\u2069\ufeff]")
NOTHING = r"không có thông tin( (thành phần hồ sơ|căn cứ pháp lý|trình tự thực hiện|cách thức thực hiện))?\.?"
KIND = r"(luật|pháp lệnh|nghị định|thông tư|quyết định|nghị quyết)( số:?)? "
SCAFFOLDING: dict[str, tuple[str, ...]] = {
    "channels": (
        r"^  \* hình thức nộp: (direct|online|postal)$",
        r"^    (thời hạn giải quyết|phí, lệ phí|mô tả):",
        r"(?<=\d) vnđ (?=\()",
    ),
    "dossier": (r"^      số lượng: bản chính: \d+, bản sao: \d+$",),
    "name": (r"^ *thủ tục (?=\S)",),
    "decision": (rf"^ *{KIND}(?=\d)",),
    "legal_basis": (rf"(?<=\(){KIND}(?=\d[^()]*\)$)",),
}
"""What the exports set around the words, as patterns over lines in small letters."""


def of_source(text: str) -> tuple[Words, list[tuple[int, int]]]:
    """The words of each section in their order, and the counts of originals and copies."""
    text = unicodedata.normalize("NFC", HIDDEN.sub("", text.replace("\r\n", "\n"))).lower()
    counts = [
        (int(a), int(b)) for a, b in re.findall(r"^      số lượng: bản chính: (\d+), bản sao: (\d+)$", text, re.M)
    ]
    sections: dict[str, list[str]] = {}
    labels = {label.lower(): field for label, field in LABELS.items()}
    at = -1
    for line in text.split("\n")[1:]:
        label, colon, rest = line.partition(":")
        order = list(labels).index(label) if colon and label in labels else -1
        if order == at + 1 and (order in BLOCKS or rest.strip()):
            at, line = order, rest
        sections.setdefault(labels[list(labels)[at]], []).append(line)
    for lines in sections.values():
        while lines and re.fullmatch(rf"(\(\d+\) )?({'|'.join(labels)}):\s*|\s*", lines[-1]):
            lines.pop()
    if sections.get("summary") == sections.get("conditions"):
        del sections["summary"]
    return {field: _section(field, lines) for field, lines in sections.items()}, counts


def _section(field: str, lines: list[str]) -> list[str]:
    found: list[str] = []
    for line in lines:
        if field == "channels" and line.startswith("    phí, lệ phí:"):
            line = "    phí, lệ phí: " + " | ".join(dict.fromkeys(line.split(":", 1)[1].strip().split(" | ")))
        if field == "channels" and line.startswith("    thời hạn giải quyết:"):
            line = re.sub(r" (working_day|other|hour|month)$|(?<=\d) ngày$", "", line)
        for pattern in SCAFFOLDING.get(field, ()):
            line = re.sub(pattern, "", line)
        if not re.fullmatch(NOTHING, line.strip()):
            found += words(line)
    return found


def of_record(data: dict[str, Any]) -> tuple[Words, list[tuple[int, int]]]:
    """The words of each field in the order of the exports, and the counts; what is said besides is left out."""
    counts = [(int(paper.get("originals", 0)), int(paper.get("copies", 0))) for paper in data.get("dossier", [])]
    found: Words = {}
    for field in LABELS.values():
        value = data.get(field, "")
        if field in ("channels", "dossier", "legal_basis"):
            found[field] = words(" ".join(_parts(field, value or [])))
        else:
            found[field] = words(value if isinstance(value, str) else " ".join(value))
    return found, counts


def _parts(field: str, items: list[dict[str, Any]]) -> list[str]:
    texts: list[str] = []
    case = ""
    for item in items:
        if field == "channels":
            time = item.get("time", {})
            texts += [time.get("amount", ""), time.get("text", "")]
            texts += [text for fee in item.get("fees", []) for text in (fee.get("amount", ""), fee.get("text", ""))]
            texts.append(item.get("note", ""))
        elif field == "legal_basis":
            texts += [item.get("title", ""), re.sub(rf"^{KIND}(?=\d)", "", item.get("number", ""), flags=re.IGNORECASE)]
        else:
            named = "" if item["name"].startswith("(Nguồn không ghi tên") else item["name"]
            texts += [item["case"] if item.get("case", "") not in ("", case) else "", named]
            case = item.get("case", "")
    return texts


def words(text: str) -> list[str]:
    """The words and numbers of a text, in small letters."""
    return re.findall(r"\w+", text.lower())
