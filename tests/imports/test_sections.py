"""Cutting a text export at its labels."""

from __future__ import annotations

import pytest

from congkhai.imports.sections import LABELS, is_nothing, sections
from tests.imports.exports import export


def _texts(text: str) -> dict[str, list[str]]:
    return {label: [line.text.strip() for line in lines] for label, lines in sections(text)[0].items()}


def test_every_label_gives_a_section_with_the_numbers_of_its_lines() -> None:
    found, before = sections(export())
    assert list(found) == list(LABELS)
    assert before == []
    assert [(line.number, line.text) for line in found["Trình tự thực hiện"]] == [(9, "    Bước 1: Mang đơn đến xã.")]


def test_what_the_source_does_not_know_is_left_out() -> None:
    found = _texts(export(Thành_phần_hồ_sơ="  Không có thông tin thành phần hồ sơ."))
    assert found["Thành phần hồ sơ"] == []
    assert found["Từ khóa"] == []


@pytest.mark.parametrize("text", ["Không có thông tin", " không có thông tin.", "Không có thông tin căn cứ pháp lý."])
def test_missing_information_is_known_in_its_forms(text: str) -> None:
    assert is_nothing(text)


def test_a_sentence_that_begins_alike_is_information() -> None:
    assert not is_nothing("Không có thông tin về tổ ong thì ghi rõ")


def test_lines_at_the_margin_go_on_from_the_section_above() -> None:
    found = _texts(export(Địa_chỉ_tiếp_nhận_HS="- Nhà văn hóa xã\n+ Phòng 2\n- Trạm thú y"))
    assert found["Địa chỉ tiếp nhận HS"] == ["- Nhà văn hóa xã", "+ Phòng 2", "- Trạm thú y"]


def test_a_label_inside_a_text_begins_no_section() -> None:
    found = _texts(
        export(Địa_chỉ_tiếp_nhận_HS="Trạm thú y\nKết quả thực hiện: nhận tại trạm", Kết_quả_thực_hiện="Sổ ong")
    )
    assert found["Địa chỉ tiếp nhận HS"] == ["Trạm thú y", "Kết quả thực hiện: nhận tại trạm"]
    assert found["Kết quả thực hiện"] == ["Sổ ong"]


def test_a_label_said_twice_begins_where_it_has_its_value() -> None:
    found = _texts(
        export(Yêu_cầu_điều_kiện_thực_hiện="Có vườn hoa\nTừ khóa:", Từ_khóa="mật ong", Mô_tả="Nuôi ong\nTừ khóa:")
    )
    assert found["Yêu cầu, điều kiện thực hiện"] == ["Có vườn hoa"]
    assert found["Từ khóa"] == ["mật ong"]
    assert found["Mô tả"] == ["Nuôi ong"]


def test_a_label_that_heads_a_list_in_a_text_is_kept() -> None:
    found = _texts(export(Yêu_cầu_điều_kiện_thực_hiện="Gồm:\nThành phần hồ sơ:\n- đủ hai bản", Từ_khóa="ong"))
    assert found["Yêu cầu, điều kiện thực hiện"] == ["Gồm:", "Thành phần hồ sơ:", "- đủ hai bản"]
    assert found["Thành phần hồ sơ"][0] == "- Đơn đăng ký"


def test_missing_labels_and_values_beside_block_labels_are_read_too() -> None:
    found = _texts("Mã thủ tục: 1.999001\nTrình tự thực hiện: Mang đơn đến xã.\nTừ khóa:\nMô tả: Ong")
    assert found == {
        "Mã thủ tục": ["1.999001"],
        "Trình tự thực hiện": ["Mang đơn đến xã."],
        "Từ khóa": [],
        "Mô tả": ["Ong"],
    }


def test_lines_above_the_first_label_are_given_back_with_their_numbers() -> None:
    _, before = sections("Chi tiết thủ tục hành chính\nBản in ngày 3\nMã thủ tục: 1.999001")
    assert [(line.number, line.text) for line in before] == [(2, "Bản in ngày 3")]
