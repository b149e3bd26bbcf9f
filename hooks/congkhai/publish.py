"""Render and write what is made from records, whichever engine gives the shells."""

from __future__ import annotations

import gzip
from collections.abc import Callable, Iterator
from pathlib import Path

from congkhai.derive.files import published_files
from congkhai.models import Article
from congkhai.pipeline import Outcome
from congkhai.render import Rendered, Renderer, Shell, search_files, sitemap
from congkhai.shared import shared_vocabulary
from congkhai.views.articles import article_page, top_of
from congkhai.views.search import search_view
from congkhai.write import copy_files, write

Progress = Callable[[int, int], None]
"""Told how many pages are written, and how many there are."""

ShellFor = Callable[[str, int], Shell]
"""Gives the theme's page for a section and a depth of folders."""


def publish(
    outcome: Outcome,
    root: Path,
    site: Path,
    renderer: Renderer,
    shell_for: ShellFor,
    site_url: str,
    progress: Progress | None = None,
) -> None:
    """Write every page, the search index, the sitemap and the files beside records below the site folder."""
    total = len(outcome.pages)
    shells: dict[tuple[str, int], Shell] = {}

    def rendered() -> Iterator[Rendered]:
        for page in outcome.pages:
            key = (page.section, page.url.count("/"))
            if key not in shells:
                shells[key] = shell_for(*key)
            yield renderer.page(page, shells[key], site_url)

    write(rendered(), site, lambda done: progress(done, total) if progress else None)
    authored = [
        article_page(model, top_of(model), "", outcome.listings)
        for model in outcome.portal.models
        if isinstance(model, Article)
    ]
    maps: list[Rendered] = []
    if site_url:  # a sitemap holds whole addresses or none (sitemaps.org)
        plain = sitemap([*outcome.pages, *authored], site_url)
        maps = [plain, Rendered(f"{plain.path}.gz", gzip.compress(plain.content, mtime=0))]
    searchable = search_view(outcome.portal, outcome.pages, shared_vocabulary())
    write([*search_files(searchable), *maps], site)
    copy_files(published_files(outcome.portal), root, site)
