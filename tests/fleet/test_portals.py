"""The portals of a fleet: each is its own unit's, and what `congkhai build --unit` makes."""

from __future__ import annotations

import re
from pathlib import Path

import pytest
from click.testing import CliRunner

from congkhai import cli
from tests.building import DAY
from tests.fleet.root import ALONE, COMMUNES, NUMBERS, PROCEDURES, make_root, name_of, write
from tests.fleet.running import manifest
from tests.site_pages import Site, bytes_of


@pytest.fixture(scope="module", params=COMMUNES)
def unit(request: pytest.FixtureRequest) -> str:
    """Each commune."""
    return str(request.param)


@pytest.fixture(scope="module")
def portal(undisturbed: Path, unit: str) -> Site:
    """Its portal."""
    return Site(undisturbed / unit)


def test_a_portal_bears_its_units_name(portal: Site, unit: str) -> None:
    name = name_of(unit)
    assert portal.page("").title.endswith(f"Cổng công khai {name}")
    for page in portal.pages.values():
        assert name in page.html, page.file


def test_a_portal_stands_at_its_own_address(portal: Site, unit: str) -> None:
    for page in portal.pages.values():
        if page.file != "404.html":
            assert page.canonical == f"https://{unit}.example.vn/{page.url}"
    assert f"<loc>https://{unit}.example.vn/" in (portal.folder / "sitemap.xml").read_text(encoding="utf-8")


def test_a_portal_tells_its_units_desk_and_hotline(portal: Site, unit: str) -> None:
    number, name = NUMBERS[unit], name_of(unit)
    desk = portal.page(f"don-vi/{unit}/").text
    assert f"Số {number}{number} đường Mẫu, {name}" in desk
    assert f"0000 000 {number}00" in desk
    assert f"0000 000 {number}11" in portal.page("duong-day-nong/").text


def test_a_portal_has_its_units_feedback_plan_and_document(portal: Site, unit: str) -> None:
    name = name_of(unit)
    assert f"{name} có làm việc" in portal.page(f"phan-anh/2026-{NUMBERS[unit]}00/").text
    assert f"Niêm yết thủ tục tại {name}" in portal.page(f"ke-hoach/ke-hoach-{unit}/").text
    assert (portal.folder / f"van-ban/thong-bao-{unit}/thong-bao-{unit}.pdf").read_text() == f"%PDF {unit}\n"


def test_a_portal_has_every_procedure_and_the_common_guide(portal: Site) -> None:
    assert {f"thu-tuc/{code}/index.html" for code in PROCEDURES} < portal.files
    assert "huong-dan/nop/index.html" in portal.files


def test_no_link_of_a_portal_leads_nowhere(portal: Site) -> None:
    assert portal.broken_links() == []


def test_a_portal_has_nothing_of_other_communes(portal: Site, unit: str) -> None:
    others = set(COMMUNES) - {unit} if unit in ALONE else set(ALONE)
    for file, content in bytes_of(portal.folder).items():
        told = file + content.decode("utf-8", errors="ignore")
        assert [other for other in others if name_of(other) in told or other in re.split(r"[^a-z-]+", told)] == []


def test_communes_that_came_from_one_show_each_other(undisturbed: Path) -> None:
    assert "0000 000 211" in Site(undisturbed / "xa-mot").page("duong-day-nong/").text
    assert "Xã Cũ" in Site(undisturbed / "xa-hai").page("tra-ten-cu/").text


def test_a_portal_is_what_the_build_of_one_unit_makes(portal: Site, unit: str, tmp_path: Path) -> None:
    root = make_root(tmp_path / "root")
    write(root / "content" / "portal.yml", f"url: https://{unit}.example.vn\n")
    alone = tmp_path / "alone"
    options = ["--root", str(root), "--out", str(alone), "--unit", unit, "--as-of", DAY, "--jobs", "1"]
    done = CliRunner().invoke(cli.main, ["build", *options])
    assert done.exit_code == 0, done.output
    assert bytes_of(alone) == bytes_of(portal.folder)


def test_what_portals_have_in_common_is_on_the_disk_once(undisturbed: Path) -> None:
    styles = {(undisturbed / unit / "assets" / "congkhai.css").stat().st_ino for unit in COMMUNES}
    assert len(styles) == 1
    contents = [content for unit in COMMUNES for content in bytes_of(undisturbed / unit).values()]
    places = {path.stat().st_ino: path.stat().st_size for path in undisturbed.rglob("*") if path.is_file()}
    assert sum(places.values()) < 1.1 * sum(map(len, set(contents)))


def test_the_manifest_tells_what_stands(undisturbed: Path) -> None:
    told = manifest(undisturbed)
    assert (told["day"], told["shard"]) == (DAY, "1/1")
    assert [one["unit"] for one in told["portals"]] == sorted(COMMUNES)
    for one in told["portals"]:
        files = bytes_of(undisturbed / one["folder"])
        pages = sum(path == "index.html" or path.endswith("/index.html") for path in files)
        assert one["name"] == name_of(one["unit"])
        assert one["address"] == f"https://{one['unit']}.example.vn/"
        assert (one["files"], one["bytes"]) == (len(files), sum(map(len, files.values())))
        assert 0 < one["pages"] <= pages
        assert one["seconds"] > 0
        assert one["outcome"] == "built"
        assert "reason" not in one
