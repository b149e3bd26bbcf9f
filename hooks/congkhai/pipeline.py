"""The whole program on one screen: a root folder through the stages, up to what can be rendered."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from pathlib import Path, PurePosixPath

from congkhai.checks import check
from congkhai.checks.links import links_lead_somewhere
from congkhai.derive import Listings, scoped
from congkhai.derive.files import published_files
from congkhai.issues import Issue, Severity
from congkhai.issues.fields import NameIsNotId
from congkhai.issues.records import DuplicateId, ReferenceToNothing
from congkhai.load import find
from congkhai.locate import locate
from congkhai.models import Article, Card
from congkhai.portal import Portal
from congkhai.prepare import Prepared, Workshop
from congkhai.render import Searchable
from congkhai.views import Page, pages
from congkhai.views.articles import top_of


@dataclass(frozen=True)
class Outcome:
    """What a root folder gives on a day: its listings and pages, and the issues, sorted and with their places.

    While an error stands, `pages` is empty: nothing is made of half a portal.
    """

    listings: Listings
    pages: tuple[Page, ...]
    addresses: frozenset[str]
    """Where the portal has something: pages, authored pages, published files, relative to its root."""
    issues: tuple[Issue, ...]
    prepared: Mapping[str, Prepared]
    """The procedures, by the files of their records."""
    inputs: frozenset[str]
    """Every file of the root folder that the outcome may depend on."""

    @property
    def portal(self) -> Portal:
        """The portal that is published: all records, or those of one unit."""
        return self.listings.portal

    @property
    def searchable(self) -> dict[str, Searchable]:
        """How search knows the procedures, by the files of their records."""
        return {file: one.searchable for file, one in self.prepared.items() if one.searchable is not None}

    @property
    def told(self) -> list[tuple[str, str, str]]:
        """The issues as editors read them: heading, text, severity."""
        return [(issue.heading, issue.text, issue.severity.value) for issue in self.issues]

    @property
    def errors(self) -> tuple[Issue, ...]:
        """The issues that stop a build."""
        return tuple(issue for issue in self.issues if issue.severity is Severity.ERROR)


def examine(root: Path, today: date, unit: str | None = None, workshop: Workshop | None = None) -> Outcome:
    """Carry a root folder through load, validate, Portal, check, derive and views; nothing is written.

    Each record is prepared by itself first, in the workshop, which may know it already. Raises
    derive.scope.UnknownUnit where no record is about `unit`.
    """
    workshop = workshop or Workshop(root)
    timings = workshop.timings
    with timings("find"):
        found = find(root)
    prepared = workshop.prepare(found.records)
    whole = Portal.of((one.model for one in prepared if one.model is not None), found.attachments)
    broken = [*found.issues, *(issue for one in prepared for issue in one.issues)]
    with timings("check"):
        issues = [*broken, *_without_echoes(check(whole, today), broken)]
    with timings("derive"):
        portal = whole if _any_error(issues) else scoped(whole, unit)
        listings = Listings(portal, today)
        made = () if _any_error(issues) else tuple(pages(listings))
        own = _addresses(portal, made)
    if made:
        issues += links_lead_somewhere(portal, own if unit is None else own | _addresses_of_all(whole, today))
    by_origin = {one.model.origin: one for one in prepared if isinstance(one.model, Card)}
    return Outcome(
        listings, () if _any_error(issues) else made, own, tuple(locate(issues, root)), by_origin, found.files
    )


def _addresses(portal: Portal, made: tuple[Page, ...]) -> frozenset[str]:
    articles = {f"{top_of(model).url}{model.ident}/" for model in portal.models if isinstance(model, Article)}
    return frozenset({page.url for page in made} | articles | set(published_files(portal)))


def _addresses_of_all(whole: Portal, today: date) -> frozenset[str]:
    """What the root's own portal has: the guides that one unit's portal shares with it may lead there."""
    portal = scoped(whole, None)
    return _addresses(portal, tuple(pages(Listings(portal, today))))


def _any_error(issues: list[Issue]) -> bool:
    return any(issue.severity is Severity.ERROR for issue in issues)


def _without_echoes(found: list[Issue], broken: list[Issue]) -> list[Issue]:
    """A record that could not be read is reported once, where it is, and not again by each that names it.

    Nor is a file with the name of one record and the id of another reported once more as a duplicate.
    """
    silent = {PurePosixPath(i.file).stem for i in broken if i.severity is Severity.ERROR}
    misnamed = {i.file for i in broken if isinstance(i, NameIsNotId)}

    def is_echo(issue: Issue) -> bool:
        if isinstance(issue, DuplicateId):
            return bool({issue.file, issue.facts["first"]} & misnamed)
        return isinstance(issue, ReferenceToNothing) and issue.facts["value"] in silent

    return [issue for issue in found if not is_echo(issue)]
