from __future__ import annotations

import unicodedata

from congkhai.load.text import CONTROL, HIDDEN, cleaned


def test_letters_are_composed() -> None:
    assert cleaned(unicodedata.normalize("NFD", "Xã Phước Hòa, Đăk Rve")) == "Xã Phước Hòa, Đăk Rve"


def test_hidden_characters_are_taken_out() -> None:
    assert cleaned("\ufeffXã\u00ad Phước\u200b Hòa\u202c") == "Xã Phước Hòa"


def test_visible_spaces_stay() -> None:
    assert cleaned("1\u00a0000\u202fđồng") == "1\u00a0000\u202fđồng"


def test_all_line_ends_become_one() -> None:
    assert cleaned("a\r\nb\rc\nđ") == "a\nb\nc\nđ"


def test_a_tab_and_a_line_end_are_no_control_characters() -> None:
    assert not CONTROL.search("a\tb\nc\x85d")
    assert [chr(n) for n in (0, 7, 11, 12, 27, 127, 128, 159) if not CONTROL.search(chr(n))] == []


def test_nothing_that_shows_counts_as_hidden() -> None:
    assert [c for c in map(chr, range(0x3000)) if HIDDEN.match(c) and unicodedata.category(c) != "Cf"] == []
