"""Folding and slugs of Vietnamese text."""

from __future__ import annotations

import unicodedata

import pytest

from congkhai.fold import fold, slug


@pytest.mark.parametrize(
    ("text", "folded"),
    [
        ("Đăng ký khai sinh", "dang ky khai sinh"),
        ("ƯƠNG Ớt ữ Ỹ", "uong ot u y"),
        ("  hai \t khoảng\n trống\u00a0nữa ", "hai khoang trong nua"),
        ("Mẫu 01/HT (bản 2)", "mau 01/ht (ban 2)"),
        ("", ""),
    ],
)
def test_folding_takes_marks_capitals_and_extra_spaces_away(text: str, folded: str) -> None:
    assert fold(text) == folded


def test_old_and_new_tone_placement_and_both_normal_forms_fold_alike() -> None:
    spellings = ["hoà thuỷ", "hòa thủy", unicodedata.normalize("NFD", "hoà thủy")]
    assert {fold(spelling) for spelling in spellings} == {"hoa thuy"}


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Thi đua – Khen thưởng", "thi-dua-khen-thuong"),
        ("Thi đua, khen thưởng", "thi-dua-khen-thuong"),
        ("--Điện (G07)--", "dien-g07"),
        ("…!", ""),
    ],
)
def test_a_slug_has_ascii_letters_digits_and_single_hyphens(text: str, expected: str) -> None:
    assert slug(text) == expected
