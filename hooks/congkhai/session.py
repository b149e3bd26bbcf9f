"""What one build carries from one of the engine's events to the next, so that no module holds state."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from pathlib import Path
from typing import Any

from congkhai.pipeline import Outcome
from congkhai.publish import Progress
from congkhai.render import Renderer


@dataclass
class Session:
    """One build: what it was asked for, and what it has made so far."""

    root: Path
    today: date
    unit: str | None = None
    progress: Progress | None = None
    examined: Outcome | None = None
    """What the command has examined and told already; without it, each build examines anew."""
    outcome: Outcome | None = None
    renderer: Renderer | None = None
    environment: Any = None
    """The engine's own template environment, navigation and files, from which shells are made."""
    navigation: Any = None
    files: Any = None

    @property
    def result(self) -> Outcome:
        """The outcome, once the records have been examined."""
        assert self.outcome is not None
        return self.outcome
