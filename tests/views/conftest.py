"""The board with duties made for tests."""

from __future__ import annotations

import pytest

from congkhai.duties import assess
from congkhai.views.board import board
from congkhai.views.board import duties as board_duties
from tests.views.made_duties import MADE


@pytest.fixture
def made_duties(monkeypatch: pytest.MonkeyPatch) -> None:
    """Three duties instead of the real ones."""
    for module in (assess, board, board_duties):
        monkeypatch.setattr(module, "DUTIES", MADE)
