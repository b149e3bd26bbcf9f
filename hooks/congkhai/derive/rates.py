"""Rates and sums: always from the counts, never typed."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date
from decimal import ROUND_HALF_UP, Decimal

from congkhai.models import Feedback, Plan, Statistics

IN_TIME_TARGET = Decimal(99)
"""Per cent of dossiers to be solved by the day promised: what the plan of 2023 asks of a unit (duty D14)."""

LATE_LIMIT = Decimal(5)
"""Per cent of solved dossiers that may be late at most: what the plan of 2021 asks (duty D14)."""

ANSWER_DAYS = 30
"""Days within which feedback is to be answered, counted from the day on which it came (duty D12). Decree 20/2008/NĐ-CP
names no number for all cases; this one is the project's own.
"""


def rate(part: int | None, whole: int | None) -> Decimal | None:
    """Per cent with two decimals (half up), or None where it cannot be said."""
    if part is None or not whole:
        return None
    return (Decimal(part) * 100 / whole).quantize(Decimal("0.01"), ROUND_HALF_UP)


def solved(record: Statistics) -> int | None:
    """Dossiers finished in the period: early, on time and late."""
    return _sum((record.early, record.on_time, record.late))


def solved_in_time(record: Statistics) -> int | None:
    """Dossiers finished in the period before or on the day promised."""
    return _sum((record.early, record.on_time))


def _sum(counts: Iterable[int | None]) -> int | None:
    known = list(counts)
    return None if any(count is None for count in known) else sum(count or 0 for count in known)


def tasks_of(plan: Plan) -> tuple[int, int, int]:
    """How many tasks a plan has (leaves), in how many groups (inner nodes), and how many are reported done."""
    nodes = list(plan.walk())
    leaves = [task for task in nodes if not task.tasks]
    return len(leaves), len(nodes) - len(leaves), sum(task.said_done for task in leaves)


def in_time_rate(record: Statistics) -> Decimal | None:
    """Early and on time, of all that were solved."""
    return rate(solved_in_time(record), solved(record))


def early_rate(record: Statistics) -> Decimal | None:
    """Before the day promised, of all that were solved."""
    return rate(record.early, solved(record))


def late_rate(record: Statistics) -> Decimal | None:
    """After the day promised, of all that were solved."""
    return rate(record.late, solved(record))


def online_rate(record: Statistics) -> Decimal | None:
    """Filed online, of all that came in."""
    return rate(record.online, record.received)


def answered_in_time(items: Iterable[Feedback], today: date) -> tuple[int, int]:
    """How many of some feedback were answered within the days set, and how many should have been by today.

    What still waits within its days counts in neither.
    """
    in_time = due = 0
    for item in items:
        answered = item.answered_on if item.answered_on and item.answered_on <= today else None
        late = ((answered or today) - item.received).days > ANSWER_DAYS
        in_time += answered is not None and not late
        due += answered is not None or late
    return in_time, due
