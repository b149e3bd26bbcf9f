"""Duties to disclose: what names one, and the exceptions from them."""

from __future__ import annotations

import difflib
from collections.abc import Collection, Iterator
from datetime import date

from congkhai.checks.plans import placed_tasks
from congkhai.issues import Issue, Path
from congkhai.issues.records import EndsBeforeReceived, LongException, ReferenceToNothing
from congkhai.models import RecordModel
from congkhai.portal import Portal

LONGEST = 1095
"""Three years from the first day to the last: three times 365, and a leap day, without the first day itself."""


def duties_exist(portal: Portal, known: Collection[str]) -> Iterator[Issue]:
    """Plans, documents and exceptions name duties that there are.

    `known` are the ids of all duties. This is no part of CHECKS: which duties there are is known only to a later stage.
    """
    for model, path, duty in _named(portal):
        if duty not in known:
            near = difflib.get_close_matches(duty, sorted(known), n=1)
            mend = f"Có phải là {near[0]}? " if near else ""
            mend += f"Viết một mã từ {min(known)} đến {max(known)}." if known else "Bỏ mã này."
            yield ReferenceToNothing.at(model.origin, path, kind="việc phải công khai", value=duty, mend=mend)


def exceptions_are_in_order(portal: Portal, today: date) -> Iterator[Issue]:
    """An exception does not end before it begins, and what lasts for more than three years is hardly one."""
    for record in portal.exceptions:
        for i, one in enumerate(record.exceptions):
            path: Path = ("exceptions", i, "until")
            if one.until < one.begins:
                yield EndsBeforeReceived.at(
                    record.origin,
                    path,
                    name="Ngày cuối được miễn, gia hạn",
                    value=one.until,
                    other="ngày đầu",
                    date=one.begins,
                    earliest=one.begins,
                )
            elif (one.until - one.begins).days > LONGEST:
                yield LongException.at(record.origin, path, value=one.until, begin=one.begins)


def _named(portal: Portal) -> Iterator[tuple[RecordModel, Path, str]]:
    """Every duty that a record names, with its path."""
    for document in portal.documents.values():
        for i, duty in enumerate(document.duties):
            yield document, ("duties", i), duty
    for plan in portal.plans:
        for path, task in placed_tasks(plan):
            for i, duty in enumerate(task.duties):
                yield plan, (*path, "duties", i), duty
    for record in portal.exceptions:
        for i, one in enumerate(record.exceptions):
            yield record, ("exceptions", i, "duty"), one.duty
