"""Built portals whose open data are read as others would read them."""

from __future__ import annotations

from functools import cache
from pathlib import Path

import pytest

from tests.building import DAY, built
from tests.test_sites import copied, run

NAMES = ("project", "good-minimal", "good-own-config", "procedures-only")


def built_portal(name: str, factory: pytest.TempPathFactory) -> Path:
    """The folder of a portal's site; each is built once."""
    return built(factory) if name == "project" else _build(name, factory.getbasetemp())


@cache
def _build(name: str, folder: Path) -> Path:
    made = folder / f"open-data-{name}"
    made.mkdir()
    result = run("build", "--root", copied(name, made), "--out", made / "site", "--as-of", DAY)
    assert result.exit_code == 0, result.output
    return made / "site"
