from __future__ import annotations

import pytest

from congkhai.issues import CATALOGUE, Issue, field_name, quoted
from congkhai.issues.fields import NotAWholeNumber, UnknownKey


def test_a_value_is_quoted_on_one_line() -> None:
    assert quoted("Xã\n  Phước\tHòa ") == "“Xã Phước Hòa”"


def test_a_long_value_is_cut_where_the_quote_has_eighty_letters() -> None:
    assert quoted("ă" * 80) == f"“{'ă' * 80}”"
    assert quoted("ă" * 81) == f"“{'ă' * 79}…”"


def test_a_path_reads_as_an_editor_would_point_at_it() -> None:
    assert field_name(("channels", 0, "fees", 12, "amount")) == "channels[0].fees[12].amount"
    assert field_name(()) == ""


def test_a_message_quotes_only_where_it_asks_to() -> None:
    issue = NotAWholeNumber.at("a.yml", ("amount",), name="Mức phí", value="50k", key="amount")
    assert issue.text.startswith("Mức phí ghi “50k”, không phải số nguyên.")
    assert issue.text.endswith("amount: 50000")


def test_braces_that_an_editor_typed_do_not_disturb_the_message() -> None:
    issue = UnknownKey.at("a.yml", ("{x}",), value="{x}", mend="{name!r}")
    assert issue.text == "Khóa “{x}” không có trong loại hồ sơ này. {name!r}"


def test_an_issue_without_a_place_stands_at_the_beginning_for_machines() -> None:
    assert UnknownKey.at("a.yml", ("x",), value="x", mend="").as_dict() == {
        "file": "a.yml",
        "line": 1,
        "column": 1,
        "code": "V002",
        "field": "x",
        "severity": "error",
        "message": "Khóa “x” không có trong loại hồ sơ này.",
    }


def test_placing_an_issue_leaves_the_first_one_as_it_was() -> None:
    issue = UnknownKey.at("a.yml", value="x", mend="")
    assert (issue.placed(3, 7).line, issue.placed(3, 7).column, issue.line) == (3, 7, None)


def test_a_code_is_used_once() -> None:
    with pytest.raises(TypeError, match="V002 is used by UnknownKey and Other"):
        type("Other", (Issue,), {"code": "V002", "message": "", "advice": ""})
    assert CATALOGUE["V002"] is UnknownKey
