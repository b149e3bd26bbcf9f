"""`congkhai fleet build`, from its arguments to its exit status."""

from __future__ import annotations

import time
from collections.abc import Iterator, Sequence
from datetime import date
from pathlib import Path
from typing import Literal

import click

from congkhai.build.command import RECORDS, cache_folder
from congkhai.console import tell
from congkhai.fleet.executors import NoDask, by_dask, locally
from congkhai.fleet.manifest import write_manifest
from congkhai.fleet.member import Plan, Result
from congkhai.fleet.selection import Member, Shard, Unselectable, listed, under
from congkhai.fleet.sharing import sweep
from congkhai.pipeline import outcome_of, survey, with_issues
from congkhai.portal import Portal
from congkhai.prepare import Workshop
from congkhai.write import clear_leftovers, key_of

WORDS = {"built": "đã dựng", "kept": "giữ nguyên", "failed": "LỖI"}


def build_fleet(
    root: Path,
    out: Path,
    today: date,
    *,
    units: Path | None,
    top: str | None,
    pattern: str | None,
    shard: str,
    cache: Path | None,
    jobs: int,
    executor: Literal["local", "dask"],
    scheduler: str | None,
) -> int:
    """Build the portals of many units. Gives the exit status: 1 where records have errors or a portal failed."""
    start = time.perf_counter()
    with cache_folder(root, cache) as kept:
        with Workshop(root, kept / RECORDS, jobs) as workshop:
            surveyed = survey(root, today, workshop)
            outcome = with_issues(surveyed, outcome_of(surveyed), None, root)
            stamp = key_of(*(workshop.digests.of(file) for file in sorted(surveyed.inputs)))
            workshop.keep()
        tell(outcome.told, len(surveyed.whole.models))
        if outcome.errors:
            return 1
        try:
            share = Shard.of_text(shard)
            members = share.share(_selected(surveyed.whole, today, units, top, pattern))
        except Unselectable as error:
            raise click.UsageError(str(error)) from None
        out.mkdir(parents=True, exist_ok=True)
        plan = Plan(root, out, kept, today, stamp)
        results = list(_shown(_executed(plan, members, jobs, executor, scheduler), len(members)))
        _clear_away(plan, members)
    file = write_manifest(out, share, today, results)
    return _summed_up(results, file, time.perf_counter() - start)


def _selected(portal: Portal, today: date, units: Path | None, top: str | None, pattern: str | None) -> list[Member]:
    if (units is None) == (top is None):
        raise Unselectable("Chọn một trong hai: --units TỆP hoặc --under ĐƠN-VỊ")
    if units is not None:
        return listed(portal, units, today, pattern)
    return under(portal, top or "", today, pattern)


def _executed(
    plan: Plan, members: Sequence[Member], jobs: int, executor: Literal["local", "dask"], scheduler: str | None
) -> Iterator[Result]:
    if executor == "local":
        yield from locally(plan, members, jobs)
        return
    try:
        yield from by_dask(plan, members, jobs, scheduler)
    except NoDask:
        raise click.UsageError("Chưa có Dask; cài bằng: pip install congkhai[fleet]") from None
    except OSError as error:
        raise click.ClickException(f"Bộ điều phối {scheduler} không trả lời: {error}") from None


def _shown(results: Iterator[Result], total: int) -> Iterator[Result]:
    """The results, each told in a line as it comes."""
    for number, result in enumerate(results, start=1):
        line = f"[{number:>{len(str(total))}}/{total}] {result.member.unit}: {WORDS[result.outcome]}"
        failed = result.outcome == "failed"
        detail = result.reason if failed else f"{result.pages} trang, {result.seconds:.1f} giây"
        click.secho(f"{line}, {detail}", err=True, fg="red" if failed else None)
        yield result


def _clear_away(plan: Plan, members: Sequence[Member]) -> None:
    """What processes that died have left: workspaces that no one works in any more, and shared files without users."""
    for member in members:
        clear_leftovers(plan.out / member.unit)
    sweep(plan.shared)


def _summed_up(results: Sequence[Result], file: Path, seconds: float) -> int:
    failed = [result for result in results if result.outcome == "failed"]
    built = sum(result.outcome == "built" for result in results)
    pages = sum(result.pages for result in results)
    click.echo(
        f"{built} cổng đã dựng, {len(results) - built - len(failed)} giữ nguyên, {len(failed)} lỗi; "
        f"{pages} trang, {seconds:.1f} giây. Danh sách: {file}",
        err=True,
    )
    return 1 if failed else 0
