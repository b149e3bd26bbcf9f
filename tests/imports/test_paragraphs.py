"""Paragraphs and steps out of lines."""

from __future__ import annotations

import pytest

from congkhai.imports.paragraphs import paragraphs, steps, without_bullet


@pytest.mark.parametrize(
    ("last", "line"),
    [
        ("Người nuôi ong gửi đơn cùng sơ đồ vườn hoa đến trạm", "thú y của xã nơi đặt tổ"),
        ("Đơn được xét tại", "Trạm thú y"),
        ("Gửi cho trạm thú y,", "Phòng Kinh tế"),
        ("Làm theo Điều", "12 của quy chế nuôi ong"),
        ("Theo Nghị định số", "131/2021 về ong"),
    ],
)
def test_a_line_that_was_cut_is_joined_to_the_one_before(last: str, line: str) -> None:
    assert paragraphs([last, line]) == [f"{last} {line}"]


@pytest.mark.parametrize(
    ("last", "line"),
    [
        ("Người nuôi ong gửi đơn cùng sơ đồ vườn hoa đến trạm", "- thú y kiểm tra"),
        ("Người nuôi ong gửi đơn cùng sơ đồ vườn hoa đến trạm", "a) thú y kiểm tra"),
        ("Người nuôi ong gửi đơn cùng sơ đồ vườn hoa đến trạm", "d10) giấy khác"),
        ("Người nuôi ong gửi đơn cùng sơ đồ vườn hoa đến trạm", "(ii) thú y kiểm tra"),
        ("Người nuôi ong gửi đơn cùng sơ đồ vườn hoa đến trạm", "Bước 2: kiểm tra"),
        ("Người nuôi ong gửi đơn cùng sơ đồ vườn hoa đến trạm.", "trạm trả lời"),
        ("Gồm các giấy tờ sau:", "đơn và sơ đồ"),
        ("* Bước 3: Kiểm tra", "trạm thú y đến xem tổ"),
        ("Kiểm tra vườn hoa", "Trạm thú y đến xem tổ"),
    ],
)
def test_a_line_that_begins_something_new_stands_alone(last: str, line: str) -> None:
    assert paragraphs([last, line]) == [last, line]


def test_empty_lines_and_extra_white_space_go() -> None:
    assert paragraphs(["  Một\t hai\u00a0 ba.", "", "   "]) == ["Một hai ba."]


@pytest.mark.parametrize(
    ("text", "bare"),
    [
        ("- - Đơn", "Đơn"),
        ("-\tĐơn", "Đơn"),
        ("-Đơn", "Đơn"),
        ("• ● Đơn", "Đơn"),
        ("* Lưu ý", "Lưu ý"),
        ("+ Đơn", "+ Đơn"),
        ("*) Khi cần", "*) Khi cần"),
        ("**) Khi cần", "**) Khi cần"),
        ("****", "****"),
    ],
)
def test_bullets_are_taken_off_and_nothing_else(text: str, bare: str) -> None:
    assert without_bullet(text) == bare


def test_each_paragraph_is_a_step_without_its_bullet_and_parts_keep_their_plus() -> None:
    assert steps(["  * Bước 1: Gửi đơn", "    - Gửi tại trạm.", "    + Buổi sáng;"]) == [
        "Bước 1: Gửi đơn",
        "Gửi tại trạm.",
        "+ Buổi sáng;",
    ]


def test_a_bare_step_number_is_put_before_what_it_begins() -> None:
    assert steps(["  * Bước 2", "    Trạm thú y đến xem."]) == ["Bước 2: Trạm thú y đến xem."]
    assert steps(["  * Bước 2:", "    - Trạm thú y đến xem."]) == ["Bước 2:", "Trạm thú y đến xem."]
