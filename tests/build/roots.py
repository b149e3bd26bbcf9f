"""Roots to build again and again, and what a warm and a cold build make of them."""

from __future__ import annotations

import os
import signal
import subprocess
import sys
from collections.abc import Callable, Iterator, Mapping
from contextlib import suppress
from dataclasses import dataclass
from itertools import count
from pathlib import Path
from pkgutil import resolve_name
from typing import Any

import pytest
from click.testing import Result

from tests.building import DAY
from tests.site_pages import bytes_of
from tests.test_sites import copied, run

MORE = {
    "procedures/ho-tich/1.000894.yml": "code: 1.000894\nname: Đăng ký kết hôn\nfield: ho-tich\nlevel: [commune]\n",
    "procedures/ho-tich/2.000635.yml": "code: 2.000635\nname: Cấp bản sao\nfield: ho-tich\nlevel: [commune]\n",
    "procedures/dat-dai/1.012797.yml": "code: 1.012797\nname: Hòa giải\nfield: dat-dai\nlevel: [commune]\n",
    "plans/agencies/xa-dong.yml": """\
unit: xa-dong
agencies:
  - {id: tu-phap, name: Tư pháp}
  - {id: van-phong, name: Văn phòng}
  - {id: dia-chinh, name: Địa chính}
  - {id: cong-an, name: Công an}
""",
    "content/search/rieng.yml": "topic: rieng\nentries:\n  - {kind: word, words: [báo sinh], means: [khai sinh]}\n",
    "content/trang-rieng.md": "# Trang riêng\n\nChữ riêng.\n",
}
"""What tests/sites/good-own-config lacks: procedures that no record names, a register of agencies, words for search,
a page of its own.
"""


@dataclass
class Built:
    """A root and the place of its site and cache, beside it."""

    root: Path

    @property
    def site(self) -> Path:
        """Where its site is built."""
        return self.root.parent / "site"

    @property
    def cache(self) -> Path:
        """Where its cache is."""
        return self.root.parent / "cache"

    def build(self, *more: object, out: Path | None = None, cache: Path | None = None) -> Result:
        """Build on the fixed day, with what is known from before."""
        where = ("--out", out or self.site, "--cache", cache or self.cache)
        return run("build", "--root", self.root, "--as-of", DAY, "--jobs", 1, *where, *more)

    def warm(self, *more: object) -> dict[str, bytes]:
        """The site that a build with what is known from before leaves."""
        result = self.build(*more)
        assert result.exit_code == 0, result.output
        return bytes_of(self.site)

    def cold(self, *more: object) -> dict[str, bytes]:
        """The site that a build makes that knows nothing."""
        folder = next(path for n in count() if not (path := self.root.parent / f"cold-{n}").exists())
        result = self.build(*more, out=folder / "site", cache=folder / "cache")
        assert result.exit_code == 0, result.output
        return bytes_of(folder / "site")

    def write(self, file: str, text: str) -> None:
        """Write a file of the root."""
        path = self.root / file
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text, encoding="utf-8")

    def replace(self, file: str, old: str, new: str) -> None:
        """Put other words into a file of the root, in the place of words that it has."""
        text = (self.root / file).read_text(encoding="utf-8")
        assert old in text, f"{file} does not say {old!r}"
        self.write(file, text.replace(old, new))

    def states(self) -> dict[str, tuple[int, int]]:
        """Each file of the site with what tells whether it has been written again: inode and time."""
        there = {file: (self.site / file).stat() for file in bytes_of(self.site)}
        return {file: (state.st_ino, state.st_mtime_ns) for file, state in there.items()}


def small(folder: Path, *, config: bool = False) -> Built:
    """A root with records of every kind in a new folder; `config` keeps its own mkdocs.yml."""
    built = Built(copied("good-own-config", folder))
    for file, text in MORE.items():
        built.write(file, text)
    if not config:
        (built.root / "mkdocs.yml").unlink()
    return built


def command(built: Built, *more: object, out: Path | None = None) -> list[str]:
    """The command line of a build by itself, with two processes."""
    where = ["--root", built.root, "--out", out or built.site, "--cache", built.cache]
    return [sys.executable, "-m", "congkhai", "build", *map(str, (*where, "--as-of", DAY, "--jobs", 2, *more))]


def spawn(line: list[str], env: Mapping[str, str] | None = None) -> subprocess.Popen[str]:
    """The command as a process, and the head of a group of its own."""
    return subprocess.Popen(
        line,
        stdout=subprocess.PIPE,
        stderr=subprocess.STDOUT,
        text=True,
        env={**os.environ, **(env or {})},
        start_new_session=True,
    )


def told(process: subprocess.Popen[str]) -> str:
    """What a process says until it ends well."""
    output, _ = process.communicate(timeout=60)
    assert process.returncode == 0, output
    return output


def group(leader: int) -> Iterator[int]:
    """The living processes of a group."""
    for folder in Path("/proc").iterdir():
        with suppress(OSError, ValueError, IndexError):
            state, _, own = (folder / "stat").read_text().rpartition(")")[2].split()[:3]
            if int(own) == leader and state != "Z":
                yield int(folder.name)


def in_a_child(function: Callable[[], int]) -> int:
    """Call a function in a copy of this process; gives its exit status, or the negative number of the signal."""
    child = os.fork()
    if child == 0:
        status = 99
        try:
            status = function()
        finally:
            os._exit(status)
    return os.waitstatus_to_exitcode(os.waitpid(child, 0)[1])


def kill_myself() -> None:
    """End this process as a power cut would."""
    os.kill(os.getpid(), signal.SIGKILL)


def before_call(moment: str, action: Callable[[], object], monkeypatch: pytest.MonkeyPatch, nth: int = 1) -> None:
    """Do something before the n-th call of a function."""
    module, _, name = moment.rpartition(".")
    real: Any = getattr(resolve_name(module), name)
    calls = 0

    def watched(*arguments: Any, **named: Any) -> Any:
        nonlocal calls
        calls += 1
        if calls == nth:
            action()
        return real(*arguments, **named)

    monkeypatch.setattr(moment, watched)
