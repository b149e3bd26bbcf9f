"""The search vocabulary: entries that cannot work, or work against each other."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

from congkhai.checks.references import unknown
from congkhai.fold import syllables
from congkhai.issues import Issue, Path
from congkhai.issues.vocabulary import FoldsToNothing, MeansNothing, SaidTwice
from congkhai.models import Meaning, Vocabulary
from congkhai.portal import Portal

NEEDED = {
    "abbreviation": ("means", "từ đầy đủ (means)"),
    "word": ("means", "từ chính thức (means)"),
    "event": ("procedures", "thủ tục cần làm (procedures)"),
}
"""What an entry of each kind cannot do without."""


def entries_mean_something(portal: Portal, today: date) -> Iterator[Issue]:
    """An abbreviation or word stands for official words, an event for procedures."""
    for record, path, entry in _entries(portal):
        key, name = NEEDED[entry.kind]
        if not getattr(entry, key):
            yield MeansNothing.at(record.origin, path, value=", ".join(entry.words), missing=name)


def phrases_fold_to_something(portal: Portal, today: date) -> Iterator[Issue]:
    """Search compares letters and digits only; a phrase of signs could never be found."""
    for record, path, entry in _entries(portal):
        for key, phrases in (("words", entry.words), ("means", entry.means)):
            for i, phrase in enumerate(phrases):
                if not folded(phrase):
                    yield FoldsToNothing.at(record.origin, (*path, key, i), value=phrase)


def phrases_are_said_once(portal: Portal, today: date) -> Iterator[Issue]:
    """The same phrase in two entries would mean two things; what differs only in marks is the same to search."""
    first: dict[str, tuple[str, str]] = {}
    for record, path, entry in _entries(portal):
        for i, phrase in enumerate(entry.words):
            key = folded(phrase)
            if key in first:
                file, other = first[key]
                yield SaidTwice.at(record.origin, (*path, "words", i), value=phrase, other=other, first=file)
            elif key:
                first[key] = (record.origin, phrase)


def procedures_are_there(portal: Portal, today: date) -> Iterator[Issue]:
    """An entry leads to procedures that this portal has; files shared by many portals may know more than one has."""
    for record, path, entry in _entries(portal):
        if not record.shared:
            values: list[tuple[Path, str]] = [
                ((*path, "procedures", i), code) for i, code in enumerate(entry.procedures)
            ]
            yield from unknown(record, values, portal.procedures, "thủ tục")


def folded(phrase: str) -> str:
    """The letters and digits of a phrase as search compares them."""
    return " ".join(syllables(phrase))


def _entries(portal: Portal) -> Iterator[tuple[Vocabulary, Path, Meaning]]:
    for record in portal.all(Vocabulary):
        for i, entry in enumerate(record.entries):
            yield record, ("entries", i), entry
