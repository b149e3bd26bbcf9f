"""The wordings in which plans set deadlines, as dates and rules. What is not understood stays not understood."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from typing import Literal

DeadlineKind = Literal["ongoing", "by", "recurring", "event", "after_document", "unclear"]


@dataclass(frozen=True)
class Deadline:
    """When something is due: always (`ongoing`), `by` a day, `recurring` in periods, when an `event` happens, after a
    document (`after_document`), or in words that are not understood (`unclear`).

    `due` is the last day in time, `begin` the first day of the span named ("Tháng 9/2021"); `every` are the kinds of
    period (`week`, `month`, `quarter`, `year`); `on_demand` tells that it is also due when asked for; `condition` are
    the words that name the event or the document.
    """

    kind: DeadlineKind
    begin: date | None = None
    due: date | None = None
    every: tuple[str, ...] = ()
    on_demand: bool = False
    condition: str = ""


def deadline_of(timing: str) -> Deadline:
    """What a wording means."""
    return Deadline("unclear")
