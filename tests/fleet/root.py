"""A small root folder for fleets: a province with six communes, two that came from one, and fifteen procedures."""

from __future__ import annotations

from pathlib import Path

COMMUNES = ("phuong-bon", "xa-ba", "xa-hai", "xa-mot", "xa-nam", "xa-sau")
"""The communes that serve people, in the order of their ids. xa-mot and xa-hai have taken the place of xa-cu."""
NUMBERS = {"xa-mot": 1, "xa-hai": 2, "xa-ba": 3, "phuong-bon": 4, "xa-nam": 5, "xa-sau": 6}
ALONE = ("phuong-bon", "xa-ba", "xa-nam", "xa-sau")
"""Those whose portals show nothing of another commune."""
PROCEDURES = tuple(f"1.{number:06d}" for number in range(101, 116))
ADDRESS = "https://{unit}.example.vn/"

ABOVE = {
    "tinh-mau": "name: Tỉnh Mẫu\nlevel: province\nkind: tỉnh\n",
    "huyen-cu": "name: Huyện Cũ\nlevel: district\nkind: huyện\nparent: tinh-mau\nvalid_until: 2025-06-30\n"
    "successors: [xa-mot, xa-hai]\n",
    "xa-cu": "name: Xã Cũ\nlevel: commune\nkind: xã\nparent: huyen-cu\nvalid_until: 2025-06-30\n"
    "successors: [xa-mot, xa-hai]\n",
}
UNIT = """\
id: {id}
name: {name}
level: commune
kind: {kind}
parent: tinh-mau
valid_from: 2025-07-01
one_stop:
  address: Số {number}{number} đường Mẫu, {name}
  hours: Thứ Hai đến thứ Sáu
  phone: 0000 000 {number}00
sample: true
"""
HOTLINE = """\
unit: {id}
checked_on: 2026-11-02
contacts:
  - name: Quầy hướng dẫn của {name}
    purpose: guidance
    phone: 0000 000 {number}11
sample: true
"""
FEEDBACK = """\
---
id: 2026-{number}00
unit: {id}
received: 2026-03-01
channel: portal
subject: Hỏi giờ làm việc của {name}
state: answered
answered_on: 2026-03-05
answered_by: Ủy ban nhân dân {name}
sample: true
---

## Phản ánh

{name} có làm việc sáng thứ Bảy không?

## Trả lời

{name} làm việc từ thứ Hai đến thứ Sáu.
"""
PLAN = """\
id: ke-hoach-{id}
unit: {id}
title: Kế hoạch năm 2026 của {name}
kind: plan
tasks:
  - {{no: "1", title: Niêm yết thủ tục tại {name}, lead: [Văn phòng], timing: Thường xuyên}}
sample: true
"""
DOCUMENT = """\
id: thong-bao-{id}
unit: {id}
kind: report
number: 0{number}/BC
title: Báo cáo của {name}
issued: 2026-10
file: thong-bao-{id}.pdf
sample: true
"""
PROCEDURE = """\
code: {code}
name: Việc mẫu số {number}
field: ho-tich
level: [commune]
steps: [Nộp hồ sơ mẫu số {number}, Nhận kết quả]
sample: true
"""
GUIDE = "---\ntitle: Nộp hồ sơ\ndescription: Cách nộp hồ sơ.\n---\n\nXem [thủ tục](/thu-tuc/1.000101/).\n"


def make_root(into: Path) -> Path:
    """Make the root in a new folder."""
    for ident, text in ABOVE.items():
        write(into / "content" / "units" / f"{ident}.yml", f"id: {ident}\n{text}")
    for ident in COMMUNES:
        _make_commune(into, ident)
    write(into / "content" / "portal.yml", "url: https://tinh-mau.example.vn\n")
    write(into / "content" / "guides" / "nop.md", GUIDE)
    write(into / "procedures" / "fields.yml", "fields:\n  - id: ho-tich\n    name: Hộ tịch\n")
    for number, code in enumerate(PROCEDURES, start=1):
        write(into / "procedures" / "ho-tich" / f"{code}.yml", PROCEDURE.format(code=code, number=number))
    return into


def name_of(ident: str) -> str:
    """The name of a commune, which no other has."""
    kind, _, rest = ident.partition("-")
    return f"{ {'xa': 'Xã', 'phuong': 'Phường'}[kind] } Mẫu {rest.capitalize()}"


def _make_commune(into: Path, ident: str) -> None:
    kind = "phường" if ident.startswith("phuong") else "xã"
    facts = {"id": ident, "name": name_of(ident), "kind": kind, "number": NUMBERS[ident]}
    content = into / "content"
    write(content / "units" / f"{ident}.yml", UNIT.format(**facts))
    write(content / "hotlines" / f"{ident}.yml", HOTLINE.format(**facts))
    write(content / "feedback" / "2026" / f"2026-{facts['number']}00.md", FEEDBACK.format(**facts))
    write(content / "documents" / "2026" / f"thong-bao-{ident}.yml", DOCUMENT.format(**facts))
    write(content / "documents" / "2026" / f"thong-bao-{ident}.pdf", f"%PDF {ident}\n")
    write(into / "plans" / f"ke-hoach-{ident}.yml", PLAN.format(**facts))


def write(path: Path, text: str) -> None:
    """Write a file, with the folders that it needs."""
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(text, encoding="utf-8")
