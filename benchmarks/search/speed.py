"""How fast search is in a slowed browser: `python benchmarks/search/speed.py [SIZE ...]`, 1,120 and 6,000 unless told.

Builds a portal of made-up procedures of each size in a temporary folder, and prints for it the first download and, with
the processor slowed four times, the time from the first key to suggestions and the 95th percentile of forty searches;
once with the engine in its worker, once in the page's own thread, which Chromium slows fully. Ends with status 1 where
the aims are missed: 1 s, 50 ms and 150 KB at 1,120, 100 ms at 6,000.
"""

from __future__ import annotations

import gzip
import subprocess
import sys
import tempfile
from pathlib import Path

from playwright.sync_api import Browser, sync_playwright

PROJECT = Path(__file__).resolve().parents[2]
sys.path.insert(0, str(PROJECT))

from tests.browser.conftest import CHROMIUM, FLAGS, served  # noqa: E402
from tests.browser.speed import measure  # noqa: E402
from tests.browser.synthetic import questions, write_portal  # noqa: E402

AIMS = {1_120: (1_000, 50, 150_000), 6_000: (None, 100, None)}
"""By size: milliseconds until ready, milliseconds of a search, bytes of the first download."""


def main(sizes: list[int]) -> int:
    """Measure every size; gives the exit status."""
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=CHROMIUM, args=FLAGS)
        reached = [measured(browser, size) for size in sizes]
        browser.close()
    return 0 if all(reached) else 1


def measured(browser: Browser, size: int) -> bool:
    """Build, measure and print one size; gives whether its aims are reached."""
    with tempfile.TemporaryDirectory() as folder:
        root, site = Path(folder) / "root", Path(folder) / "site"
        names = write_portal(root, size)
        command = [sys.executable, "-m", "congkhai", "build", "--root", str(root), "--out", str(site)]
        subprocess.run(command, check=True, capture_output=True)
        download = len(gzip.compress((site / "tim-kiem/index.json").read_bytes()))
        print(f"{size} procedures: first download {download / 1_000:.0f} KB gzip")
        with served(site) as address:
            in_worker = measure(browser, address, questions(names))
            in_page = measure(browser, address, questions(names), worker=False)
    print(f"  worker: {in_worker}\n  page:   {in_page}", flush=True)
    ready, search, most = AIMS.get(size, (None, None, None))
    aims = ((ready, in_worker.ready), (search, in_worker.search), (search, in_page.search), (most, download))
    return all(aim is None or value <= aim for aim, value in aims)


if __name__ == "__main__":
    sys.exit(main([int(size) for size in sys.argv[1:]] or [1_120, 6_000]))
