"""Decisions on procedures that contradict themselves or each other."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Mapping
from datetime import date

from congkhai.issues import Issue
from congkhai.issues.records import AbolishedTwice, BegunAndAbolished, ReplacementInCircle, ReplacesItself
from congkhai.models import Decision
from congkhai.portal import Portal


def replacements_lead_forward(portal: Portal, today: date) -> Iterator[Issue]:
    """Whoever follows a code from one procedure to the next, through all decisions, arrives at the one that holds.

    A circle is reported once, where the newest decision closes it; nothing is followed through that replacement again.
    What a decision brings in again by itself (`adds`) has no longer been replaced.
    """
    after: defaultdict[str, set[str]] = defaultdict(set)
    for decision in _oldest_first(portal):
        for code in {*decision.adds} - {pair.new for pair in decision.replaces}:
            after.pop(code, None)
        for i, pair in enumerate(decision.replaces):
            if pair.old == pair.new:
                yield ReplacesItself.at(decision.origin, ("replaces", i), value=pair.old)
            elif way := _way(after, pair.new, pair.old):
                chain = " → ".join((pair.old, *way))
                yield ReplacementInCircle.at(decision.origin, ("replaces", i), value=pair.old, chain=chain)
            else:
                after[pair.old].add(pair.new)


def nothing_begins_and_ends_at_once(portal: Portal, today: date) -> Iterator[Issue]:
    """A decision does not abolish what it brings in."""
    for decision in portal.decisions:
        begun = {pair.new: "replaces" for pair in decision.replaces} | dict.fromkeys(decision.adds, "adds")
        for i, code in enumerate(decision.abolishes):
            if code in begun:
                yield BegunAndAbolished.at(decision.origin, ("abolishes", i), value=code, key=begun[code])


def nothing_is_abolished_twice(portal: Portal, today: date) -> Iterator[Issue]:
    """What has been abolished cannot be abolished once more, unless it was brought in again between."""
    gone: dict[str, str] = {}
    for decision in _oldest_first(portal):
        for code in (*decision.adds, *(pair.new for pair in decision.replaces)):
            gone.pop(code, None)
        for i, code in enumerate(decision.abolishes):
            if code in gone:
                yield AbolishedTwice.at(decision.origin, ("abolishes", i), value=code, first=gone[code])
            gone.setdefault(code, f"quyết định {decision.number} ({decision.origin})")


def _oldest_first(portal: Portal) -> list[Decision]:
    """By the day from which they hold; the undated first, in the order of their files."""
    return sorted(portal.decisions, key=lambda decision: decision.effective_on or date.min)


def _way(after: Mapping[str, set[str]], start: str, goal: str) -> tuple[str, ...]:
    """The shortest way from a code to another through replacements; empty where there is none."""
    ways: list[tuple[str, ...]] = [(start,)]
    seen = {start}
    for way in ways:
        if way[-1] == goal:
            return way
        for step in sorted(after.get(way[-1], set()) - seen):
            seen.add(step)
            ways.append((*way, step))
    return ()
