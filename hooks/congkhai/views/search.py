"""What search knows of a portal: every entry of its pages, their facets, and the editors' vocabulary."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from congkhai.derive import Listings
from congkhai.models import Vocabulary
from congkhai.views.base import Entry, Page


@dataclass(frozen=True)
class Term:
    """An entry of the vocabulary: what people type, the official words, the procedures meant."""

    kind: str
    words: tuple[str, ...]
    means: tuple[str, ...]
    codes: tuple[str, ...]


@dataclass(frozen=True)
class SearchView:
    """All that is searchable; entries in the order of the pages, so that equal ones always rank alike."""

    entries: tuple[Entry, ...]
    vocabulary: tuple[Term, ...]


def search_view(listings: Listings, pages: Iterable[Page], shared: Iterable[Vocabulary] = ()) -> SearchView:
    """The entries of all pages, and the vocabulary: the portal's own, then the shared one on topics left open.

    A procedure that is out of force gives way to what has taken its place; codes of procedures that this portal does
    not publish are left out, and so is what then means nothing.
    """
    portal, there, found = listings.portal, listings.portal.procedures, listings.in_place_of
    own = portal.all(Vocabulary)
    topics = {record.topic for record in own}
    records = (*own, *(record for record in shared if record.topic not in topics))
    terms = (
        Term(entry.kind, entry.words, entry.means, tuple(c for c in found(entry.procedures) if c in there))
        for record in records
        for entry in record.entries
    )
    return SearchView(
        entries=tuple(entry for page in pages for entry in page.entries),
        vocabulary=tuple(term for term in terms if term.means or term.codes),
    )
