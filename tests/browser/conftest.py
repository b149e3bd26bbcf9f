"""A real browser over the built portal: Debian's Chromium, driven by Playwright, on loopback only."""

from __future__ import annotations

import subprocess
import sys
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from functools import partial
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Page, sync_playwright

from tests.browser.synthetic import write_portal
from tests.building import built

CHROMIUM = "/usr/bin/chromium"
FLAGS = [
    "--no-sandbox",
    "--disable-gpu",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
]
WINDOWS = {"phone": {"width": 390, "height": 844}, "desktop": {"width": 1280, "height": 900}}


class Quiet(SimpleHTTPRequestHandler):
    """Serves files without a word; a missing one gets the portal's own page, as on static hosting."""

    def log_message(self, format: str, *args: object) -> None:
        """Keep the test's output clean."""

    def send_error(self, code: int, message: str | None = None, explain: str | None = None) -> None:
        """The portal's 404 page."""
        page = Path(self.directory) / "404.html"
        if code != 404 or not page.exists():
            super().send_error(code, message, explain)
            return
        body = page.read_bytes()
        self.send_response(404)
        self.send_header("Content-Type", "text/html; charset=utf-8")
        self.send_header("Content-Length", str(len(body)))
        self.end_headers()
        self.wfile.write(body)


class Server(ThreadingHTTPServer):
    """Says nothing of a window that closed before its file was sent."""

    def handle_error(self, request: object, client_address: object) -> None:
        """Show all but a broken connection."""
        if not isinstance(sys.exception(), ConnectionError):
            super().handle_error(request, client_address)  # type: ignore[arg-type]


@dataclass
class Visit:
    """A window on the portal, and what went wrong in it."""

    page: Page
    base: str
    errors: list[str] = field(default_factory=list)
    strangers: list[str] = field(default_factory=list)

    def open(self, path: str) -> Page:
        """Go to a page of the portal, its address relative to the root."""
        self.page.goto(self.base + path)
        return self.page


@contextmanager
def served(site: Path, handler: type[Quiet] = Quiet) -> Iterator[str]:
    """The address of a built site."""
    server = Server(("127.0.0.1", 0), partial(handler, directory=str(site)))
    threading.Thread(target=server.serve_forever, daemon=True).start()
    yield f"http://127.0.0.1:{server.server_port}/"
    server.shutdown()


@pytest.fixture(scope="session")
def address(tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    """The project's own portal, built and served."""
    with served(built(tmp_path_factory)) as address:
        yield address


@dataclass(frozen=True)
class Large:
    """A portal of as many procedures as a commune has."""

    address: str
    names: list[str]


@pytest.fixture(scope="session")
def large(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Large]:
    """A portal of 1,120 made-up procedures, built and served."""
    root, site = tmp_path_factory.mktemp("large"), tmp_path_factory.getbasetemp() / "large-site"
    names = write_portal(root, 1_120)
    command = [sys.executable, "-m", "congkhai", "build", "--root", str(root), "--out", str(site)]
    subprocess.run(command, check=True, capture_output=True)
    with served(site) as address:
        yield Large(address, names)


@pytest.fixture(scope="session")
def chromium() -> Iterator[Browser]:
    """One browser for all tests."""
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=CHROMIUM, args=FLAGS)
        yield browser
        browser.close()


@pytest.fixture(params=WINDOWS)
def visit(request: pytest.FixtureRequest, chromium: Browser, address: str) -> Iterator[Visit]:
    """A fresh window, once as large as a phone and once as a desktop. Fails on console errors and foreign requests."""
    window = WINDOWS[request.param]
    context = chromium.new_context(viewport=window, locale="vi-VN", has_touch=request.param == "phone")  # type: ignore[arg-type]
    context.set_default_timeout(10_000)
    visit = Visit(context.new_page(), address)
    visit.page.on("console", lambda said: visit.errors.append(said.text) if said.type == "error" else None)
    visit.page.on("pageerror", lambda error: visit.errors.append(str(error)))
    visit.page.on("request", lambda asked: visit.strangers.append(asked.url) if _foreign(asked.url, address) else None)
    yield visit
    context.close()
    assert visit.errors == []
    assert visit.strangers == []


def _foreign(url: str, address: str) -> bool:
    return not url.startswith((address, "data:", "blob:"))
