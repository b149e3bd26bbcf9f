from __future__ import annotations

import os
from pathlib import Path

import pytest

from congkhai.cache import Digests, MemoryStore
from congkhai.cache.digests import digest_of, read


@pytest.fixture
def settled(monkeypatch: pytest.MonkeyPatch) -> None:
    """Files count as settled at once."""
    monkeypatch.setattr("congkhai.cache.digests.SETTLED", 0.0)


def _rewritten(path: Path, content: bytes) -> None:
    """Other bytes of the same length behind the old time."""
    before = path.stat()
    assert len(content) == before.st_size
    path.write_bytes(content)
    os.utime(path, ns=(before.st_atime_ns, before.st_mtime_ns))


def test_a_file_gives_its_bytes_and_their_digest(tmp_path: Path) -> None:
    (tmp_path / "a").write_bytes(b"x" * 3_000_000)
    found = read(tmp_path / "a")
    assert found.content == b"x" * 3_000_000
    assert found.digest == digest_of(found.content)
    assert len(found.digest) == 16


def test_a_file_that_does_not_tell_its_size_is_read_whole() -> None:
    assert b"Name:" in read(Path("/proc/self/status")).content


def test_the_state_of_a_file_that_was_just_written_is_not_trusted(tmp_path: Path) -> None:
    (tmp_path / "a").write_bytes(b"x")
    os.utime(tmp_path / "a", (10**9, 10**9))  # its times may lie; when they were set, the system knows
    assert read(tmp_path / "a").stat == ""


@pytest.mark.usefixtures("settled")
def test_the_state_tells_a_rewritten_file_from_the_old_one(tmp_path: Path) -> None:
    (tmp_path / "a").write_bytes(b"x")
    before = read(tmp_path / "a").stat
    assert before != ""
    assert read(tmp_path / "a").stat == before
    _rewritten(tmp_path / "a", b"y")
    assert read(tmp_path / "a").stat != before


@pytest.mark.usefixtures("settled")
def test_a_file_that_is_as_it_was_is_not_read_again(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (tmp_path / "a").write_bytes(b"x")
    store = MemoryStore()
    first = Digests(tmp_path, store)
    assert first.look("a") is None
    assert first.of("a") == digest_of(b"x")
    first.keep()
    monkeypatch.setattr("congkhai.cache.digests.read", None)
    assert Digests(tmp_path, store).look("a") == digest_of(b"x")
    assert Digests(tmp_path, store).of("a") == digest_of(b"x")


@pytest.mark.usefixtures("settled")
def test_a_file_that_has_changed_or_is_gone_is_not_known(tmp_path: Path) -> None:
    store = MemoryStore()
    for name in "abc":
        (tmp_path / name).write_bytes(b"x")
    first = Digests(tmp_path, store)
    assert [first.of(name) for name in "abc"] == [digest_of(b"x")] * 3
    first.keep()
    _rewritten(tmp_path / "a", b"y")
    (tmp_path / "b").unlink()
    second = Digests(tmp_path, store)
    assert [second.look(name) for name in "abc"] == [None, None, digest_of(b"x")]
    assert second.of("a") == digest_of(b"y")


def test_a_file_that_has_not_settled_is_read_again_by_the_next_build(tmp_path: Path) -> None:
    (tmp_path / "a").write_bytes(b"x")
    store = MemoryStore()
    first = Digests(tmp_path, store)
    first.of("a")
    first.keep()
    assert Digests(tmp_path, store).look("a") is None


def test_a_file_that_cannot_be_read_has_the_digest_of_nothing(tmp_path: Path) -> None:
    (tmp_path / "folder").mkdir()
    digests = Digests(tmp_path, MemoryStore())
    assert digests.of("folder") == digests.of("none") == digest_of(b"")


def test_one_build_knows_a_file_as_it_was_first_read_and_the_next_looks_again(tmp_path: Path) -> None:
    (tmp_path / "a").write_bytes(b"x")
    digests = Digests(tmp_path, MemoryStore())
    assert digests.of("a") == digest_of(b"x")
    (tmp_path / "a").write_bytes(b"y")
    assert digests.of("a") == digest_of(b"x")
    digests.look_again()
    assert digests.of("a") == digest_of(b"y")


@pytest.mark.usefixtures("settled")
def test_what_was_kept_is_not_read_again_by_the_same_server(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (tmp_path / "a").write_bytes(b"x")
    digests = Digests(tmp_path, MemoryStore())
    digests.of("a")
    digests.keep()
    digests.look_again()
    monkeypatch.setattr("congkhai.cache.digests.read", None)
    assert digests.of("a") == digest_of(b"x")
