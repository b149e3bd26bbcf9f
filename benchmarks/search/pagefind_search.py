"""Pagefind over procedures: its index, and its own script in headless Chromium answering the same questions.

Pagefind asks the server for parts of its index while it searches, so it is measured with a server on loopback: what a
network would add is left out.
"""

from __future__ import annotations

import shutil
import subprocess
import sys
import threading
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from dataclasses import dataclass
from functools import partial
from html import escape
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from typing import Any

CHROMIUM = "/usr/bin/chromium"
FLAGS = ["--no-sandbox", "--disable-gpu", "--disable-background-networking", "--disable-component-update"]

SEARCH = """async (questions) => {
  const start = performance.now();
  const pagefind = await import("/pagefind/pagefind.js");
  await pagefind.init();
  await pagefind.search("qqq");  // init() leaves its worker and WebAssembly to the first search
  const ready_ms = performance.now() - start;
  const answers = [];
  for (const { q } of questions) {
    const begin = performance.now();
    const { results } = await pagefind.search(q);
    await Promise.all(results.slice(0, 5).map((result) => result.data()));  // without it a result has not even a title
    const ms = performance.now() - begin;
    const shown = await Promise.all(results.slice(0, 10).map((result) => result.data()));
    answers.push({ ms, found: shown.map(({ url }) => url.split("/").at(-2)) });
  }
  return { ready_ms, answers };
}"""
READY = SEARCH.replace("of questions", "of []")


@dataclass(frozen=True)
class Told:
    """What the browser told: times to be ready, one answer for each question, and the files it asked for."""

    ready_ms: list[float]
    answers: list[dict[str, Any]]
    files: list[Path]
    browser: str


def pages_of_names(rows: list[dict[str, str]], site: Path) -> None:
    """A page for each procedure with the data that the other engines have, its name as the heading."""
    for row in rows:
        name, words = escape(row["name"]), escape(row["words"])
        body = f"<main><h1>{name}</h1><p>{row['code']}</p><p>{words}</p></main>"
        page = f'<!doctype html><html lang="vi"><head><title>{name}</title></head><body>{body}</body></html>'
        folder = site / "thu-tuc" / row["code"]
        folder.mkdir(parents=True)
        (folder / "index.html").write_text(page, encoding="utf-8")


def pages_of_site(rows: list[dict[str, str]], built: Path, site: Path) -> None:
    """The pages of the procedures as they were built."""
    for row in rows:
        folder = site / "thu-tuc" / row["code"]
        folder.mkdir(parents=True)
        shutil.copy(built / "thu-tuc" / row["code"] / "index.html", folder)


def make_index(site: Path) -> None:
    """Pagefind's index of a folder's pages, of their main part alone; raises CalledProcessError where it refuses."""
    command = [sys.executable, "-m", "pagefind", "--site", str(site), "--root-selector", "main", "--silent"]
    subprocess.run([*command, "--force-language", "vi"], check=True, capture_output=True)


def search(site: Path, questions: list[dict[str, Any]], ready_runs: int) -> Told:
    """Ask all questions in one page; and be ready as often as wanted, each time in a fresh context."""
    from playwright.sync_api import sync_playwright

    with served(site) as (address, asked), sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=CHROMIUM, args=FLAGS)
        told = []
        for script in [*[READY] * ready_runs, SEARCH]:
            page = browser.new_context().new_page()
            page.goto(address)
            told.append(page.evaluate(script, questions))
            page.context.close()
        version = browser.version
        browser.close()
    files = sorted(path for path in {site / path.lstrip("/") for path in asked} if path.is_file())
    return Told([one["ready_ms"] for one in told[:ready_runs]], told[-1]["answers"], files, version)


@contextmanager
def served(folder: Path) -> Iterator[tuple[str, set[str]]]:
    """A folder's address on loopback, and the paths asked for so far."""
    asked: set[str] = set()

    class Handler(SimpleHTTPRequestHandler):
        """Keeps connections open and answers at once, as static hosting does; remembers what was asked for."""

        protocol_version = "HTTP/1.1"
        disable_nagle_algorithm = True

        def log_message(self, format: str, *args: object) -> None:
            """Say nothing."""

        def do_GET(self) -> None:
            asked.add(self.path.split("?")[0])
            with suppress(ConnectionError):  # a page that is ready is closed, whatever it still loads
                super().do_GET()

    (folder / "index.html").write_text(
        '<!doctype html><html lang="vi"><title>Pagefind</title></html>', encoding="utf-8"
    )
    server = ThreadingHTTPServer(("127.0.0.1", 0), partial(Handler, directory=str(folder)))
    threading.Thread(target=server.serve_forever, daemon=True).start()
    try:
        yield f"http://127.0.0.1:{server.server_port}/", asked
    finally:
        server.shutdown()
        server.server_close()
