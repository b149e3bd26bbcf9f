from __future__ import annotations

import json
from typing import Any

from congkhai.render.search import PARTS, part_of, search_files
from congkhai.views import Entry
from congkhai.views.search import SearchView, Term

BIRTH = Entry(
    "Thủ tục",
    "Đăng ký khai sinh",
    "thu-tuc/1.001193/",
    "1.001193",
    words="Hộ tịch · khai sinh · giấy tờ",
    text="Nộp tờ khai",
    facets=(("Lĩnh vực", "Hộ tịch"), ("Cấp thực hiện", "Cấp xã")),
    prominence=0.04,
)
UNIT = Entry("Đơn vị", "Xã Tuy Phước", "don-vi/xa-tuy-phuoc/")


def made(*entries: Entry, vocabulary: tuple[Term, ...] = ()) -> dict[str, Any]:
    return {file.path: json.loads(file.content) for file in search_files(SearchView(entries, vocabulary), {})}


def test_the_index_names_kinds_and_facets_by_numbers() -> None:
    index = made(BIRTH, UNIT)["tim-kiem/index.json"]
    assert index["kinds"] == ["Thủ tục", "Đơn vị"]
    assert index["facets"] == [["Lĩnh vực", "Hộ tịch"], ["Cấp thực hiện", "Cấp xã"]]
    assert index["docs"][0][:4] == [0, "Đăng ký khai sinh", 0, "1.001193"]
    assert index["docs"][0][5:] == [[0, 1], 0.04]


def test_further_words_are_folded_and_leave_out_those_of_the_title() -> None:
    assert made(BIRTH)["tim-kiem/index.json"]["docs"][0][4] == "ho tich giay to"


def test_a_row_ends_with_its_last_value() -> None:
    assert made(UNIT)["tim-kiem/index.json"]["docs"] == [[0, "Xã Tuy Phước", "don-vi/xa-tuy-phuoc/"]]


def test_the_vocabulary_names_documents_by_their_numbers() -> None:
    term = Term("word", ("Báo sinh", "báo  sinh"), ("đăng ký khai sinh",), ("1.001193", "9.999999"))
    vocabulary = made(UNIT, BIRTH, vocabulary=(term,))["tim-kiem/index.json"]["vocabulary"]
    assert vocabulary == [["word", ["bao sinh"], ["dang ky khai sinh"], [1]]]


def test_the_full_text_tells_in_which_documents_a_syllable_stands() -> None:
    files = made(UNIT, BIRTH, UNIT, BIRTH)
    assert files[f"tim-kiem/text/{part_of('nop')}.json"]["nop"] == "1 2"
    assert files[f"tim-kiem/text/{part_of('xa')}.json"]["xa"] == "0 2"


def test_every_part_of_the_full_text_is_there_even_when_empty() -> None:
    assert set(made()) == {"tim-kiem/index.json", *(f"tim-kiem/text/{n}.json" for n in range(PARTS))}


def test_a_syllable_in_nearly_every_text_is_left_out_of_a_large_one() -> None:
    files = made(*[BIRTH] * 59, UNIT)
    assert "khai" not in files[f"tim-kiem/text/{part_of('khai')}.json"]
    assert files[f"tim-kiem/text/{part_of('phuoc')}.json"]["phuoc"] == "1n"
