"""Where the portals of a fleet are built: by processes here, or on the workers of a Dask cluster."""

from __future__ import annotations

import multiprocessing
import sys
from collections.abc import Iterator, Sequence
from concurrent.futures import ProcessPoolExecutor, as_completed
from concurrent.futures.process import BrokenProcessPool
from contextlib import suppress
from importlib import import_module
from typing import Any

from congkhai.fleet.member import Plan, Result, build_member, survey_of
from congkhai.fleet.selection import Member
from congkhai.prepare import end_with_parent

ATTEMPTS = 3
"""How often a portal is begun anew when the process that builds it dies."""


class NoDask(RuntimeError):
    """The extra congkhai[fleet] is not installed."""


def locally(plan: Plan, members: Sequence[Member], jobs: int) -> Iterator[Result]:
    """Results as they come. A process that dies takes nothing with it: what is not finished then is begun again, each
    portal in a process of its own.
    """
    survey_of(plan)
    waiting = {member.unit: member for member in members}
    try:
        with ProcessPoolExecutor(min(jobs, len(members) or 1), _context(), end_with_parent) as pool:
            for future in as_completed([pool.submit(build_member, plan, member) for member in members]):
                result = future.result()
                del waiting[result.member.unit]
                yield result
    except BrokenProcessPool:
        yield from _each_by_itself(plan, list(waiting.values()))


def _each_by_itself(plan: Plan, members: Sequence[Member]) -> Iterator[Result]:
    for member in members:
        result = Result(member, "failed", reason="tiến trình dựng cổng này bị dừng nhiều lần")
        for _ in range(ATTEMPTS):
            with suppress(BrokenProcessPool), ProcessPoolExecutor(1, _context(), end_with_parent) as pool:
                result = pool.submit(build_member, plan, member).result()
                break
        yield result


def _context() -> Any:
    """Processes that are forked have the records already; where forking is not safe, each reads them from the cache."""
    return multiprocessing.get_context("fork" if sys.platform == "linux" else "spawn")


def by_dask(plan: Plan, members: Sequence[Member], jobs: int, scheduler: str | None) -> Iterator[Result]:
    """Results as they come, from the workers of a running scheduler (`host:port`), or of one that is begun here with
    `jobs` processes. All of them must see the same root, cache and output folders. A portal whose worker dies is begun
    again on another. Raises NoDask, OSError where the scheduler does not answer.
    """
    try:
        dask: Any = import_module("distributed")
    except ImportError:
        raise NoDask from None
    here = None
    if scheduler is None:
        here = dask.LocalCluster(n_workers=jobs, threads_per_worker=1, dashboard_address=None)
    try:
        with dask.Client(here or scheduler, timeout=20) as client:
            tasks = {
                client.submit(build_member, plan, one, key=f"{plan.out}/{one.unit}", pure=False, retries=ATTEMPTS): one
                for one in members
            }
            for task in dask.as_completed(tasks):
                error = task.exception()
                yield task.result() if error is None else Result(tasks[task], "failed", reason=str(error))
    finally:
        if here is not None:
            here.close()
