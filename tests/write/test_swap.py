from __future__ import annotations

from pathlib import Path

import pytest

from congkhai.write import workspace_beside
from congkhai.write.swap import swap_into_place


def _made(folder: Path, word: str) -> Path:
    folder.mkdir(parents=True, exist_ok=True)
    (folder / "index.html").write_text(word, encoding="utf-8")
    return folder


def test_a_workspace_is_beside_the_site_and_gone_afterwards(tmp_path: Path) -> None:
    with workspace_beside(tmp_path / "sau" / "site") as folder:
        assert folder.parent == tmp_path / "sau"
        assert folder.stat().st_mode & 0o777 == 0o755
    assert list((tmp_path / "sau").iterdir()) == []


def test_a_workspace_is_gone_after_an_error_too(tmp_path: Path) -> None:
    with pytest.raises(RuntimeError), workspace_beside(tmp_path / "site") as folder:
        _made(folder / "x", "x")
        raise RuntimeError
    assert list(tmp_path.iterdir()) == []


def test_a_new_site_takes_an_empty_place(tmp_path: Path) -> None:
    swap_into_place(_made(tmp_path / "moi", "mới"), tmp_path / "site")
    assert (tmp_path / "site/index.html").read_text(encoding="utf-8") == "mới"


def test_a_new_site_takes_the_place_of_the_old_one_whole(tmp_path: Path) -> None:
    old = _made(tmp_path / "site", "cũ")
    _made(old / "sau", "cũ")
    swap_into_place(_made(tmp_path / "moi", "mới"), old)
    assert [path.name for path in tmp_path.iterdir()] == ["site"]
    assert [path.name for path in old.iterdir()] == ["index.html"]


def test_the_old_site_is_put_back_where_the_new_one_cannot_take_its_place(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    old, new = _made(tmp_path / "site", "cũ"), _made(tmp_path / "moi", "mới")
    rename = Path.rename

    def fail(self: Path, target: Path) -> Path:
        if self == new:
            raise OSError(13, "Permission denied")
        return rename(self, target)

    monkeypatch.setattr(Path, "rename", fail)
    with pytest.raises(OSError, match="Permission denied"):
        swap_into_place(new, old)
    assert (old / "index.html").read_text(encoding="utf-8") == "cũ"
    assert sorted(path.name for path in tmp_path.iterdir()) == ["moi", "site"]
