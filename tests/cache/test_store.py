from __future__ import annotations

import sqlite3
import threading
from collections.abc import Callable
from contextlib import closing
from pathlib import Path

import pytest

from congkhai.cache import MemoryStore, SqliteStore, Store
from congkhai.cache.store import Row, Seen

ROWS = [Row(bytes([n]), b"head %d" % n, b"body %d" % n, b"linked %d" % n) for n in range(10)]
KINDS: dict[str, Callable[[Path], Store]] = {
    "in memory": lambda folder: MemoryStore(),
    "in a file": lambda folder: SqliteStore(folder / "kho" / "prepared.sqlite"),
}


@pytest.fixture(params=KINDS)
def store(request: pytest.FixtureRequest, tmp_path: Path) -> Store:
    """A new store of either kind."""
    return KINDS[request.param](tmp_path)


def test_what_was_kept_is_found_by_its_key(store: Store) -> None:
    store.add(ROWS)
    assert store.heads([ROWS[3].key, b"none", ROWS[1].key]) == {ROWS[3].key: b"head 3", ROWS[1].key: b"head 1"}
    assert (store.body(ROWS[3].key), store.linked(ROWS[3].key)) == (b"body 3", b"linked 3")
    assert (store.body(b"none"), store.linked(b"none")) == (None, None)


def test_a_new_store_is_empty(store: Store) -> None:
    assert store.heads([ROWS[0].key]) == {}
    assert store.seen() == {}


def test_the_same_record_may_be_kept_twice(store: Store) -> None:
    store.add(ROWS)
    store.add(ROWS[:2])
    assert store.body(ROWS[0].key) == b"body 0"


def test_the_last_state_of_a_file_counts(store: Store) -> None:
    store.see({"a.yml": Seen("1", b"x"), "b.yml": Seen("1", b"y")})
    store.see({"a.yml": Seen("2", b"z")})
    assert store.seen() == {"a.yml": Seen("2", b"z"), "b.yml": Seen("1", b"y")}


def test_what_is_not_needed_is_dropped_once_it_is_more_than_half(store: Store) -> None:
    store.add(ROWS)
    store.trim({row.key for row in ROWS[:5]})
    assert len(store.heads(row.key for row in ROWS)) == 10
    store.trim({row.key for row in ROWS[:4]})
    assert sorted(store.heads(row.key for row in ROWS)) == [row.key for row in ROWS[:4]]
    assert [row.key for row in ROWS if store.linked(row.key) is not None] == [row.key for row in ROWS[:4]]


def test_a_file_is_found_again_by_another_store(tmp_path: Path) -> None:
    first, second = SqliteStore(tmp_path / "x"), SqliteStore(tmp_path / "x")
    first.add(ROWS)
    first.see({"a.yml": Seen("1", b"x")})
    for store in (second, SqliteStore(tmp_path / "x")):
        assert store.body(ROWS[9].key) == b"body 9"
        assert store.seen() == {"a.yml": Seen("1", b"x")}


def test_a_file_of_the_time_before_linked_data_gets_them(tmp_path: Path) -> None:
    with closing(sqlite3.connect(tmp_path / "x")) as other, other:
        other.execute("CREATE TABLE prepared (key BLOB PRIMARY KEY, head BLOB NOT NULL, body BLOB NOT NULL)")
        other.execute("INSERT INTO prepared VALUES (?, ?, ?)", (b"old", b"head", b"body"))
    store = SqliteStore(tmp_path / "x")
    store.add(ROWS)
    assert (store.body(b"old"), store.linked(b"old")) == (b"body", None)
    assert (store.body(ROWS[5].key), store.linked(ROWS[5].key)) == (b"body 5", b"linked 5")


def test_what_is_kept_is_kept_whole_or_not_at_all(tmp_path: Path) -> None:
    with closing(sqlite3.connect(tmp_path / "x")) as other, other:
        other.execute("CREATE TABLE linked (key BLOB PRIMARY KEY, other TEXT, more TEXT)")
    store = SqliteStore(tmp_path / "x")
    store.add(ROWS)
    assert store.heads([ROWS[0].key]) == {}
    assert store.body(ROWS[0].key) is None


def test_two_stores_may_write_into_one_file(tmp_path: Path) -> None:
    first, second = SqliteStore(tmp_path / "x"), SqliteStore(tmp_path / "x")
    first.add(ROWS[:6])
    second.add(ROWS[4:])
    assert len(first.heads(row.key for row in ROWS)) == 10


@pytest.mark.parametrize("content", [b"no database " * 1000, b"SQLite format 3\0" + b"\xff" * 5000])
def test_a_file_that_is_no_database_is_begun_anew(content: bytes, tmp_path: Path) -> None:
    (tmp_path / "x").write_bytes(content)
    store = SqliteStore(tmp_path / "x")
    store.add(ROWS)
    assert SqliteStore(tmp_path / "x").body(ROWS[0].key) == b"body 0"


def test_a_database_that_is_damaged_while_it_is_open_is_begun_anew(tmp_path: Path) -> None:
    store = SqliteStore(tmp_path / "x")
    store.add(Row(bytes([n, n]), b"h" * 900, b"b" * 4000) for n in range(200))
    with closing(sqlite3.connect(tmp_path / "x")) as other:
        other.execute("PRAGMA wal_checkpoint(TRUNCATE)")
    size = (tmp_path / "x").stat().st_size
    with (tmp_path / "x").open("r+b") as file:
        file.seek(4096)
        file.write(b"\xff" * (size - 4096))
    again = SqliteStore(tmp_path / "x")
    assert again.body(bytes([77, 77])) is None
    again.add(ROWS)
    assert again.body(ROWS[0].key) == b"body 0"


def _where_a_folder_stands(folder: Path) -> Path:
    (folder / "x").mkdir()
    return folder / "x"


def _below_a_file(folder: Path) -> Path:
    (folder / "x").write_bytes(b"")
    return folder / "x" / "y"


@pytest.mark.parametrize("place", [_where_a_folder_stands, _below_a_file])
def test_where_nothing_can_be_kept_nothing_is_found_and_nothing_raised(
    place: Callable[[Path], Path], tmp_path: Path
) -> None:
    store = SqliteStore(place(tmp_path))
    store.add(ROWS)
    store.see({"a.yml": Seen("1", b"x")})
    store.trim(set())
    assert (store.heads([ROWS[0].key]), store.body(ROWS[0].key), store.seen()) == ({}, None, {})


def test_a_store_that_another_thread_asks_is_not_thrown_away(tmp_path: Path) -> None:
    store = SqliteStore(tmp_path / "x")
    store.add(ROWS)
    raised: list[BaseException] = []

    def ask() -> None:
        try:
            store.heads([ROWS[0].key])
        except BaseException as error:
            raised.append(error)

    thread = threading.Thread(target=ask)
    thread.start()
    thread.join()
    assert raised == []
    assert SqliteStore(tmp_path / "x").body(ROWS[0].key) == b"body 0"


def test_tables_of_another_shape_count_as_empty(tmp_path: Path) -> None:
    with closing(sqlite3.connect(tmp_path / "x")) as other, other:
        other.execute("CREATE TABLE prepared (key BLOB PRIMARY KEY, other TEXT)")
    store = SqliteStore(tmp_path / "x")
    store.add(ROWS)
    assert store.heads([ROWS[0].key]) == {}
