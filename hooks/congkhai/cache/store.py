"""Where prepared records are kept: in one SQLite file, which several builds may use at once, or in memory."""

from __future__ import annotations

import sqlite3
from collections.abc import Iterable
from contextlib import suppress
from pathlib import Path
from typing import NamedTuple, Protocol

SCHEMA = """
PRAGMA journal_mode = WAL;
PRAGMA synchronous = OFF;
CREATE TABLE IF NOT EXISTS prepared (key BLOB PRIMARY KEY, head BLOB NOT NULL, body BLOB NOT NULL);
CREATE TABLE IF NOT EXISTS linked (key BLOB PRIMARY KEY, fragment BLOB NOT NULL);
CREATE TABLE IF NOT EXISTS seen (file TEXT PRIMARY KEY, stat TEXT NOT NULL, digest BLOB NOT NULL);
"""
PATIENCE = 60.0
"""Seconds to wait for another build that is writing."""


class Row(NamedTuple):
    """A prepared record: its key, what is known of it (JSON), the body of its page, and itself as linked data."""

    key: bytes
    head: bytes
    body: bytes
    linked: bytes = b""


class Seen(NamedTuple):
    """The digest of a file's bytes, and the state of the file (size, times, inode) when they were read."""

    stat: str
    digest: bytes


class Store(Protocol):
    """What every store can do. None of it raises: what cannot be read or written counts as not there."""

    def heads(self, keys: Iterable[bytes]) -> dict[bytes, bytes]:
        """What is known, by key."""

    def body(self, key: bytes) -> bytes | None:
        """The body of a page."""

    def linked(self, key: bytes) -> bytes | None:
        """A record as linked data."""

    def add(self, rows: Iterable[Row]) -> None:
        """Keep prepared records."""

    def seen(self) -> dict[str, Seen]:
        """The files whose digests are known."""

    def see(self, files: dict[str, Seen]) -> None:
        """Keep digests of files."""

    def trim(self, keys: set[bytes]) -> None:
        """Drop what is not among the keys, once that is more than half of all."""


class MemoryStore:
    """Keeps prepared records as long as the process lives."""

    def __init__(self) -> None:
        self._rows: dict[bytes, Row] = {}
        self._seen: dict[str, Seen] = {}

    def heads(self, keys: Iterable[bytes]) -> dict[bytes, bytes]:
        """What is known, by key."""
        return {key: self._rows[key].head for key in keys if key in self._rows}

    def body(self, key: bytes) -> bytes | None:
        """The body of a page."""
        return self._rows[key].body if key in self._rows else None

    def linked(self, key: bytes) -> bytes | None:
        """A record as linked data."""
        return self._rows[key].linked if key in self._rows else None

    def add(self, rows: Iterable[Row]) -> None:
        """Keep prepared records."""
        self._rows.update((row.key, row) for row in rows)

    def seen(self) -> dict[str, Seen]:
        """The files whose digests are known."""
        return self._seen

    def see(self, files: dict[str, Seen]) -> None:
        """Keep digests of files."""
        self._seen.update(files)

    def trim(self, keys: set[bytes]) -> None:
        """Drop what is not among the keys, once that is more than half of all."""
        if len(self._rows) > 2 * len(keys):
            self._rows = {key: row for key, row in self._rows.items() if key in keys}


class SqliteStore:
    """Keeps prepared records in a file. Each process opens it for itself."""

    def __init__(self, path: Path) -> None:
        self._path = path
        self._connection = self._open()

    def _open(self) -> sqlite3.Connection | None:
        """A file that is no database any more is begun anew; where none can be, the store is just empty."""
        for _ in range(2):
            connection = None
            try:
                self._path.parent.mkdir(parents=True, exist_ok=True)
                connection = sqlite3.connect(self._path, timeout=PATIENCE)
                connection.executescript(SCHEMA)
            except sqlite3.DatabaseError as error:
                if connection is not None:
                    connection.close()
                if not isinstance(error, sqlite3.OperationalError):
                    self._delete()
            except OSError:
                return None
            else:
                return connection
        return None

    def _delete(self) -> None:
        for ending in ("", "-wal", "-shm"):
            with suppress(OSError):
                Path(f"{self._path}{ending}").unlink(missing_ok=True)

    def _query(self, statement: str, values: tuple[object, ...] = ()) -> list[tuple[object, ...]]:
        if self._connection is None:
            return []
        try:
            return self._connection.execute(statement, values).fetchall()
        except sqlite3.Error as error:
            self._begin_anew_after(error)
            return []

    def _write(self, *statements: tuple[str, Iterable[tuple[object, ...]]]) -> None:
        """All of the statements, each with its rows, or none."""
        if self._connection is None:
            return
        try:
            with self._connection:
                for statement, rows in statements:
                    self._connection.executemany(statement, rows)
        except sqlite3.Error as error:
            self._begin_anew_after(error)

    def _begin_anew_after(self, error: sqlite3.Error) -> None:
        """A file that is damaged is thrown away; one that is busy, full or another thread's is not."""
        if type(error) is not sqlite3.DatabaseError:
            return
        if self._connection is not None:
            self._connection.close()
        self._delete()
        self._connection = self._open()

    def heads(self, keys: Iterable[bytes]) -> dict[bytes, bytes]:
        """What is known, by key."""
        found: dict[bytes, bytes] = {}
        for key in keys:
            for row in self._query("SELECT head FROM prepared WHERE key = ?", (key,)):
                found[key] = row[0]  # type: ignore[assignment]
        return found

    def body(self, key: bytes) -> bytes | None:
        """The body of a page."""
        for row in self._query("SELECT body FROM prepared WHERE key = ?", (key,)):
            return row[0]  # type: ignore[return-value]
        return None

    def linked(self, key: bytes) -> bytes | None:
        """A record as linked data."""
        for row in self._query("SELECT fragment FROM linked WHERE key = ?", (key,)):
            return row[0]  # type: ignore[return-value]
        return None

    def add(self, rows: Iterable[Row]) -> None:
        """Keep prepared records."""
        kept = tuple(rows)
        self._write(
            ("INSERT OR IGNORE INTO prepared VALUES (?, ?, ?)", [row[:3] for row in kept]),
            ("INSERT OR IGNORE INTO linked VALUES (?, ?)", [(row.key, row.linked) for row in kept]),
        )

    def seen(self) -> dict[str, Seen]:
        """The files whose digests are known."""
        rows = self._query("SELECT file, stat, digest FROM seen")
        return {file: Seen(stat, digest) for file, stat, digest in rows}  # type: ignore[misc,arg-type]

    def see(self, files: dict[str, Seen]) -> None:
        """Keep digests of files."""
        rows = [(file, *seen) for file, seen in files.items()]
        self._write(("INSERT OR REPLACE INTO seen VALUES (?, ?, ?)", rows))

    def trim(self, keys: set[bytes]) -> None:
        """Drop what is not among the keys, once that is more than half of all."""
        there = self._query("SELECT key FROM prepared")
        if len(there) > 2 * len(keys):
            gone = [row for row in there if row[0] not in keys]
            self._write(("DELETE FROM prepared WHERE key = ?", gone), ("DELETE FROM linked WHERE key = ?", gone))
