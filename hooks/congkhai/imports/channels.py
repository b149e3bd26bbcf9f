"""The ways of handing in a dossier, with their times, fees and notes."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from typing import Any

from congkhai.fold import fold
from congkhai.imports.paragraphs import paragraphs
from congkhai.imports.sections import Line, is_nothing, tidy

KINDS = {
    "direct": ("direct", "truc tiep"),
    "online": ("online", "truc tuyen"),
    "postal": ("postal", "buu chinh", "dich vu buu chinh"),
}
UNITS = {
    "working_day": ("working_day", "ngay lam viec"),
    "day": ("day", "ngay"),
    "hour": ("hour", "gio"),
    "month": ("month", "thang"),
    "year": ("year", "nam"),
    "other": ("other", "khac"),
}
"""Our words for the source's codes and their Vietnamese names, folded."""

_CHANNEL = re.compile(r" {0,3}\* Hình thức nộp:(.*)")
_SLOT = re.compile(r" {4}(Thời hạn giải quyết|Phí, lệ phí|Mô tả):(.*)")
_AMOUNT_AND_UNIT = re.compile(r"(?:(\d{1,12}(?:[.,]\d{1,6})?) )?(\D+)")
_OTHER_UNIT = re.compile(r"(.+) OTHER")
_FEE = re.compile(r"(\d{1,15}) (VNĐ|VND|đồng|[A-Z]{3}) \((.*)\)", re.IGNORECASE)
_NEXT_FEE = re.compile(r" \| (?=\d+ \w+ \()")
_DONG = ("VNĐ", "VND", "ĐỒNG")
_ONLINE = re.compile(r"trực tuyến (toàn trình|một phần)|\((toàn trình|một phần)\)", re.IGNORECASE)
_SUPPOSED = re.compile(r"trường hợp|danh mục|đối với", re.IGNORECASE)


def channels(lines: Iterable[Line]) -> tuple[list[dict[str, Any]], list[Line]]:
    """The channels of the section's lines, and the lines that belong to none that we know."""
    found: list[tuple[str, dict[str, list[str]]]] = []
    unread: list[Line] = []
    slots: dict[str, list[str]] | None = None
    slot = "Mô tả"
    for line in lines:
        if match := _CHANNEL.fullmatch(line.text):
            kind = _word(match[1], KINDS)
            slots = None
            if kind:
                slots, slot = {}, "Mô tả"
                found.append((kind, slots))
                continue
        if slots is None:
            unread.append(line)
        elif (match := _SLOT.fullmatch(line.text)) and match[1] not in slots:
            slot = match[1]
            slots[slot] = [match[2]]
        else:
            slots.setdefault(slot, []).append(line.text)
    return [_channel(kind, slots) for kind, slots in found], unread


def online_level(found: Iterable[dict[str, Any]]) -> str | None:
    """full or partial where the notes say so of this procedure and never say otherwise; else None.

    "In cases done online in part ..." and titles of lists of services tell nothing of this procedure.
    """
    said: set[str] = set()
    for channel in found:
        for sentence in re.split(r"(?<=[.;])\s|\n", channel.get("note", "")):
            for match in _ONLINE.finditer(sentence):
                if _SUPPOSED.search(sentence):
                    return None
                said.add("full" if "toàn trình" in match[0].lower() else "partial")
    return said.pop() if len(said) == 1 else None


def _channel(kind: str, slots: dict[str, list[str]]) -> dict[str, Any]:
    time = _time(tidy(" ".join(slots.get("Thời hạn giải quyết", []))))
    fees = _fees(tidy(" ".join(slots.get("Phí, lệ phí", []))))
    note = "\n".join(paragraphs(slots.get("Mô tả", [])))
    parts = {"kind": kind, "time": time, "fees": fees, "note": "" if is_nothing(note) else note}
    return {key: value for key, value in parts.items() if value}


def _word(text: str, words: Mapping[str, tuple[str, ...]]) -> str | None:
    folded = fold(text)
    return next((word for word, names in words.items() if folded in names), None)


def _time(text: str) -> dict[str, str]:
    """`3 WORKING_DAY`, `15 ngày`, `OTHER`; anything else is kept as text, of the unit "other" where it says so."""
    if not text or is_nothing(text):
        return {}
    match = _AMOUNT_AND_UNIT.fullmatch(text)
    unit = _word(match[2], UNITS) if match else None
    if match and unit:
        return {"amount": match[1].replace(",", "."), "unit": unit} if match[1] else {"unit": unit}
    if match := _OTHER_UNIT.fullmatch(text):
        return {"unit": "other", "text": match[1]}
    return {"text": text}


def _fees(text: str) -> list[dict[str, str]]:
    """The fees between bars; one that the source repeats word for word is kept once."""
    if not text or is_nothing(text):
        return []
    parts = _NEXT_FEE.split(text) if _FEE.match(text) else text.split(" | ")
    found: list[dict[str, str]] = []
    for part in map(str.strip, parts):
        fee = _fee(part)
        if fee and fee not in found:
            found.append(fee)
    return found


def _fee(text: str) -> dict[str, str]:
    match = _FEE.fullmatch(text)
    if not match:
        return {"text": text} if text else {}
    amount, currency, about = match[1], match[2].upper(), match[3].strip()
    fee = {"amount": amount, "currency": "" if currency in _DONG else currency, "text": about}
    return {key: value for key, value in fee.items() if value}
