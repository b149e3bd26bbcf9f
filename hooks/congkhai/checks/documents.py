"""Documents whose days contradict each other."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

from congkhai.issues import Issue
from congkhai.issues.records import EndsBeforeItBegins
from congkhai.portal import Portal


def consultations_are_in_order(portal: Portal, today: date) -> Iterator[Issue]:
    """A consultation does not close before it opens."""
    for document in portal.documents.values():
        asked = document.consultation
        if asked is not None and asked.closes < asked.opens:
            path = ("consultation", "closes")
            yield EndsBeforeItBegins.at(document.origin, path, value=asked.closes, begin=asked.opens)
