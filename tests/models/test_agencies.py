from __future__ import annotations

import unicodedata

import pytest

from congkhai.models.agencies import spelling


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Văn phòng HĐND và UBND huyện", "Văn phòng HĐND & UBND huyện"),
        ("Văn phòng HĐND và UBND huyện", "Văn phòng HĐND-UBND huyện"),
        ("Văn phòng HĐND và UBND huyện", "VĂN PHÒNG HĐND – UBND HUYỆN"),
        ("Phòng Tài chính - Kế hoạch", "Phòng Tài chính – Kế hoạch"),
        ("Phòng Tài chính - Kế hoạch", "Phòng Tài chính—Kế hoạch"),
        ("Phòng Văn hóa và Thông tin", "Phòng Văn hoá và Thông tin"),
        ("Phòng Thủy lợi", "Phòng Thuỷ lợi"),
        ("Phòng Nội vụ", " Phòng  Nội Vụ."),
        ("Phòng Nội vụ", unicodedata.normalize("NFD", "Phòng Nội vụ")),
        ("UBND xã, phường", "UBND xã,phường"),
    ],
)
def test_one_name_in_two_spellings(one: str, other: str) -> None:
    assert spelling(one) == spelling(other)


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("UBND xã Phước An", "UBND xã Phước Ân"),
        ("UBND xã Hòa Thuận", "UBND xã Hòa Thuần"),
        ("Phòng Nội vụ", "Phòng Nội vụ huyện"),
        ("Chi nhánh Văn phòng", "Văn phòng Chi nhánh"),
        ("Các phòng chuyên môn huyện", "Các phòng, ban chuyên môn huyện"),
    ],
)
def test_two_names(one: str, other: str) -> None:
    assert spelling(one) != spelling(other)
