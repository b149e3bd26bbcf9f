"""The least that a build can take: `python floor.py SITE INTO` writes a built site once more, and does nothing else.

Every file is read into memory first. Then as many processes as there are cores write them, with their folders, into
a new place; only that is timed. Prints seconds as JSON.
"""

from __future__ import annotations

import json
import os
import resource
import sys
import time
from pathlib import Path


def main(site: Path, into: Path) -> dict[str, float]:
    """Write the files of a site into another folder; tells wall clock and processor time of the writing."""
    found = sorted(path for path in site.rglob("*") if path.is_file())
    files = [(str(into / path.relative_to(site)), path.read_bytes()) for path in found]
    cores = len(os.sched_getaffinity(0))
    os.sync()
    start = time.perf_counter()
    children = [_child(files[number::cores]) for number in range(cores)]
    ended = [os.waitstatus_to_exitcode(os.waitpid(pid, 0)[1]) for pid in children]
    wall = time.perf_counter() - start
    if any(ended):
        raise SystemExit("A writing process failed.")
    usage = resource.getrusage(resource.RUSAGE_CHILDREN)
    return {"wall_s": wall, "cpu_s": usage.ru_utime + usage.ru_stime}


def _child(files: list[tuple[str, bytes]]) -> int:
    """Start a process that writes these files."""
    pid = os.fork()
    if pid == 0:
        try:
            _write(files)
        except OSError:
            os._exit(1)
        os._exit(0)
    return pid


def _write(files: list[tuple[str, bytes]]) -> None:
    """Write files, making each folder once."""
    folders: set[str] = set()
    for name, content in files:
        folder = name.rpartition("/")[0]
        if folder not in folders:
            os.makedirs(folder, exist_ok=True)  # noqa: PTH103 the shortest way to the kernel
            folders.add(folder)
        descriptor = os.open(name, os.O_WRONLY | os.O_CREAT | os.O_TRUNC, 0o644)
        os.write(descriptor, content)
        os.close(descriptor)


if __name__ == "__main__":
    print(json.dumps(main(Path(sys.argv[1]), Path(sys.argv[2]))))
