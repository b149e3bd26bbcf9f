"""The whole program on one screen: a root folder through the stages, up to what can be rendered."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, replace
from datetime import date
from pathlib import Path, PurePosixPath

from congkhai.checks import check
from congkhai.checks.duties import duties_exist
from congkhai.checks.links import links_lead_somewhere
from congkhai.derive import Listings, scoped
from congkhai.derive.files import published_files
from congkhai.duties import DUTIES
from congkhai.issues import Issue, Severity
from congkhai.issues.fields import NameIsNotId
from congkhai.issues.records import DuplicateId, NotYet, PeriodMissing, ReferenceToNothing
from congkhai.load import Found, find
from congkhai.locate import locate
from congkhai.models import Article, Card
from congkhai.portal import Portal
from congkhai.prepare import Prepared, Workshop
from congkhai.render import Searchable
from congkhai.views import Page, pages
from congkhai.views.articles import top_of
from congkhai.views.data import DataFile
from congkhai.views.files import data_files


@dataclass(frozen=True)
class Outcome:
    """What a root folder gives on a day: its listings and pages, and the issues, sorted and with their places.

    While an error stands, `pages` and `files` are empty: nothing is made of half a portal.
    """

    listings: Listings
    pages: tuple[Page, ...]
    files: tuple[DataFile, ...]
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
    def paths(self) -> frozenset[str]:
        """The files of the site that are made from records."""
        made = {f"{page.url}index.html" for page in self.pages} | {file.path for file in self.files}
        return frozenset(made | set(published_files(self.portal)))

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


@dataclass(frozen=True)
class Survey:
    """All records of a root folder on a day, checked: what every portal that is made of them begins with."""

    whole: Portal
    today: date
    issues: tuple[Issue, ...]
    prepared: Mapping[str, Prepared]
    """The procedures, by the files of their records."""
    inputs: frozenset[str]
    """Every file of the root folder."""

    @property
    def broken(self) -> bool:
        """Whether an error stands."""
        return any(issue.severity is Severity.ERROR for issue in self.issues)

    @property
    def faulty(self) -> frozenset[str]:
        """The files of records that have an issue. What is only still to come is none: on a past day much is."""
        return frozenset(issue.file for issue in self.issues if not isinstance(issue, NotYet))


def survey(root: Path, today: date, workshop: Workshop, found: Found | None = None) -> Survey:
    """Carry a root folder through load, validate, Portal and check. Each record is prepared by itself first, in the
    workshop, which may know it already. `found` are its files, where they have been looked for just now.
    """
    with workshop.timings("find"):
        if found is None:
            workshop.digests.look_again()
            found = find(root)
    prepared = workshop.prepare(found.records)
    whole = Portal.of((one.model for one in prepared if one.model is not None), found.attachments)
    broken = [*found.issues, *(issue for one in prepared for issue in one.issues)]
    with workshop.timings("check"):
        found_across = [*check(whole, today), *duties_exist(whole, {duty.id for duty in DUTIES})]
        issues = (*broken, *_without_echoes(found_across, broken))
    by_origin = {one.model.origin: one for one in prepared if isinstance(one.model, Card)}
    return Survey(whole, today, issues, by_origin, found.files)


def outcome_of(surveyed: Survey, unit: str | None = None) -> Outcome:
    """Carry a survey through derive and views. Raises derive.scope.UnknownUnit where no record is about `unit`."""
    portal = surveyed.whole if surveyed.broken else scoped(surveyed.whole, unit)
    listings = Listings(portal, surveyed.today, surveyed.faulty)
    made = () if surveyed.broken else tuple(pages(listings))
    files = () if surveyed.broken else tuple(data_files(listings))
    addresses = _addresses(portal, made, files)
    return Outcome(listings, made, files, addresses, surveyed.issues, surveyed.prepared, surveyed.inputs)


def examine(
    root: Path, today: date, unit: str | None = None, workshop: Workshop | None = None, found: Found | None = None
) -> Outcome:
    """A root folder through all stages up to the views, its issues with their places; nothing is written.

    Raises derive.scope.UnknownUnit where no record is about `unit`.
    """
    workshop = workshop or Workshop(root)
    surveyed = survey(root, today, workshop, found)
    with workshop.timings("derive"):
        outcome = outcome_of(surveyed, unit)
    return with_issues(surveyed, outcome, unit, root)


def with_issues(surveyed: Survey, outcome: Outcome, unit: str | None, root: Path) -> Outcome:
    """The outcome with the issues that need its pages too (links), all with their places; no pages beside an error."""
    issues = list(surveyed.issues)
    if not surveyed.broken:
        issues += links_lead_somewhere(outcome.portal, outcome.addresses | _addresses_of_all(surveyed, unit))
    located = tuple(locate(issues, root))
    if any(issue.severity is Severity.ERROR for issue in issues):
        return replace(outcome, pages=(), files=(), issues=located)
    return replace(outcome, issues=located)


def _addresses(portal: Portal, made: tuple[Page, ...], files: tuple[DataFile, ...]) -> frozenset[str]:
    articles = {f"{top_of(model).url}{model.ident}/" for model in portal.models if isinstance(model, Article)}
    own = {page.url for page in made} | {file.path for file in files}
    return frozenset(own | articles | set(published_files(portal)))


def _addresses_of_all(surveyed: Survey, unit: str | None) -> frozenset[str]:
    """What the root's own portal has: the guides that one unit's portal shares with it may lead there."""
    return outcome_of(surveyed).addresses if unit is not None else frozenset()


def _without_echoes(found: list[Issue], broken: list[Issue]) -> list[Issue]:
    """A record that could not be read is reported once, where it is, and not again by each that names it.

    Nor is a file with the name of one record and the id of another reported once more as a duplicate.
    """
    silent = {PurePosixPath(i.file).stem for i in broken if i.severity is Severity.ERROR}
    unread = {str(PurePosixPath(i.file).with_suffix("")) for i in broken if i.severity is Severity.ERROR}
    misnamed = {i.file for i in broken if isinstance(i, NameIsNotId)}

    def is_echo(issue: Issue) -> bool:
        if isinstance(issue, DuplicateId):
            return bool({issue.file, issue.facts["first"]} & misnamed)
        if isinstance(issue, PeriodMissing):
            return str(PurePosixPath(issue.file).with_name(issue.facts["before"])) in unread
        return isinstance(issue, ReferenceToNothing) and issue.facts["value"] in silent

    return [issue for issue in found if not is_echo(issue)]
