"""The search modules that pages and worker run, checked in node over an index that the package itself wrote."""

from __future__ import annotations

import os
import shutil
import subprocess
from pathlib import Path

import pytest

from congkhai.engine import lunr_module
from congkhai.package import PACKAGE
from congkhai.render.search import search_files
from congkhai.views.base import Entry
from congkhai.views.search import SearchView, Term
from congkhai.write import write

HERE = Path(__file__).resolve().parent
CHECKS = sorted(path.name for path in HERE.glob("*.test.mjs"))
INSTALL = (
    "node is missing; install it with: sudo apt-get update && sudo apt-get install -y --no-install-recommends nodejs"
)

COMMON = "hồ sơ nộp tại bộ phận một cửa"
"""In every text, so the full text leaves its words out."""


def _entry(number: int, title: str, words: str = "", text: str = "", *facets: tuple[str, str]) -> Entry:
    code = f"8.{number:06d}"
    return Entry("Thủ tục", title, f"thu-tuc/{code}/", code, words, f"{COMMON} {text}", facets)


def _entries() -> tuple[Entry, ...]:
    named = (
        _entry(
            1, "Đăng ký nuôi ong lấy mật", "mật ong", "", ("Lĩnh vực", "Chăn nuôi"), ("Cơ quan", "Ủy ban nhân dân xã.")
        ),
        _entry(2, "Đăng ký nuôi ong có yếu tố nước ngoài", "", "tờ khai gửi lãnh sự", ("Lĩnh vực", "Chăn nuôi")),
        _entry(3, "Hỗ trợ hoà mạng điện kĩ thuật", "", "", ("Lĩnh vực", "Điện"), ("Cơ quan", "Uỷ ban Nhân dân xã")),
        _entry(4, "Cấp lại biển hiệu nhà trọ", "bảng hiệu", "ảnh chụp mặt tiền ghi rõ quy cách", ("Lĩnh vực", "Điện")),
        Entry("Đơn vị cũ", "Xã Suối Vàng", "don-vi/suoi-vang/", words="nay là Xã Suối Bạc", text=COMMON),
    )
    others = (_entry(100 + n, f"Vườn ươm số {n}", "", "", ("Lĩnh vực", "Cây trồng")) for n in range(60))
    return (*named, *others)


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The modules as a site serves them, and an index beside them."""
    folder = tmp_path_factory.mktemp("modules")
    shutil.copytree(PACKAGE / "theme" / "assets", folder / "assets")
    (folder / "assets/search/lunr.js").write_text(lunr_module(), encoding="utf-8")
    (folder / "package.json").write_text('{"type": "module"}', encoding="utf-8")
    terms = (
        Term("abbreviation", ("đk",), ("đăng ký",), ()),
        Term("word", ("bảng tên trọ",), ("biển hiệu nhà trọ",), ()),
    )
    write(search_files(SearchView(_entries(), terms), {}), folder)
    return folder


@pytest.mark.parametrize("check", CHECKS)
def test_in_node(check: str, folder: Path) -> None:
    node = shutil.which("node")
    assert node is not None, INSTALL
    done = subprocess.run(
        [node, "--test", str(HERE / check)],
        env={**os.environ, "SITE": folder.as_uri() + "/"},
        capture_output=True,
        text=True,
        check=False,
    )
    assert done.returncode == 0, done.stdout + done.stderr
