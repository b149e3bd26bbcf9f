from __future__ import annotations

import pytest

from congkhai.render.shell import SLOTS, Shell, slot


def test_a_shell_is_filled_in_every_slot_wherever_it_stands() -> None:
    shell = Shell.cut(f"<title>{slot('title')} - A</title><h1>{slot('title')}</h1>{slot('body')}!")
    assert shell.fill(title="T", body="B") == "<title>T - A</title><h1>T</h1>B!"


def test_a_body_with_the_mark_of_a_slot_is_left_alone() -> None:
    shell = Shell.cut(f"{slot('title')}{slot('body')}")
    assert shell.fill(title="T", body=slot("title")) == "T%%congkhai-title%%"


def test_words_of_the_theme_that_are_named_like_a_slot_are_left_alone() -> None:
    assert Shell.cut(f"title{slot('title')}body{slot('body')}").fill(title="T", body="B") == "titleTbodyB"


def test_a_page_without_a_place_for_the_body_is_refused() -> None:
    with pytest.raises(ValueError, match="no place for a body"):
        Shell.cut(f"<title>{slot('title')}</title>")


def test_only_known_slots_have_marks_and_escaping_leaves_them() -> None:
    from html import escape

    assert [escape(slot(name)) for name in SLOTS] == [slot(name) for name in SLOTS]
    with pytest.raises(ValueError, match="no slot"):
        slot("other")
