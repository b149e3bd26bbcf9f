"""The data that search downloads: names, words and facets at the first key; the full text in parts, when wanted."""

from __future__ import annotations

import json
import re
from collections import defaultdict
from collections.abc import Iterator
from functools import lru_cache
from typing import Any

from congkhai.fold import syllables
from congkhai.render.rendered import Rendered
from congkhai.views.base import Entry
from congkhai.views.search import SearchView

PARTS = 16
"""Into how many files the full text goes; a query loads those of its syllables (search/fulltext.js has the same)."""

MOST_COMMON = 0.4
"""A syllable in more than this share of all texts tells nothing, and is left out of the full text."""

_WORD = re.compile(r"\w+")


@lru_cache(maxsize=100_000)
def _syllables(word: str) -> tuple[str, ...]:
    """A word's folded syllables; texts of millions of words repeat a few thousand."""
    return tuple(syllables(word))


def search_files(view: SearchView) -> Iterator[Rendered]:
    """Files below tim-kiem/: index.json with names, words, facets and vocabulary; text/<n>.json with the full text."""
    yield _rendered("tim-kiem/index.json", _index(view))
    for number, part in enumerate(_full_text(view)):
        yield _rendered(f"tim-kiem/text/{number}.json", part)


def _rendered(path: str, data: Any) -> Rendered:
    return Rendered(path, json.dumps(data, ensure_ascii=False, separators=(",", ":")).encode())


def _index(view: SearchView) -> dict[str, Any]:
    """{kinds, facets: [[name, value]], docs: [[kind, title, url, code, words, facets, prominence]], vocabulary}.

    Kinds and facets are numbers into their lists; words and vocabulary are folded, since they are only compared; an
    address that the code tells is 0; the vocabulary names documents by their numbers; empty ends of a row are left out.
    """
    kinds: dict[str, int] = {}
    facets: dict[tuple[str, str], int] = {}
    docs: list[list[Any]] = []
    for entry in view.entries:
        kind = kinds.setdefault(entry.kind, len(kinds))
        own = [facets.setdefault(facet, len(facets)) for facet in dict.fromkeys(entry.facets)]
        url = 0 if entry.url == f"thu-tuc/{entry.code}/" else entry.url
        row: list[Any] = [kind, entry.title, url, entry.code, _more(entry), own, round(entry.prominence, 3)]
        while row[-1] in ("", [], 0):
            row.pop()
        docs.append(row)
    numbers = {entry.code: number for number, entry in enumerate(view.entries) if entry.code}
    vocabulary = [
        [term.kind, _folded(term.words), _folded(term.means), [numbers[code] for code in term.codes if code in numbers]]
        for term in view.vocabulary
    ]
    return {"kinds": list(kinds), "facets": [list(facet) for facet in facets], "docs": docs, "vocabulary": vocabulary}


def _more(entry: Entry) -> str:
    """The further words that the title does not hold, each once."""
    title = set(syllables(entry.title))
    return " ".join(dict.fromkeys(s for s in syllables(entry.words) if s not in title))


def _folded(phrases: tuple[str, ...]) -> list[str]:
    return list(dict.fromkeys(" ".join(syllables(phrase)) for phrase in phrases))


def _full_text(view: SearchView) -> list[dict[str, str]]:
    """In each part, syllables and the documents that hold them: the differences of their numbers, in base 36."""
    holders: defaultdict[str, list[int]] = defaultdict(list)
    for number, entry in enumerate(view.entries):
        words = {word for text in (entry.title, entry.words, entry.text) for word in _WORD.findall(text)}
        for syllable in {syllable for word in words for syllable in _syllables(word)}:
            holders[syllable].append(number)
    parts: list[dict[str, str]] = [{} for _ in range(PARTS)]
    for syllable in sorted(holders):
        numbers = holders[syllable]
        if len(numbers) <= MOST_COMMON * len(view.entries) or len(view.entries) < 50:
            steps = [b - a for a, b in zip([0, *numbers], numbers, strict=False)]
            parts[part_of(syllable)][syllable] = " ".join(map(_base36, steps))
    return parts


def part_of(syllable: str) -> int:
    """The part in which a syllable stands: the sum of its characters' codes, modulo PARTS."""
    return sum(map(ord, syllable)) % PARTS


def _base36(number: int) -> str:
    digits = "0123456789abcdefghijklmnopqrstuvwxyz"
    text = ""
    while True:
        number, rest = divmod(number, 36)
        text = digits[rest] + text
        if not number:
            return text
