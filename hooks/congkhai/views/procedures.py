"""The page of a procedure."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from congkhai.derive import Listings
from congkhai.fold import fold
from congkhai.models import Procedure
from congkhai.models.procedure import Channel, DossierItem, Fee, LegalBasis, Time
from congkhai.views.base import HOME, Entry, Link, Page, sentence
from congkhai.views.format import TIME_UNITS, day, money, number
from congkhai.views.labels import CHANNEL_ORDER, CHANNELS, LEVELS, ONLINE

PROCEDURES = Link("Thủ tục", "thu-tuc/")


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
class ProcedureView:
    """Everything that a procedure's page shows."""

    code: str
    name: str
    summary: str
    field: Link
    levels: tuple[str, ...]
    online: str
    frequent: bool
    interlinked: bool
    times: tuple[str, ...]
    fees: tuple[FeeView, ...]
    ways: tuple[str, ...]
    channels: tuple[ChannelView, ...]
    cases: tuple[CaseView, ...]
    steps: tuple[str, ...]
    results: tuple[str, ...]
    audience: tuple[str, ...]
    conditions: tuple[str, ...]
    agencies: tuple[tuple[str, str], ...]
    laws: tuple[LawView, ...]
    decision: str
    decisions: tuple[Link, ...]
    type: str
    keywords: tuple[str, ...]
    events: tuple[Link, ...]
    desks: tuple[Link, ...]
    guides: tuple[Link, ...]
    source: str
    checked_on: str


def procedure_pages(listings: Listings) -> Iterator[Page]:
    """One page for each procedure, at /thu-tuc/<code>/."""
    desks = {
        level: tuple(Link(u.name, f"don-vi/{u.id}/") for u in listings.live_units if u.level == level)
        for level in LEVELS
    }
    guides = {guide.ident: Link(guide.title, f"huong-dan/{guide.ident}/") for guide in listings.portal.guides}
    for procedure in listings.procedures:
        view = _view(procedure, listings, desks, guides)
        description = procedure.summary or f"Hồ sơ, thời hạn, phí và nơi nộp: {procedure.name}"
        yield Page(
            url=f"thu-tuc/{procedure.code}/",
            title=procedure.name,
            description=sentence(description),
            section="thu-tuc/",
            template="procedure.html",
            view=view,
            crumbs=(HOME, PROCEDURES, view.field),
            entries=(_entry(procedure, view, listings),),
            sample=procedure.sample,
            modified=str(procedure.source.checked_on or "") if procedure.source else "",
        )


def _entry(procedure: Procedure, view: ProcedureView, listings: Listings) -> Entry:
    facets = [("Lĩnh vực", view.field.title)]
    facets += [("Cấp thực hiện", level) for level in view.levels]
    facets += [("Đối tượng", audience) for audience in view.audience]
    facets += [("Cách nộp", way) for way in view.ways]
    facets += [("Mức trực tuyến", view.online)] if view.online else []
    facets += [("Cơ quan", procedure.agency)] if procedure.agency else []
    facets += [("Nhóm", "Nhiều người làm")] if view.frequent else []
    facets += [("Nhóm", "Liên thông")] if view.interlinked else []
    return Entry(
        kind="Thủ tục",
        title=procedure.name,
        url=f"thu-tuc/{procedure.code}/",
        code=procedure.code,
        words=" · ".join((*view.keywords, view.summary)),
        text=_full_text(view),
        facets=tuple(facets),
        prominence=listings.prominence(procedure),
    )


def _full_text(view: ProcedureView) -> str:
    papers = (text for case in view.cases for paper in case.papers for text in (case.title, paper.name, paper.note))
    laws = (text for law in view.laws for text in (law.number, law.title))
    agencies = (value for _, value in view.agencies)
    return " ".join((*view.steps, *papers, *view.results, *view.conditions, *agencies, *laws, view.decision))


def _view(
    procedure: Procedure, listings: Listings, desks: dict[str, tuple[Link, ...]], guides: dict[str, Link]
) -> ProcedureView:
    channels = tuple(sorted(map(_channel, procedure.channels), key=lambda c: CHANNEL_ORDER.index(c.kind)))
    return ProcedureView(
        code=procedure.code,
        name=procedure.name,
        summary=procedure.summary or "",
        field=Link(listings.field_name(procedure.field), f"thu-tuc/linh-vuc/{procedure.field}/"),
        levels=tuple(LEVELS[level] for level in procedure.level),
        online=ONLINE.get(procedure.online or "", ""),
        frequent=procedure.frequent,
        interlinked=procedure.interlinked,
        times=_distinct(c.time_text if c.time == "" else c.time for c in channels),
        fees=tuple(dict.fromkeys(fee for c in channels for fee in c.fees)),
        ways=_distinct(c.name for c in channels),
        channels=channels,
        cases=_cases(procedure.dossier, procedure.code),
        steps=procedure.steps,
        results=procedure.result,
        audience=procedure.audience,
        conditions=_lines(procedure.conditions),
        agencies=_agencies(procedure),
        laws=tuple(map(_law, procedure.legal_basis)),
        decision=procedure.decision or "",
        decisions=tuple(
            Link(f"Quyết định {d.number}", f"quyet-dinh/{d.id}/") for d in listings.decisions_of.get(procedure.code, ())
        ),
        type=procedure.type or "",
        keywords=procedure.keywords,
        events=tuple(Link(e.name, f"su-kien/{e.id}/") for e in listings.events_of.get(procedure.code, ())),
        desks=tuple(dict.fromkeys(link for level in procedure.level for link in desks[level])),
        guides=_guides(channels, guides),
        source=(procedure.source.url or "") if procedure.source else "",
        checked_on=day(procedure.source.checked_on) if procedure.source else "",
    )


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


def _guides(channels: tuple[ChannelView, ...], guides: dict[str, Link]) -> tuple[Link, ...]:
    """The guides for the ways that this procedure allows (duty D07); only those that are there."""
    wanted = [
        ("direct", "chuan-bi-ho-so-truc-tiep"),
        ("online", "nop-ho-so-truc-tuyen"),
        ("online", "thanh-toan-truc-tuyen"),
        ("postal", "gui-qua-buu-dien"),
    ]
    kinds = {channel.kind for channel in channels}
    names = [name for kind, name in wanted if kind in kinds] + ["theo-doi-ho-so"]
    return tuple(guides[name] for name in names if name in guides)
