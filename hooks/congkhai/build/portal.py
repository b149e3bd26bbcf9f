"""One portal, built into a workspace of what must be made anew, and from there put into its place."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

from congkhai.build.order import Order, fingerprint
from congkhai.build.remembered import Theme
from congkhai.build.state import State, state_file, write_state
from congkhai.build.theme import theme_key
from congkhai.cache import code_version
from congkhai.pipeline import Outcome
from congkhai.prepare import Workshop
from congkhai.publish import Progress, Publication
from congkhai.session import Session
from congkhai.write import Ledger, clear_leftovers, put_into_place, state_of, workspace_beside


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
    clear_leftovers(order.out)
    found = fingerprint(order, outcome.inputs, workshop.digests)  # now: what changes meanwhile is for the next build
    ledger = before.ledger(order.out)
    if before.version != version:
        ledger = Ledger(stray=frozenset(ledger.before) | ledger.stray)
    with workspace_beside(order.out) as folder:
        try:
            theme = _built(order, outcome, workshop, folder, ledger, before.theme, progress)
        except BaseException:
            workshop.stop()  # nothing may be written any more into a folder that is about to go
            raise
        with workshop.timings("put"):
            finish(folder)
            put_into_place(folder, order.out, ledger)
    there = {path: before.files[path] for path in ledger.kept}
    there |= {path: (key, state_of(order.out / path)) for path, key in ledger.now.items() if path not in there}
    after = State(version, found, there, outcome.told, len(outcome.portal.models), len(outcome.pages), theme)
    write_state(state_file(cache, order.out), after)
    return after


def _built(
    order: Order,
    outcome: Outcome,
    workshop: Workshop,
    folder: Path,
    ledger: Ledger,
    theme: Theme,
    progress: Progress | None,
) -> Theme:
    """Write what is wanted into the folder: with what the engine made last time, where that serves again."""
    with workshop.timings("theme"):
        key = theme_key(order, outcome, workshop)
        if theme.serves(key, {(page.section, page.url.count("/")) for page in outcome.pages}, ledger.before):
            for path in theme.files:
                ledger.wants(path, ledger.before[path])
            Publication(outcome, workshop, folder, theme.site_url, ledger, progress).publish(theme.shell)
            return theme
        from congkhai import engine

        session = Session(order.root, order.today, order.unit, order.site_url, progress, outcome)
        session.workshop, session.ledger = workshop, ledger
        engine.build(order.root, session, folder)
        made = Theme(key, session.site_url or "", session.theme_files)
        made.remember(session.shells)
        return made
