from __future__ import annotations

import json
import string
from pathlib import Path
from typing import Any

import pytest

from congkhai.issues import CATALOGUE, Issue
from congkhai.load import load
from congkhai.models import Card
from congkhai.prepare.head import head_of, prepared_from
from congkhai.prepare.record import Prepared
from congkhai.render import PARTS, Searchable
from congkhai.validate import validate
from tests.golden import cases_of, read_case
from tests.models.test_card import FULL

KNOWN = Searchable("khai sinh", tuple(f"am-tiet-{number}" for number in range(PARTS)))
KEY = b"k" * 16


def _again(prepared: Prepared) -> Prepared | None:
    return prepared_from(prepared.key, head_of(prepared))


def test_a_prepared_procedure_comes_back_as_it_was() -> None:
    prepared = Prepared(KEY, Card.of(FULL), (), KNOWN)
    assert _again(prepared) == prepared


def test_a_head_is_plain_json() -> None:
    head = head_of(Prepared(KEY, Card.of(FULL), (), KNOWN))
    assert json.loads(head)[2] == ["khai sinh", *KNOWN.parts]
    assert "Đăng ký khai sinh".encode() in head


@pytest.mark.parametrize("code", CATALOGUE)
def test_an_issue_of_every_code_comes_back_as_it_was(code: str) -> None:
    kind = CATALOGUE[code]
    names = {name for text in (kind.message, kind.advice) for _, name, _, _ in string.Formatter().parse(text) if name}
    facts: dict[str, Any] = {name: f"“{name}”\u200b\n1" for name in names}
    placed = kind.at("procedures/a/b.yml", ("channels", 0, "fees", 1, "amount"), line=3, column=7, **facts)
    for issue in (placed, kind.at("procedures/a/b.yml", **facts)):
        again = _again(Prepared(KEY, None, (issue,)))
        assert again == Prepared(KEY, None, (issue,))
        assert [(one.heading, one.text, type(one)) for one in again.issues] == [(issue.heading, issue.text, kind)]


CASES = [(s, name) for s in ("load", "validate") for name in cases_of(s) if read_case(s, name).issues]


@pytest.mark.parametrize(("stage", "name"), CASES)
def test_the_issues_of_real_records_come_back_as_they_were(stage: str, name: str, tmp_path: Path) -> None:
    loaded = load(read_case(stage, name).laid_out(tmp_path))
    issues = (*loaded.issues, *validate(loaded.records)[1])
    again = _again(Prepared(KEY, None, issues))
    assert again is not None
    assert again.issues == issues
    assert [one.text for one in again.issues] == [one.text for one in issues]


def _changed(place: int, value: object) -> bytes:
    plain = json.loads(head_of(Prepared(KEY, Card.of(FULL), (), KNOWN)))
    plain[place] = value
    return json.dumps(plain).encode()


JUNK = {
    "nothing": b"",
    "no JSON": b"{",
    "no UTF-8": b"\xff\xfe",
    "null": b"null",
    "a number": b"5",
    "a word": b'"abc"',
    "an empty list": b"[]",
    "a mapping": b'{"a": 1, "b": 2, "c": 3}',
    "too few parts": b"[null, []]",
    "too many parts": b"[null, [], null, null]",
    "a card of a word": _changed(0, "abc"),
    "a card with too little": _changed(0, ["a", "b"]),
    "a card with too much": _changed(0, ["a"] * 40),
    "issues that are none": _changed(1, 5),
    "an issue that is none": _changed(1, [5]),
    "an issue with too little": _changed(1, [["F001"]]),
    "an issue that does not exist": _changed(1, [["K999", "f", [], 1, 1, {}]]),
    "an issue whose code is a list": _changed(1, [[["F001"], "f", [], 1, 1, {}]]),
    "words of search that are a number": _changed(2, 5),
    "no words of search": _changed(2, []),
}
"""What no build has written."""


@pytest.mark.parametrize("junk", JUNK)
def test_anything_else_gives_nothing(junk: str) -> None:
    assert prepared_from(KEY, JUNK[junk]) is None


HALF = {
    "lists without end": b"[" * 100_000,
    "neither a card nor an issue": b"[null, [], null]",
    "a card without words of search": _changed(2, None),
    "too few words of search": _changed(2, ["khai sinh", "a"]),
}


@pytest.mark.parametrize("junk", HALF)
def test_half_of_a_head_gives_nothing_too(junk: str) -> None:
    assert prepared_from(KEY, HALF[junk]) is None


def test_an_issue_tells_all_of_itself_as_plain_data() -> None:
    issue = CATALOGUE["F001"].at("a.yml", ("x", 1), line=1, column=2, byte="0xff")
    assert Issue.from_plain(json.loads(json.dumps(issue.as_plain()))) == issue
