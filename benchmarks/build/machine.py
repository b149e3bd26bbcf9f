"""The machine that a run stands on: nothing that tells where it is or whose."""

from __future__ import annotations

import os
import platform
import re
from pathlib import Path
from typing import Any


def machine() -> dict[str, Any]:
    """Cores, processor, memory, system and Python, and how busy it was at the start."""
    return {
        "cores": len(os.sched_getaffinity(0)),
        "processor": _first(r"model name\s*: (.+)", Path("/proc/cpuinfo")) or platform.machine(),
        "memory_gb": round(os.sysconf("SC_PAGE_SIZE") * os.sysconf("SC_PHYS_PAGES") / 2**30, 1),
        "system": _first(r'^PRETTY_NAME="?([^"\n]+)', Path("/etc/os-release")) or platform.system(),
        "kernel": f"{platform.system()} {platform.release()}",
        "python": platform.python_version(),
        "load_at_start": round(os.getloadavg()[0], 1),
    }


def _first(pattern: str, file: Path) -> str:
    """What a pattern finds in a file of the system."""
    found = re.search(pattern, file.read_text(encoding="utf-8"), re.M) if file.exists() else None
    return found[1].strip() if found else ""
