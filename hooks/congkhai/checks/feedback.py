"""Feedback and its answers."""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import date

from congkhai.issues import Issue
from congkhai.issues.fields import AnswerWithoutContent, PersonalNumber
from congkhai.issues.records import EndsBeforeReceived, NotYet
from congkhai.portal import Portal

PERSONAL = re.compile(
    r"""(?<![\d.])(?:
        (?:\+84|0)[ .-]?[35789](?:[ .-]?\d){8}   # a mobile number, however it is grouped
        | \d{12} | 0\d{2}(?:[ ]\d{3}){3}         # a citizen's identity number (Law 26/2023/QH15)
    )(?!\d)""",
    re.VERBOSE,
)

ANSWER_PARTS = (
    ("answered_on", "ngày trả lời (answered_on)"),
    ("answered_by", "nơi trả lời (answered_by)"),
    ("answer", "mục “## Trả lời”"),
)


def answers_are_complete(portal: Portal, today: date) -> Iterator[Issue]:
    """What counts as answered shows when, by whom and what (Decree 20/2008/NĐ-CP article 19)."""
    for item in portal.feedback:
        missing = [name for key, name in ANSWER_PARTS if getattr(item, key) is None]
        if item.state == "answered" and missing:
            yield AnswerWithoutContent.at(item.origin, ("state",), value=item.state, missing=", ".join(missing))


def days_are_in_order(portal: Portal, today: date) -> Iterator[Issue]:
    """An answer does not come before its question."""
    for item in portal.feedback:
        if item.answered_on is not None and item.answered_on < item.received:
            yield EndsBeforeReceived.at(
                item.origin,
                ("answered_on",),
                name="Ngày trả lời",
                value=item.answered_on,
                other="ngày nhận",
                date=item.received,
                earliest=item.received,
            )


def days_have_come(portal: Portal, today: date) -> Iterator[Issue]:
    """Nothing has been received or answered before the day on which it is said to have been."""
    for item in portal.feedback:
        for key, name in (("received", "Ngày nhận"), ("answered_on", "Ngày trả lời")):
            day = getattr(item, key)
            if day is not None and day > today:
                yield NotYet.at(item.origin, (key,), name=name, value=day)


def no_personal_numbers(portal: Portal, today: date) -> Iterator[Issue]:
    """Published feedback never carries a citizen's telephone or identity number."""
    for item in portal.feedback:
        for field in ("subject", "question", "answer"):
            for number in PERSONAL.findall(getattr(item, field) or ""):
                yield PersonalNumber.at(item.origin, (field,), value=number)
