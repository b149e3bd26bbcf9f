"""What a duty is, and what its rule tells.

A rule tells, for each thing that the duty asks for, on which days it held. Whether the duty is met, and since when,
follows from that for any day (assess.py): so a rule says nothing twice, and cannot contradict itself.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import dataclass
from datetime import date
from typing import TYPE_CHECKING

from congkhai.dates.spans import Spans

if TYPE_CHECKING:
    from congkhai.duties.subject import Subject


@dataclass(frozen=True)
class Evidence:
    """What proves it: a page, a record or a document. `url` is relative to the portal's root, or a whole address."""

    title: str
    url: str
    date: date | None = None


@dataclass(frozen=True)
class Requirement:
    """One thing that a duty asks for.

    `text` says what must be (a short sentence of the citizen's Vietnamese); `spans` are the days on which it held, as
    far as the records known today tell; `missing` says what is missing, where it does not hold today; `mend` tells an
    editor what to write, and in which file.
    """

    text: str
    spans: Spans
    missing: str
    mend: str
    evidence: tuple[Evidence, ...] = ()


@dataclass(frozen=True)
class NotApplicable:
    """Why a duty does not apply to a unit, and since when (None where it never did)."""

    reason: str
    since: date | None = None


@dataclass(frozen=True)
class Asked:
    """A task that asks for the duty: the id of its plan, and the task's full number in the appendix."""

    plan: str
    task: str


@dataclass(frozen=True)
class Law:
    """A law that asks for the duty, and where in it."""

    number: str
    title: str
    article: str = ""


Rule = Callable[["Subject"], Iterable[Requirement | NotApplicable]]
"""From what is known of a unit on a day to what the duty asks of it."""


@dataclass(frozen=True)
class Duty:
    """A duty to disclose. `period` says in Vietnamese when it is due; `levels` are those of the units that have it."""

    id: str
    title: str
    period: str
    rule: Rule
    asked_by: tuple[Asked, ...]
    laws: tuple[Law, ...] = ()
    levels: tuple[str, ...] = ("district", "commune")
