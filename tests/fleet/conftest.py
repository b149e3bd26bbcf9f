"""Roots and fleets that several tests look at."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.fleet.root import make_root
from tests.fleet.running import fleet


@pytest.fixture
def root(tmp_path: Path) -> Path:
    """A small root that a test may change."""
    return make_root(tmp_path / "root")


@pytest.fixture(scope="session")
def undisturbed(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The fleet of the small root as it is; not to be changed."""
    folder = tmp_path_factory.mktemp("undisturbed")
    fleet(make_root(folder / "root"), folder / "out")
    return folder / "out"


@pytest.fixture(scope="module")
def living(tmp_path_factory: pytest.TempPathFactory) -> tuple[Path, Path]:
    """A root and its fleet, which the tests of a module change and build again, each until it stands again."""
    folder = tmp_path_factory.mktemp("living")
    root, out = make_root(folder / "root"), folder / "out"
    fleet(root, out)
    return root, out
