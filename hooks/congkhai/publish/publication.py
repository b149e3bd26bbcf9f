"""One portal on its way into a folder: every page, the search index, the sitemap and the files beside records."""

from __future__ import annotations

import gzip
import pickle
from collections.abc import Callable
from concurrent.futures import Future, as_completed
from dataclasses import dataclass, field, replace
from html import escape
from pathlib import Path
from typing import Any

from congkhai.derive.files import published_files
from congkhai.models import Article
from congkhai.pipeline import Outcome
from congkhai.prepare import Workshop, shared_renderer
from congkhai.publish.tasks import Filling, fill_pages, write_page, write_services, write_text_part
from congkhai.render import PARTS, Rendered, Slotted, index_file, searchables, sitemap, text_path
from congkhai.render.data import rendered
from congkhai.shared import shared_vocabulary
from congkhai.views import Page
from congkhai.views.articles import article_page, top_of
from congkhai.views.open_data.cpsv import PublicServices
from congkhai.views.search import search_view
from congkhai.write import Ledger, copy_files, key_of, write

Progress = Callable[[int, int], None]
"""Told how many pages are written, and how many there are."""

ShellFor = Callable[[str, int], Slotted]
"""Gives the theme's page for a section and a depth of folders."""

BATCH = 200
"""Pages that a process fills and writes at a time."""


@dataclass
class Publication:
    """What is published, where, and what is known to stand there already.

    Procedures' pages and the full text of search are written by the workshop's processes, the others here meanwhile.
    """

    outcome: Outcome
    workshop: Workshop
    site: Path
    site_url: str
    ledger: Ledger = field(default_factory=Ledger)
    progress: Progress | None = None
    shells: dict[tuple[str, int], Slotted] = field(default_factory=dict)
    _digests: dict[tuple[str, int], bytes] = field(default_factory=dict)
    _waiting: dict[Future[Any], int] = field(default_factory=dict)
    _done: int = 0

    def publish(self, shell_for: ShellFor) -> None:
        """Write everything that is wanted. Raises OSError where a file cannot be written."""
        self._begin_procedures(shell_for)
        self._write_search()
        self._write_others(shell_for)
        self._write_data()
        self._write_sitemap()
        self._copy_files()
        with self.workshop.timings("wait"):
            for rendered in self.workshop.rendering:
                self.workshop.timings.add(rendered.result())
            self._begin_services()
            for future in as_completed(self._waiting):
                self.workshop.timings.add(future.result())
                self._tell(self._waiting[future])

    def _tell(self, pages: int) -> None:
        self._done += pages
        if self.progress is not None:
            self.progress(self._done, len(self.outcome.pages))

    def _shell(self, shell_for: ShellFor, page: Page) -> tuple[Slotted, bytes]:
        """The theme's page for this one, and its digest."""
        key = (page.section, page.url.count("/"))
        if key not in self.shells:
            with self.workshop.timings("theme"):
                self.shells[key] = shell_for(*key)
                self._digests[key] = self.shells[key].digest
        return self.shells[key], self._digests[key]

    def _begin_procedures(self, shell_for: ShellFor) -> None:
        """Let the processes fill the prepared pages that are wanted, from the first batch on."""
        renderer = shared_renderer()
        wanted: dict[tuple[bytes, int], list[Filling]] = {}
        shells: dict[bytes, Slotted] = {}
        for page in self.outcome.pages:
            if not page.record:
                continue
            with self.workshop.timings("link"):
                shell, digest = self._shell(shell_for, page)
                values = renderer.fillings(page) | self._head(page)
                key = self.outcome.prepared[page.record].key
                if not self.ledger.wants(f"{page.url}index.html", key_of(key, digest, *values.values())):
                    self._tell(1)
                    continue
                shells[digest] = shell
                home = self.workshop.home_of(page.record)
                batch = wanted.setdefault((digest, home), [])
                batch.append(Filling(page.url, page.record, key, values))
            if len(batch) == BATCH:
                self._fill(shell, wanted.pop((digest, home)), home)
        for (digest, home), batch in wanted.items():
            self._fill(shells[digest], batch, home)

    def _fill(self, shell: Slotted, batch: list[Filling], home: int) -> None:
        """Fill a batch where its bodies are rendered; bodies of earlier builds are shared among the processes."""
        self.workshop.staff(len(self.outcome.pages) if len(batch) == BATCH else 0)
        at = home if self.workshop.rendering else len(self._waiting)
        future = self.workshop.submit(fill_pages, self.workshop.place, self.site, shell, batch, home=at)
        self._waiting[future] = len(batch)

    def _head(self, page: Page) -> dict[str, bytes]:
        """What belongs into the slots of the theme's page, except the body."""
        return {
            "title": escape(page.title).encode(),
            "description": escape(page.description).encode(),
            "canonical": escape(f"{self.site_url}{page.url}").encode(),
        }

    def _write_others(self, shell_for: ShellFor) -> None:
        """Write the pages that are rendered whole."""
        renderer, timings = shared_renderer(), self.workshop.timings
        for page in self.outcome.pages:
            if page.record:
                continue
            shell, digest = self._shell(shell_for, page)
            head = self._head(page)
            made_of = pickle.dumps(replace(page, entries=()))
            if self.ledger.wants(f"{page.url}index.html", key_of(made_of, digest, *head.values())):
                with timings("render"):
                    html = shell.fill({**head, "body": renderer.body(page).encode()})
                with timings("write"):
                    write_page(self.site, page.url, html)
            self._tell(1)

    def _write_search(self) -> None:
        """Write the index of names; let the processes write the parts of the full text."""
        with self.workshop.timings("search"):
            view = search_view(self.outcome.listings, self.outcome.pages, shared_vocabulary())
            known = searchables(view, self.outcome.searchable)
            self._write(index_file(view, known))
        for number in range(PARTS):
            texts = [one.parts[number] for one in known]
            if self.ledger.wants(text_path(number), key_of("\n".join(texts).encode())):
                self._waiting[self.workshop.submit(write_text_part, self.site, number, texts, home=number)] = 0

    def _write_data(self) -> None:
        """Write the files for machines; whole addresses stand in some of them only."""
        made_of: dict[int, bytes] = {}
        for file in self.outcome.files:
            if isinstance(file.content, PublicServices):
                continue
            content = id(file.content)  # a list is the content of two files and more: CSV, JSON
            if content not in made_of:
                made_of[content] = pickle.dumps(file.content)
            address = self.site_url.encode() if file.sitewide else b""
            if self.ledger.wants(file.path, key_of(made_of[content], address)):
                with self.workshop.timings("data"):
                    made = rendered(file, self.site_url)
                with self.workshop.timings("write"):
                    write([made], self.site)

    def _begin_services(self) -> None:
        """Let the processes put together the services of each field, now that all records are kept."""
        for file in self.outcome.files:
            if not isinstance(file.content, PublicServices):
                continue
            keys = [self.outcome.prepared[record].key for record, _ in file.content.members]
            if self.ledger.wants(file.path, key_of(pickle.dumps(file), *keys)):
                at = len(self._waiting)
                arguments = (self.workshop.place, self.site, file.path, file.content, keys)
                self._waiting[self.workshop.submit(write_services, *arguments, home=at)] = 0

    def _write_sitemap(self) -> None:
        """A sitemap holds whole addresses or none (sitemaps.org)."""
        if not self.site_url:
            return
        listings = self.outcome.listings
        articles = [model for model in self.outcome.portal.models if isinstance(model, Article)]
        authored = [article_page(model, top_of(model), "", listings) for model in articles]
        plain = sitemap([*self.outcome.pages, *authored], self.site_url)
        self._write(plain, Rendered(f"{plain.path}.gz", gzip.compress(plain.content, mtime=0)))

    def add(self, path: str, text: str) -> None:
        """Write a file of the theme that is made, not copied."""
        self._write(Rendered(path, text.encode()))

    def _write(self, *files: Rendered) -> None:
        wanted = [file for file in files if self.ledger.wants(file.path, key_of(file.content))]
        with self.workshop.timings("write"):
            write(wanted, self.site)

    def _copy_files(self) -> None:
        files = published_files(self.outcome.portal)
        wanted = {
            address: source
            for address, source in files.items()
            if self.ledger.wants(address, key_of(self.workshop.digests.of(source)))
        }
        with self.workshop.timings("write"):
            copy_files(wanted, self.workshop.root, self.site)
