"""Which units get a portal, and at which address."""

from __future__ import annotations

import csv
import re
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from pathlib import Path

from congkhai.portal import Portal

ADDRESS = re.compile(r"https?://[^\s<>\"'#]+")

PLACE = "{unit}"
"""In a pattern of addresses: where the unit's id belongs."""


class Unselectable(ValueError):
    """A selection that cannot be built; its message is in Vietnamese."""


@dataclass(frozen=True)
class Member:
    """A unit of a fleet and the address of its portal (with a slash at its end; empty where none is known)."""

    unit: str
    address: str


@dataclass(frozen=True)
class Shard:
    """One share of a fleet: every `of`-th portal, beginning with the `number`-th (from 1)."""

    number: int = 1
    of: int = 1

    @classmethod
    def of_text(cls, text: str) -> Shard:
        """From `I/N`. Raises Unselectable."""
        number, _, of = text.partition("/")
        if not (number.isdecimal() and of.isdecimal() and 1 <= int(number) <= int(of)):
            raise Unselectable(f"“{text}” không phải phần chia; viết I/N với I từ 1 đến N, ví dụ 1/4")
        return cls(int(number), int(of))

    def share(self, members: Iterable[Member]) -> list[Member]:
        """Its members, in the order of their ids."""
        return sorted(members, key=lambda member: member.unit)[self.number - 1 :: self.of]


def listed(portal: Portal, file: Path, today: date, pattern: str | None) -> list[Member]:
    """The units of a file: an id a line, and after a comma the address if it is not that of the pattern; # begins a
    comment. Raises Unselectable.
    """
    members: dict[str, Member] = {}
    try:
        lines = file.read_text(encoding="utf-8-sig").splitlines()
    except (OSError, UnicodeDecodeError):
        raise Unselectable(f"Không đọc được “{file}”; tệp phải là chữ UTF-8, mỗi dòng một mã đơn vị") from None
    for number, cells in enumerate(csv.reader(lines), start=1):
        unit, address = ([cell.strip() for cell in cells] + ["", ""])[:2]
        if not unit or unit.startswith("#"):
            continue
        if unit in members:
            raise Unselectable(f"{file}:{number}  Đơn vị “{unit}” đã có ở dòng trên; xóa một dòng")
        _refuse_the_unknown(portal, unit, today, f"{file}:{number}  ")
        if address and not ADDRESS.fullmatch(address):
            raise Unselectable(
                f"{file}:{number}  “{address}” không phải địa chỉ; viết như https://xa-a.example.gov.vn/"
            )
        members[unit] = Member(unit, _closed(address) or _address(portal, unit, pattern))
    if not members:
        raise Unselectable(f"“{file}” không có mã đơn vị nào")
    return list(members.values())


def under(portal: Portal, top: str, today: date, pattern: str | None) -> list[Member]:
    """The communes below a unit that serve people on this day. Raises Unselectable."""
    if top not in portal.units:
        raise Unselectable(f"Không có đơn vị nào có mã “{top}”")
    below = {top}
    while more := {u.id for u in portal.units.values() if u.parent in below} - below:
        below |= more
    live = [
        unit for unit in portal.units.values() if unit.id in below and unit.level == "commune" and not unit.ended(today)
    ]
    if not live:
        raise Unselectable(f"Dưới “{top}” không có xã, phường nào đang hoạt động vào ngày {today:%d/%m/%Y}")
    return [Member(unit.id, _address(portal, unit.id, pattern)) for unit in live]


def _refuse_the_unknown(portal: Portal, unit: str, today: date, place: str) -> None:
    if unit not in portal.units:
        raise Unselectable(f"{place}Không có đơn vị nào có mã “{unit}”")
    if portal.units[unit].ended(today):
        raise Unselectable(f"{place}Đơn vị “{unit}” đã kết thúc, không còn phục vụ người dân")


def _address(portal: Portal, unit: str, pattern: str | None) -> str:
    """The pattern's address; without one, a folder below the root's own address, if it has one."""
    if pattern is not None:
        if PLACE not in pattern:
            raise Unselectable(f"Mẫu địa chỉ “{pattern}” thiếu {PLACE}, ví dụ https://{PLACE}.example.gov.vn/")
        if not ADDRESS.fullmatch(pattern):
            raise Unselectable(f"“{pattern}” không phải địa chỉ; viết như https://{PLACE}.example.gov.vn/")
        return _closed(pattern.replace(PLACE, unit))
    return f"{_closed(portal.site.url)}{unit}/" if portal.site.url else ""


def _closed(address: str | None) -> str:
    return f"{address.rstrip('/')}/" if address else ""
