from __future__ import annotations

import csv
import json
import shutil
from pathlib import Path

import pytest
from frictionless import system, validate

from tests.open_data.portals import built_portal


def _faults(package: Path) -> list[list[object]]:
    with system.use_context(trusted=True):  # the package stands at a whole path
        report = validate(str(package))
    assert report.stats["tasks"] == 17
    return report.flatten(["title", "rowNumber", "fieldName", "type"])


def test_the_data_package_is_valid_with_all_its_lists(site: Path) -> None:
    assert _faults(site / "du-lieu/datapackage.json") == []


@pytest.mark.parametrize(
    ("old", "new", "fault"),
    [
        ("code,name", "kode,name", "incorrect-label"),
        (",false,", ",no,", "type-error"),
        ("1.012796,", "1.001193,", "primary-key"),
        ("1.012796,", ",", "constraint-error"),
    ],
)
def test_a_list_with_a_fault_is_not_valid(
    old: str, new: str, fault: str, tmp_path: Path, tmp_path_factory: pytest.TempPathFactory
) -> None:
    shutil.copytree(built_portal("procedures-only", tmp_path_factory) / "du-lieu", tmp_path / "du-lieu")
    file = tmp_path / "du-lieu/thu-tuc.csv"
    text = file.read_bytes().decode("utf-8-sig")
    assert old in text
    file.write_bytes(text.replace(old, new, 1).encode("utf-8-sig"))
    assert fault in {str(one[3]) for one in _faults(tmp_path / "du-lieu/datapackage.json")}


def test_the_package_tells_licence_encoding_and_address(tmp_path_factory: pytest.TempPathFactory) -> None:
    package = json.loads((built_portal("project", tmp_path_factory) / "du-lieu/datapackage.json").read_bytes())
    assert package["profile"] == "tabular-data-package"
    assert package["homepage"] == "https://tuy-phuoc.example/"
    assert package["licenses"] == [
        {"name": "CC-BY-4.0", "path": "https://creativecommons.org/licenses/by/4.0/", "title": "CC BY 4.0"}
    ]
    assert {one["encoding"] for one in package["resources"]} == {"utf-8"}
    bare = json.loads((built_portal("good-minimal", tmp_path_factory) / "du-lieu/datapackage.json").read_bytes())
    assert "homepage" not in bare


def test_the_package_tells_which_list_a_column_refers_to(site: Path) -> None:
    package = json.loads((site / "du-lieu/datapackage.json").read_bytes())
    told = {
        (one["name"], *key["fields"]): (key["reference"]["resource"], *key["reference"]["fields"])
        for one in package["resources"]
        for key in one["schema"].get("foreignKeys", ())
    }
    assert told[("so-lieu", "unit")] == ("don-vi", "id")
    assert told[("phan-anh", "procedure")] == ("thu-tuc", "code")
    assert told[("lay-y-kien", "id")] == ("van-ban", "id")
    assert told[("nhiem-vu", "plan")] == ("ke-hoach", "id")
    assert told[("danh-gia", "duty")] == ("nghia-vu", "id")
    assert len(told) == 15


def test_a_row_that_refers_to_nothing_is_not_valid(tmp_path: Path, tmp_path_factory: pytest.TempPathFactory) -> None:
    shutil.copytree(built_portal("project", tmp_path_factory) / "du-lieu", tmp_path / "du-lieu")
    file = tmp_path / "du-lieu/so-lieu.csv"
    text = file.read_bytes().decode("utf-8-sig")
    assert "\nxa-tuy-phuoc," in text
    file.write_bytes(text.replace("\nxa-tuy-phuoc,", "\nxa-khong-co,", 1).encode("utf-8-sig"))
    assert [one[3] for one in _faults(tmp_path / "du-lieu/datapackage.json")] == ["foreign-key"]


def test_both_files_of_a_list_tell_the_same(site: Path) -> None:
    package = json.loads((site / "du-lieu/datapackage.json").read_bytes())
    for resource in package["resources"]:
        names = [field["name"] for field in resource["schema"]["fields"]]
        raw = (site / "du-lieu" / resource["path"]).read_bytes()
        assert raw.startswith(b"\xef\xbb\xbf")
        with (site / "du-lieu" / resource["path"]).open(encoding="utf-8-sig", newline="") as file:
            rows = list(csv.DictReader(file))
        told = json.loads((site / "du-lieu" / f"{resource['name']}.json").read_bytes())
        assert [list(one) for one in told] == [names] * len(rows)
        assert [{key: _as_text(value) for key, value in one.items()} for one in told] == rows
        assert all(text[:1] not in tuple("=+-@") or _is_number(text) for row in rows for text in row.values())


def _is_number(text: str) -> bool:
    return text.removeprefix("-").replace(".", "", 1).isdigit()


def _as_text(value: object) -> str:
    if isinstance(value, bool):
        return "true" if value else "false"
    return "" if value is None else str(value)


def test_every_path_in_the_lists_is_a_page_of_the_portal(site: Path) -> None:
    missing = {
        row["path"]
        for file in (site / "du-lieu").glob("*.json")
        if file.name != "datapackage.json"
        for row in json.loads(file.read_bytes())
        if not row["path"].startswith("cong-khai/") and not (site / row["path"] / "index.html").is_file()
    }
    assert missing == set()
