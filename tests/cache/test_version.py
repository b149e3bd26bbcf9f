from __future__ import annotations

from pathlib import Path

import pytest

from congkhai.cache import version


@pytest.fixture
def package(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A package of two files, with a vocabulary beside it, in the place of ours."""
    (tmp_path / "goi" / "render").mkdir(parents=True)
    (tmp_path / "goi" / "a.py").write_text("x = 1\n")
    (tmp_path / "goi" / "render" / "trang.html").write_text("<p>")
    (tmp_path / "tu-vung").mkdir()
    monkeypatch.setattr(version, "PACKAGE", tmp_path / "goi")
    monkeypatch.setattr(version, "vocabulary_folder", lambda: tmp_path / "tu-vung")
    return tmp_path / "goi"


def _version() -> bytes:
    return version.code_version.__wrapped__()


@pytest.mark.usefixtures("package")
def test_the_same_code_has_the_same_version() -> None:
    assert _version() == _version()
    assert len(_version()) == 16


CHANGES = {
    "a module": lambda package: (package / "a.py").write_text("x = 2\n"),
    "a template": lambda package: (package / "render" / "trang.html").write_text("<b>"),
    "a file more": lambda package: (package / "render" / "b.css").write_text(""),
    "a file less": lambda package: (package / "a.py").unlink(),
    "another name": lambda package: (package / "a.py").rename(package / "b.py"),
    "another folder": lambda package: (package / "a.py").rename(package / "render" / "a.py"),
    "a word of the vocabulary": lambda package: (package.parent / "tu-vung" / "x.yml").write_text("x"),
}


@pytest.mark.parametrize("change", CHANGES)
def test_whatever_changes_in_the_package_changes_the_version(change: str, package: Path) -> None:
    before = _version()
    CHANGES[change](package)
    assert _version() != before


def test_what_python_compiles_does_not_count(package: Path) -> None:
    before = _version()
    (package / "__pycache__").mkdir()
    (package / "__pycache__" / "a.pyc").write_bytes(b"x")
    assert _version() == before


def test_the_bytes_of_one_file_are_not_mistaken_for_the_name_of_the_next(package: Path) -> None:
    (package / "a.py").write_text("")
    before = _version()
    (package / "a.py").rename(package / "a.p")
    (package / "a.p").write_text("y")
    assert _version() != before


def test_another_version_of_a_library_changes_the_version(
    package: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    before = _version()
    (tmp_path / "lib" / "mkdocs-9.9.dist-info").mkdir(parents=True)
    monkeypatch.syspath_prepend(str(tmp_path / "lib"))
    assert _version() != before


def test_the_version_of_the_code_that_runs_is_found_out_once() -> None:
    assert version.code_version() is version.code_version()
