"""One command measured from outside: wall clock, processor time, and memory.

`rss_mb` is the resident memory of the largest process, as the kernel counted it when the processes ended. `all_mb` is
the memory of all processes together (pages that several share count once), looked at a few times a second: a build on
several processes is not smaller than one on threads because each of its processes is.
"""

from __future__ import annotations

import os
import re
import subprocess
import time
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path
from threading import Event, Thread

LOOK_EVERY = 0.25
PSS = re.compile(rb"^Pss:\s+(\d+) kB", re.M)


class Failed(Exception):
    """A measured command that did not end well; says what it told last."""


@dataclass(frozen=True)
class Cost:
    """What a run took. Processor time is user and system time of the command and all its descendants."""

    wall_s: float
    cpu_s: float
    rss_mb: float
    all_mb: float


def measured(command: list[str], folder: Path, log: Path, environment: Mapping[str, str] | None = None) -> Cost:
    """Run a command in a folder and tell what it took. Raises Failed where it fails.

    Linux counts the memory of the caller as its child's until the child's own program begins: callers are to be small.
    """
    os.sync()  # what the run before left to write must not slow this one
    with log.open("wb") as told:
        start = time.perf_counter()
        process = subprocess.Popen(
            command,
            cwd=folder,
            stdin=subprocess.DEVNULL,
            stdout=told,
            stderr=subprocess.STDOUT,
            env={**os.environ, **(environment or {})},
        )
        with Watch(process.pid) as watch:
            _, status, usage = os.wait4(process.pid, 0)
            wall = time.perf_counter() - start
    process.returncode = os.waitstatus_to_exitcode(status)
    if process.returncode:
        told_last = last_words(log.read_text(encoding="utf-8", errors="replace"))
        raise Failed(f"status {process.returncode}: {told_last}")
    rss = usage.ru_maxrss / 1024
    return Cost(wall, usage.ru_utime + usage.ru_stime, rss, max(rss, watch.most_mb))


class Watch:
    """Looks at the memory of a process and its descendants while it is open."""

    def __init__(self, pid: int) -> None:
        self.most_mb = 0.0
        self._pid = pid
        self._over = Event()
        self._thread = Thread(target=self._look, daemon=True)

    def __enter__(self) -> Watch:
        """Begin to look."""
        self._thread.start()
        return self

    def __exit__(self, *_: object) -> None:
        """Look no longer."""
        self._over.set()
        self._thread.join()

    def _look(self) -> None:
        """Keep the most that was seen."""
        while not self._over.wait(LOOK_EVERY):
            self.most_mb = max(self.most_mb, sum(map(_pss_kb, _family(self._pid))) / 1024)


def _family(pid: int) -> Iterator[int]:
    """A process and its descendants, as far as they still run."""
    yield pid
    for children in Path(f"/proc/{pid}/task").glob("*/children"):
        try:
            named = children.read_text().split()
        except OSError:
            continue
        for child in named:
            yield from _family(int(child))


def _pss_kb(pid: int) -> int:
    """The memory of a process, what it shares with others in part."""
    try:
        found = PSS.search(Path(f"/proc/{pid}/smaps_rollup").read_bytes())
    except OSError:  # it has just ended
        return 0
    return int(found[1]) if found else 0


def last_words(said: str, size: int = 400) -> str:
    """The end of what a command said, on one line and without the paths of this machine."""
    _, _, end = (" " + said)[-size:].partition(" ")
    return " ".join(re.sub(r"/\S+/", "…/", word) for word in end.split())
