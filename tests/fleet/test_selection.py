"""Which units get a portal, at which address, and in which share."""

from __future__ import annotations

import re
from datetime import date
from pathlib import Path

import pytest

from congkhai.fleet.selection import Member, Shard, Unselectable, listed, under
from congkhai.portal import Portal
from tests.records import TODAY, site, unit

PATTERN = "https://{unit}.example.vn"
PROVINCE = {"level": "province", "kind": "tỉnh"}
DISTRICT = {"level": "district", "kind": "huyện"}
UNITS = (
    unit("tinh-a", **PROVINCE),
    unit("tinh-b", **PROVINCE),
    unit("huyen-a", **DISTRICT, parent="tinh-a"),
    unit("huyen-b", **DISTRICT, parent="tinh-a", valid_until="2025-06-30"),
    unit("xa-a", parent="huyen-a"),
    unit("xa-b", parent="tinh-a"),
    unit("xa-cu", parent="huyen-b", valid_until="2025-06-30"),
)
PORTAL = Portal.of(UNITS)


def chosen(folder: Path, text: str | bytes, pattern: str | None = PATTERN, portal: Portal = PORTAL) -> list[Member]:
    """The units of a file with this text."""
    file = folder / "units.txt"
    file.write_bytes(text if isinstance(text, bytes) else text.encode())
    return listed(portal, file, TODAY, pattern)


def ids(members: list[Member]) -> set[str]:
    """Their ids."""
    return {member.unit for member in members}


def test_a_file_names_a_unit_a_line(tmp_path: Path) -> None:
    members = chosen(tmp_path, "xa-b\nxa-a\n")
    assert members == [Member("xa-b", "https://xa-b.example.vn/"), Member("xa-a", "https://xa-a.example.vn/")]


def test_comments_and_empty_lines_are_passed_over(tmp_path: Path) -> None:
    assert ids(chosen(tmp_path, "# các xã\n\n  # và phường, đặc khu\nxa-a\n   \n")) == {"xa-a"}


def test_windows_editors_may_write_the_file(tmp_path: Path) -> None:
    assert ids(chosen(tmp_path, b"\xef\xbb\xbfxa-a\r\nxa-b\r\n")) == {"xa-a", "xa-b"}


def test_a_line_may_tell_the_address(tmp_path: Path) -> None:
    members = chosen(tmp_path, "xa-a, https://xa-a.gov.example/cong\nxa-b,https://xa-b.gov.example/\n")
    assert [member.address for member in members] == ["https://xa-a.gov.example/cong/", "https://xa-b.gov.example/"]


@pytest.mark.parametrize("address", ["xa-a.example.vn", "ftp://xa-a.example.vn", "https://xa-a.example.vn # ghi chú"])
def test_what_is_no_address_is_refused(address: str, tmp_path: Path) -> None:
    with pytest.raises(Unselectable, match=r"units\.txt:1 .*địa chỉ"):
        chosen(tmp_path, f"xa-a, {address}\n")


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("xa-a\nxa-b\n# hết\nxa-a\n", r"units\.txt:4  Đơn vị “xa-a” đã có ở dòng trên; xóa một dòng"),
        ("xa-a\nxa-la\n", r"units\.txt:2  Không có đơn vị nào có mã “xa-la”"),
        ("xa-cu\n", r"units\.txt:1  Đơn vị “xa-cu” đã kết thúc"),
        ("# chưa có\n", "không có mã đơn vị nào"),
        ("", "không có mã đơn vị nào"),
        ("xã".encode("utf-16"), "Không đọc được .* chữ UTF-8"),
    ],
)
def test_a_file_that_cannot_be_built_is_told_with_its_line(text: str | bytes, words: str, tmp_path: Path) -> None:
    with pytest.raises(Unselectable, match=words):
        chosen(tmp_path, text)


def test_a_file_that_is_not_there_is_told(tmp_path: Path) -> None:
    with pytest.raises(Unselectable, match="Không đọc được"):
        listed(PORTAL, tmp_path / "khong-co.txt", TODAY, None)


def test_under_a_province_are_its_live_communes() -> None:
    assert ids(under(PORTAL, "tinh-a", TODAY, PATTERN)) == {"xa-a", "xa-b"}


def test_under_a_district_are_its_communes_only() -> None:
    assert ids(under(PORTAL, "huyen-a", TODAY, PATTERN)) == {"xa-a"}


def test_the_day_decides_which_communes_are_live() -> None:
    assert ids(under(PORTAL, "huyen-b", date(2025, 6, 30), PATTERN)) == {"xa-cu"}
    with pytest.raises(Unselectable, match="Dưới “huyen-b” không có xã, phường nào đang hoạt động vào ngày 01/07/2025"):
        under(PORTAL, "huyen-b", date(2025, 7, 1), PATTERN)


def test_a_province_without_communes_is_told() -> None:
    with pytest.raises(Unselectable, match="Dưới “tinh-b” không có xã, phường nào"):
        under(PORTAL, "tinh-b", TODAY, PATTERN)


def test_nothing_is_under_an_unknown_unit() -> None:
    with pytest.raises(Unselectable, match="Không có đơn vị nào có mã “tinh-la”"):
        under(PORTAL, "tinh-la", TODAY, PATTERN)


def test_units_in_a_circle_are_no_endless_loop() -> None:
    portal = Portal.of([unit("xa-a", parent="xa-b"), unit("xa-b", parent="xa-a")])
    assert ids(under(portal, "xa-a", TODAY, PATTERN)) == {"xa-a", "xa-b"}


@pytest.mark.parametrize("pattern", ["https://{unit}.example.vn", "https://{unit}.example.vn///"])
def test_a_pattern_tells_every_address(pattern: str) -> None:
    members = under(PORTAL, "tinh-a", TODAY, pattern)
    assert {member.address for member in members} == {"https://xa-a.example.vn/", "https://xa-b.example.vn/"}


def test_a_pattern_without_the_unit_is_refused() -> None:
    with pytest.raises(Unselectable, match=re.escape("thiếu {unit}")):
        under(PORTAL, "tinh-a", TODAY, "https://example.vn/")


@pytest.mark.parametrize("url", ["https://tinh.example.vn/cong", "https://tinh.example.vn/cong/"])
def test_without_a_pattern_the_address_lies_below_that_of_the_root(url: str, tmp_path: Path) -> None:
    portal = Portal.of([*UNITS, site(url=url)])
    assert chosen(tmp_path, "xa-a\n", None, portal) == [Member("xa-a", "https://tinh.example.vn/cong/xa-a/")]


def test_without_any_address_there_is_none(tmp_path: Path) -> None:
    assert chosen(tmp_path, "xa-a\n", None) == [Member("xa-a", "")]


@pytest.mark.parametrize("text", ["", "1", "/", "0/2", "3/2", "1/0", "-1/2", "1/2/3", "a/b", "1,2", "1.0/2"])
def test_what_is_no_share_is_refused(text: str) -> None:
    with pytest.raises(Unselectable, match="không phải phần chia; viết I/N"):
        Shard.of_text(text)


def test_a_share_is_read_from_its_text() -> None:
    assert Shard.of_text("2/34") == Shard(2, 34)


@pytest.mark.parametrize("count", [0, 1, 7, 20])
@pytest.mark.parametrize("of", [1, 2, 3, 7, 25])
def test_the_shares_are_all_members_and_each_once(of: int, count: int) -> None:
    members = [Member(f"xa-{number * 7 % 20:02}", "") for number in range(count)]
    shares = [Shard(number, of).share(members) for number in range(1, of + 1)]
    assert sorted(member.unit for share in shares for member in share) == sorted(member.unit for member in members)
    assert max(map(len, shares)) - min(map(len, shares)) <= 1


def test_a_share_is_the_same_in_whatever_order_the_members_come() -> None:
    members = [Member(f"xa-{number}", "") for number in range(9)]
    assert Shard(2, 4).share(members) == Shard(2, 4).share(members[::-1])
