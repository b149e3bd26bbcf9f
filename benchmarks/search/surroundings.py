"""What a run of the benchmark stands on: the competitors' packages, the machine, and the versions of all."""

from __future__ import annotations

import importlib.metadata
import json
import os
import platform
import re
import shutil
import subprocess
from pathlib import Path

import click

from congkhai import __version__

HERE = Path(__file__).resolve().parent
CACHE = HERE.parents[1] / ".cache" / "search-bench"


def installed_modules() -> Path:
    """The competitors, as package-lock.json has them, in the cache folder; their install scripts are not run."""
    CACHE.mkdir(parents=True, exist_ok=True)
    modules, lock = CACHE / "node_modules", HERE / "package-lock.json"
    done = CACHE / "package-lock.json"
    if not modules.is_dir() or not done.exists() or done.read_bytes() != lock.read_bytes():
        if shutil.which("npm") is None:
            raise click.ClickException("npm is missing; install it with: sudo apt-get install -y npm")
        done.unlink(missing_ok=True)
        shutil.copy(HERE / "package.json", CACHE)
        shutil.copy(lock, done)
        command = ["npm", "ci", "--ignore-scripts", "--no-audit", "--no-fund"]
        result = subprocess.run(command, cwd=CACHE, capture_output=True, text=True, check=False)
        if result.returncode:
            done.unlink()
            raise click.ClickException(result.stderr)
    return modules


def machine() -> str:
    """Cores, processor, system, and how busy it is: times of a busy machine are long."""
    info = Path("/proc/cpuinfo")
    model = re.search(r"model name\s*: (.+)", info.read_text(encoding="utf-8")) if info.exists() else None
    name = model[1] if model else platform.machine()
    return f"{os.cpu_count()} cores ({name}), {platform.system()}, load {os.getloadavg()[0]:.1f} at the start"


def versions(modules: Path, browser: str) -> dict[str, str]:
    """What was measured, and where it ran."""
    wanted = json.loads((HERE / "package.json").read_text(encoding="utf-8"))["dependencies"]
    packages = {
        name: json.loads((modules / name / "package.json").read_text(encoding="utf-8"))["version"] for name in wanted
    }
    running = subprocess.run(["node", "--version"], capture_output=True, text=True, check=True).stdout.strip()
    return {
        "congkhai": __version__,
        **packages,
        "pagefind": importlib.metadata.version("pagefind"),
        "node": running.lstrip("v"),
        "Python": platform.python_version(),
        "Chromium": browser,
    }
