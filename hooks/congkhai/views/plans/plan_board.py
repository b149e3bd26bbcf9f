"""The board of a plan: how far it is, what is late, and by what its tasks can be narrowed."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from congkhai.derive.tasks import TaskNow, TaskStatus
from congkhai.fold import fold, slug
from congkhai.format import day
from congkhai.models import Unit
from congkhai.views.base import Link
from congkhai.views.labels import TASK_PARTS, TASK_STATUS_MEANINGS, TASK_STATUSES
from congkhai.views.plans.tasks import STATUSES, StatusView, TaskView, due_day, due_note, status_view, task_url

DONE: tuple[TaskStatus, ...] = ("done", "done_late")
LATE: tuple[TaskStatus, ...] = ("overdue", "missed")
STANDING: tuple[TaskStatus, ...] = ("up_to_date", "ongoing", "waiting")
"""What is never over while the plan lasts: to be done all the time, again, or when something happens."""
MOST_LATE = 5
"""Late tasks that are listed before the rest is folded."""


@dataclass(frozen=True)
class Progress:
    """How many of some tasks are done, in words; the shares are widths of a bar: done, late, and never over."""

    text: str
    done: str
    late: str
    standing: str


@dataclass(frozen=True)
class Tally:
    """How many tasks have a status, and what it means."""

    status: StatusView
    total: int
    meaning: str


@dataclass(frozen=True)
class LateTask:
    """A task that is late: where it stands on its plan's page, who leads it, and when it was due."""

    link: Link
    ref: str
    status: StatusView


@dataclass(frozen=True)
class Choice:
    """What a filter offers: the value in the page's address, and the words."""

    value: str
    text: str


@dataclass(frozen=True)
class Choices:
    """What the tasks of a plan can be narrowed by; empty where there is nothing to choose from."""

    agencies: tuple[Choice, ...]
    parts: tuple[Choice, ...]
    statuses: tuple[Choice, ...]
    groups: tuple[Choice, ...]


def progress(statuses: Iterable[TaskStatus]) -> Progress | None:
    """How far some tasks are; None where there are none."""
    counts = Counter(statuses)
    total = counts.total()
    if not total:
        return None
    done, late, standing = (sum(counts[one] for one in kind) for kind in (DONE, LATE, STANDING))
    said = [f"{done}/{total} nhiệm vụ đã xong"]
    said += [f"{counts[one]} {TASK_STATUSES[one].lower()}" for one in (*LATE, *STANDING) if counts[one]]
    return Progress(", ".join(said), *(f"{100 * part / total:.4g}%" for part in (done, late, standing)))


def progress_of_groups(tasks: Iterable[TaskView]) -> Iterator[tuple[str, Progress]]:
    """How far each group is, by its anchor."""
    for task in tasks:
        if task.tasks:
            made = progress(leaf.status.key for leaf in task.leaves() if leaf.status.key)
            if made is not None:
                yield task.anchor, made
            yield from progress_of_groups(task.tasks)


def tallies(now: Iterable[TaskNow]) -> tuple[Tally, ...]:
    """How many tasks have each status, in the order of lists."""
    counts = Counter(one.status for one in now)
    found = (one for one in STATUSES if counts[one])
    return tuple(Tally(status_view(one), counts[one], TASK_STATUS_MEANINGS[one]) for one in found)


def late_tasks(now: Iterable[TaskNow]) -> tuple[LateTask, ...]:
    """The tasks that are late: overdue ones by the day they were due, then those that missed their last period."""
    late = (one for one in now if one.status in LATE)
    ordered = sorted(late, key=lambda one: (STATUSES.index(one.status), str(due_day(one) or "")))
    return tuple(LateTask(task_link(one), one.ref, status_view(one.status)) for one in ordered)


def task_link(now: TaskNow) -> Link:
    """A task on the page of its plan; who leads it and when it is due stand beside it."""
    who = "; ".join(one.name for one in now.lead)
    note = " · ".join(part for part in (who, due_note(now)) if part)
    return Link(now.task.title, task_url(now), note)


def judged(now: tuple[TaskNow, ...], unit: Unit) -> str:
    """For which day the statuses hold."""
    if not now:
        return ""
    moment = day(now[0].judged_on)
    if unit.valid_until is not None and now[0].judged_on == unit.valid_until:
        return f"Tình trạng tính đến {moment}, ngày cuối cùng {unit.name} hoạt động."
    return f"Tình trạng tính đến ngày {moment}."


def choices(now: tuple[TaskNow, ...], groups: tuple[TaskView, ...]) -> Choices:
    """What the tasks of a plan can be narrowed by."""
    involved = [{*task.lead, *task.support, *task.monitor} for task in now]
    counts = Counter(agency for some in involved for agency in some)
    parts = {"lead": any(t.lead for t in now), "support": any(t.support for t in now)}
    parts |= {"monitor": any(t.monitor for t in now)}
    return Choices(
        agencies=tuple(
            Choice(agency.id, f"{agency.name} ({total})")
            for agency, total in sorted(counts.items(), key=lambda pair: (fold(pair[0].name), pair[0].id))
        ),
        parts=tuple(Choice(slug(TASK_PARTS[one]), TASK_PARTS[one]) for one, there in parts.items() if there),
        statuses=tuple(Choice(one.status.slug, f"{one.status.word} ({one.total})") for one in tallies(now)),
        groups=tuple(Choice(group.anchor, f"{group.ref} {group.title}") for group in groups if group.tasks),
    )
