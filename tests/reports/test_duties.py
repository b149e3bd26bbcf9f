from __future__ import annotations

import json
from io import BytesIO
from pathlib import Path

import openpyxl
import pytest
from click.testing import CliRunner

from congkhai import cli
from congkhai.duties import DUTIES
from tests.building import DAY
from tests.test_sites import copied, run

KEYS = {"unit", "duty", "met", "since", "reason", "evidence"}


@pytest.fixture
def root(tmp_path: Path) -> Path:
    """A root of two communes and two units that have ended, with an address of its own."""
    return copied("good-own-config", tmp_path)


def asked(root: Path, *more: object) -> list[dict[str, object]]:
    """The answer as plain data."""
    result = run("duties", "--root", root, "--as-of", DAY, "--format", "json", *more)
    assert result.exit_code == 0, result.output
    found: list[dict[str, object]] = json.loads(result.stdout)
    return found


def test_one_unit_has_every_duty_in_exactly_these_keys(root: Path) -> None:
    found = asked(root, "--unit", "xa-dong")
    assert [one["duty"] for one in found] == [duty.id for duty in DUTIES]
    assert {one["unit"] for one in found} == {"xa-dong"}
    assert all(set(one) == KEYS and one["reason"] for one in found)


def test_without_a_unit_all_units_are_told_of(root: Path) -> None:
    found = asked(root)
    assert {one["unit"] for one in found} == {"xa-dong", "xa-tay", "xa-cu", "huyen-cu"}
    assert len(found) == 4 * len(DUTIES)


def test_units_that_exist_are_told_of_as_on_the_board(root: Path, tmp_path: Path) -> None:
    (root / "mkdocs.yml").unlink()  # its address is one for the build alone
    assert run("build", "--root", root, "--out", tmp_path / "site", "--as-of", DAY).exit_code == 0
    board = json.loads((tmp_path / "site/cong-khai/ket-qua.json").read_bytes())
    assert {one["unit"] for one in board} == {"xa-dong", "xa-tay"}
    of_both = [one for one in asked(root) if one["unit"] in ("xa-dong", "xa-tay")]
    assert sorted(board, key=_by_unit_and_duty) == sorted(of_both, key=_by_unit_and_duty)


def _by_unit_and_duty(one: dict[str, object]) -> tuple[object, object]:
    return one["unit"], one["duty"]


def test_for_a_unit_that_has_ended_no_duty_applies(root: Path) -> None:
    found = asked(root, "--unit", "xa-cu")
    assert len(found) == len(DUTIES)
    assert all(one["met"] is None and one["since"] for one in found)


def test_an_address_is_whole_where_the_portal_has_one(root: Path, tmp_path: Path) -> None:
    def addresses() -> list[str]:
        (hotline,) = [one for one in asked(root, "--unit", "xa-dong") if one["duty"] == "D11"]
        proofs = hotline["evidence"]
        assert isinstance(proofs, list)
        assert all(set(proof) == {"title", "url", "date"} for proof in proofs)
        return [proof["url"] for proof in proofs]

    site = root / "content/portal.yml"
    text = site.read_text(encoding="utf-8")
    others = [line for line in text.splitlines() if not line.startswith("url:")]
    site.write_text("\n".join([*others, "url: https://example.vn/cong/", ""]), encoding="utf-8")
    assert addresses()[0] == "https://example.vn/cong/duong-day-nong/#xa-dong"
    site.write_text("\n".join([*others, ""]), encoding="utf-8")
    assert addresses()[0] == "/duong-day-nong/#xa-dong"


def test_the_text_says_it_in_vietnamese(root: Path) -> None:
    lines = run("duties", "--root", root, "--as-of", DAY).output.splitlines()
    heads = [line for line in lines if line and not line.startswith(" ")]
    assert len(heads) == 4
    assert all("tính đến ngày 20/11/2026" in head for head in heads)
    assert "không có việc nào phải công khai" in heads[-1]
    told = [line.strip() for line in lines if " D11 " in line]
    assert len(told) == 4
    assert {line[0] for line in told} <= set("✓✗–")


def test_below_what_is_missing_the_text_says_how_to_mend_it(root: Path) -> None:
    lines = run("duties", "--root", root, "--as-of", DAY, "--unit", "xa-dong").output.splitlines()
    mends = [number for number, line in enumerate(lines) if line.startswith("         → ")]
    assert mends
    assert all(lines[number - 1].startswith("         ") and "→" not in lines[number - 1] for number in mends)
    assert any("content/" in lines[number] for number in mends)


def test_a_workbook_goes_into_a_file_or_a_pipe(root: Path, tmp_path: Path) -> None:
    out = tmp_path / "ket qua.xlsx"
    assert run("duties", "--root", root, "--as-of", DAY, "--format", "xlsx", "--out", out).exit_code == 0
    sheets = openpyxl.load_workbook(out).worksheets
    assert sheets[1].max_row == 1 + 4 * len(DUTIES)
    piped = CliRunner().invoke(cli.main, ["duties", "--root", str(root), "--as-of", DAY, "--format", "xlsx"])
    assert piped.stdout_bytes == out.read_bytes()
    assert len(openpyxl.load_workbook(BytesIO(piped.stdout_bytes)).worksheets) == 2


def test_an_unknown_unit_is_a_refusal_in_a_sentence(root: Path) -> None:
    result = run("duties", "--root", root, "--unit", "xa-la")
    assert result.exit_code == 2
    assert "không có đơn vị nào có mã “xa-la”" in result.output


@pytest.mark.parametrize("day", ["0001-01-01", "9999-12-31"])
def test_a_day_at_the_end_of_time_is_a_refusal_in_a_sentence(root: Path, day: str) -> None:
    result = run("duties", "--root", root, "--as-of", day)
    assert result.exit_code == 2
    assert f"“{day}” quá xa; viết một ngày từ năm 1900 đến năm 2999" in result.output


@pytest.mark.parametrize("day", ["1900-01-01", "2999-12-31"])
def test_any_other_day_has_an_answer(root: Path, day: str) -> None:
    (root / "content/units/xa-moi.yml").write_text("id: xa-moi\nname: Xã Mới\nlevel: commune\nkind: xã\n", "utf-8")
    result = run("duties", "--root", root, "--as-of", day, "--unit", "xa-moi")
    assert result.exit_code == 0, result.output
    assert len([line for line in result.output.splitlines() if line.startswith("  ") and " D" in line[:6]]) == 33


def test_an_error_in_the_records_is_told_instead_of_an_answer(tmp_path: Path) -> None:
    result = run("duties", "--root", copied("broken-one-fault", tmp_path), "--format", "json")
    assert result.exit_code == 1
    assert result.stdout == ""
    assert "content/units/xa-mau.yml:3:1  V003  level" in result.stderr
    assert "1 lỗi, 0 cảnh báo" in result.stderr


def test_what_was_still_to_come_on_a_past_day_is_no_fault_of_that_day(root: Path) -> None:
    item = root / "content/feedback/2026/2026-001.md"
    item.parent.mkdir(parents=True, exist_ok=True)
    front = "id: 2026-001\nunit: xa-dong\nreceived: 2026-11-10\nchannel: phone\nsubject: Chờ lâu\nstate: answered\n"
    answer = "answered_on: 2026-11-25\nanswered_by: Chủ tịch\n---\n\n## Phản ánh\n\nHỏi.\n\n## Trả lời\n\nĐáp.\n"
    item.write_text(f"---\n{front}{answer}", encoding="utf-8")
    (portal,) = [one for one in asked(root, "--unit", "xa-dong") if one["duty"] == "D31"]
    assert "2026-001.md" not in str(portal["reason"])


def test_records_are_never_written_over(root: Path) -> None:
    record = root / "content/units/xa-dong.yml"
    before = record.read_bytes()
    assert run("duties", "--root", root, "--out", record).exit_code == 2
    assert record.read_bytes() == before


def test_a_root_without_units_says_so(tmp_path: Path) -> None:
    result = run("duties", "--root", copied("procedures-only", tmp_path))
    assert (result.exit_code, result.output) == (0, "Không có đơn vị nào phải công khai.\n")
