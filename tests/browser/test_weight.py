"""What a citizen downloads, as Chromium counts it on the wire from a server that packs with gzip, headers included.

The portal owes 15 KB for a procedure, 250 KB for a first visit and 20 KB for a later page; these budgets are narrower.
"""

from __future__ import annotations

import gzip
from collections.abc import Iterator
from dataclasses import dataclass
from io import BytesIO
from pathlib import Path
from statistics import median
from typing import Any

import pytest
from playwright.sync_api import Browser, Page

from tests.browser.conftest import WINDOWS, Quiet, served
from tests.building import built

KB = 1_000
PROCEDURE = "thu-tuc/1.001193/"
OTHER_PAGES = ("don-vi/xa-tuy-phuoc/", "thu-tuc/1.013225/", "huong-dan/nop-ho-so-truc-tuyen/")


class Packed(Quiet):
    """Sends every file packed, to be kept for ten minutes, as static hosting does."""

    def send_head(self) -> BytesIO | None:  # type: ignore[override]
        """The head of a file, or of a folder's index; gives the body."""
        file = Path(self.translate_path(self.path))
        file = file / "index.html" if file.is_dir() else file
        if not file.exists():
            self.send_error(404)
            return None
        body = gzip.compress(file.read_bytes(), 9, mtime=0)
        self.send_response(200)
        self.send_header("Content-Type", self.guess_type(str(file)))
        self.send_header("Content-Encoding", "gzip")
        self.send_header("Content-Length", str(len(body)))
        self.send_header("Cache-Control", "max-age=600")
        self.end_headers()
        return BytesIO(body)


@dataclass(frozen=True)
class Portal:
    """The project's own portal behind a packing server, and the addresses of its procedures."""

    address: str
    procedures: list[str]


@pytest.fixture(scope="module")
def packed(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Portal]:
    """The portal, served packed."""
    site = built(tmp_path_factory)
    procedures = sorted(f"thu-tuc/{page.parent.name}/" for page in site.glob("thu-tuc/[0-9]*/index.html"))
    with served(site, Packed) as address:
        yield Portal(address, procedures)


@pytest.fixture
def counter(chromium: Browser) -> Iterator[Counter]:
    """A fresh window of a phone, with nothing kept from before."""
    context = chromium.new_context(viewport=WINDOWS["phone"], locale="vi-VN")  # type: ignore[arg-type]
    yield Counter(context.new_page())
    context.close()


class Counter:
    """Counts what comes over the wire; what the browser has kept counts nothing."""

    def __init__(self, page: Page) -> None:
        self._page = page
        self._addresses: dict[str, str] = {}
        self._loaded: dict[str, int] = {}
        wire = page.context.new_cdp_session(page)
        wire.on("Network.responseReceived", self._answered)
        wire.on("Network.loadingFinished", self._finished)
        wire.send("Network.enable")

    def _answered(self, event: dict[str, Any]) -> None:
        self._addresses[event["requestId"]] = event["response"]["url"]

    def _finished(self, event: dict[str, Any]) -> None:
        self._loaded[event["requestId"]] = int(event["encodedDataLength"])

    def load(self, url: str) -> dict[str, int]:
        """Open a page and give the bytes of everything that had to be fetched for it."""
        self._loaded.clear()
        self._page.goto(url, wait_until="networkidle")
        return {self._addresses[request]: size for request, size in self._loaded.items() if size}


def test_a_procedure_is_a_small_page(packed: Portal, counter: Counter) -> None:
    sizes = [counter.load(packed.address + url)[packed.address + url] for url in packed.procedures[::5]]
    assert len(sizes) > 10
    print(f"\nprocedure pages: median {median(sizes)} B, largest {max(sizes)} B of {len(sizes)}")
    assert median(sizes) <= 8 * KB


def test_a_first_visit_is_light_whatever_is_counted(packed: Portal, counter: Counter) -> None:
    loaded = counter.load(packed.address + PROCEDURE)
    print(f"\nfirst visit: {sum(loaded.values())} B in {len(loaded)} files")
    assert {"congkhai.css", "icons.css", "portal.js", "search.js"} <= {url.rpartition("/")[2] for url in loaded}
    assert sum(loaded.values()) <= 40 * KB


def test_a_later_page_brings_little_but_itself(packed: Portal, counter: Counter) -> None:
    counter.load(packed.address + PROCEDURE)
    for url in OTHER_PAGES:
        loaded = counter.load(packed.address + url)
        print(f"\nlater page {url}: {sum(loaded.values())} B in {len(loaded)} files")
        assert sum(loaded.values()) <= 15 * KB
