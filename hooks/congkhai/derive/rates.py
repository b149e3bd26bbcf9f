"""Rates and sums: always from the counts, never typed."""

from __future__ import annotations

from collections.abc import Iterable
from decimal import ROUND_HALF_UP, Decimal

from congkhai.models import Plan, Statistics


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
    return len(leaves), len(nodes) - len(leaves), sum(task.done is True or task.status == "done" for task in leaves)
