"""The data that search downloads: names, words and facets at the first key; the full text in parts, when wanted."""

from __future__ import annotations

import json
from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import lru_cache
from typing import Any

from congkhai.fold import syllables
from congkhai.render.rendered import Rendered
from congkhai.views.search import SearchView

PARTS = 16
"""Into how many files the full text goes; a query loads those of its syllables (search/fulltext.js has the same)."""

MOST_COMMON = 0.4
"""A syllable in more than this share of all texts tells nothing, and is left out of the full text."""


@lru_cache(maxsize=100_000)
def _folded_word(word: bytes) -> str:
    """A word's folded syllables, parted by spaces; texts of millions of words repeat a few thousand."""
    return " ".join(syllables(word.decode()))


@dataclass(frozen=True)
class Searchable:
    """What search knows of one entry beside its name: the folded words that its title lacks, parted by spaces, and the
    folded syllables of all its text, those of each part (0 to PARTS - 1) parted by spaces.
    """

    more: str
    parts: tuple[str, ...]


def searchable(title: str, words: str, text: str) -> Searchable:
    """Fold the texts of an entry: by far the larger part of making the index, and the same for every portal."""
    found = dict.fromkeys(f"{title} {words} {text}".encode().split())  # bytes are parted sooner than letters
    parts: tuple[list[str], ...] = tuple([] for _ in range(PARTS))
    for syllable in dict.fromkeys(" ".join(map(_folded_word, found)).split()):
        parts[part_of(syllable)].append(syllable)
    own = set(syllables(title))
    more = " ".join(dict.fromkeys(s for s in syllables(words) if s not in own))
    return Searchable(more, tuple(map(" ".join, parts)))


def searchables(view: SearchView, prepared: Mapping[str, Searchable]) -> list[Searchable]:
    """The folded texts of a view's entries: those prepared with their records (by file), or else their own."""
    return [prepared.get(one.record) or searchable(one.title, one.words, one.text) for one in view.entries]


def search_files(view: SearchView, prepared: Mapping[str, Searchable]) -> Iterator[Rendered]:
    """All that search downloads, below tim-kiem/: index.json with names, words, facets and vocabulary, and the full
    text in text/<n>.json.
    """
    known = searchables(view, prepared)
    yield index_file(view, known)
    for number in range(PARTS):
        yield text_file(number, [one.parts[number] for one in known])


def index_file(view: SearchView, known: Sequence[Searchable]) -> Rendered:
    """tim-kiem/index.json: names, words, facets and vocabulary. `known` are the folded texts of the view's entries."""
    return _rendered("tim-kiem/index.json", _index(view, known))


def text_path(number: int) -> str:
    """Where a part of the full text is."""
    return f"tim-kiem/text/{number}.json"


def text_file(number: int, texts: Sequence[str]) -> Rendered:
    """One part of the full text: of every entry the syllables that belong into this part, in the index's order."""
    return _rendered(text_path(number), _full_text(texts))


def _rendered(path: str, data: Any) -> Rendered:
    return Rendered(path, json.dumps(data, ensure_ascii=False, separators=(",", ":")).encode())


def _index(view: SearchView, known: Sequence[Searchable]) -> dict[str, Any]:
    """{kinds, facets: [[name, value]], docs: [[kind, title, url, code, words, facets, prominence]], vocabulary}.

    Kinds and facets are numbers into their lists; words and vocabulary are folded, since they are only compared; an
    address that the code tells is 0; the vocabulary names documents by their numbers; empty ends of a row are left out.
    """
    kinds: dict[str, int] = {}
    facets: dict[tuple[str, str], int] = {}
    docs: list[list[Any]] = []
    for entry, one in zip(view.entries, known, strict=True):
        kind = kinds.setdefault(entry.kind, len(kinds))
        own = [facets.setdefault(facet, len(facets)) for facet in dict.fromkeys(entry.facets)]
        url = 0 if entry.url == f"thu-tuc/{entry.code}/" else entry.url
        row: list[Any] = [kind, entry.title, url, entry.code, one.more, own, round(entry.prominence, 3)]
        while row[-1] in ("", [], 0):
            row.pop()
        docs.append(row)
    numbers = {entry.code: number for number, entry in enumerate(view.entries) if entry.code}
    vocabulary = [
        [term.kind, _folded(term.words), _folded(term.means), [numbers[code] for code in term.codes if code in numbers]]
        for term in view.vocabulary
    ]
    return {"kinds": list(kinds), "facets": [list(facet) for facet in facets], "docs": docs, "vocabulary": vocabulary}


def _folded(phrases: tuple[str, ...]) -> list[str]:
    return list(dict.fromkeys(" ".join(syllables(phrase)) for phrase in phrases))


def _full_text(texts: Sequence[str]) -> dict[str, str]:
    """The syllables of one part of all texts, and who holds each: the differences of their numbers, in base 36."""
    holders: defaultdict[str, list[int]] = defaultdict(list)
    for number, text in enumerate(texts):
        for syllable in text.split():
            holders[syllable].append(number)
    most = MOST_COMMON * len(texts) if len(texts) >= 50 else len(texts)
    return {syllable: _steps(holders[syllable]) for syllable in sorted(holders) if len(holders[syllable]) <= most}


def _steps(numbers: list[int]) -> str:
    return " ".join([_base36(after - before) for before, after in zip([0, *numbers], numbers, strict=False)])


@lru_cache(maxsize=100_000)
def part_of(syllable: str) -> int:
    """The part in which a syllable stands: the sum of its characters' codes, modulo PARTS."""
    return sum(map(ord, syllable)) % PARTS


@lru_cache(maxsize=100_000)
def _base36(number: int) -> str:
    digits = "0123456789abcdefghijklmnopqrstuvwxyz"
    text = ""
    while True:
        number, rest = divmod(number, 36)
        text = digits[rest] + text
        if not number:
            return text
