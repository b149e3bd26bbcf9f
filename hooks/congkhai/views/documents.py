"""Documents by kind."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass

from congkhai.derive import Listings
from congkhai.format import day, document_number
from congkhai.models import Document
from congkhai.views.base import HOME, Entry, Link, Page, sentence
from congkhai.views.calendars import consultations_path
from congkhai.views.feedback import unit_link
from congkhai.views.labels import DOCUMENT_KINDS

DOCUMENTS = Link("Văn bản", "van-ban/")


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
    """Documents, newest first, and the kinds with how many there are of each; `calendar` is that of consultations."""

    heading: str
    intro: str
    documents: tuple[DocumentView, ...]
    kinds: tuple[Link, ...]
    calendar: str


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
        calendar = consultations_path(listings) if kind == "consultation" else ""
        chosen = tuple(view for view in views if view.kind.title == name)
        yield _list(
            f"van-ban/loai/{kind}/", name, f"Văn bản loại: {name.lower()}.", chosen, kinds, DOCUMENTS, calendar=calendar
        )
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
    url: str,
    title: str,
    intro: str,
    views: tuple[DocumentView, ...],
    kinds: tuple[Link, ...],
    *above: Link,
    calendar: str = "",
) -> Page:
    return Page(
        url=url,
        title=title,
        description=sentence(f"{intro} {len(views)} văn bản."),
        section=DOCUMENTS.url,
        template="document_list.html",
        view=DocumentListView(title, intro, views, tuple(kind for kind in kinds if kind.url != url), calendar),
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
