"""One portal of a fleet, built in whichever process or machine it falls to."""

from __future__ import annotations

import gc
import os
import time
import traceback
from dataclasses import dataclass, replace
from datetime import date
from functools import lru_cache, partial
from pathlib import Path
from threading import Lock, get_ident
from typing import Literal

from congkhai.build.command import RECORDS
from congkhai.build.order import Order, fingerprint
from congkhai.build.portal import build_portal
from congkhai.build.state import State, alone, read_state, state_file
from congkhai.derive import scoped
from congkhai.derive.files import inputs_of
from congkhai.derive.scope import UnknownUnit
from congkhai.fleet.selection import Member
from congkhai.fleet.sharing import share_files
from congkhai.pipeline import Survey, outcome_of, survey
from congkhai.prepare import Workshop
from congkhai.write import is_site

_ONE_AT_A_TIME = Lock()
"""A process that is given several threads (a Dask worker's) still builds one portal after the other."""


class Occupied(ValueError):
    """Something else stands where a portal belongs; the message is in Vietnamese."""


@dataclass(frozen=True)
class Plan:
    """What all portals of a fleet have in common: where the records, the portals and the caches are, and the day."""

    root: Path
    out: Path
    cache: Path
    today: date
    stamp: str = ""
    """Tells the state of the records: a process that lives on, on another machine, reads them again when it changes."""

    @property
    def shared(self) -> Path:
        """Where the files stand that portals share as hard links."""
        return self.out / ".shared"


@dataclass(frozen=True)
class Result:
    """What became of one portal: built, kept as it was, or failed, with the reason."""

    member: Member
    outcome: Literal["built", "kept", "failed"]
    name: str = ""
    pages: int = 0
    files: int = 0
    bytes: int = 0
    seconds: float = 0.0
    reason: str = ""


def build_member(plan: Plan, member: Member) -> Result:
    """Build a unit's portal where it is missing or has changed. Never raises: a failure is a result too."""
    start = time.perf_counter()
    with _ONE_AT_A_TIME:
        try:
            result = _built(plan, member)
        except Exception as error:  # whatever it is, the other portals go on
            unit = survey_of(plan).whole.units.get(member.unit) if not isinstance(error, UnknownUnit) else None
            result = Result(member, "failed", unit.name if unit else "", reason=_reason(error))
        gc.collect()
    return replace(result, seconds=time.perf_counter() - start)


def _reason(error: Exception) -> str:
    """Why a portal failed: in Vietnamese where it is known, with the place in the code where it is not."""
    if isinstance(error, OSError):
        return f"Không ghi được: {error.strerror} ({error.filename})"
    if isinstance(error, Occupied):
        return str(error)
    last = traceback.extract_tb(error.__traceback__)[-1]
    return f"Lỗi trong chương trình: {type(error).__name__}: {error} ({Path(last.filename).name}:{last.lineno})"


def _built(plan: Plan, member: Member) -> Result:
    surveyed, workshop = survey_of(plan), _workshop_of(plan, os.getpid(), get_ident())
    out = plan.out / member.unit
    order = Order(plan.root, out, plan.today, member.unit, member.address or None)
    inputs = inputs_of(scoped(surveyed.whole, member.unit), surveyed.whole)
    if out.exists() and not is_site(out):
        raise Occupied(f"“{out}” đã có thứ khác, không phải trang do congkhai dựng")
    with alone(state_file(plan.cache, out)):
        before = read_state(state_file(plan.cache, out))
        made_of = fingerprint(order, inputs, workshop.digests)
        if made_of is not None and made_of == before.fingerprint and before.stands(out):
            return _told(member, "kept", before, surveyed)
        outcome = replace(outcome_of(surveyed, member.unit), inputs=inputs)
        share = partial(share_files, pool=plan.shared)
        after = build_portal(order, outcome, workshop, plan.cache, before, finish=share)
    return _told(member, "built", after, surveyed)


def _told(member: Member, outcome: Literal["built", "kept"], state: State, surveyed: Survey) -> Result:
    size = sum(int(there.split()[0]) for _, there in state.files.values())
    name = surveyed.whole.units[member.unit].name
    return Result(member, outcome, name, state.pages, len(state.files), size)


@lru_cache(maxsize=2)
def survey_of(plan: Plan) -> Survey:
    """The records, surveyed once in each process; one that is forked has them already."""
    with Workshop(plan.root, plan.cache / RECORDS) as workshop:
        surveyed = survey(plan.root, plan.today, workshop)
    gc.collect()
    gc.freeze()  # they stay: the collector need not look at them after each portal
    return surveyed


@lru_cache(maxsize=8)
def _workshop_of(plan: Plan, process: int, thread: int) -> Workshop:
    """The cache as this process and thread use it: a connection must not be carried into another."""
    return Workshop(plan.root, plan.cache / RECORDS)
