"""Feedback with its answers, and apologies for late dossiers."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass

from congkhai.derive import Listings
from congkhai.format import day
from congkhai.models import Apology, Feedback
from congkhai.views.base import HOME, Entry, Link, Page, prose, sentence
from congkhai.views.contacts import ContactView, shared_contacts
from congkhai.views.feeds import ANSWERS_FEED, APOLOGIES_FEED, feed_path
from congkhai.views.labels import FEEDBACK_CHANNELS, FEEDBACK_STATES

FEEDBACK = Link("Phản ánh, kiến nghị", "phan-anh/")
APOLOGIES = Link("Xin lỗi vì trễ hẹn", "xin-loi/")


@dataclass(frozen=True)
class FeedbackView:
    """One feedback; question and answer are Markdown."""

    id: str
    url: str
    subject: str
    state: str
    state_key: str
    channel: str
    received: str
    answered_on: str
    answered_by: str
    forwarded_to: str
    unit: Link
    procedure: Link | None
    question: str
    answer: str
    sample: bool


@dataclass(frozen=True)
class FeedbackListView:
    """All feedback, newest first, with how many stand in which state; `feed` tells the answers, if there are any."""

    items: tuple[FeedbackView, ...]
    states: tuple[tuple[str, int], ...]
    contacts: tuple[ContactView, ...]
    how: Link | None
    feed: str


@dataclass(frozen=True)
class ApologyView:
    """One apology letter."""

    id: str
    url: str
    unit: Link
    issued: str
    procedure: Link | None
    dossier: str
    due: str
    new_due: str
    reappointed: int
    reason: str
    signed_by: str
    sample: bool


@dataclass(frozen=True)
class ApologyListView:
    """All apologies, newest first; `feed` is empty where there are none."""

    items: tuple[ApologyView, ...]
    feed: str


def procedure_link(code: str | None, listings: Listings) -> Link | None:
    """The procedure that a record names, where the portal has it."""
    procedure = listings.portal.procedures.get(code or "")
    return Link(procedure.name, f"thu-tuc/{procedure.code}/") if procedure else None


def unit_link(unit_id: str, listings: Listings) -> Link:
    """A unit by its name."""
    return Link(listings.portal.units[unit_id].name, f"don-vi/{unit_id}/")


def feedback_view(item: Feedback, listings: Listings) -> FeedbackView:
    """A feedback as pages show it."""
    return FeedbackView(
        id=item.id,
        url=f"phan-anh/{item.id}/",
        subject=item.subject,
        state=FEEDBACK_STATES[item.state],
        state_key=item.state,
        channel=FEEDBACK_CHANNELS[item.channel],
        received=day(item.received),
        answered_on=day(item.answered_on),
        answered_by=item.answered_by or "",
        forwarded_to=item.forwarded_to or "",
        unit=unit_link(item.unit, listings),
        procedure=procedure_link(item.procedure, listings),
        question=item.question,
        answer=item.answer or "",
        sample=item.sample,
    )


def feedback_pages(listings: Listings) -> Iterator[Page]:
    """The list of feedback, and a page each."""
    views = tuple(feedback_view(item, listings) for item in listings.feedback)
    counts = Counter(view.state for view in views)
    how = next((Link(g.title, f"huong-dan/{g.ident}/") for g in listings.portal.guides if "phan-anh" in g.ident), None)
    yield Page(
        url=FEEDBACK.url,
        title=FEEDBACK.title,
        description="Phản ánh, kiến nghị của người dân và câu trả lời của cơ quan; cách gửi phản ánh.",
        section=FEEDBACK.url,
        template="feedback_list.html",
        view=FeedbackListView(
            items=views,
            states=tuple((state, counts[state]) for state in FEEDBACK_STATES.values() if counts[state]),
            contacts=tuple(c for c in shared_contacts(listings) if c.kind in ("feedback", "corruption", "guidance")),
            how=how,
            feed=feed_path(ANSWERS_FEED, listings),
        ),
        crumbs=(HOME,),
        sample=any(view.sample for view in views),
    )
    for view in views:
        yield Page(
            url=view.url,
            title=view.subject,
            description=sentence(prose(view.question)),
            section=FEEDBACK.url,
            template="feedback.html",
            view=view,
            crumbs=(HOME, FEEDBACK),
            entries=(
                Entry("Phản ánh", view.subject, view.url, view.id, view.unit.title, f"{view.question} {view.answer}"),
            ),
            sample=view.sample,
        )


def apology_view(item: Apology, listings: Listings) -> ApologyView:
    """An apology as pages show it."""
    return ApologyView(
        id=item.id,
        url=f"xin-loi/{item.id}/",
        unit=unit_link(item.unit, listings),
        issued=day(item.issued),
        procedure=procedure_link(item.procedure, listings),
        dossier=item.dossier or "",
        due=day(item.due),
        new_due=day(item.new_due),
        reappointed=item.reappointed,
        reason=item.reason,
        signed_by=item.signed_by or "",
        sample=item.sample,
    )


def apology_pages(listings: Listings) -> Iterator[Page]:
    """The list of apologies, and a page each."""
    views = tuple(apology_view(item, listings) for item in listings.apologies)
    yield Page(
        url=APOLOGIES.url,
        title=APOLOGIES.title,
        description="Thư xin lỗi người dân khi hồ sơ trễ hẹn, lý do và ngày hẹn lại.",
        section=FEEDBACK.url,
        template="apology_list.html",
        view=ApologyListView(views, feed_path(APOLOGIES_FEED, listings)),
        crumbs=(HOME,),
        entries=(Entry("Trang", APOLOGIES.title, APOLOGIES.url, words="thư xin lỗi hồ sơ trễ hạn"),),
        sample=any(view.sample for view in views),
    )
    for view in views:
        title = f"Thư xin lỗi {view.id}"
        yield Page(
            url=view.url,
            title=title,
            description=sentence(f"{view.unit.title} xin lỗi vì hồ sơ trễ hẹn, hẹn lại ngày {view.new_due}."),
            section=FEEDBACK.url,
            template="apology.html",
            view=view,
            crumbs=(HOME, APOLOGIES),
            entries=(Entry("Thư xin lỗi", title, view.url, view.dossier, view.unit.title, view.reason),),
            sample=view.sample,
        )
