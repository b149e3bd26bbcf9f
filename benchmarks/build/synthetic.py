"""Made-up procedures in the shape of the national list, for machines without its exports. Each is marked as sample."""

from __future__ import annotations

import random
import sys
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from congkhai.canonical import dump

PROJECT = Path(__file__).resolve().parents[2]
sys.path.insert(0, str(PROJECT))

from tests.browser.synthetic import CONDITIONS, DEEDS, THINGS  # noqa: E402

ITEMS = {"small": 1, "real": 3}
"""How long lists and sentences are: a small record has about 4 KB, a real one more than twice of it."""

STEPS = (
    "Người làm thủ tục nộp hồ sơ {thing} tại Trung tâm Phục vụ hành chính công, qua bưu chính hoặc trực tuyến",
    "Công chức tiếp nhận xem hồ sơ {deed} {thing}; thiếu giấy tờ thì hướng dẫn bổ sung một lần bằng văn bản",
    "Cơ quan chuyên môn thẩm định {thing}, khi cần thì kiểm tra thực tế và lấy ý kiến của cơ quan liên quan",
    "Chủ tịch Ủy ban nhân dân xem xét, ký văn bản {deed} {thing} hoặc trả lời bằng văn bản và nêu rõ lý do",
    "Người làm thủ tục nhận kết quả {deed} {thing} tại nơi nộp hoặc theo cách đã đăng ký khi nộp hồ sơ",
)
ISSUERS = ("Chính phủ", "Quốc hội", "Bộ Nội vụ", "Bộ Tư pháp", "Bộ Tài chính", "Bộ Xây dựng")


def records(count: int, size: str, fields: list[str], seed: int = 7) -> Iterator[tuple[str, str, str]]:
    """Code, field and YAML of so many procedures; the same ones for the same seed."""
    dice = random.Random(seed)
    for number in range(count):
        code, field = f"9.{number:06d}", dice.choice(fields)
        yield code, field, dump("procedure", _record(code, field, ITEMS[size], dice))


def _record(code: str, field: str, items: int, dice: random.Random) -> dict[str, Any]:
    """A procedure as plain data."""
    deed, thing, condition = dice.choice(DEEDS), dice.choice(THINGS), dice.choice(CONDITIONS)
    name = f"{deed.capitalize()} {thing} {condition}"
    return {
        "code": code,
        "name": name,
        "field": field,
        "type": "TTHC không được luật giao cho địa phương quy định hoặc quy định chi tiết",
        "level": ["commune"],
        "decision": f"{dice.randrange(1, 2000)}/QĐ-MH",
        "audience": ["Công dân Việt Nam", "Tổ chức (không bao gồm doanh nghiệp, HTX)"],
        "channels": [_channel(kind, dice) for kind in ("direct", "online", "postal")],
        "steps": [_long(sentence, deed, thing, items, dice) for sentence in STEPS],
        "dossier": [_paper(deed, items, dice) for _ in range(2 + 2 * items)],
        "agency": "Ủy ban nhân dân cấp xã",
        "result": [f"Văn bản {deed} {thing}"],
        "legal_basis": [_law(items, dice) for _ in range(2 + 2 * items)],
        "conditions": _long("Người làm thủ tục có nhu cầu {deed} {thing}", deed, thing, items, dice),
        "keywords": [f"{deed} {thing}", f"giấy tờ {thing}"],
        "summary": f"Làm khi bạn cần {deed} {thing} {condition}.",
        "sample": "true",
    }


def _channel(kind: str, dice: random.Random) -> dict[str, Any]:
    """A way of handing in."""
    amount = dice.choice(("0", "8000", "15000", "50000", "120000"))
    text = f"Miễn {dice.choice(CONDITIONS)}, theo nghị quyết của Hội đồng nhân dân"
    return {
        "kind": kind,
        "time": {"amount": str(dice.randrange(1, 30)), "unit": "working_day"},
        "fees": [{"amount": amount, "text": text}],
    }


def _long(sentence: str, deed: str, thing: str, items: int, dice: random.Random) -> str:
    """A sentence with as many clauses behind it as the size wants."""
    clauses = (f"{dice.choice(DEEDS)} {dice.choice(THINGS)} {dice.choice(CONDITIONS)}" for _ in range(2 * items - 1))
    return "; ".join((sentence.format(deed=deed, thing=thing), *clauses)) + "."


def _paper(deed: str, items: int, dice: random.Random) -> dict[str, Any]:
    """A paper to bring."""
    thing = dice.choice(THINGS)
    name = f"Giấy tờ về {thing}, {dice.choice(DEEDS)} {dice.choice(CONDITIONS)}"
    note = f"Chỉ cần khi {deed} {thing} {dice.choice(CONDITIONS)}"
    return {"name": name, "originals": str(dice.randrange(1, 3)), "note": _long(note, deed, thing, items, dice)}


def _law(items: int, dice: random.Random) -> dict[str, str]:
    """A law that nobody has made."""
    title = f"Quy định về {dice.choice(THINGS)}, {dice.choice(DEEDS)} {dice.choice(THINGS)} {dice.choice(CONDITIONS)}"
    number = f"{dice.randrange(1, 300)}/{dice.randrange(2010, 2026)}/MH-NĐ"
    return {"number": number, "title": _long(title, "", "", items, dice), "issuer": dice.choice(ISSUERS)}
