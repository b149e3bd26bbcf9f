"""A batch of procedures, prepared in one process."""

from __future__ import annotations

import os
from collections.abc import Mapping, Sequence
from functools import cache
from hashlib import blake2b
from pathlib import Path
from threading import get_ident
from typing import NamedTuple

from congkhai.cache import SqliteStore, Store, code_version
from congkhai.cache.digests import Content, digest_of, read
from congkhai.cache.store import Row
from congkhai.load import RecordFile, quietly, unreadable
from congkhai.prepare.head import head_of
from congkhai.prepare.record import Prepared, Unrendered, prepare_record, shared_renderer
from congkhai.timings import Timings

BATCH = 120
"""Records that a process takes at a time: few enough to share evenly, many enough to be worth the way."""


class Batch(NamedTuple):
    """For each record its digest, the state of its file and what is known of it (prepare/head.py); seconds by stage."""

    results: list[tuple[bytes, str, bytes]]
    seconds: Mapping[str, float]


def key_of(one: RecordFile, digest: bytes) -> bytes:
    """Tells a record, prepared by this code, from every other (16 bytes)."""
    return blake2b(code_version() + digest + os.fsencode(one.file), digest_size=16).digest()


class Place(NamedTuple):
    """A root folder and its store: a file, which each process opens for itself, or this process's memory."""

    root: Path
    cache: Path | Store

    @property
    def store(self) -> Store:
        """The store as this process uses it."""
        return _store_of(self.cache, os.getpid(), get_ident()) if isinstance(self.cache, Path) else self.cache


def prepare_batch(place: Place, records: Sequence[RecordFile]) -> Batch:
    """Prepare procedures. Their pages wait in this process until `render_batch` comes for them."""
    timings = Timings()
    results: list[tuple[bytes, str, bytes]] = []
    with quietly():
        for one in records:
            try:
                found = read(place.root / one.file)
            except OSError as error:
                results.append((digest_of(b""), "", head_of(Prepared(b"", None, (unreadable(one.file, error),)))))
            else:
                results.append((found.digest, found.stat, _head(one, found, place.store, timings)))
    return Batch(results, timings.seconds)


def _head(one: RecordFile, found: Content, store: Store, timings: Timings) -> bytes:
    key = key_of(one, found.digest)
    for head in store.heads([key]).values():
        return head
    prepared, rest = prepare_record(one, found.content, key, timings, quick=True)
    head = head_of(prepared)
    _unrendered()[key] = (head, rest)
    return head


def render_batch(place: Place) -> Mapping[str, float]:
    """Render the pages that wait in this process, as many as one batch brings, and keep them; seconds by stage."""
    timings = Timings()
    rows: list[Row] = []
    waiting = _unrendered()
    for key in list(waiting)[:BATCH]:
        head, rest = waiting.pop(key)
        with timings("render"):
            body = shared_renderer().body(rest.page).encode() if rest is not None else b""
        rows.append(Row(key, head, body, rest.linked if rest is not None else b""))
    with timings("cache"):
        place.store.add(rows)
    return timings.seconds


@cache
def _unrendered() -> dict[bytes, tuple[bytes, Unrendered | None]]:
    """What has been prepared in this process and is not rendered yet, by key: its head and the rest."""
    return {}


@cache
def _store_of(path: Path, process: int, thread: int) -> Store:
    """A connection must not be carried into another process or thread."""
    return SqliteStore(path)


def body_of(place: Place, file: str, key: bytes) -> bytes:
    """The body of a procedure's page; prepared once more where the cache has lost it. Raises OSError."""
    kept = place.store.body(key)
    if kept is not None:
        return kept
    rest = _prepared_again(place, file, key)
    return shared_renderer().body(rest.page).encode() if rest is not None else b""


def linked_of(place: Place, file: str, key: bytes) -> bytes:
    """A procedure as linked data; prepared once more where the cache has lost it. Raises OSError."""
    kept = place.store.linked(key)
    if kept is not None:
        return kept
    rest = _prepared_again(place, file, key)
    return rest.linked if rest is not None else b""


def _prepared_again(place: Place, file: str, key: bytes) -> Unrendered | None:
    content = (place.root / file).read_bytes()
    return prepare_record(RecordFile("procedure", file), content, key, Timings())[1]
