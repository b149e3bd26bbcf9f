"""Plans: slips of the sources are kept as written, and warned about."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from datetime import date

from congkhai.dates.deadlines import deadline_of
from congkhai.dates.periods import first_day
from congkhai.issues import Issue, Path
from congkhai.issues.records import (
    DoneWithoutEvidence,
    DuplicateTaskNumber,
    EndsBeforeItBegins,
    EvidenceAfterReport,
    ImpossibleQuarter,
    NotYet,
    NumberLeftBlank,
    PlanIdReserved,
    TimingMissing,
    TimingNotUnderstood,
)
from congkhai.models import Document, Plan, Task
from congkhai.models.plan import AGENCY_PAGES, number_slug
from congkhai.portal import Portal

QUARTER = re.compile(r"qu[ýí]\s+([IVXLC]+|\d+)\b", re.IGNORECASE)
QUARTERS = {"I", "II", "III", "IV", "1", "2", "3", "4"}


def ids_are_free(portal: Portal, today: date) -> Iterator[Issue]:
    """The page of such a plan would be written over the list of agencies."""
    for plan in portal.plans:
        if plan.id == AGENCY_PAGES:
            yield PlanIdReserved.at(plan.origin, ("id",), value=plan.id, unit=plan.unit)


def quarters_exist(portal: Portal, today: date) -> Iterator[Issue]:
    """A year has four quarters; one of the real plans names a sixth."""
    for plan, path, task in _tasks(portal):
        for _ in _impossible(task.timing or ""):
            yield ImpossibleQuarter.at(plan.origin, (*path, "timing"), value=task.timing)


def timings_are_understood(portal: Portal, today: date) -> Iterator[Issue]:
    """Of a deadline that is not understood no one can be told whether it has passed."""
    for plan, path, task in _tasks(portal):
        if task.timing is None or _impossible(task.timing):
            continue
        if deadline_of(task.timing, plan.span).kind == "unclear":
            yield TimingNotUnderstood.at(plan.origin, (*path, "timing"), value=task.timing)


def done_is_proved(portal: Portal, today: date) -> Iterator[Issue]:
    """What is said to be done names the documents that prove it; a result in words is what it says of itself.

    A group is proved by what lies under it, and told only where nothing there is told.
    """
    for plan in portal.plans:
        unproved = [(path, task) for path, task in placed_tasks(plan) if task.said_done and not _cited(task.walk())]
        for path, task in unproved:
            if not any(other[: len(path)] == path != other for other, _ in unproved):
                yield DoneWithoutEvidence.at(plan.origin, (*path, "done" if task.done else "status"), value=task.no)


def evidence_is_older_than_the_report(portal: Portal, today: date) -> Iterator[Issue]:
    """A report cannot cite what was signed after it; dates known only in part are compared as far as they go.

    A plan is kept up to date long after its day, but cites nothing that is still to be signed.
    """
    for plan, path, task in _tasks(portal):
        reported = _reported(portal, plan)
        for i, cited in enumerate(task.evidence):
            place: Path = (*path, "evidence", i, "date")
            if reported and cited.date and cited.date[: len(reported)] > reported[: len(cited.date)]:
                yield EvidenceAfterReport.at(plan.origin, place, value=cited.date, issued=reported)
            elif cited.date and first_day(cited.date) > today:
                yield NotYet.at(plan.origin, place, name="Ngày của văn bản dẫn chứng", value=cited.date)


def periods_are_in_order(portal: Portal, today: date) -> Iterator[Issue]:
    """A plan does not end before it begins."""
    for plan in portal.plans:
        begin, until = (plan.period.from_, plan.period.until) if plan.period else (None, None)
        if begin and until and until < begin:
            yield EndsBeforeItBegins.at(plan.origin, ("period", "until"), value=until, begin=begin)


def numbers_are_filled_in(portal: Portal, today: date) -> Iterator[Issue]:
    """A number such as /KH-UBND was left blank for a pen; no one can find the document by it."""
    numbered: tuple[Plan | Document, ...] = (*portal.plans, *portal.documents.values())
    for model in numbered:
        if model.number is not None and model.number.lstrip(" ….").startswith("/"):
            yield NumberLeftBlank.at(model.origin, ("number",), value=model.number)


def task_numbers_are_unique(portal: Portal, today: date) -> Iterator[Issue]:
    """Tasks are cited by their number, and linked by it: two that differ in signs only have one address."""
    for plan in portal.plans:
        yield from _repeated(plan, (), plan.tasks)
    for plan, path, task in _tasks(portal):
        yield from _repeated(plan, path, task.tasks)


def timing_is_given(portal: Portal, today: date) -> Iterator[Issue]:
    """Where a plan sets deadlines for nearly all tasks, one without is likely a slip."""
    for plan in portal.plans:
        leaves = [(path, task) for path, task in placed_tasks(plan) if not task.tasks]
        silent = [(path, task) for path, task in leaves if task.timing is None]
        if 0 < len(silent) <= len(leaves) // 5:
            for path, task in silent:
                yield TimingMissing.at(plan.origin, (*path, "no"), value=task.no)


def _cited(tasks: Iterable[Task]) -> bool:
    return any(task.evidence for task in tasks)


def _reported(portal: Portal, plan: Plan) -> str | None:
    """The day of a report, as far as it or its document tells."""
    if plan.kind != "report":
        return None
    document = portal.documents.get(plan.document or "")
    return plan.issued or (document.issued if document is not None else None)


def _impossible(timing: str) -> list[str]:
    return [quarter for quarter in QUARTER.findall(timing) if quarter.upper() not in QUARTERS]


def placed_tasks(plan: Plan) -> Iterator[tuple[Path, Task]]:
    """Every task and group of a plan with its path in the record, in the order of the appendix."""
    return _below((), plan.tasks)


def _tasks(portal: Portal) -> Iterator[tuple[Plan, Path, Task]]:
    for plan in portal.plans:
        for path, task in placed_tasks(plan):
            yield plan, path, task


def _below(path: Path, tasks: tuple[Task, ...]) -> Iterator[tuple[Path, Task]]:
    for i, task in enumerate(tasks):
        here: Path = (*path, "tasks", i)
        yield here, task
        yield from _below(here, task.tasks)


def _repeated(plan: Plan, path: Path, tasks: tuple[Task, ...]) -> Iterator[Issue]:
    seen: set[str] = set()
    for i, task in enumerate(tasks):
        number = number_slug(task.no)
        if number in seen:
            yield DuplicateTaskNumber.at(plan.origin, (*path, "tasks", i, "no"), value=task.no)
        seen.add(number)
