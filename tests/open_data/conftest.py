"""The portals that the tests of open data look at."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.open_data.portals import NAMES, built_portal


@pytest.fixture(scope="module", params=NAMES)
def site(request: pytest.FixtureRequest, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The folder of a built portal."""
    return built_portal(str(request.param), tmp_path_factory)
