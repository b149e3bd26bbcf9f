"""Papers of a dossier."""

from __future__ import annotations

import pytest

from congkhai.imports.dossier import NO_NAME, dossier
from tests.imports.exports import lines_of

COUNTS = "\n      Số lượng: Bản chính: {}, Bản sao: {}"


def test_papers_stand_under_their_case_with_their_counts() -> None:
    text = (
        "    - Đơn" + COUNTS.format(1, 0) + "\n  [ * Giấy tờ phải xuất trình : ]\n    - - Thẻ nuôi ong"
        + COUNTS.format(0, 2) + "\n    - ++Sơ đồ" + COUNTS.format(0, 0)
    )  # fmt: skip
    assert dossier(lines_of(text)) == (
        [
            {"name": "Đơn", "originals": "1"},
            {"case": "Giấy tờ phải xuất trình", "name": "Thẻ nuôi ong", "copies": "2"},
            {"case": "Giấy tờ phải xuất trình", "name": "Sơ đồ"},
        ],
        [],
    )


def test_a_case_and_a_paper_may_go_on_over_several_lines() -> None:
    text = "  [ Khi nuôi\nở vùng cao ]\n    - Đơn có\nxác nhận" + COUNTS.format(1, 0)
    assert dossier(lines_of(text))[0] == [{"case": "Khi nuôi ở vùng cao", "name": "Đơn có xác nhận", "originals": "1"}]


@pytest.mark.parametrize("name", ["", "****", "- -"])
def test_a_paper_without_a_name_is_shown_as_one(name: str) -> None:
    assert dossier(lines_of(f"    - {name}" + COUNTS.format(1, 0)))[0] == [{"name": NO_NAME, "originals": "1"}]


@pytest.mark.parametrize(
    ("name", "form"),
    [
        ("Đơn nuôi ong (mẫu số 01/ONG ban hành kèm quy chế)", "Mẫu số 01/ONG"),
        ("Tờ khai tổ ong theo Mẫu ON01.", "Mẫu ON01"),
        ("Mẫu số 2b Đơn xin ong", "Mẫu số 2b"),
        ("Mẫu số 01-Đơn xin ong", "Mẫu số 01"),
        ("Phiếu ong (Mẫu số 3, Mẫu số 03, mẫu số 3)", None),
        ("Giấy chứng nhận theo Mẫu số 5", None),
        ("Đơn theo mẫu", None),
    ],
)
def test_a_paper_to_fill_in_names_its_form_where_there_is_exactly_one(name: str, form: str | None) -> None:
    [paper], _ = dossier(lines_of(f"    - {name}"))
    assert paper.get("form") == ({"title": form} if form else None)
    assert paper["name"] == name


def test_lines_that_belong_to_no_paper_are_unread() -> None:
    text = "  Lời dẫn\n  [ Trường hợp\ntrống ]\n  [ Khác ]\n    - Đơn\n  [ Cuối ]"
    papers, unread = dossier(lines_of(text))
    assert [paper["case"] for paper in papers] == ["Khác"]
    assert [line.number for line in unread] == [1, 2, 3, 6]
