from __future__ import annotations

from pathlib import Path

from congkhai.render import Rendered
from congkhai.write import copy_files, write


def test_files_are_written_below_the_site_and_counted(tmp_path: Path) -> None:
    told: list[int] = []
    files = [Rendered("index.html", b"a"), Rendered("thu-tuc/1/index.html", b"b"), Rendered("thu-tuc/1/x.json", b"c")]
    assert write(iter(files), tmp_path, told.append) == 3
    assert told == [1, 2, 3]
    assert (tmp_path / "thu-tuc/1/x.json").read_bytes() == b"c"


def test_files_beside_records_are_copied_to_their_addresses(tmp_path: Path) -> None:
    (tmp_path / "root").mkdir()
    (tmp_path / "root/a.pdf").write_bytes(b"%PDF")
    copy_files({"van-ban/a/a.pdf": "a.pdf"}, tmp_path / "root", tmp_path / "site")
    assert (tmp_path / "site/van-ban/a/a.pdf").read_bytes() == b"%PDF"
