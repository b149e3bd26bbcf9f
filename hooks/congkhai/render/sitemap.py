"""Files that machines read beside the search data: the sitemap."""

from __future__ import annotations

from collections.abc import Iterable
from html import escape

from congkhai.render.rendered import Rendered
from congkhai.views import Page


def sitemap(pages: Iterable[Page], site_url: str) -> Rendered:
    """All pages with the day of their last change where it is known (sitemaps.org, protocol 0.9)."""
    lines = ['<?xml version="1.0" encoding="UTF-8"?>', '<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">']
    for page in pages:
        changed = f"<lastmod>{page.modified}</lastmod>" if page.modified else ""
        lines.append(f"<url><loc>{escape(site_url + page.url, quote=False)}</loc>{changed}</url>")
    lines.append("</urlset>\n")
    return Rendered("sitemap.xml", "\n".join(lines).encode())
