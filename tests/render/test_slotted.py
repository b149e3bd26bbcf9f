from __future__ import annotations

from html import escape

import pytest

from congkhai.render import Slotted, shell, slot


def test_a_text_is_filled_in_every_slot_wherever_it_stands() -> None:
    cut = Slotted.cut(f"<title>{slot('title')} - Ấ</title><h1>{slot('title')}</h1>{slot('body')}!".encode())
    assert cut.fill({"title": b"T", "body": b"B"}) == "<title>T - Ấ</title><h1>T</h1>B!".encode()


def test_a_value_with_the_mark_of_a_slot_is_left_alone() -> None:
    cut = Slotted.cut(f"{slot('title')}{slot('body')}".encode())
    assert cut.fill({"title": b"T", "body": slot("title").encode()}) == b"T\x02title\x03"


def test_words_that_are_named_like_a_slot_are_left_alone() -> None:
    assert Slotted.cut(f"title{slot('title')}body".encode()).fill({"title": b"T"}) == b"titleTbody"


def test_a_slot_without_a_value_is_refused() -> None:
    with pytest.raises(KeyError):
        Slotted.cut(str(slot("title")).encode()).fill({})


def test_a_page_of_the_theme_without_a_place_for_the_body_is_refused() -> None:
    with pytest.raises(ValueError, match="no place for a body"):
        shell(f"<title>{slot('title')}</title>")


def test_escaping_leaves_the_marks() -> None:
    assert escape(slot("title")) == slot("title")


def test_texts_that_differ_in_a_slot_alone_have_other_digests() -> None:
    one, other = Slotted.cut(f"a{slot('x')}".encode()), Slotted.cut(f"a{slot('y')}".encode())
    assert one.digest != other.digest
    assert one.digest == Slotted.cut(f"a{slot('x')}".encode()).digest
