"""What holds for all tests."""

from __future__ import annotations

import gc
from collections.abc import Iterator
from pathlib import Path

import pytest

SITES = Path(__file__).parent / "sites"


@pytest.fixture(scope="session", autouse=True)
def _no_cache_is_left_in_the_small_portals() -> Iterator[None]:
    """A build leaves its cache in the root: tests build copies."""
    yield
    assert [folder for folder in SITES.iterdir() if (folder / ".cache").exists()] == []


@pytest.fixture(autouse=True)
def _what_is_no_longer_used_is_collected() -> Iterator[None]:
    """A build switches that off, since its process ends soon; this one goes on."""
    yield
    gc.enable()


def pytest_ignore_collect(collection_path: Path) -> bool | None:
    """Look into tests/build too: pytest passes over folders of that name, which are mostly not written by hand."""
    return False if collection_path == Path(__file__).parent / "build" else None
