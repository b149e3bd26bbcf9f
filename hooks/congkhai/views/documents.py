"""Documents by kind, and decisions on the list of procedures."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from congkhai.derive import Listings
from congkhai.models import Decision, Document
from congkhai.models.decision import Replacement
from congkhai.views.base import HOME, Entry, Link, Page, sentence
from congkhai.views.feedback import unit_link
from congkhai.views.format import day, document_number
from congkhai.views.labels import DOCUMENT_KINDS

DOCUMENTS = Link("Văn bản", "van-ban/")
DECISIONS = Link("Quyết định công bố thủ tục", "quyet-dinh/")


@dataclass(frozen=True)
class DocumentView:
    """One document; `consultation` is empty, or says how long comments are taken and what came of them."""

    title: str
    url: str
    kind: Link
    number: str
    issued: str
    issuer: str
    effective: str
    unit: Link
    summary: str
    file: str
    web: str
    opens: str
    closes: str
    is_open: bool
    outcome: str
    plans: tuple[Link, ...]
    sample: bool


@dataclass(frozen=True)
class DocumentListView:
    """Documents, newest first, and the kinds with how many there are of each."""

    heading: str
    intro: str
    documents: tuple[DocumentView, ...]
    kinds: tuple[Link, ...]


@dataclass(frozen=True)
class CodeGroup:
    """Procedure codes that a decision touches in one way; a code without a page here has an empty address."""

    title: str
    procedures: tuple[Link, ...]


@dataclass(frozen=True)
class DecisionView:
    """One decision."""

    number: str
    url: str
    title: str
    date: str
    issuer: str
    effective: str
    groups: tuple[CodeGroup, ...]
    total: int
    file: str
    source: str
    checked_on: str
    sample: bool


@dataclass(frozen=True)
class DecisionListView:
    """All decisions, newest first."""

    decisions: tuple[DecisionView, ...]


def document_pages(listings: Listings) -> Iterator[Page]:
    """All documents, the documents of each kind (also of kinds that are still empty), and a page each."""
    views = tuple(_document(document, listings) for document in listings.documents)
    counts = Counter(view.kind.title for view in views)
    kinds = tuple(
        Link(name, f"van-ban/loai/{kind}/", str(counts[name])) for kind, name in DOCUMENT_KINDS.items() if counts[name]
    )
    intro = "Quy chế, ngân sách, quy hoạch, chính sách, dự thảo lấy ý kiến và báo cáo."
    yield _list(DOCUMENTS.url, DOCUMENTS.title, intro, views, kinds)
    for kind, name in DOCUMENT_KINDS.items():
        chosen = tuple(view for view in views if view.kind.title == name)
        yield _list(f"van-ban/loai/{kind}/", name, f"Văn bản loại: {name.lower()}.", chosen, kinds, DOCUMENTS)
    for view in views:
        yield Page(
            url=view.url,
            title=view.title,
            description=sentence(view.summary or f"{view.kind.title} {view.number} của {view.unit.title}"),
            section=DOCUMENTS.url,
            template="document.html",
            view=view,
            crumbs=(HOME, DOCUMENTS, view.kind),
            entries=(
                Entry(
                    "Văn bản", view.title, view.url, view.number, f"{view.kind.title} · {view.unit.title}", view.summary
                ),
            ),
            sample=view.sample,
        )


def _list(
    url: str, title: str, intro: str, views: tuple[DocumentView, ...], kinds: tuple[Link, ...], *above: Link
) -> Page:
    return Page(
        url=url,
        title=title,
        description=sentence(f"{intro} {len(views)} văn bản."),
        section=DOCUMENTS.url,
        template="document_list.html",
        view=DocumentListView(title, intro, views, tuple(kind for kind in kinds if kind.url != url)),
        crumbs=(HOME, *above),
        sample=any(view.sample for view in views),
    )


def _document(document: Document, listings: Listings) -> DocumentView:
    asked = document.consultation
    return DocumentView(
        title=document.title,
        url=f"van-ban/{document.id}/",
        kind=Link(DOCUMENT_KINDS[document.kind], f"van-ban/loai/{document.kind}/"),
        number=document_number(document.number),
        issued=day(document.issued),
        issuer=document.issuer or "",
        effective=day(document.effective),
        unit=unit_link(document.unit, listings),
        summary=document.summary or "",
        file=f"van-ban/{document.id}/{document.file}" if document.file else "",
        web=document.url or "",
        opens=day(asked.opens) if asked else "",
        closes=day(asked.closes) if asked else "",
        is_open=asked is not None and asked.opens <= listings.today <= asked.closes,
        outcome=(asked.outcome or "") if asked else "",
        plans=tuple(Link(p.title, f"ke-hoach/{p.id}/") for p in listings.plans if p.document == document.id),
        sample=document.sample,
    )


def decision_pages(listings: Listings) -> Iterator[Page]:
    """The list of decisions, and a page each."""
    views = tuple(_decision(decision, listings) for decision in listings.decisions)
    yield Page(
        url=DECISIONS.url,
        title=DECISIONS.title,
        description="Quyết định ban hành mới, sửa đổi, thay thế, bãi bỏ thủ tục hành chính.",
        section="thu-tuc/",
        template="decision_list.html",
        view=DecisionListView(views),
        crumbs=(HOME,),
        entries=(Entry("Trang", DECISIONS.title, DECISIONS.url),),
        sample=any(view.sample for view in views),
    )
    for view in views:
        yield Page(
            url=view.url,
            title=f"Quyết định {view.number}",
            description=sentence(view.title),
            section="thu-tuc/",
            template="decision.html",
            view=view,
            crumbs=(HOME, DECISIONS),
            entries=(Entry("Quyết định", f"Quyết định {view.number}", view.url, view.number, view.title),),
            sample=view.sample,
        )


def _decision(decision: Decision, listings: Listings) -> DecisionView:
    groups = (
        CodeGroup("Ban hành mới", _codes(decision.adds, listings)),
        CodeGroup("Sửa đổi, bổ sung", _codes(decision.amends, listings)),
        CodeGroup("Thay thế", _replacements(decision.replaces, listings)),
        CodeGroup("Bãi bỏ", _codes(decision.abolishes, listings)),
    )
    return DecisionView(
        number=decision.number,
        url=f"quyet-dinh/{decision.id}/",
        title=decision.title,
        date=day(decision.date),
        issuer=decision.issuer or "",
        effective=day(decision.effective),
        groups=tuple(group for group in groups if group.procedures),
        total=sum(len(group.procedures) for group in groups),
        file=f"quyet-dinh/{decision.id}/{decision.file}" if decision.file else "",
        source=(decision.source.url or "") if decision.source else "",
        checked_on=day(decision.source.checked_on) if decision.source else "",
        sample=decision.sample,
    )


def _codes(codes: Iterable[str], listings: Listings) -> tuple[Link, ...]:
    return tuple(_code(code, listings) for code in codes)


def _code(code: str, listings: Listings, note: str = "") -> Link:
    procedure = listings.portal.procedures.get(code)
    if procedure is None:
        return Link(code, "", note)
    return Link(procedure.name, f"thu-tuc/{code}/", note or code)


def _replacements(pairs: Iterable[Replacement], listings: Listings) -> tuple[Link, ...]:
    return tuple(_code(pair.new, listings, f"{pair.new} thay {pair.old}") for pair in pairs)
