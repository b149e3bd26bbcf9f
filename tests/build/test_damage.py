"""Whatever befalls a site or a cache, the next build leaves the site that a cold one makes."""

from __future__ import annotations

import os
import shutil
import sqlite3
import tempfile
from collections.abc import Callable, Iterator
from contextlib import closing
from pathlib import Path

import pytest

from tests.build.roots import Built, before_call, in_a_child, small
from tests.building import DAY
from tests.site_pages import bytes_of
from tests.test_sites import run

BIRTH = "thu-tuc/1.001193/index.html"
UNIT = "content/units/xa-dong.yml"
Damage = Callable[[Path], object]


@pytest.fixture(autouse=True)
def _search_knows_the_roots_own_words_only(monkeypatch: pytest.MonkeyPatch) -> None:
    """To fold the shared vocabulary takes as long as all else in so small a portal."""
    monkeypatch.setattr("congkhai.publish.publication.shared_vocabulary", tuple)


@pytest.fixture
def built(tmp_path: Path) -> Iterator[Built]:
    """A root whose site has been built."""
    made = small(tmp_path)
    made.warm()
    yield made
    shutil.rmtree(tmp_path)


def _instead(path: Path, make: Damage) -> None:
    """Something else in the place of a file or folder."""
    if path.is_dir():
        shutil.rmtree(path)
    else:
        path.unlink()
    make(path)


def _folder(path: Path) -> None:
    (path / "sau").mkdir(parents=True)
    (path / "sau" / "la.html").write_text("lạ", encoding="utf-8")


def _stray(path: Path) -> None:
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text("lạ", encoding="utf-8")


def _of_the_same_size(path: Path) -> None:
    path.write_bytes(b"x" * path.stat().st_size)


SITE: dict[str, Damage] = {
    "a page is gone": lambda site: (site / BIRTH).unlink(),
    "a folder is gone": lambda site: shutil.rmtree(site / "thu-tuc"),
    "all is gone": shutil.rmtree,
    "a page is edited": lambda site: (site / BIRTH).write_text("lạ", encoding="utf-8"),
    "a page is edited to the same size": lambda site: _of_the_same_size(site / BIRTH),
    "a file of the theme is edited": lambda site: (site / "assets/congkhai.css").write_text("lạ", encoding="utf-8"),
    "a file is empty": lambda site: (site / "sitemap.xml").write_bytes(b""),
    "a stray file": lambda site: _stray(site / "cu.html"),
    "a stray file in a folder of its own": lambda site: _stray(site / "cu" / "sau" / "cu.html"),
    "a hidden stray file": lambda site: _stray(site / "thu-tuc" / ".cu"),
    "a page that is a folder": lambda site: _instead(site / BIRTH, _folder),
    "a folder that is a file": lambda site: _instead((site / BIRTH).parent, _stray),
    "a page that is a link": lambda site: _instead(site / BIRTH, lambda page: page.symlink_to(site / "404.html")),
    "a folder that is a link": lambda site: _instead(
        site / "thu-tuc", lambda folder: folder.symlink_to(site / "don-vi", target_is_directory=True)
    ),
}
"""What people and other programs may do to a site."""


@pytest.mark.parametrize("damage", SITE)
def test_a_damaged_site_is_made_whole_again(damage: str, built: Built) -> None:
    whole = bytes_of(built.site)
    SITE[damage](built.site)
    assert bytes_of(built.site) != whole
    assert built.warm() == whole


@pytest.mark.parametrize("damage", ["a page is gone", "a stray file", "a file of the theme is edited"])
def test_of_a_damaged_site_only_what_is_damaged_is_written(damage: str, built: Built) -> None:
    before = built.states()
    SITE[damage](built.site)
    built.warm()
    changed = {file for file, state in built.states().items() if before[file] != state}
    assert len(changed) <= 1


def test_a_site_that_was_moved_is_built_anew_where_it_was(built: Built) -> None:
    whole = bytes_of(built.site)
    built.site.rename(built.site.with_name("khac"))
    assert built.warm() == whole == bytes_of(built.site.with_name("khac"))


def test_a_link_to_the_site_leads_to_the_new_one(built: Built) -> None:
    link = built.root.parent / "www"
    link.symlink_to(built.site, target_is_directory=True)
    built.replace(UNIT, "name: Xã Đông", "name: Xã Đông Mới")
    assert built.build(out=link).exit_code == 0
    assert link.is_symlink()
    assert bytes_of(built.site) == built.cold()


def _sql(cache: Path, statement: str, *values: object) -> None:
    with closing(sqlite3.connect(cache / "prepared.sqlite")) as connection, connection:
        connection.execute(statement, values)


def _states(cache: Path) -> list[Path]:
    return [*(cache / "sites").glob("*.json")]


def _database(cache: Path, change: Callable[[bytes], bytes]) -> None:
    """Another file in the place of the database, which builds in this very process may still hold open."""
    _sql(cache, "PRAGMA wal_checkpoint(TRUNCATE)")
    content = (cache / "prepared.sqlite").read_bytes()
    for path in cache.glob("prepared.sqlite*"):
        path.unlink()
    (cache / "prepared.sqlite").write_bytes(change(content))


CACHE: dict[str, Damage] = {
    "all is gone": shutil.rmtree,
    "the records are gone": lambda cache: (cache / "prepared.sqlite").unlink(),
    "the states are gone": lambda cache: shutil.rmtree(cache / "sites"),
    "no database": lambda cache: _database(cache, lambda content: b"lorem ipsum " * 2000),
    "half a database": lambda cache: _database(cache, lambda content: content[: len(content) // 2]),
    "an empty database": lambda cache: _database(cache, lambda content: b""),
    "a folder for a database": lambda cache: _instead(cache / "prepared.sqlite", _folder),
    "other tables": lambda cache: _sql(cache, "ALTER TABLE prepared RENAME COLUMN head TO kopf"),
    "no rows": lambda cache: _sql(cache, "DELETE FROM prepared"),
    "records without bodies": lambda cache: _sql(cache, "ALTER TABLE prepared RENAME COLUMN body TO rumpf"),
    "digests of other files": lambda cache: _sql(cache, "UPDATE seen SET digest = ?", b"0" * 16),
    "states of other files": lambda cache: _sql(cache, "UPDATE seen SET stat = '1 2 3 4'"),
    "half a state": lambda cache: [file.write_bytes(file.read_bytes()[:99]) for file in _states(cache)],
    "junk for a state": lambda cache: [file.write_text('{"files": 5}') for file in _states(cache)],
    "another junk for a state": lambda cache: [file.write_text("[1, 2]") for file in _states(cache)],
}
"""What may become of a cache."""


@pytest.mark.parametrize("damage", CACHE)
def test_a_damaged_cache_does_no_harm(damage: str, built: Built) -> None:
    whole = bytes_of(built.site)
    CACHE[damage](built.cache)
    assert built.warm() == whole
    built.replace(UNIT, "name: Xã Đông", "name: Xã Đông Mới")
    assert built.warm() == built.cold()


JUNK = [b"", b"{", b"[1, 2, 3]", b'[["a", "b"], [], null]', b"[null, [], null]", b"[" * 50_000]
"""Heads that no build has written; more in tests/prepare/test_head.py."""


@pytest.mark.parametrize("junk", JUNK, ids=lambda junk: junk[:40].decode("latin-1"))
def test_a_junk_head_is_as_good_as_none(junk: bytes, built: Built, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("congkhai.cache.digests.SETTLED", 0.0)
    built.replace(UNIT, "name: Xã Đông", "name: Xã Đông Mới")
    built.warm()
    _sql(built.cache, "UPDATE prepared SET head = ?", junk)
    built.replace(UNIT, "name: Xã Đông Mới", "name: Xã Đông")
    assert built.warm() == built.cold()


def test_a_file_in_the_place_of_the_caches_folder_does_no_harm(tmp_path: Path) -> None:
    built = small(tmp_path)
    (built.root / ".cache").write_text("lạ", encoding="utf-8")
    for _ in range(2):
        assert run("build", "--root", built.root, "--as-of", DAY, "--out", built.site).exit_code == 0
    assert bytes_of(built.site) == built.cold()


DURING = ["congkhai.build.portal.put_into_place", "congkhai.engine.Publication.publish", "congkhai.prepare.batch.read"]


@pytest.mark.parametrize("moment", DURING)
def test_a_cache_that_vanishes_during_the_build_does_no_harm(
    moment: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    built = small(tmp_path)
    with monkeypatch.context() as patched:
        before_call(moment, lambda: shutil.rmtree(built.cache, ignore_errors=True), patched)
        site = built.warm()
    assert site == built.cold()
    assert built.warm() == site


@pytest.mark.parametrize("moment", DURING[:2])
def test_a_cache_that_becomes_junk_during_the_build_does_no_harm(
    moment: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    built = small(tmp_path)
    with monkeypatch.context() as patched:
        before_call(moment, lambda: (built.cache / "prepared.sqlite").write_bytes(b"lorem ipsum " * 9000), patched)
        site = built.warm()
    assert site == built.cold()
    assert built.warm() == site


def test_two_builds_into_one_folder_that_know_nothing_of_each_other_never_leave_half_a_site(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    built = small(tmp_path)
    whole = built.cold()
    other = tmp_path / "kho-khac"
    with monkeypatch.context() as patched:
        meanwhile = [lambda: in_a_child(lambda: built.build(cache=other).exit_code)]
        before_call(
            "congkhai.publish.publication.Publication._write_sitemap",
            lambda: meanwhile.pop()() if meanwhile else None,
            patched,
        )
        result = built.build()
    assert bytes_of(built.site) == whole
    assert "Traceback" not in result.output
    assert isinstance(result.exception, SystemExit | None)


@pytest.fixture
def locked(tmp_path: Path) -> Iterator[Built]:
    """A root in which this user may write nothing."""
    with tempfile.TemporaryDirectory(prefix="congkhai-test-") as folder:
        Path(folder).chmod(0o755)
        made = small(Path(folder))
        built = Built(made.root)
        for path in [made.root, *made.root.rglob("*")]:
            path.chmod(0o555 if path.is_dir() else 0o444)
        yield built
        for path in [made.root, *made.root.rglob("*")]:
            path.chmod(0o755)


def _as_a_user(function: Callable[[], int], folder: Path) -> int:
    """Call a function as one who owns nothing, where this process may do all."""
    if os.geteuid() != 0:
        return function()

    def humbly() -> int:
        os.setgid(65534)
        os.setuid(65534)
        return function()

    os.chown(folder, 65534, 65534)
    return in_a_child(humbly)


@pytest.mark.parametrize("cached", [False, True])
def test_a_root_that_may_only_be_read_is_built_too(cached: bool, locked: Built) -> None:
    folder = locked.root.parent / "ngoai"
    folder.mkdir()
    expected = locked.cold()
    if cached:
        locked.root.chmod(0o755)
        (locked.root / ".cache" / "congkhai").mkdir(parents=True)
        for path in (locked.root / ".cache" / "congkhai", locked.root / ".cache", locked.root):
            path.chmod(0o555)
    cache = locked.root / ".cache" / "congkhai"

    def twice() -> int:
        first, second = (locked.build(out=folder / "site", cache=cache) for _ in range(2))
        return first.exit_code or second.exit_code

    assert _as_a_user(twice, folder) == 0
    assert bytes_of(folder / "site") == expected
