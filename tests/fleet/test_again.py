"""A fleet that is built again: what has changed is made anew, everything else stays as it is on the disk."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.fleet.root import COMMUNES
from tests.fleet.running import (
    built,
    each_place,
    fleet,
    manifest,
    outcomes,
    places,
    rename_procedure,
    replace_in,
)
from tests.site_pages import Site, bytes_of

Living = tuple[Path, Path]


def changed(before: dict[str, object], after: dict[str, object]) -> set[str]:
    """The units whose files are not as they were on the disk."""
    return {unit for unit in after if before[unit] != after[unit]}


def test_where_nothing_has_changed_nothing_is_written(living: Living) -> None:
    root, out = living
    before = places(out)
    told = fleet(root, out)
    assert set(outcomes(told).values()) == {"giữ nguyên"}
    after = places(out)
    assert {file for file in after if before[file] != after[file]} == {"fleet.json"}
    assert {one["outcome"] for one in manifest(out)["portals"]} == {"kept"}
    assert all(one["pages"] > 50 and one["name"] for one in manifest(out)["portals"])


@pytest.mark.parametrize(
    ("unit", "theirs"), [("xa-ba", {"xa-ba"}), ("xa-hai", {"xa-hai", "xa-mot"})], ids=["alone", "with a sibling"]
)
def test_a_changed_hotline_builds_only_the_portals_that_show_it(unit: str, theirs: set[str], living: Living) -> None:
    root, out = living
    before = each_place(out)
    replace_in(root / "content" / "hotlines" / f"{unit}.yml", "0000 000 ", "0000 009 ")
    assert built(fleet(root, out)) == theirs
    assert changed(dict(before), dict(each_place(out))) == theirs
    for one in theirs:
        assert "0000 009 " in Site(out / one).page("duong-day-nong/").text


def test_a_changed_desk_changes_only_the_pages_that_show_it(living: Living) -> None:
    root, out = living
    before = each_place(out)
    replace_in(root / "content" / "units" / "xa-sau.yml", "Thứ Hai đến thứ Sáu", "Thứ Hai đến thứ Bảy")
    fleet(root, out)
    assert changed(dict(before), dict(each_place(out))) == {"xa-sau"}
    assert "Thứ Hai đến thứ Bảy" in Site(out / "xa-sau").page("don-vi/xa-sau/").text


@pytest.mark.parametrize(
    "file", ["thu-tuc/1.000103/index.html", "assets/congkhai.css"], ids=["a page", "a shared file"]
)
def test_a_deleted_file_comes_back_in_its_portal_only(file: str, living: Living) -> None:
    root, out = living
    before, content = each_place(out), bytes_of(out / "phuong-bon")
    (out / "phuong-bon" / file).unlink()
    assert built(fleet(root, out)) == {"phuong-bon"}
    assert changed(dict(before), dict(each_place(out))) <= {"phuong-bon"}
    assert bytes_of(out / "phuong-bon") == content


def test_a_deleted_index_comes_back_too(root: Path, tmp_path: Path, undisturbed: Path) -> None:
    out, units = tmp_path / "out", tmp_path / "units.txt"
    units.write_text("xa-ba\n", encoding="utf-8")
    fleet(root, out, "--units", units)
    (out / "xa-ba" / "tim-kiem" / "index.json").unlink()
    assert built(fleet(root, out, "--units", units)) == {"xa-ba"}
    assert bytes_of(out / "xa-ba") == bytes_of(undisturbed / "xa-ba")


def test_a_changed_page_is_mended_in_its_portal_only(living: Living) -> None:
    root, out = living
    content = bytes_of(out / "xa-nam")
    (out / "xa-nam" / "index.html").write_text("ai đó đã sửa", encoding="utf-8")
    assert built(fleet(root, out)) == {"xa-nam"}
    assert bytes_of(out / "xa-nam") == content


def test_a_shared_file_that_was_changed_in_place_is_mended(root: Path, tmp_path: Path, undisturbed: Path) -> None:
    out = tmp_path / "out"
    fleet(root, out)
    with (out / "xa-nam" / "assets" / "congkhai.css").open("r+b") as file:
        file.write(b"XXXX")
    fleet(root, out)
    for unit in COMMUNES:
        assert bytes_of(out / unit) == bytes_of(undisturbed / unit)


def test_a_changed_procedure_is_new_on_every_portal(living: Living) -> None:
    root, out = living
    rename_procedure(root, "Việc đã đổi tên")
    assert built(fleet(root, out)) == set(COMMUNES)
    for unit in COMMUNES:
        assert Site(out / unit).page("thu-tuc/1.000101/").title.startswith("Việc đã đổi tên")


def test_one_procedure_changes_few_files_of_a_portal(living: Living) -> None:
    root, out = living
    before = places(out / "xa-sau")
    rename_procedure(root, "Việc lại đổi tên")
    fleet(root, out)
    after = places(out / "xa-sau")
    rewritten = {file for file in after if before.get(file) != after[file]}
    assert "thu-tuc/1.000101/index.html" in rewritten
    assert not any(f"thu-tuc/1.0001{number:02}/index.html" in rewritten for number in range(2, 16))


def test_another_address_is_on_every_page(living: Living, tmp_path: Path) -> None:
    root, out = living
    units = tmp_path / "units.txt"
    units.write_text("xa-ba, https://ba.example.vn/\nxa-sau\n", encoding="utf-8")
    assert built(fleet(root, out, "--units", units)) == {"xa-ba"}
    assert {page.canonical for page in Site(out / "xa-ba").pages.values() if page.url == ""} == {
        "https://ba.example.vn/"
    }
    assert built(fleet(root, out)) == {"xa-ba"}


def test_what_no_portal_uses_any_more_is_not_kept(root: Path, tmp_path: Path) -> None:
    out = tmp_path / "out"
    units = tmp_path / "units.txt"
    units.write_text("xa-ba\nxa-sau\n", encoding="utf-8")
    fleet(root, out, "--units", units)
    rename_procedure(root, "Việc đã đổi tên")
    fleet(root, out, "--units", units)
    assert min(path.stat().st_nlink for path in (out / ".shared").iterdir()) > 1


def test_what_a_killed_fleet_has_left_is_cleared_away(living: Living) -> None:
    root, out = living
    before = bytes_of(out / "xa-ba")
    (out / ".xa-ba-abcd_123").mkdir()
    (out / "xa-ba").rename(out / ".xa-ba-abcd_124-old")  # it was killed between two names
    (out / ".xa-la-abcd_125").mkdir()  # another fleet's
    assert built(fleet(root, out)) == {"xa-ba"}
    assert {path.name for path in out.glob(".*")} == {".shared", ".xa-la-abcd_125"}
    assert bytes_of(out / "xa-ba") == before
    (out / ".xa-la-abcd_125").rmdir()
