"""The reckoning of `make bench-fleet`: what is weighed, what a portal costs, what the limits say."""

from __future__ import annotations

import os
import sys
from pathlib import Path
from typing import Any

import pytest

from congkhai.load.yaml_text import parse
from tests.building import PROJECT
from tests.fleet.root import make_root, write

sys.path.append(str(PROJECT / "benchmarks" / "fleet"))
import fleet_report
import hugo_sites
import province
import scale
import weigh


def row(variant: str, n: int = 10, name: str = scale.OWN, **more: Any) -> dict[str, Any]:
    """A case as the results have it."""
    took = {"wall_s": 7.0, "cpu_s": 12.0, "rss_mb": 90.0, "all_mb": 150.0}
    return {"name": name, "n": n, "variant": variant, **took, **more}


def cold(**more: Any) -> dict[str, Any]:
    """A cold build of ten portals."""
    made: dict[str, Any] = {"files": 1200, "pages": 1000, "page_bytes": 20_000_000, "page_gz_bytes": 5_000_000}
    stands: dict[str, Any] = {
        "bytes": 30_000_000,
        "disk_bytes": 22_000_000,
        "block_bytes": 25_000_000,
        "distinct_bytes": 20_000_000,
    }
    return row(scale.COLD, built=10, **made, **stands, **more)


def changed(what: str) -> dict[str, Any]:
    """A rebuild after a change."""
    new: dict[str, Any] = {
        "changed_portals": 10,
        "changed_files": 50,
        "changed_bytes": 4_000_000,
        "changed_gz_bytes": 1_000_000,
    }
    return row(scale.CHANGED[what], built=10, written_files=50, removed_files=0, **new)


HUGO = row("some", 1, scale.HUGO, wall_s=1.25, pages=99, bytes=10**6)


def test_a_fleet_is_compared_with_hugo_one_by_one() -> None:
    found = {limit["limit"]: (limit["value"], limit["verdict"]) for limit in scale.ratios([HUGO, cold()])}
    assert found["congkhai fleet / hugo-data one by one"] == (0.56, "met")
    assert found["bytes on the disk / distinct bytes"] == (1.1, "met")
    slow = {limit["limit"]: limit["verdict"] for limit in scale.ratios([HUGO, cold(wall_s=9.0)])}
    assert slow["congkhai fleet / hugo-data one by one"] == "NOT met"


def test_what_failed_is_not_measured() -> None:
    failed = {"name": scale.HUGO, "n": 1, "variant": "some", "error": "missing"}
    assert [limit["verdict"] for limit in scale.ratios([failed, cold()])] == ["not measured", "met"]
    assert [limit["verdict"] for limit in scale.ratios([HUGO])] == ["not measured"] * 2
    assert scale.unit_costs([HUGO]) == {}
    assert scale.country({}, 10, 3321) == []


def test_the_country_costs_so_many_portals() -> None:
    costs = scale.unit_costs([cold(), row(scale.WARM, wall_s=1.0), changed("procedure"), HUGO])
    assert (costs["s_per_portal"], costs["s_per_kept_portal"], costs["ms_per_page"]) == (0.7, 0.1, 7.0)
    one, ten, all_ = scale.country(costs, 10, 3321)
    assert [size["portals"] for size in (one, ten, all_)] == [1, 10, 3321]
    assert (ten["pages"], ten["bytes"], ten["cold_s"], ten["gz_page_bytes"]) == (1000, 30_000_000, 7.0, 5_000_000)
    assert (ten["procedure_s"], ten["procedure_gz_bytes"]) == (7.0, 1_000_000)
    assert all_["pages"] == 332_100


def test_the_report_tells_figures_and_errors() -> None:
    rows = [cold(), *map(changed, scale.CHANGED), HUGO, {"name": "x", "n": 1, "variant": "y", "error": "no such thing"}]
    costs = scale.unit_costs(rows)
    machine = {"cores": 2, "processor": "P", "memory_gb": 1, "system": "S", "kernel": "K", "load_at_start": 0.1}
    text = fleet_report.markdown(
        {
            "machine": machine,
            "versions": {"hugo": "1"},
            "made": "now",
            "source": {"communes": 135, "built": 10, "procedures": 1120},
            "cases": rows,
            "ratios": scale.ratios(rows),
            "unit_costs": costs,
            "country": scale.country(costs, 10, 3321),
        }
    )
    assert "| congkhai fleet, cold | 10 | 7.00 |" in text
    assert "| one hotline changed | 10 | 50 | 4.00 | 1.00 | 50 | 0 |" in text
    assert "- x, y: no such thing" in text


def test_a_shared_file_weighs_once_on_the_disk(tmp_path: Path) -> None:
    for unit in ("xa-a", "xa-b"):
        write(tmp_path / unit / "index.html", "trang")
        write(tmp_path / unit / "thu-tuc" / "1.000101" / "index.html", f"trang {unit}")
    write(tmp_path / ".shared" / "k", "a{}")
    for unit in ("xa-a", "xa-b"):
        os.link(tmp_path / ".shared" / "k", tmp_path / unit / "a.css")
    found = weigh.whole(tmp_path, weigh.look(tmp_path, {}))
    assert (found["portals"], found["files"], found["pages"], found["procedure_pages"]) == (2, 6, 4, 2)
    assert found["bytes"] == 2 * (5 + 10 + 3)
    assert found["disk_bytes"] == 2 * (5 + 10) + 3
    assert found["distinct_bytes"] == 5 + 2 * 10 + 3


def test_traffic_is_what_has_another_content(tmp_path: Path) -> None:
    for name in ("same", "written", "changed", "removed"):
        write(tmp_path / "xa-a" / name, "cũ")
    before = weigh.look(tmp_path, {})
    (tmp_path / "xa-a" / "removed").unlink()
    for name, text in {"written": "cũ", "changed": "mới", "new": "thêm"}.items():
        write(tmp_path / "xa-a" / name, text)
        os.utime(tmp_path / "xa-a" / name, ns=(1, 1))
    found = weigh.changes(tmp_path, before, weigh.look(tmp_path, before))
    assert (found["written_files"], found["changed_files"], found["removed_files"]) == (3, 2, 1)
    assert found["changed_portals"] == 1
    assert found["changed_bytes"] == len("mới".encode()) + len("thêm".encode())


@pytest.mark.parametrize("what", province.CHANGES)
def test_a_change_is_a_record_that_still_holds(what: str, root: Path) -> None:
    before = {file: file.read_text(encoding="utf-8") for file in root.rglob("*.yml")}
    province.change(root, what, "xa-ba")
    after = [file for file in before if file.read_text(encoding="utf-8") != before[file]]
    assert len(after) == 1
    assert "(đã sửa)" in str(parse(after[0].read_text(encoding="utf-8"))[0])


def test_what_cannot_be_changed_is_told(tmp_path: Path) -> None:
    with pytest.raises(ValueError, match="no hotline of xa-la"):
        province.change(tmp_path, "hotline", "xa-la")


def test_hugo_gets_the_communes_own_name_address_and_pages(tmp_path: Path) -> None:
    root = make_root(tmp_path / "root")
    hugo_sites.make_projects(root, tmp_path / "hugo", ["xa-ba", "xa-nam"])
    assert sorted(path.name for path in (tmp_path / "hugo").iterdir()) == ["xa-ba", "xa-nam"]
    project = tmp_path / "hugo" / "xa-ba"
    assert 'baseURL = "https://xa-ba.example/"' in (project / "hugo.toml").read_text(encoding="utf-8")
    for name in hugo_sites.NAMED:
        text = (project / name).read_text(encoding="utf-8")
        assert "Xã Mẫu Ba" in text
        assert hugo_sites.EXAMPLE not in text
    pages = {path.relative_to(project / "content").as_posix() for path in (project / "content").rglob("*.md")}
    assert pages == {"don-vi/xa-ba.md", "duong-day-nong.md", "phan-anh/2026-300.md", "ke-hoach/ke-hoach-xa-ba.md"}
    assert len(list((project / "data" / "procedures").rglob("*.yml"))) == 15
