"""A root folder for the portals of a whole province: its communes and every procedure of the national list.

`python province.py EXPORTS UNITS PROVINCE INTO` makes it and prints as JSON what it is made of.

Names and codes of the communes are the official ones; what each needs to be a portal of its own (desk, contact points,
answered feedback, a plan) is made up, marked `sample: true`, and differs from commune to commune.
"""

from __future__ import annotations

import argparse
import json
import re
import shutil
import subprocess
import sys
from pathlib import Path
from typing import Any

from congkhai.fold import slug

PROJECT = Path(__file__).resolve().parents[2]
CONGKHAI = Path(sys.executable).with_name("congkhai")

UNIT = """\
id: {id}
name: {name}
level: commune
kind: {kind}
code: {code}
parent: {parent}
valid_from: 2025-07-01
one_stop:
  address: Trung tâm Phục vụ hành chính công {name} (địa chỉ minh họa)
  hours: "Thứ Hai đến thứ Sáu: 7 giờ 30 - 11 giờ 30, 13 giờ 30 - 17 giờ 00"
  phone: 0000 000 000
sample: true
"""
HOTLINE = """\
unit: {id}
checked_on: 2026-11-02
contacts:
  - name: Quầy hướng dẫn, Trung tâm Phục vụ hành chính công {name}
    purpose: guidance
    phone: 0000 000 000
  - name: Chủ tịch Ủy ban nhân dân {name}
    purpose: corruption
    phone: 0000 000 000
sample: true
"""
FEEDBACK = """\
---
id: 2026-{code}{number}
unit: {id}
received: 2026-0{number}-14
channel: portal
subject: Hỏi giờ làm việc của bộ phận Một cửa {name} (ví dụ {number})
state: answered
answered_on: 2026-0{number}-21
answered_by: Ủy ban nhân dân {name}
sample: true
---

## Phản ánh

Xin hỏi bộ phận Một cửa {name} có làm việc sáng thứ Bảy không?

## Trả lời

Bộ phận Một cửa {name} làm việc từ thứ Hai đến thứ Sáu.
"""
PLAN = """\
id: ke-hoach-{id}
unit: {id}
title: Kế hoạch cải cách hành chính năm 2026 của {name} (ví dụ)
kind: plan
tasks:
  - no: I
    title: Công khai thủ tục hành chính
    tasks:
      - no: 1
        title: Niêm yết và đăng thủ tục lên cổng
        lead: ["Văn phòng {name}"]
        timing: Thường xuyên
sample: true
"""


def make_root(exports: Path, units: Path, province: str, into: Path) -> list[str]:
    """Make the root of a province (by its code) in a new folder; gives the ids of its communes.

    `exports` are the text exports of procedures, `units` the list of units. Raises OSError, StopIteration where the
    province is not in the list, subprocess.CalledProcessError where the exports cannot be imported.
    """
    for name in ("content", "plans", "procedures"):
        shutil.copytree(PROJECT / name, into / name)
    import_all = [str(CONGKHAI), "import", "procedures", str(exports), "--into", str(into)]
    subprocess.run(import_all, check=True, capture_output=True)
    told = json.loads(units.read_text(encoding="utf-8"))
    found = next(one for one in told if one["Code"] == province)
    top = slug(found["Name"])
    file = into / "content" / "units" / f"{top}.yml"
    if not file.exists():
        write(file, province_record(found, top))
    return [_make_commune(ward, top, into) for ward in found["Wards"]]


def province_record(province: dict[str, Any], top: str) -> str:
    """The record of the province itself."""
    kind = "thành phố" if province["FullName"].startswith("Thành phố") else "tỉnh"
    return f"id: {top}\nname: {province['FullName']}\nlevel: province\nkind: {kind}\ncode: {province['Code']}\n"


def _make_commune(ward: dict[str, Any], top: str, into: Path) -> str:
    """The records of a commune; of one that the project has already, those that it lacks."""
    ident = slug(ward["FullName"])
    kind = next(kind for kind in ("xã", "phường", "đặc khu") if ward["FullName"].lower().startswith(kind))
    facts = {"id": ident, "name": ward["FullName"], "kind": kind, "code": ward["Code"], "parent": top}
    content = into / "content"
    records = {
        content / "units" / f"{ident}.yml": UNIT.format(**facts),
        content / "hotlines" / f"{ident}.yml": HOTLINE.format(**facts),
        into / "plans" / f"ke-hoach-{ident}.yml": PLAN.format(**facts),
    }
    for number in (1, 2):
        file = content / "feedback" / "2026" / f"2026-{ward['Code']}{number}.md"
        records[file] = FEEDBACK.format(**facts, number=number)
    for file, text in records.items():
        if not file.exists():
            write(file, text)
    return ident


CHANGES = {"hotline": "- name", "unit": "address", "procedure": "name"}
"""What an editor changes, and the key whose first value gets longer by a word: the words at a commune's telephone
number, the address of its desk, the name of a procedure that all communes have.
"""


def change(root: Path, what: str, unit: str) -> None:
    """Edit one record: that of a unit, or the procedure in the middle. Raises ValueError where none can be edited."""
    folder = {"hotline": f"content/hotlines/{unit}.yml", "unit": f"content/units/{unit}.yml"}
    files = sorted(root.glob(folder.get(what, "procedures/*/[0-9].[0-9]*.yml")))
    plain = re.compile(rf"^( *{CHANGES[what]}: [^\"'>|\n][^\n]*)$", re.M)
    for file in files[len(files) // 2 :]:
        text, count = plain.subn(r"\1 (đã sửa)", file.read_text(encoding="utf-8"), count=1)
        if count:
            file.write_text(text, encoding="utf-8")
            return
    raise ValueError(f"no {what} of {unit} can be changed")


def write(path: Path, text: str) -> None:
    """Write a record."""
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(text, encoding="utf-8")


def main() -> None:
    """Make one root."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("exports", type=Path)
    parser.add_argument("units", type=Path)
    parser.add_argument("province")
    parser.add_argument("into", type=Path)
    given = parser.parse_args()
    communes = make_root(given.exports, given.units, given.province, given.into)
    procedures = len(list(given.into.glob("procedures/*/[0-9].[0-9]*.yml")))
    country = sum(len(one["Wards"]) for one in json.loads(given.units.read_text(encoding="utf-8")))
    print(json.dumps({"communes": communes, "procedures": procedures, "country": country}))


if __name__ == "__main__":
    main()
