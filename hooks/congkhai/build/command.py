"""`congkhai build` and `congkhai check`, from their arguments to their exit status."""

from __future__ import annotations

import gc
import json
import tempfile
import time
from collections.abc import Iterator, Mapping
from contextlib import contextmanager, suppress
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING

import click

from congkhai.build.order import Order, fingerprint
from congkhai.build.state import State, alone, read_state, state_file
from congkhai.cache import Digests, SqliteStore, code_version
from congkhai.console import engine_errors, progress, tell
from congkhai.load import Found, find

if TYPE_CHECKING:
    from congkhai.pipeline import Outcome
    from congkhai.prepare import Workshop

RECORDS = "prepared.sqlite"
"""The file of prepared records in the cache folder."""


def build(order: Order, cache: Path | None, jobs: int, *, strict: bool, timings: Path | None) -> int:
    """Build a portal, unless it stands already; tell the issues. Gives the exit status."""
    gc.disable()  # a build makes few cycles and ends soon; collecting costs a fifth of its time
    start = time.perf_counter()
    with cache_folder(order.root, cache) as folder, alone(state_file(folder, order.out)):
        before = read_state(state_file(folder, order.out))
        digests, found = Digests(order.root, SqliteStore(folder / RECORDS)), find(order.root)
        if not (strict and before.told) and _stands(order, before, digests, found):
            digests.keep()
            tell(before.told, before.records)
            click.echo(f"Không có gì thay đổi: {before.pages} trang trong {order.out}", err=True)
            _write_timings(timings, {}, start)
            return 0
        from congkhai.prepare import Workshop

        with engine_errors(), Workshop(order.root, folder / RECORDS, jobs, digests) as workshop:
            workshop.meanwhile = _look_ahead
            after = _built(order, before, folder, workshop, found, strict=strict)
        if after is None:
            return 1
        click.echo(f"Đã dựng {after.pages} trang vào {order.out}", err=True)
        _write_timings(timings, workshop.timings.seconds, start)
        return 0


def _look_ahead() -> None:
    """Load what will be needed once the records are prepared."""
    import congkhai.engine  # noqa: F401 only to have it
    from congkhai.prepare import shared_renderer
    from congkhai.shared import shared_vocabulary

    shared_renderer().load_all()
    shared_vocabulary()


def _stands(order: Order, before: State, digests: Digests, found: Found) -> bool:
    """Whether the folder holds what this build would make. Needs no model, no template and no engine."""
    if before.fingerprint is None or before.version != code_version().hex():
        return False
    return before.fingerprint == fingerprint(order, found.files, digests) and before.stands(order.out)


def _built(order: Order, before: State, cache: Path, workshop: Workshop, found: Found, *, strict: bool) -> State | None:
    """What stands after the build; None where the issues, which are told, forbid it."""
    from congkhai.build.portal import build_portal

    outcome = examined(order.root, order.today, order.unit, workshop, found)
    tell(outcome.told, len(outcome.portal.models))
    if outcome.errors or (strict and outcome.issues):
        return None
    with progress("Dựng trang") as told:
        after = build_portal(order, outcome, workshop, cache, before, progress=told)
    workshop.keep()
    return after


def check(root: Path, today: date, cache: Path | None, jobs: int, *, as_json: bool, strict: bool) -> int:
    """Examine all records and tell the issues. Gives the exit status."""
    from congkhai.prepare import Workshop

    with cache_folder(root, cache) as folder, engine_errors(), Workshop(root, folder / RECORDS, jobs) as workshop:
        outcome = examined(root, today, None, workshop)
        workshop.keep()
    if as_json:
        click.echo(json.dumps([issue.as_dict() for issue in outcome.issues], ensure_ascii=False, indent=2))
    else:
        tell(outcome.told, len(outcome.portal.models), to_errors=False)
    return 1 if outcome.errors or (strict and outcome.issues) else 0


def examined(root: Path, today: date, unit: str | None, workshop: Workshop, found: Found | None = None) -> Outcome:
    """The outcome of the records. Raises click.BadParameter for an unknown unit."""
    from congkhai.derive.scope import UnknownUnit
    from congkhai.pipeline import examine

    try:
        return examine(root, today, unit, workshop, found)
    except UnknownUnit as error:
        raise click.BadParameter(f"không có đơn vị nào có mã “{error}”", param_hint="--unit") from None


@contextmanager
def cache_folder(root: Path, chosen: Path | None) -> Iterator[Path]:
    """Where caches are kept: as chosen, or in the root folder; one for this run only where neither can be written."""
    folder = chosen.resolve() if chosen else root / ".cache" / "congkhai"
    try:
        folder.mkdir(parents=True, exist_ok=True)
        with suppress(FileExistsError):
            (folder / ".gitignore").touch(exist_ok=False)
            (folder / ".gitignore").write_text("*\n", encoding="utf-8")
    except OSError:
        with tempfile.TemporaryDirectory(prefix="congkhai-") as lost:
            yield Path(lost)
    else:
        yield folder


def _write_timings(file: Path | None, seconds: Mapping[str, float], start: float) -> None:
    if file is None:
        return
    told = {"stages": {stage: round(spent, 4) for stage, spent in sorted(seconds.items())}}
    try:
        file.write_text(json.dumps({**told, "wall": round(time.perf_counter() - start, 4)}, indent=1) + "\n")
    except OSError as error:
        raise click.ClickException(f"Không ghi được: {error.strerror} ({error.filename})") from None
