"""The page of a procedure, as far as its record alone tells: by far the larger part, prepared once for each record."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from congkhai.fold import fold
from congkhai.format import TIME_UNITS, day, money, number
from congkhai.models import Procedure
from congkhai.models.completeness import missing_parts
from congkhai.models.procedure import Channel, DossierItem, Fee, LegalBasis, Time
from congkhai.views.base import Link, Page
from congkhai.views.labels import CHANNEL_ORDER, CHANNELS, LEVELS, ONLINE
from congkhai.views.open_data.service import Data, service_data

PROCEDURES = Link("Thủ tục", "thu-tuc/")
NEEDED = {
    "channels": "cách nộp",
    "dossier": "giấy tờ cần nộp",
    "time": "thời hạn giải quyết",
    "result": "kết quả",
    "fees": "phí, lệ phí",
}
"""The parts that people must know before they go, as they call them; without the others they can do."""


@dataclass(frozen=True)
class FeeView:
    """An amount and the text beside it, which is never dropped."""

    amount: str
    text: str


@dataclass(frozen=True)
class ChannelView:
    """A way of handing in, with its time and fees."""

    kind: str
    name: str
    time: str
    time_text: str
    fees: tuple[FeeView, ...]
    note: str


@dataclass(frozen=True)
class PaperView:
    """A paper to bring."""

    name: str
    form: str
    file: str
    counts: str
    note: str


@dataclass(frozen=True)
class CaseView:
    """The papers of one case; the title is empty where there is only one. `notes` are remarks, nothing to bring."""

    title: str
    papers: tuple[PaperView, ...]
    notes: bool


@dataclass(frozen=True)
class LawView:
    """A law by number and title."""

    number: str
    title: str
    issued: str


@dataclass(frozen=True)
class KeyFact:
    """One of the questions that most people come with: answers, each in a strong part and a plain one, what is said
    where the record has none, and the part of the page that tells all.
    """

    sign: str
    label: str
    answers: tuple[tuple[str, str], ...]
    missing: str
    more: Link | None


@dataclass(frozen=True)
class ProcedureView:
    """What a procedure's record alone tells; `missing` names what people need to know and the source does not say."""

    code: str
    name: str
    summary: str
    levels: tuple[str, ...]
    online: str
    frequent: bool
    interlinked: bool
    facts: tuple[KeyFact, ...]
    missing: tuple[str, ...]
    parts: tuple[Link, ...]
    channels: tuple[ChannelView, ...]
    cases: tuple[CaseView, ...]
    steps: tuple[str, ...]
    results: tuple[str, ...]
    audience: tuple[str, ...]
    conditions: tuple[str, ...]
    agencies: tuple[tuple[str, str], ...]
    laws: tuple[LawView, ...]
    type: str
    keywords: tuple[str, ...]
    source: str
    checked_on: str
    service: Data


def procedure_page(procedure: Procedure, view: ProcedureView) -> Page:
    """The page of a record by itself; its template leaves slots for the surroundings."""
    return Page(
        url=f"thu-tuc/{procedure.code}/",
        title=procedure.name,
        description="",
        section=PROCEDURES.url,
        template="procedure.html",
        view=view,
        sample=procedure.sample,
    )


def searchable_text(procedure: Procedure, view: ProcedureView) -> tuple[str, str]:
    """The further words by which a procedure is known, and its full text, for the search index."""
    return " · ".join((*view.keywords, view.summary)), _full_text(view, procedure.decision or "")


def _full_text(view: ProcedureView, decision: str) -> str:
    papers = (text for case in view.cases for paper in case.papers for text in (case.title, paper.name, paper.note))
    laws = (text for law in view.laws for text in (law.number, law.title))
    agencies = (value for _, value in view.agencies)
    return " ".join((*view.steps, *papers, *view.results, *view.conditions, *agencies, *laws, decision))


def procedure_view(procedure: Procedure) -> ProcedureView:
    """What a record tells, as its page shows it."""
    channels = tuple(sorted(map(_channel, procedure.channels), key=lambda c: CHANNEL_ORDER.index(c.kind)))
    return ProcedureView(
        code=procedure.code,
        name=procedure.name,
        summary=procedure.summary or "",
        levels=tuple(LEVELS[level] for level in procedure.level),
        online=ONLINE.get(procedure.online or "", ""),
        frequent=procedure.frequent,
        interlinked=procedure.interlinked,
        facts=_facts(channels, procedure.result),
        missing=tuple(NEEDED[part] for part in missing_parts(procedure) if part in NEEDED),
        parts=_parts(procedure),
        channels=channels,
        cases=_cases(procedure.dossier, procedure.code),
        steps=procedure.steps,
        results=procedure.result,
        audience=procedure.audience,
        conditions=_lines(procedure.conditions),
        agencies=_agencies(procedure),
        laws=tuple(map(_law, procedure.legal_basis)),
        type=procedure.type or "",
        keywords=procedure.keywords,
        source=(procedure.source.url or "") if procedure.source else "",
        checked_on=day(procedure.source.checked_on) if procedure.source else "",
        service=service_data(procedure),
    )


LONG = 160
"""A fee's rule of more letters is read where all fees stand, not among the first facts."""


def _facts(channels: tuple[ChannelView, ...], results: tuple[str, ...]) -> tuple[KeyFact, ...]:
    times = _distinct(channel.time or channel.time_text for channel in channels)
    ways = _distinct(channel.name for channel in channels)
    fees = tuple(dict.fromkeys(fee for channel in channels for fee in channel.fees))
    many = len(fees) > 3 or any(len(fee.text) > LONG for fee in fees)
    costs = tuple((fee.amount, fee.text) for fee in fees)
    if many:
        costs = ((f"{len(fees)} mức", "tùy trường hợp"),) if len(fees) > 1 else (("", "Tùy trường hợp"),)
    unknown, all_ways = "Nguồn không ghi", "cach-nop"
    return (
        KeyFact(
            "material/clock-outline",
            "Bao lâu?",
            tuple((time, "") if len(time) < 40 else ("", time) for time in times[:4]),
            unknown,
            Link("Tùy cách nộp, tùy trường hợp", all_ways) if len(times) > 1 else None,
        ),
        KeyFact(
            "material/cash",
            "Bao nhiêu tiền?",
            costs,
            unknown,
            Link("Xem từng mức và ai được miễn, giảm", all_ways) if many else None,
        ),
        KeyFact(
            "material/map-marker-outline",
            "Nộp ở đâu?",
            tuple(("", way) for way in ways),
            "Hỏi xã của bạn",
            Link("Xem nơi nộp", "noi-nop"),
        ),
        KeyFact(
            "material/file-check-outline",
            "Nhận được gì?",
            tuple(("", result) for result in results[:3]),
            unknown,
            Link("Xem đủ", "ket-qua") if len(results) > 3 else None,
        ),
    )


def _parts(procedure: Procedure) -> tuple[Link, ...]:
    """The parts of the page that are there, by their anchors."""
    there = (
        ("Giấy tờ", "giay-to", procedure.dossier),
        ("Cách nộp, phí", "cach-nop", procedure.channels),
        ("Các bước", "cac-buoc", procedure.steps),
        ("Ai được làm", "ai-duoc-lam", procedure.audience or procedure.conditions),
        ("Nơi nộp", "noi-nop", True),
        ("Căn cứ pháp lý", "can-cu", procedure.legal_basis),
        ("Mã, nguồn", "thong-tin", True),
    )
    return tuple(Link(title, anchor) for title, anchor, has in there if has)


def _distinct(texts: Iterator[str] | tuple[str, ...]) -> tuple[str, ...]:
    return tuple(dict.fromkeys(text for text in texts if text))


def _lines(text: str | None) -> tuple[str, ...]:
    return tuple(line.strip() for line in (text or "").splitlines() if line.strip())


def _channel(channel: Channel) -> ChannelView:
    return ChannelView(
        kind=channel.kind,
        name=CHANNELS[channel.kind],
        time=_amount_of(channel.time),
        time_text=(channel.time.text or "") if channel.time else "",
        fees=tuple(map(_fee, channel.fees)),
        note=channel.note or "",
    )


def _amount_of(time: Time | None) -> str:
    """3 ngày làm việc; of a unit that the source calls "other" only the text can tell, or else the bare number."""
    if time is None or time.amount is None:
        return ""
    if time.unit in TIME_UNITS:
        return f"{number(time.amount)} {TIME_UNITS[time.unit]}"
    return "" if time.text else f"{number(time.amount)} (nguồn không ghi đơn vị thời gian)"


def _fee(fee: Fee) -> FeeView:
    return FeeView(money(fee.amount, fee.currency), fee.text or "")


def _cases(items: tuple[DossierItem, ...], code: str) -> tuple[CaseView, ...]:
    """Papers by case, in the order in which cases first appear; remarks (Lưu ý), which the exports hold too, last."""
    cases: dict[str, list[PaperView]] = {}
    for item in items:
        cases.setdefault(item.case or "", []).append(_paper(item, code))
    views = (CaseView(title, tuple(papers), fold(title).startswith("luu y")) for title, papers in cases.items())
    return tuple(sorted(views, key=lambda view: view.notes))


def _paper(item: DossierItem, code: str) -> PaperView:
    counts = [(item.originals, "bản chính"), (item.copies, "bản sao")]
    return PaperView(
        name=item.name,
        form=item.form.title if item.form else "",
        file=f"thu-tuc/{code}/{item.form.file}" if item.form and item.form.file else "",
        counts=", ".join(f"{count} {name}" for count, name in counts if count),
        note=item.note or "",
    )


def _agencies(procedure: Procedure) -> tuple[tuple[str, str], ...]:
    named = (
        ("Cơ quan thực hiện", procedure.agency),
        ("Cơ quan có thẩm quyền", procedure.competent_agency),
        ("Cơ quan được ủy quyền", procedure.delegated_agency),
        ("Cơ quan phối hợp", ", ".join(procedure.coordinating)),
        ("Địa chỉ tiếp nhận hồ sơ", procedure.address),
    )
    return tuple((label, value) for label, value in named if value)


def _law(law: LegalBasis) -> LawView:
    issued = " ".join(part for part in (law.issuer or "", f"ngày {day(law.date)}" if law.date else "") if part)
    return LawView(law.number or "", law.title or "", issued)
