"""Builds a portal of the whole national list of commune procedures: `make site-real`.

The text exports are imported into a copy of this project's root folder in a temporary place (a procedure that stands
here by hand keeps its record), checked and built there. Prints where the site is and how long each part took. Where
the exports are absent it says so and ends with status 2: nothing was built.
"""

from __future__ import annotations

import json
import shutil
import subprocess
import sys
import tempfile
import time
from pathlib import Path

PROJECT = Path(__file__).resolve().parents[1]
CONGKHAI = Path(sys.executable).with_name("congkhai")


def main(source: Path) -> int:
    """Import, check and build; gives the exit status."""
    if not source.is_dir():
        print(f"{source} is not here: nothing to import, nothing built.", file=sys.stderr)
        return 2
    root = Path(tempfile.mkdtemp(prefix="congkhai-real-"))
    for name in ("content", "plans", "procedures"):
        shutil.copytree(PROJECT / name, root / name)
    report = root / "import-report.json"
    times = {
        "import": timed("import", "procedures", str(source), "--into", str(root), "--report", str(report)),
        "check": timed("check", "--root", str(root), "--format", "json"),
        "build": timed("build", "--root", str(root), "--out", str(root / "site")),
    }
    told = json.loads(report.read_text(encoding="utf-8"))
    pages = sum(1 for _ in (root / "site").rglob("index.html"))
    print(f"{told['files']} files, {told['records']} records, {len(told['unread'])} lines unread, {pages} pages")
    print(", ".join(f"{name} {seconds:.1f} s" for name, seconds in times.items()))
    print(root / "site")
    return 0


def timed(*arguments: str) -> float:
    """Run the command and give its wall time in seconds; its refusal ends everything."""
    start = time.perf_counter()
    subprocess.run([str(CONGKHAI), *arguments], check=True, stdout=subprocess.DEVNULL)
    return time.perf_counter() - start


if __name__ == "__main__":
    sys.exit(main(Path(sys.argv[1])))
