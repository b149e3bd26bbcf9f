from __future__ import annotations

import time

import pytest

from congkhai.load.yaml_text import Flaw, parse, place_of

RECORD = """\
# ghi chú
code: 1.001193
channels:
  - kind: direct
    fees:
      - amount: 0
      - {amount: 5, text: a}
steps: [một, hai]
"""


@pytest.mark.parametrize(
    ("path", "place"),
    [
        ((), (2, 1)),
        (("code",), (2, 1)),
        (("channels",), (3, 1)),
        (("channels", 0), (4, 5)),
        (("channels", 0, "kind"), (4, 5)),
        (("channels", 0, "fees", 0, "amount"), (6, 9)),
        (("channels", 0, "fees", 1, "text"), (7, 21)),
        (("steps", 1), (8, 14)),
    ],
)
def test_a_path_leads_to_its_key_or_item(path: tuple[str | int, ...], place: tuple[int, int]) -> None:
    assert place_of(RECORD, path) == place


@pytest.mark.parametrize(
    ("path", "place"),
    [
        (("name",), (2, 1)),
        (("channels", 0, "time"), (4, 5)),
        (("channels", 7, "kind"), (3, 1)),
        (("code", "x"), (2, 1)),
    ],
)
def test_a_path_that_ends_early_leads_to_the_last_part_that_is_there(
    path: tuple[str | int, ...], place: tuple[int, int]
) -> None:
    assert place_of(RECORD, path) == place


def test_a_text_that_cannot_be_read_has_its_places_at_the_beginning() -> None:
    assert place_of("a: [", ("a",)) == (1, 1)
    assert place_of("", ("a",)) == (1, 1)


def test_an_empty_document_is_an_empty_string() -> None:
    assert parse("") == ("", [])
    assert parse("# ghi chú\n") == ("", [])


def test_of_duplicate_keys_the_first_stands() -> None:
    data, flaws = parse("a: 1\nb: 2\na: 3\n")
    assert data == {"a": "1", "b": "2"}
    assert [(flaw.kind, flaw.line, flaw.column, flaw.facts) for flaw in flaws] == [
        ("duplicate", 3, 1, {"value": "a", "first": 1})
    ]


def test_a_missing_colon_is_not_suspected_where_the_line_above_has_one() -> None:
    with pytest.raises(Flaw) as caught:
        parse("a: b\nc: d: e\n")
    assert (caught.value.line, caught.value.column) == (2, 5)


def test_a_flaw_passes_through_a_context_manager() -> None:
    from contextlib import contextmanager

    @contextmanager
    def around():  # type: ignore[no-untyped-def]
        yield

    with pytest.raises(Flaw), around():
        parse("a: [")


@pytest.mark.parametrize("text", ["a: " + "[" * 200_000, "- " * 200_000 + "x", "{a: " * 100_000])
def test_endless_nesting_is_refused_at_once(text: str) -> None:
    began = time.monotonic()
    with pytest.raises(Flaw) as caught:
        parse(text)
    assert caught.value.kind == "deep"
    assert place_of(text, ("a",)) == (1, 1)
    assert time.monotonic() - began < 1


def test_many_brackets_side_by_side_are_no_nesting() -> None:
    data, _ = parse("a: [" + "[x], " * 1000 + "[y]]")
    assert len(data["a"]) == 1001
