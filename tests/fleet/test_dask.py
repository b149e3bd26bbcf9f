"""A fleet on the workers of a Dask cluster, with a real scheduler and real processes."""

from __future__ import annotations

import json
import subprocess
import sys
import time
from collections.abc import Iterator
from contextlib import ExitStack, contextmanager
from pathlib import Path

import pytest

from tests.fleet.root import COMMUNES, make_root
from tests.fleet.running import (
    ALL,
    SOON,
    Told,
    assert_whole,
    built,
    command,
    fleet,
    kill_one_that_builds,
    manifest,
    outcomes,
    replace_in,
)
from tests.site_pages import Site

pytest.importorskip("distributed")
pytestmark = pytest.mark.skipif(sys.platform != "linux", reason="processes are found in /proc")

QUIET = ("--host", "127.0.0.1", "--no-dashboard")
NOBODY = "tcp://127.0.0.1:9"


@contextmanager
def process(arguments: list[str], log: Path) -> Iterator[subprocess.Popen[bytes]]:
    """A process of Dask, ended afterwards."""
    with log.open("wb") as told:
        running = subprocess.Popen([sys.executable, "-m", "dask", *arguments], stdout=told, stderr=told)
    try:
        yield running
    finally:
        running.kill()
        running.wait()


@contextmanager
def worker(scheduler: str, folder: Path, *options: str) -> Iterator[subprocess.Popen[bytes]]:
    """A worker, at work."""
    folder.mkdir()
    arguments = ["worker", scheduler, *QUIET, "--no-nanny", "--local-directory", str(folder), *options]
    with process(arguments, folder / "log.txt") as running:
        wait_for(folder / "log.txt", "Registered to")
        yield running


def wait_for(log: Path, words: str) -> None:
    """Wait until a log has these words."""
    until = time.monotonic() + SOON
    while words not in (log.read_text(encoding="utf-8", errors="replace") if log.exists() else ""):
        assert time.monotonic() < until, log.read_text(encoding="utf-8") if log.exists() else words
        time.sleep(0.05)


@pytest.fixture(scope="module", autouse=True)
def unanswered(tmp_path_factory: pytest.TempPathFactory) -> Iterator[subprocess.Popen[str]]:
    """A fleet that asks a scheduler where there is none; begun first, since the client waits long."""
    folder = tmp_path_factory.mktemp("unanswered")
    asked = command(make_root(folder / "root"), folder / "out", *ALL, "--executor", "dask", "--scheduler", NOBODY)
    with subprocess.Popen(asked, stderr=subprocess.PIPE, text=True) as running:
        yield running
        running.kill()


@pytest.fixture(scope="module")
def scheduler(tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    """The address of a scheduler."""
    folder = tmp_path_factory.mktemp("scheduler")
    told = folder / "scheduler.json"
    with process(["scheduler", *QUIET, "--port", "0", "--scheduler-file", str(told)], folder / "log.txt"):
        wait_for(folder / "log.txt", "Scheduler at")
        wait_for(told, '"address"')
        yield json.loads(told.read_text(encoding="utf-8"))["address"]


def on(scheduler: str) -> tuple[str, ...]:
    """The options that choose this scheduler."""
    return (*ALL, "--executor", "dask", "--scheduler", scheduler)


def test_a_worker_that_is_killed_loses_no_portal(scheduler: str, root: Path, tmp_path: Path, undisturbed: Path) -> None:
    out = tmp_path / "out"
    with ExitStack() as stack:
        workers = [stack.enter_context(worker(scheduler, tmp_path / f"w{n}", "--nthreads", "1")) for n in (1, 2)]
        running = stack.enter_context(subprocess.Popen(command(root, out, *on(scheduler)), stderr=subprocess.PIPE))
        pids = [one.pid for one in workers]
        killed = kill_one_that_builds(lambda: pids, root / ".cache" / "congkhai", out)
        _, told = running.communicate(timeout=SOON)
        assert sorted(one.poll() is None for one in workers) == [False, True]
    assert running.returncode == 0, told.decode()
    found = outcomes(Told([], 0, "", told.decode()))
    assert set(found) == set(COMMUNES)
    assert found[killed] == "đã dựng"
    assert_whole(out, undisturbed)
    assert len(manifest(out)["portals"]) == len(COMMUNES)


def test_workers_see_what_has_changed_since_the_fleet_before(scheduler: str, root: Path, tmp_path: Path) -> None:
    out = tmp_path / "out"
    with worker(scheduler, tmp_path / "worker", "--nthreads", "1"):
        assert built(fleet(root, out, *on(scheduler))) == set(COMMUNES)
        assert built(fleet(root, out, *on(scheduler))) == set()
        replace_in(root / "content" / "hotlines" / "xa-ba.yml", "0000 000 ", "0000 009 ")
        assert built(fleet(root, out, *on(scheduler))) == {"xa-ba"}
    assert "0000 009 " in Site(out / "xa-ba").page("duong-day-nong/").text


def test_a_worker_may_have_several_threads(scheduler: str, root: Path, tmp_path: Path, undisturbed: Path) -> None:
    with worker(scheduler, tmp_path / "worker", "--nthreads", "3"):
        assert built(fleet(root, tmp_path / "out", *on(scheduler))) == set(COMMUNES)
    assert_whole(tmp_path / "out", undisturbed)


def test_without_a_scheduler_one_is_begun_here(root: Path, tmp_path: Path, undisturbed: Path) -> None:
    out = tmp_path / "out"
    assert built(fleet(root, out, "--executor", "dask")) == set(COMMUNES)
    assert_whole(out, undisturbed)


def test_a_scheduler_that_does_not_answer_is_told(unanswered: subprocess.Popen[str]) -> None:
    _, told = unanswered.communicate(timeout=SOON)
    assert unanswered.returncode == 1, told
    assert f"Bộ điều phối {NOBODY} không trả lời" in told
    assert "Traceback" not in told
