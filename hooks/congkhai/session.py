"""What one build carries from one of the engine's events to the next, so that no module holds state."""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import date
from pathlib import Path
from typing import Any

from congkhai.pipeline import Outcome
from congkhai.prepare import Workshop
from congkhai.publish import Progress
from congkhai.render import Slotted
from congkhai.write import Ledger


@dataclass(repr=False)
class Session:
    """One build: what it was asked for, and what it has made so far.

    Its repr tells nothing of that: MkDocs writes its whole configuration into the log that nobody reads.
    """

    root: Path
    today: date
    unit: str | None = None
    site_url: str | None = None
    """Where the site will stand, if another than the configured address."""
    progress: Progress | None = None
    examined: Outcome | None = None
    """What the command has examined and told already; without it, each build examines anew."""
    outcome: Outcome | None = None
    workshop: Workshop | None = None
    """Where records are prepared; without it, each build prepares them itself and alone."""
    ledger: Ledger = field(default_factory=Ledger)
    theme_files: list[str] = field(default_factory=list)
    """The paths of what the engine has written."""
    shells: dict[tuple[str, int], Slotted] = field(default_factory=dict)
    """The shells that the pages have needed."""
    environment: Any = None
    """The engine's own template environment, navigation and files, from which shells are made."""
    navigation: Any = None
    files: Any = None

    @property
    def result(self) -> Outcome:
        """The outcome, once the records have been examined."""
        assert self.outcome is not None
        return self.outcome
