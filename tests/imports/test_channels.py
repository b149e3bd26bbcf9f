"""Channels with their times, fees and notes."""

from __future__ import annotations

from typing import Any

import pytest

from congkhai.imports.channels import channels, online_level
from tests.imports.exports import lines_of


def _channel(time: str = "3 WORKING_DAY", fee: str = "Không có thông tin", note: str | None = None) -> dict[str, Any]:
    text = f"  * Hình thức nộp: DIRECT\n    Thời hạn giải quyết: {time}\n    Phí, lệ phí: {fee}"
    found, unread = channels(lines_of(text + (f"\n    Mô tả: {note}" if note else "")))
    assert unread == []
    assert len(found) == 1
    return found[0]


@pytest.mark.parametrize(
    ("time", "read"),
    [
        ("3 WORKING_DAY", {"amount": "3", "unit": "working_day"}),
        ("17.5 WORKING_DAY", {"amount": "17.5", "unit": "working_day"}),
        ("7,5 ngày làm việc", {"amount": "7.5", "unit": "working_day"}),
        ("15 ngày", {"amount": "15", "unit": "day"}),
        ("8 HOUR", {"amount": "8", "unit": "hour"}),
        ("6 MONTH", {"amount": "6", "unit": "month"}),
        ("1 năm", {"amount": "1", "unit": "year"}),
        ("1 OTHER", {"amount": "1", "unit": "other"}),
        (" OTHER", {"unit": "other"}),
        ("Xem bảng ở trạm OTHER", {"unit": "other", "text": "Xem bảng ở trạm"}),
        ("Ngay trong buổi", {"text": "Ngay trong buổi"}),
    ],
)
def test_a_time_is_amount_and_unit_where_it_can_be_and_text_otherwise(time: str, read: dict[str, str]) -> None:
    assert _channel(time=time)["time"] == read


@pytest.mark.parametrize(
    ("fee", "read"),
    [
        ("0 VNĐ ()", [{"amount": "0"}]),
        ("70000 VNĐ (mỗi tổ (một lần))", [{"amount": "70000", "text": "mỗi tổ (một lần)"}]),
        ("50 USD (mỗi lô)", [{"amount": "50", "currency": "USD", "text": "mỗi lô"}]),
        ("Tỉnh quy định", [{"text": "Tỉnh quy định"}]),
        ("Tỉnh quy định | Xã quy định", [{"text": "Tỉnh quy định"}, {"text": "Xã quy định"}]),
        ("Tỉnh quy định | Tỉnh quy định", [{"text": "Tỉnh quy định"}]),
        ("5 VNĐ (a | b) | 6 VNĐ ()", [{"amount": "5", "text": "a | b"}, {"amount": "6"}]),
        ("0 VNĐ () | 0 VNĐ (hộ nghèo)", [{"amount": "0"}, {"amount": "0", "text": "hộ nghèo"}]),
    ],
)
def test_fees_are_amounts_with_their_text(fee: str, read: list[dict[str, str]]) -> None:
    assert _channel(fee=fee)["fees"] == read


@pytest.mark.parametrize("fee", ["Không có thông tin", ""])
def test_no_fee_named_is_no_fee_written(fee: str) -> None:
    assert "fees" not in _channel(fee=fee)


def test_the_description_goes_on_at_the_margin_and_keeps_its_lines() -> None:
    note = "Nộp ở trạm.\n* Vùng cao thì lâu hơn\n- Mang theo: đơn"
    assert _channel(note=note)["note"] == note


def test_a_label_in_the_description_stays_there() -> None:
    assert _channel(note="Nộp ở trạm.\nThời hạn giải quyết: xem trên")["time"] == {"amount": "3", "unit": "working_day"}
    assert _channel(note="Nộp.\n    Thời hạn giải quyết: 9 ngày")["note"] == "Nộp.\nThời hạn giải quyết: 9 ngày"


def test_every_kind_of_channel_is_known_by_code_and_by_name() -> None:
    names = ["DIRECT", "ONLINE", "POSTAL", "Trực tiếp", "Trực tuyến", "Dịch vụ bưu chính"]
    found, _ = channels(lines_of("\n".join(f"  * Hình thức nộp: {name}" for name in names)))
    assert [channel["kind"] for channel in found] == ["direct", "online", "postal"] * 2


def test_what_belongs_to_no_known_channel_is_unread() -> None:
    text = "  Lời dẫn\n  * Hình thức nộp: BỒ CÂU\n    Thời hạn giải quyết: 1 ngày\n  * Hình thức nộp: DIRECT"
    found, unread = channels(lines_of(text))
    assert found == [{"kind": "direct"}]
    assert [line.number for line in unread] == [1, 2, 3]


@pytest.mark.parametrize(
    ("notes", "level"),
    [
        (["Nộp trực tuyến toàn trình ở cổng."], "full"),
        (["Cổng dịch vụ (một phần)", "Nộp trực tuyến một phần"], "partial"),
        (["Nộp trực tuyến toàn trình", "Nộp trực tuyến một phần"], None),
        (["Trường hợp làm trực tuyến một phần thì mang bản gốc"], None),
        (["Theo danh mục dịch vụ công trực tuyến toàn trình"], None),
        (["Chuyển một phần tổ ong"], None),
        ([], None),
    ],
)
def test_the_online_level_is_set_only_where_it_is_said_of_this_procedure(notes: list[str], level: str | None) -> None:
    assert online_level({"kind": "online", "note": note} for note in notes) == level
