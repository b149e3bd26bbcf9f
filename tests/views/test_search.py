from __future__ import annotations

from congkhai.models import Vocabulary
from congkhai.shared import shared_vocabulary
from congkhai.views import Entry, Page
from congkhai.views.search import search_view
from tests.records import decision, listings, procedure

PAGE = Page("a/", "A", "", "", "x.html", None, entries=(Entry("Trang", "A", "a/"),))


def vocabulary(topic: str, *entries: dict[str, object]) -> Vocabulary:
    return Vocabulary.model_validate({"topic": topic, "shared": "true", "entries": list(entries)})


def test_entries_come_from_all_pages_in_their_order() -> None:
    other = Page("b/", "B", "", "", "x.html", None, entries=(Entry("Trang", "B", "b/"),))
    assert [e.title for e in search_view(listings(), [PAGE, other]).entries] == ["A", "B"]


def test_a_file_of_the_portal_stands_in_the_place_of_the_shared_one() -> None:
    own = vocabulary("ho-tich", {"kind": "word", "words": ["báo sinh"], "means": ["khai sinh"]})
    shared = vocabulary("ho-tich", {"kind": "word", "words": ["báo tử"], "means": ["khai tử"]})
    other = vocabulary("dat-dai", {"kind": "word", "words": ["sổ đỏ"], "means": ["giấy chứng nhận"]})
    terms = search_view(listings(own), [], [shared, other]).vocabulary
    assert [term.words for term in terms] == [("báo sinh",), ("sổ đỏ",)]


def test_codes_of_absent_procedures_are_left_out_and_what_then_means_nothing() -> None:
    entries = (
        {"kind": "event", "words": ["sinh con"], "procedures": ["1.001193", "9.999999"]},
        {"kind": "event", "words": ["đi xa"], "procedures": ["9.999999"]},
    )
    found = listings(procedure(code="1.001193"), vocabulary("su-kien", *entries))
    assert [(t.words, t.codes) for t in search_view(found, []).vocabulary] == [(("sinh con",), ("1.001193",))]


def test_words_that_mean_a_procedure_mean_what_has_taken_its_place() -> None:
    entry = {"kind": "event", "words": ["sinh con"], "procedures": ["1.000001"]}
    over = decision("12-qd", effective="2026-01-01", replaces=[{"old": "1.000001", "new": "1.000002"}])
    found = listings(procedure("1.000001"), procedure("1.000002"), vocabulary("su-kien", entry), over)
    assert [term.codes for term in search_view(found, []).vocabulary] == [("1.000002",)]


def test_the_package_brings_a_vocabulary_of_its_own() -> None:
    kinds = [entry.kind for record in shared_vocabulary() for entry in record.entries]
    assert len(kinds) >= 250
    assert set(kinds) == {"abbreviation", "word", "event"}
