"""Where the work on many records is done: the cache, and the processes that share it."""

from __future__ import annotations

import gc
import multiprocessing
import os
import sys
from collections.abc import Callable, Mapping, Sequence
from concurrent.futures import Future, ProcessPoolExecutor
from pathlib import Path
from threading import Thread
from types import TracebackType
from typing import Any, Self, TypeVar

from congkhai.cache import Digests, MemoryStore, SqliteStore, Store
from congkhai.cache.digests import read
from congkhai.load import RecordFile, unreadable
from congkhai.prepare.batch import BATCH, Batch, Place, key_of, prepare_batch, render_batch
from congkhai.prepare.head import prepared_from
from congkhai.prepare.record import Prepared, prepare_record, shared_renderer
from congkhai.timings import Timings

Result = TypeVar("Result")


def end_with_parent() -> None:
    """For a process that works for another: end when that one ends, even if it was killed."""
    Thread(target=_end_after_parent, daemon=True).start()


def _end_after_parent() -> None:
    parent = multiprocessing.parent_process()
    if parent is not None:
        parent.join()
        os._exit(1)


class Workshop:
    """Prepares the records of a root folder, and lends its processes to what else can be done in parallel.

    Without a cache file everything is kept in memory and no other process is begun.
    """

    def __init__(
        self, root: Path, cache_file: Path | None = None, jobs: int = 1, digests: Digests | None = None
    ) -> None:
        self.root = root
        self.store: Store = SqliteStore(cache_file) if cache_file else MemoryStore()
        self.place = Place(root, cache_file or self.store)
        self.digests = digests or Digests(root, self.store)
        self.timings = Timings()
        self.meanwhile: Callable[[], None] = lambda: None
        """What this process may do ahead while the others prepare procedures."""
        self._jobs = jobs if cache_file else 1
        self._others: dict[bytes, Prepared] = {}
        self._keys: set[bytes] = set()
        self._homes: dict[str, int] = {}
        self._pools: list[ProcessPoolExecutor] = []
        self.rendering: list[Future[Mapping[str, float]]] = []
        """Bodies that are still being rendered, while this process goes on with what it knows of them."""

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self.stop(finish=kind is None)

    def stop(self, *, finish: bool = False) -> None:
        """Wait for the processes: until all is done that they were given, or only what they are doing just now."""
        for pool in self._pools:
            pool.shutdown(wait=True, cancel_futures=not finish)
        self._pools = []
        self.rendering = []

    def prepare(self, records: Sequence[RecordFile]) -> list[Prepared]:
        """All records, in their order: procedures from the cache or by the processes, the few others here meanwhile."""
        found = self._known([one for one in records if one.kind == "procedure"])
        missing = [one for one in records if one.kind == "procedure" and one.file not in found]
        batches = [missing[at : at + BATCH] for at in range(0, len(missing), BATCH)]
        self.staff(len(missing))
        waiting = [self.submit(prepare_batch, self.place, batch, home=at) for at, batch in enumerate(batches)]
        self.rendering = [self.submit(render_batch, self.place, home=at) for at in range(len(batches))]
        self._homes = {one.file: at for at, batch in enumerate(batches) for one in batch}
        others = [one for one in records if one.kind != "procedure"]
        found |= {one.file: self._other(one) for one in others}
        if self._pools:
            self.meanwhile()
        for batch, future in zip(batches, waiting, strict=True):
            found |= self._received(batch, future.result())
        self._keys = {prepared.key for prepared in found.values()}
        return [found[one.file] for one in records]

    def _known(self, procedures: Sequence[RecordFile]) -> dict[str, Prepared]:
        """Those whose files are as they were when they were last prepared."""
        keys = {one.file: key_of(one, digest) for one in procedures if (digest := self.digests.look(one.file))}
        heads = self.store.heads(keys.values())
        read = {file: prepared_from(key, heads[key]) for file, key in keys.items() if key in heads}
        return {file: prepared for file, prepared in read.items() if prepared is not None}

    def _received(self, batch: Sequence[RecordFile], made: Batch) -> dict[str, Prepared]:
        """What another process has prepared."""
        self.timings.add(made.seconds)
        found: dict[str, Prepared] = {}
        for one, (digest, stat, head) in zip(batch, made.results, strict=True):
            self.digests.enter(one.file, digest, stat)
            found[one.file] = prepared_from(key_of(one, digest), head) or self._here(one)
        return found

    def _other(self, one: RecordFile) -> Prepared:
        """A record of another kind, kept as long as this workshop is open (a server's, over many builds)."""
        key = key_of(one, self.digests.of(one.file))
        if key not in self._others:
            self._others[key] = self._here(one)
        return self._others[key]

    def _here(self, one: RecordFile) -> Prepared:
        try:
            found = read(self.root / one.file)
        except OSError as error:
            return Prepared(b"", None, (unreadable(one.file, error),))
        self.digests.enter(one.file, found.digest, found.stat)
        key = key_of(one, found.digest)
        return prepare_record(one, found.content, key, self.timings)[0]

    def keep(self) -> None:
        """Remember what was read and made for the next build, and drop what it will hardly need."""
        self.digests.keep()
        self.store.trim(self._keys)

    def staff(self, pieces: int) -> None:
        """Begin the processes where there is work for more than one of them: so many records or pages."""
        if not self._pools and self._jobs > 1 and pieces > BATCH:
            shared_renderer().warm_up()
            gc.freeze()  # what is there already need not be copied into each process for the collector's marks
            context = multiprocessing.get_context("fork" if sys.platform == "linux" else "spawn")
            self._pools = [ProcessPoolExecutor(1, context, end_with_parent) for _ in range(self._jobs)]

    def home_of(self, file: str) -> int:
        """The process in which a record was prepared: what comes after its rendering there finds it done."""
        return self._homes.get(file, 0) % max(len(self._pools), 1)

    def submit(self, function: Callable[..., Result], *arguments: Any, home: int) -> Future[Result]:
        """Let another process do it, after what it was given before; where none was begun, it is done here and now."""
        if self._pools:
            return self._pools[home % len(self._pools)].submit(function, *arguments)
        done: Future[Result] = Future()
        done.set_result(function(*arguments))
        return done
