"""What `congkhai fleet build` tells, refuses and survives."""

from __future__ import annotations

import re
import subprocess
import sys
from pathlib import Path

import pytest
from click.testing import CliRunner, Result

from congkhai import cli
from congkhai.fleet.command import _clear_away as clear_away
from congkhai.fleet.member import Plan
from congkhai.fleet.selection import Member
from congkhai.write.swap import _held
from tests.fleet.root import COMMUNES, write
from tests.fleet.running import (
    ALL,
    assert_whole,
    built,
    children_of,
    command,
    fleet,
    kill_one_that_builds,
    manifest,
    outcomes,
)
from tests.records import TODAY
from tests.site_pages import bytes_of


def refused(*arguments: object) -> Result:
    """The command, which is to refuse."""
    done = CliRunner().invoke(cli.main, ["fleet", "build", *map(str, arguments)])
    assert isinstance(done.exception, SystemExit)
    return done


def test_shares_together_are_the_whole_fleet(root: Path, tmp_path: Path, undisturbed: Path) -> None:
    out = tmp_path / "out"
    shares = [fleet(root, out, "--shard", f"{number}/3") for number in (1, 2, 3)]
    assert sorted(unit for told in shares for unit in built(told)) == sorted(COMMUNES)
    assert_whole(out, undisturbed)
    names = [f"fleet-{number}-of-3.json" for number in (1, 2, 3)]
    assert sorted(path.name for path in out.glob("*.json")) == names
    assert [manifest(out, name)["shard"] for name in names] == ["1/3", "2/3", "3/3"]
    told = [one["unit"] for name in names for one in manifest(out, name)["portals"]]
    assert sorted(told) == sorted(COMMUNES)


def test_a_share_without_portals_is_built_at_once(root: Path, tmp_path: Path) -> None:
    assert "0 cổng đã dựng" in fleet(root, tmp_path / "out", "--shard", "9/9").stderr


@pytest.fixture
def one_fails(root: Path, tmp_path: Path) -> Path:
    """Where portals are to be built, and one cannot be: its folder is a link to a disk that is not there."""
    out = tmp_path / "out"
    out.mkdir()
    (out / "xa-nam").symlink_to(tmp_path / "khong-co")
    return out


def test_a_portal_that_fails_is_told_and_the_others_are_built(root: Path, one_fails: Path, undisturbed: Path) -> None:
    told = fleet(root, one_fails, status=1)
    others = set(COMMUNES) - {"xa-nam"}
    assert outcomes(told) == {**dict.fromkeys(others, "đã dựng"), "xa-nam": "LỖI"}
    assert "5 cổng đã dựng, 0 giữ nguyên, 1 lỗi; " in told.stderr
    one = next(one for one in manifest(one_fails)["portals"] if one["unit"] == "xa-nam")
    assert (one["outcome"], one["pages"]) == ("failed", 0)
    assert "xa-nam" in one["reason"]
    (one_fails / "xa-nam").unlink()
    assert built(fleet(root, one_fails)) == {"xa-nam"}
    assert_whole(one_fails, undisturbed)
    assert "reason" not in str(manifest(one_fails))


def test_why_a_portal_failed_is_told_in_vietnamese(root: Path, one_fails: Path) -> None:
    fleet(root, one_fails, "--jobs", "1", status=1)
    one = next(one for one in manifest(one_fails)["portals"] if one["unit"] == "xa-nam")
    assert one["name"] == "Xã Mẫu Nam"
    assert "Không ghi được" in one["reason"]


@pytest.mark.parametrize("what", ["a folder", "a file"])
def test_a_folder_of_other_things_is_not_overwritten(what: str, root: Path, tmp_path: Path) -> None:
    out, units = tmp_path / "out", tmp_path / "units.txt"
    other = out / "xa-ba" / "anh.jpg" if what == "a folder" else out / "xa-ba"
    write(other, "ảnh gia đình")
    units.write_text("xa-ba\n", encoding="utf-8")
    fleet(root, out, "--units", units, status=1)
    assert other.read_text(encoding="utf-8") == "ảnh gia đình"


@pytest.mark.skipif(sys.platform != "linux", reason="processes are found in /proc")
def test_a_process_that_is_killed_loses_no_portal(root: Path, tmp_path: Path, undisturbed: Path) -> None:
    out = tmp_path / "out"
    with subprocess.Popen(command(root, out, *ALL), stderr=subprocess.PIPE, text=True) as running:
        killed = kill_one_that_builds(lambda: children_of(running.pid), root / ".cache" / "congkhai", out)
        _, told = running.communicate(timeout=60)
    assert running.returncode == 0, told
    assert set(outcomes(subprocess.CompletedProcess([], 0, "", told))) == set(COMMUNES)
    assert killed in {one["unit"] for one in manifest(out)["portals"]}
    assert_whole(out, undisturbed)


def test_a_workspace_that_another_build_is_working_in_is_left_alone(root: Path, tmp_path: Path) -> None:
    plan = Plan(root, tmp_path / "out", tmp_path / "cache", TODAY)
    left, worked = plan.out / ".xa-ba-abcd1234", plan.out / ".xa-nam-abcd1234"
    for folder in (left, worked):
        folder.mkdir(parents=True)
    with _held(worked):
        clear_away(plan, [Member("xa-ba", ""), Member("xa-nam", "")])
    assert not left.exists()
    assert worked.exists()


def test_records_with_an_error_stop_before_anything_is_written(root: Path, tmp_path: Path) -> None:
    write(root / "content" / "units" / "xa-ba.yml", "id: xa-ba\nname: Xã Ba\nlevel: xã\nkind: xã\n")
    told = fleet(root, tmp_path / "out", status=1)
    assert "content/units/xa-ba.yml:3:1  V003  level" in told.stderr
    assert outcomes(told) == {}
    assert not (tmp_path / "out").exists()


def test_a_link_that_leads_nowhere_stops_as_it_does_for_one_portal(root: Path, tmp_path: Path) -> None:
    write(root / "content" / "guides" / "hong.md", "---\ntitle: Hỏng\n---\n\nXem [x](/thu-tuc/9.999999/).\n")
    told = fleet(root, tmp_path / "out", status=1)
    assert "content/guides/hong.md:5:9  R004  body" in told.stderr
    assert not (tmp_path / "out").exists()


def test_an_old_fleet_stays_whole_while_the_records_have_an_error(root: Path, tmp_path: Path) -> None:
    out, units = tmp_path / "out", tmp_path / "units.txt"
    units.write_text("xa-ba\n", encoding="utf-8")
    fleet(root, out, "--units", units)
    before = bytes_of(out)
    write(root / "procedures" / "ho-tich" / "1.000101.yml", "code: 1.000101\n")
    fleet(root, out, "--units", units, status=1)
    assert bytes_of(out) == before


@pytest.mark.parametrize("which", [(), ("--units", "--under")], ids=["none", "both"])
def test_either_a_file_of_units_or_a_unit_above_is_chosen(which: tuple[str, ...], root: Path, tmp_path: Path) -> None:
    units = tmp_path / "units.txt"
    units.write_text("xa-ba\n", encoding="utf-8")
    values = {"--units": units, "--under": "tinh-mau"}
    chosen = [part for name in which for part in (name, values[name])]
    done = refused("--root", root, "--out", tmp_path / "out", *chosen)
    assert done.exit_code == 2
    assert "Chọn một trong hai: --units TỆP hoặc --under ĐƠN-VỊ" in done.output
    assert not (tmp_path / "out").exists()


@pytest.mark.parametrize(
    ("options", "words"),
    [
        (("--under", "tinh-la"), "Không có đơn vị nào có mã “tinh-la”"),
        (("--under", "tinh-mau", "--shard", "4/3"), "“4/3” không phải phần chia"),
        (("--under", "tinh-mau", "--address", "https://example.vn/"), "thiếu {unit}"),
        (("--under", "huyen-cu"), "không có xã, phường nào đang hoạt động"),
    ],
)
def test_what_cannot_be_chosen_is_told_in_a_sentence(
    options: tuple[str, ...], words: str, root: Path, tmp_path: Path
) -> None:
    done = refused("--root", root, "--out", tmp_path / "out", *options)
    assert done.exit_code == 2
    assert words in done.output
    assert not (tmp_path / "out").exists()


def test_out_never_overwrites_the_records(root: Path) -> None:
    before = bytes_of(root)
    for out in (root, root.parent, root / "content", root / "plans" / "cong"):
        done = refused("--root", root, "--under", "tinh-mau", "--out", out)
        assert done.exit_code == 2, out
        assert "chứa chính các hồ sơ" in done.output
    assert bytes_of(root) == before


def test_progress_is_a_line_a_portal(root: Path, tmp_path: Path) -> None:
    units = tmp_path / "units.txt"
    units.write_text("xa-ba\nxa-sau\n", encoding="utf-8")
    told = fleet(root, tmp_path / "out", "--units", units)
    assert told.stdout == ""
    lines = told.stderr.splitlines()
    assert lines[0] == "0 lỗi, 0 cảnh báo trong 51 hồ sơ."
    for number, line in enumerate(lines[1:3], start=1):
        assert re.fullmatch(rf"\[{number}/2\] xa-(ba|sau): đã dựng, \d+ trang, \d+\.\d giây", line)
    last = r"2 cổng đã dựng, 0 giữ nguyên, 0 lỗi; \d+ trang, \d+\.\d giây\. Danh sách: .*/out/fleet\.json"
    assert re.fullmatch(last, lines[3])
    assert len(lines) == 4
