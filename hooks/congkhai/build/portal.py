"""One portal, built: nothing where nothing has changed, else into a workspace and from there into its place."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

from congkhai import engine
from congkhai.build.order import Order, fingerprint
from congkhai.build.state import State, state_file, write_state
from congkhai.cache import code_version
from congkhai.pipeline import Outcome
from congkhai.prepare import Workshop
from congkhai.publish import Progress
from congkhai.session import Session
from congkhai.write import Ledger, files_of, put_into_place, workspace_beside


def build_portal(
    order: Order,
    outcome: Outcome,
    workshop: Workshop,
    cache: Path,
    before: State,
    *,
    progress: Progress | None = None,
    finish: Callable[[Path], None] = lambda folder: None,
) -> State:
    """Build what was examined, and tell what stands now. Files that `before` left and that would be the same stay;
    `finish` gets the folder of the others before they are put into their place. Raises MkDocs' exceptions, OSError.
    """
    version = code_version().hex()
    ledger = Ledger(before.intact(order.out) if before.version == version else {})
    session = Session(
        order.root, order.today, order.unit, order.site_url, progress, outcome, workshop=workshop, ledger=ledger
    )
    with workspace_beside(order.out) as folder:
        with workshop.timings("theme"):
            engine.build(order.root, session, folder)
        with workshop.timings("put"):
            finish(folder)
            put_into_place(folder, order.out, ledger)
    there = {path: (ledger.now[path], state) for path, state in files_of(order.out) if path in ledger.now}
    found = fingerprint(order, outcome.inputs, workshop.digests)
    after = State(version, found, there, outcome.told, len(outcome.portal.models), len(outcome.pages))
    write_state(state_file(cache, order.out), after)
    return after
