"""A procedure as one Markdown page: the words of our own page of it, for the generators that start from Markdown."""

from __future__ import annotations

import json
import re
from collections.abc import Iterable, Iterator
from typing import Any

from content import Record

from congkhai.fold import fold

_SPECIAL = re.compile(r"([\\`*_\[\]|])")
_LIST_SIGN = re.compile(r"^([-+#>]|\d+[.)](?= |$))")

UNSEARCHED = ("search:", "  exclude: true")
"""Front matter that keeps a page out of Material's and Zensical's index; Zensical refuses one that is too long."""

Lines = Iterator[str]


def page(record: Record, portal: dict[str, Any]) -> str:
    """Front matter and text of a procedure's page."""
    channels = sorted(record.get("channels", ()), key=lambda channel: list(portal["channels"]).index(channel["kind"]))
    desks = [desk for level in record.get("level", ()) for desk in portal["desks"].get(level, ())]
    kinds = {channel["kind"] for channel in channels} | {""}
    guides = [guide for guide in portal["guides"] if guide["kind"] in kinds]
    parts = [
        *_head(record, portal),
        *_facts(record, channels, desks, portal),
        *_papers(record),
        *_channels(channels, guides, portal),
        *_section("Các bước", _numbered(record.get("steps", ()))),
        *_section("Nhận được gì", _bullets(record.get("result", ()))),
        *_audience(record),
        *_desks(record, desks),
        *_laws(record),
        *_details(record, portal),
        *_help(guides),
    ]
    return front_matter(front(record)) + "\n".join(parts) + "\n"


def front(record: Record) -> dict[str, str]:
    """Title and description of a procedure's page."""
    missing = f"Hồ sơ, thời hạn, phí và nơi nộp: {record['name']}"
    return {"title": record["name"], "description": record.get("summary") or missing}


def list_page(title: str, intro: str, groups: list[tuple[str, str, list[Record]]], portal: dict[str, Any]) -> str:
    """A page of procedures by name, in groups; a single group has no heading of its own. Nobody searches for lists."""
    parts = [front_matter({"title": title, "description": intro}, UNSEARCHED), f"# {text(title)}", "", text(intro), ""]
    for name, url, records in groups:
        parts += [f"## [{text(name)}](/{url})", ""] if len(groups) > 1 else []
        parts += [f"- {_row(record, portal)}" for record in sorted(records, key=lambda one: fold(one["name"]))]
        parts.append("")
    return "\n".join(parts)


def front_matter(values: dict[str, str], more: Iterable[str] = ()) -> str:
    """The values as YAML between dashes, each quoted, and lines of YAML."""
    lines = (f"{key}: {json.dumps(value, ensure_ascii=False)}" for key, value in values.items())
    return "\n".join(("---", *lines, *more, "---", "", ""))


def text(words: str) -> str:
    """Words as Markdown that shows exactly them."""
    plain = _SPECIAL.sub(r"\\\1", " ".join(words.split())).replace("&", "&amp;").replace("<", "&lt;")
    return _LIST_SIGN.sub(lambda sign: f"{sign[0][:-1]}\\{sign[0][-1]}", plain)


def _row(record: Record, portal: dict[str, Any]) -> str:
    """A procedure in a list."""
    online = portal["online"].get(record.get("online", ""))
    notes = [record["code"], *([online] if online else [])]
    notes += ["**Nhiều người làm**"] if record.get("frequent") == "true" else []
    return f"[{text(record['name'])}](/thu-tuc/{record['code']}/) {' · '.join(notes)}"


def _bullets(items: Iterable[str]) -> list[str]:
    """A list."""
    return [f"- {text(item)}" for item in items]


def _numbered(items: Iterable[str]) -> list[str]:
    """A numbered list."""
    return [f"{number}. {text(item)}" for number, item in enumerate(items, start=1)]


def _section(title: str, lines: Iterable[str]) -> Lines:
    """A heading and lines under it; nothing where there are none."""
    lines = list(lines)
    if lines:
        yield from (f"## {title}", "", *lines, "")


def _head(record: Record, portal: dict[str, Any]) -> Lines:
    """Heading, summary and badges."""
    yield from (f"# {text(record['name'])}", "")
    if record.get("summary"):
        yield from (text(record["summary"]), "")
    badges = [portal["online"].get(record.get("online", ""), "")]
    badges += ["Nhiều người làm"] if record.get("frequent") == "true" else []
    badges += ["Liên thông: nộp một nơi"] if record.get("interlinked") == "true" else []
    yield from (" · ".join([f"**{badge}**" for badge in badges if badge] + [f"Mã {record['code']}"]), "")


def _time(time: dict[str, str], portal: dict[str, Any]) -> str:
    """3 ngày làm việc, as congkhai.views.procedures has it."""
    if "amount" not in time:
        return ""
    unit = portal["units"].get(time.get("unit", ""))
    if unit:
        return f"{_number(time['amount'])} {unit}"
    return "" if time.get("text") else f"{_number(time['amount'])} (nguồn không ghi đơn vị thời gian)"


def _number(amount: str) -> str:
    """1.234,5 as Vietnamese readers write it."""
    whole, _, rest = amount.partition(".")
    return f"{int(whole):,}".replace(",", ".") + (f",{rest}" if rest else "")


def _fee(fee: dict[str, str]) -> str:
    """An amount and the text beside it."""
    amount = f"**{_number(fee['amount'])} {fee.get('currency', 'đồng')}**" if "amount" in fee else ""
    return f"{amount} {text(fee.get('text', ''))}".strip()


def _facts(record: Record, channels: list[Any], desks: list[Any], portal: dict[str, Any]) -> Lines:
    """What most people come for."""
    times = [_time(one.get("time", {}), portal) or one.get("time", {}).get("text", "") for one in channels]
    fees = dict.fromkeys(_fee(fee) for channel in channels for fee in channel.get("fees", ()))
    many = len(fees) > 3 or any(len(fee) > 180 for fee in fees)
    fee_words = [f"**{len(fees)} mức** tùy trường hợp" if len(fees) > 1 else "Tùy trường hợp"] if many else list(fees)
    answers = (
        ("Bao lâu?", [text(time) for time in dict.fromkeys(filter(None, times))][:4], "Nguồn không ghi"),
        ("Bao nhiêu tiền?", fee_words, "Nguồn không ghi"),
        ("Nộp ở đâu?", list(dict.fromkeys(portal["channels"][one["kind"]] for one in channels)), "Hỏi xã của bạn"),
        ("Nhận được gì?", [text(result) for result in record.get("result", ())][:3], "Nguồn không ghi"),
    )
    for question, words, missing in answers:
        yield f"- **{question}** {'; '.join(words) or missing}"
    yield ""


def _papers(record: Record) -> Lines:
    """Papers by case; remarks, which the source holds among them, last."""
    cases: dict[str, list[Any]] = {}
    for item in record.get("dossier", ()):
        cases.setdefault(item.get("case", ""), []).append(item)
    if not cases:
        return
    yield from ("## Giấy tờ cần chuẩn bị", "")
    for case, items in sorted(cases.items(), key=lambda one: fold(one[0]).startswith("luu y")):
        if case:
            yield from (f"### {text(case)}", "")
        yield from map(_paper, items)
        yield ""
    yield from ("Bị đòi thêm giấy tờ ngoài danh sách? [Báo đường dây nóng](/duong-day-nong/).", "")


def _paper(item: Record) -> str:
    """A paper with its counts, note and form."""
    counts = [f"{item[key]} {name}" for key, name in (("originals", "bản chính"), ("copies", "bản sao")) if key in item]
    form = item.get("form", {}).get("title", item["name"])
    form_words = f"Theo mẫu: {text(form)}" if form != item["name"] else ""
    parts = (text(item["name"]), ", ".join(counts), text(item.get("note", "")), form_words)
    return f"- {'<br>'.join(filter(None, parts))}"


def _channels(channels: list[Any], guides: list[Any], portal: dict[str, Any]) -> Lines:
    """Ways of handing in, each with its time and fees."""
    if not channels:
        return
    yield from ("## Cách nộp, thời hạn và phí", "")
    for channel in channels:
        time = channel.get("time", {})
        shown = " ".join(filter(None, (_time(time, portal), text(time.get("text", ""))))) or "Nguồn không ghi"
        fees = [_fee(fee) for fee in channel.get("fees", ())]
        yield from (f"### {portal['channels'][channel['kind']]}", "", f"- Thời hạn: {shown}")
        missing = "Nguồn không ghi mức thu. Hãy hỏi nơi nộp trước khi trả tiền."
        yield from (f"- Phí, lệ phí: {fee}" for fee in fees or [missing])
        yield from ("", text(channel.get("note", "")), "")
    if guides:
        yield from (f"Chưa quen? Xem {', '.join(map(_link, guides))}.", "")


def _link(link: dict[str, str]) -> str:
    """A link from the root of the site."""
    return f"[{text(link['title'])}](/{link['url']})"


def _audience(record: Record) -> Lines:
    """Who may do it, under which conditions."""
    conditions = [line.strip() for line in record.get("conditions", "").splitlines() if line.strip()]
    audience = record.get("audience", ())
    who = [f"{text('; '.join(audience))}.", ""] if audience else []
    terms = [text(conditions[0])] if len(conditions) == 1 else _bullets(conditions)
    yield from _section("Ai được làm, với điều kiện gì", [*who, *terms])


def _desks(record: Record, desks: list[Any]) -> Lines:
    """Where to hand in, and who decides."""
    named = (
        ("Cơ quan thực hiện", record.get("agency")),
        ("Cơ quan có thẩm quyền", record.get("competent_agency")),
        ("Cơ quan được ủy quyền", record.get("delegated_agency")),
        ("Cơ quan phối hợp", ", ".join(record.get("coordinating", ()))),
        ("Địa chỉ tiếp nhận hồ sơ", record.get("address")),
    )
    where = "Bộ phận Một cửa (Trung tâm Phục vụ hành chính công). Chọn nơi gần bạn để xem địa chỉ, giờ làm việc:"
    lines = [where, "", *(f"- {_link(desk)}" for desk in desks), ""] if desks else []
    lines += [f"- {label}: {text(value)}" for label, value in named if value]
    yield from _section("Nơi nộp và cơ quan giải quyết", lines)


def _laws(record: Record) -> Lines:
    """The legal basis."""
    laws = record.get("legal_basis", ())
    yield from _section("Căn cứ pháp lý", [f"- {_law(law)}" for law in laws])


def _law(law: dict[str, str]) -> str:
    """A law by number, title, issuer and date."""
    number = f"**{text(law['number'])}**" if law.get("number") else ""
    day = f"ngày {_day(law['date'])}" if law.get("date") else ""
    issued = " ".join(filter(None, (text(law.get("issuer", "")), day)))
    return " – ".join(filter(None, (number, text(law.get("title", ""))))) + (f" ({issued})" if issued else "")


def _day(value: str) -> str:
    """2025-09-05 is 05/09/2025."""
    return "/".join(reversed(value.split("-")))


def _details(record: Record, portal: dict[str, Any]) -> Lines:
    """Code, field, decision, source."""
    code, field, source = record["code"], record["field"], record.get("source", {})
    decisions = [text(record.get("decision", "")), *map(_link, portal["decisions"].get(code, ()))]
    facts = (
        ("Mã thủ tục", code),
        ("Lĩnh vực", f"[{text(portal['fields'][field])}](/thu-tuc/linh-vuc/{field}/)"),
        ("Cấp giải quyết", ", ".join(portal["levels"][level] for level in record.get("level", ()))),
        ("Loại", text(record.get("type", ""))),
        ("Quyết định công bố", " · ".join(filter(None, decisions))),
        ("Còn gọi là", text(", ".join(record.get("keywords", ())))),
        ("Thuộc việc", ", ".join(map(_link, portal["events"].get(code, ())))),
        ("Nguồn", f"[Cổng Dịch vụ công quốc gia]({source['url']})" if source.get("url") else ""),
        ("Đối chiếu với nguồn", _day(source.get("checked_on", ""))),
    )
    yield from _section("Mã, quyết định và nguồn", [f"- {label}: {words}" for label, words in facts if words])
    yield from ("Trang này là bản tóm tắt. Khi có khác nhau, hãy theo quyết định công bố.", "")


def _help(guides: list[Any]) -> Lines:
    """Whom to ask."""
    yield from ("## Có gì chưa rõ?", "", "Gọi Tổng đài [1800 1096](tel:18001096) (miễn phí)", "")
    yield from ("- [Số điện thoại của xã bạn](/duong-day-nong/)", "- [Xem và gửi phản ánh](/phan-anh/)")
    yield from (f"- {_link(guide)}" for guide in guides)


def home_page(groups: list[tuple[str, str, list[Record]]]) -> str:
    """The first page: the fields with the number of their procedures."""
    head = front_matter({"title": "Cổng công khai Tuy Phước", "description": "Thủ tục hành chính."})
    lines = [f"- [{text(name)}](/{url}) {len(records)}" for name, url, records in groups]
    return head + "\n".join(("# Cổng công khai Tuy Phước", "", *lines, ""))
