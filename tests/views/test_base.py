from __future__ import annotations

from congkhai.views.base import prose, sentence


def test_a_description_is_one_line_cut_at_a_word() -> None:
    assert sentence("Một\n hai  ba") == "Một hai ba"
    assert sentence("Một hai, ba bốn", 10) == "Một hai…"
    assert len(sentence("ăn " * 100)) <= 156


def test_markdown_gives_its_words_alone() -> None:
    text = "## Cần gì?\n\nXem **bảng** [phí](/thu-tuc/) và ![ảnh](a.png) <b>này</b>:\n\n- một\n- hai_ba\n\n> `bốn`"
    assert " ".join(prose(text).split()) == "Cần gì? Xem bảng phí và ảnh này : một hai_ba bốn"


def test_a_table_gives_its_cells() -> None:
    assert " ".join(prose("| a | b |\n| - | :-: |\n| 1 | -2 |").split()) == "a b 1 -2"


def test_numbers_and_ranges_stay() -> None:
    assert " ".join(prose("7 giờ 30 - 11 giờ 30, giảm 5 * 2 = 10 %").split()) == "7 giờ 30 - 11 giờ 30, giảm 5 2 = 10 %"
