"""What the code, its templates, its style and its vocabulary make is forgotten when one of them changes."""

from __future__ import annotations

import os
import shutil
from pathlib import Path

import pytest

from tests.build.roots import Built, command, small, spawn, told
from tests.building import PROJECT
from tests.site_pages import bytes_of

CHANGES = {
    "a template of a page": (
        "hooks/congkhai/render/pages/procedure.html",
        '<div class="cols">',
        '<div class="cols x">',
    ),
    "a component": ("hooks/congkhai/render/components/breadcrumbs/template.html", "<nav", '<nav data-x="1"'),
    "the frame of all pages": ("hooks/congkhai/theme/main.html", '<main class="frame">', '<main class="frame x">'),
    "the style": ("hooks/congkhai/theme/assets/congkhai.css", "/* ----", "/* xx ----"),
    "a module": ("hooks/congkhai/views/labels.py", '"Cấp xã"', '"Cấp xã, phường"'),
    "the shared vocabulary": ("content/search/ho-tich.yml", "shared: true", "shared: false"),
}
"""A file of the project, what it says, and what it says instead."""


@pytest.fixture(scope="module")
def project(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A copy of the code and of the shared vocabulary."""
    folder = tmp_path_factory.mktemp("code")
    shutil.copytree(PROJECT / "hooks", folder / "hooks", ignore=shutil.ignore_patterns("__pycache__"))
    shutil.copytree(PROJECT / "content" / "search", folder / "content" / "search")
    return folder


@pytest.fixture(scope="module")
def built(project: Path, tmp_path_factory: pytest.TempPathFactory) -> Built:
    """A root, built with the copied code."""
    made = small(tmp_path_factory.mktemp("root"))
    told(spawn(command(made), {"PYTHONPATH": str(project / "hooks")}))
    return made


@pytest.mark.parametrize("change", CHANGES)
def test_when_the_code_has_changed_a_warm_build_is_a_cold_one(change: str, project: Path, built: Built) -> None:
    name, old, new = CHANGES[change]
    file, before = project / name, bytes_of(built.site)
    text = file.read_text(encoding="utf-8")
    assert old in text
    state = file.stat()
    file.write_text(text.replace(old, new), encoding="utf-8")
    os.utime(file, ns=(state.st_atime_ns, state.st_mtime_ns))
    folder = built.root.parent / change.replace(" ", "-")
    nothing_known = command(built, "--cache", folder / "cache", out=folder / "site")
    for process in [spawn(line, {"PYTHONPATH": str(project / "hooks")}) for line in (command(built), nothing_known)]:
        told(process)
    assert bytes_of(built.site) == bytes_of(folder / "site") != before
