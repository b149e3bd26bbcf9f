"""The register of fields while procedures are imported."""

from __future__ import annotations

from pathlib import Path

import pytest

from congkhai.imports.fields import FILE, FieldRegister
from congkhai.load.yaml_text import parse


def _written(root: Path) -> list[tuple[str, str]]:
    data, _ = parse((root / FILE).read_text(encoding="utf-8"))
    return [(field["id"], field["name"]) for field in data["fields"]]


def _with_register(root: Path, text: str) -> Path:
    (root / "procedures").mkdir()
    (root / FILE).write_text(text, encoding="utf-8")
    return root


def test_a_new_root_gets_a_register_with_the_fields_in_the_order_of_their_ids(tmp_path: Path) -> None:
    register = FieldRegister.of(tmp_path)
    assert [register.id_of(name) for name in ("Ong mật", "đất  vườn", "Ong mật")] == ["ong-mat", "dat-vuon", "ong-mat"]
    register.write(tmp_path)
    assert _written(tmp_path) == [("dat-vuon", "Đất vườn"), ("ong-mat", "Ong mật")]


def test_known_names_keep_their_ids_and_the_file_its_comments(tmp_path: Path) -> None:
    text = "fields:\n  # đặt tay\n  - id: ong\n    name: Cấp, quản lý ong\n"
    register = FieldRegister.of(_with_register(tmp_path, text))
    assert register.id_of("Cấp, quản lý ong") == "ong"
    assert register.id_of("Đất vườn") == "dat-vuon"
    register.write(tmp_path)
    assert _written(tmp_path) == [("ong", "Cấp, quản lý ong"), ("dat-vuon", "Đất vườn")]
    assert "  # đặt tay\n  - id: ong\n" in (tmp_path / FILE).read_text(encoding="utf-8")


def test_a_register_in_flow_style_is_written_anew_with_all_its_fields(tmp_path: Path) -> None:
    register = FieldRegister.of(_with_register(tmp_path, "fields: [{id: ong, name: Ong}]\n"))
    assert register.id_of("Đất vườn") == "dat-vuon"
    register.write(tmp_path)
    assert _written(tmp_path) == [("ong", "Ong"), ("dat-vuon", "Đất vườn")]


def test_nothing_new_leaves_the_file_untouched(tmp_path: Path) -> None:
    text = "fields:\n- {name: Ong, id: ong}\n"
    register = FieldRegister.of(_with_register(tmp_path, text))
    assert register.id_of("ong") == "ong"
    register.write(tmp_path)
    assert (tmp_path / FILE).read_text(encoding="utf-8") == text


def test_names_that_fold_alike_get_numbered_ids(tmp_path: Path) -> None:
    register = FieldRegister.of(tmp_path)
    names = ["Thi đua - khen thưởng", "Thi đua – Khen thưởng", "Thi đua, khen thưởng", "…"]
    assert [register.id_of(name) for name in names] == [
        "thi-dua-khen-thuong",
        "thi-dua-khen-thuong-2",
        "thi-dua-khen-thuong-3",
        "linh-vuc",
    ]


@pytest.mark.parametrize(
    "text", ["fields: x\n", "fields:\n  - id: Ong\n    name: Ong\n", "a: b: c\n", "id: 1\nid: 2\n"]
)
def test_a_register_that_cannot_be_read_is_refused(tmp_path: Path, text: str) -> None:
    with pytest.raises(ValueError, match=r"Không đọc được procedures/fields\.yml"):
        FieldRegister.of(_with_register(tmp_path, text))
