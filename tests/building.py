"""The project's own portal, built once for all tests that look at the finished site."""

from __future__ import annotations

import subprocess
import sys
from functools import cache
from pathlib import Path

import pytest

PROJECT = Path(__file__).resolve().parents[1]
DAY = "2026-11-20"


def built(factory: pytest.TempPathFactory) -> Path:
    """The folder of the built site; built by the command, as a user does, on a fixed day."""
    return _build(factory.getbasetemp())


@cache
def _build(folder: Path) -> Path:
    site = folder / "project-site"
    where = ["--root", str(PROJECT), "--out", str(site), "--cache", str(folder / "project-cache")]
    command = [sys.executable, "-m", "congkhai", "build", *where, "--as-of", DAY]
    done = subprocess.run(command, capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stderr
    return site
