"""A portal that is being served, as a browser and the person who began it see it."""

from __future__ import annotations

import os
import socket
import subprocess
import sys
import time
import urllib.request
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path


@dataclass(frozen=True)
class Served:
    """A root, the address at which it is served, the process, what it says, and where it keeps temporary files."""

    root: Path
    address: str
    process: subprocess.Popen[bytes]
    log: Path
    temporary: Path

    def read(self, url: str) -> str:
        """A page as it is served now; nothing where there is none."""
        try:
            with urllib.request.urlopen(f"{self.address}{url}", timeout=5) as answer:
                return str(answer.read().decode("utf-8"))
        except OSError:
            return ""

    def shows(self, words: str, url: str) -> bool:
        """Whether a page says something before long."""
        return soon(lambda: words in self.read(url))

    def says(self, words: str) -> bool:
        """Whether the command says something before long."""
        return soon(lambda: words in self.said)

    @property
    def said(self) -> str:
        """All that the command has said."""
        return self.log.read_text(encoding="utf-8")

    def replace(self, file: str, old: str, new: str) -> None:
        """Put other words into a file of the root."""
        text = (self.root / file).read_text(encoding="utf-8")
        assert old in text
        (self.root / file).write_text(text.replace(old, new), encoding="utf-8")


@contextmanager
def serving(root: Path, *more: object) -> Iterator[Served]:
    """Serve a root until the end; the head of a group of processes of its own."""
    log, temporary = root.parent / "log", root.parent / "tam"
    temporary.mkdir()
    with socket.socket() as free:
        free.bind(("127.0.0.1", 0))
        address = f"127.0.0.1:{free.getsockname()[1]}"
    command = [sys.executable, "-m", "congkhai", "serve", "--root", root, "--address", address, *more]
    with log.open("wb") as told:
        process = subprocess.Popen(
            [str(one) for one in command],
            stdout=told,
            stderr=told,
            env={**os.environ, "TMPDIR": str(temporary)},
            start_new_session=True,
        )
    try:
        served = Served(root, f"http://{address}/", process, log, temporary)
        assert soon(lambda: served.read("") != ""), served.said
        yield served
    finally:
        process.terminate()
        process.wait(10)


def soon(holds: Callable[[], bool]) -> bool:
    """Whether something holds before long."""
    end = time.monotonic() + 20
    while time.monotonic() < end:
        if holds():
            return True
        time.sleep(0.1)
    return False
