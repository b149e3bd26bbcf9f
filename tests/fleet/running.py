"""Fleets built by the command in a process of its own, and what they left on the disk."""

from __future__ import annotations

import json
import os
import re
import signal
import subprocess
import sys
import time
from collections.abc import Callable, Iterable
from contextlib import suppress
from pathlib import Path
from typing import Any

from congkhai.build.state import state_file
from tests.building import DAY
from tests.fleet.root import ADDRESS, COMMUNES, PROCEDURES
from tests.site_pages import bytes_of

Told = subprocess.CompletedProcess[str]
Places = dict[str, tuple[int, int]]
ALL = ("--under", "tinh-mau")
SOON = 60.0
"""Seconds after which a test gives up waiting."""


def command(root: Path, out: Path, *more: object) -> list[str]:
    """`congkhai fleet build` of a root, on a fixed day, with two processes."""
    fixed = ["--root", root, "--out", out, "--as-of", DAY, "--address", ADDRESS, "--jobs", "2"]
    return [sys.executable, "-m", "congkhai", "fleet", "build", *map(str, (*fixed, *more))]


def fleet(root: Path, out: Path, *more: object, status: int = 0) -> Told:
    """Build the communes of the small root, unless told otherwise."""
    chosen = () if {"--units", "--under"} & set(map(str, more)) else ALL
    done = subprocess.run(command(root, out, *chosen, *more), capture_output=True, text=True, check=False, timeout=SOON)
    assert done.returncode == status, done.stderr
    assert "Traceback" not in done.stderr
    return done


def outcomes(told: Told) -> dict[str, str]:
    """What the lines of progress tell of each unit; a unit that is told twice fails."""
    found = re.findall(r"^\[ *\d+/\d+\] ([a-z0-9-]+): (đã dựng|giữ nguyên|LỖI), ", told.stderr, re.M)
    assert len(found) == len({unit for unit, _ in found}), told.stderr
    return dict(found)


def built(told: Told) -> set[str]:
    """The units whose portals were built."""
    return {unit for unit, outcome in outcomes(told).items() if outcome == "đã dựng"}


def manifest(out: Path, name: str = "fleet.json") -> dict[str, Any]:
    """What a manifest holds."""
    data: dict[str, Any] = json.loads((out / name).read_text(encoding="utf-8"))
    return data


def places(folder: Path) -> Places:
    """Each file's inode and the time of its last change: equal only where nothing was written."""
    files = (path for path in folder.rglob("*") if path.is_file())
    return {path.relative_to(folder).as_posix(): (path.stat().st_ino, path.stat().st_mtime_ns) for path in files}


def each_place(out: Path) -> dict[str, Places]:
    """The same for each portal."""
    return {unit: places(out / unit) for unit in COMMUNES}


def assert_whole(out: Path, undisturbed: Path, units: Iterable[str] = COMMUNES) -> None:
    """Every portal is there and equal to that of an undisturbed fleet; no workspace is left."""
    assert {path.name for path in out.iterdir() if path.is_dir()} == {*units, ".shared"}
    for unit in units:
        assert bytes_of(out / unit) == bytes_of(undisturbed / unit), unit


def replace_in(file: Path, old: str, new: str) -> None:
    """Change a record as an editor does."""
    text = file.read_text(encoding="utf-8")
    assert old in text
    file.write_text(text.replace(old, new), encoding="utf-8")


def rename_procedure(root: Path, name: str) -> Path:
    """Give the first procedure another name."""
    file = root / "procedures" / "ho-tich" / f"{PROCEDURES[0]}.yml"
    file.write_text(re.sub(r"^name: .*", f"name: {name}", file.read_text(encoding="utf-8"), flags=re.M), "utf-8")
    return file


def kill_one_that_builds(processes: Callable[[], Iterable[int]], cache: Path, out: Path) -> str:
    """Kill one of the processes in the middle of a portal; gives the unit. Each is halted while it is looked at."""
    until = time.monotonic() + SOON
    while time.monotonic() < until:
        for pid in processes():
            with suppress(ProcessLookupError):
                os.kill(pid, signal.SIGSTOP)
                unit = _built_by(pid, cache, out)
                os.kill(pid, signal.SIGKILL if unit else signal.SIGCONT)
                if unit:
                    return unit
    raise AssertionError("no process has built anything")


def _built_by(pid: int, cache: Path, out: Path) -> str | None:
    """The unit whose lock a process holds and whose workspace has files, while its portal is not there yet."""
    if not _halted(pid):
        return None
    held = {entry.readlink() for entry in Path(f"/proc/{pid}/fd").iterdir()}
    for unit in COMMUNES:
        lock = state_file(cache, out / unit).with_suffix(".lock")
        begun = any(any(folder.iterdir()) for folder in out.glob(f".{unit}-????????"))
        if lock in held and begun and not (out / unit).exists():
            return unit
    return None


def _halted(pid: int) -> bool:
    """Wait until a process that was told to halt does; False where it has ended instead."""
    for _ in range(1000):
        try:
            state = Path(f"/proc/{pid}/stat").read_text().rpartition(") ")[2][0]
        except OSError:
            return False
        if state in "TZ":
            return state == "T"
        time.sleep(0.001)
    return False


def children_of(pid: int) -> list[int]:
    """The processes that a process has begun."""
    found = Path(f"/proc/{pid}/task/{pid}/children")
    return [int(child) for child in found.read_text().split()] if found.exists() else []
