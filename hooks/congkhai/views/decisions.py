"""Decisions on the list of procedures: what each adds, amends, replaces and abolishes, by year and month."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import date
from itertools import groupby

from congkhai.derive import Listings
from congkhai.format import day, number, period
from congkhai.models import Decision
from congkhai.models.decision import Replacement
from congkhai.views.base import HOME, Entry, Link, Page, sentence
from congkhai.views.standing import procedure_by

DECISIONS = Link("Quyết định công bố thủ tục", "quyet-dinh/")


@dataclass(frozen=True)
class CodeGroup:
    """Procedures that a decision touches in one way; one without a page here has an empty address."""

    title: str
    procedures: tuple[Link, ...]


@dataclass(frozen=True)
class DecisionView:
    """One decision; `coming` where it is not in force yet; `delay` tells how long after its date it was here."""

    number: str
    url: str
    title: str
    date: str
    issuer: str
    effective: str
    coming: bool
    delay: str
    groups: tuple[CodeGroup, ...]
    total: int
    file: str
    source: str
    checked_on: str
    sample: bool


@dataclass(frozen=True)
class MonthView:
    """The decisions of a month, newest first; the title is empty where only the year is known."""

    title: str
    decisions: tuple[DecisionView, ...]


@dataclass(frozen=True)
class YearView:
    """The decisions of a year by months, newest first, or those without a date."""

    title: str
    anchor: str
    total: int
    months: tuple[MonthView, ...]


@dataclass(frozen=True)
class DecisionListView:
    """All decisions, newest first; those without a date stand last."""

    total: int
    years: tuple[YearView, ...]


def decision_pages(listings: Listings) -> Iterator[Page]:
    """The list of decisions, and a page each."""
    views = {decision.id: _decision(decision, listings) for decision in listings.decisions}
    yield Page(
        url=DECISIONS.url,
        title=DECISIONS.title,
        description="Quyết định ban hành mới, sửa đổi, thay thế, bãi bỏ thủ tục hành chính, theo thời gian.",
        section="thu-tuc/",
        template="decision_list.html",
        view=DecisionListView(len(views), _years(listings.decisions, views)),
        crumbs=(HOME,),
        entries=(Entry("Trang", DECISIONS.title, DECISIONS.url, words="thủ tục mới, thay thế, bãi bỏ, hết hiệu lực"),),
        sample=any(view.sample for view in views.values()),
    )
    for view in views.values():
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


def _years(decisions: Iterable[Decision], views: dict[str, DecisionView]) -> tuple[YearView, ...]:
    """Decisions, newest first, in their years and months."""
    years: list[YearView] = []
    for year, of_year in groupby(decisions, lambda decision: _signed(decision)[:4]):
        months = tuple(
            MonthView(period(month) if len(month) == 7 else "", tuple(views[decision.id] for decision in of_month))
            for month, of_month in groupby(of_year, lambda decision: _signed(decision)[:7])
        )
        total = sum(len(month.decisions) for month in months)
        title, anchor = (period(year), f"nam-{year}") if year else ("Không ghi ngày", "khong-ghi-ngay")
        years.append(YearView(title, anchor, total, months))
    return tuple(years)


def _signed(decision: Decision) -> str:
    return decision.date or str(decision.effective or "")


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
        coming=decision.effective is not None and decision.effective > listings.today,
        delay=_delay(decision),
        groups=tuple(group for group in groups if group.procedures),
        total=sum(len(group.procedures) for group in groups),
        file=f"quyet-dinh/{decision.id}/{decision.file}" if decision.file else "",
        source=(decision.source.url or "") if decision.source else "",
        checked_on=day(decision.source.checked_on) if decision.source else "",
        sample=decision.sample,
    )


def _delay(decision: Decision) -> str:
    """How many days after its date a decision was compared with its source for this portal, where both are known."""
    checked = decision.source.checked_on if decision.source else None
    if checked is None or not decision.date or decision.date.count("-") < 2:
        return ""
    days = (checked - date.fromisoformat(decision.date)).days
    return f"{number(days)} ngày sau ngày ký" if days > 0 else "ngay ngày ký" if days == 0 else ""


def _codes(codes: Iterable[str], listings: Listings) -> tuple[Link, ...]:
    return tuple(procedure_by(code, listings) for code in codes)


def _replacements(pairs: Iterable[Replacement], listings: Listings) -> tuple[Link, ...]:
    found = ((procedure_by(pair.new, listings), pair, procedure_by(pair.old, listings)) for pair in pairs)
    return tuple(
        Link(new.title, new.url, f"{pair.new} thay {pair.old}{f' ({old.title})' if old.url else ''}")
        for new, pair, old in found
    )
