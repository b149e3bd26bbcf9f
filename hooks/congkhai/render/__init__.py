"""Stage 7: views to HTML, the search index and the sitemap. Nothing here sees a model, a file of records or a clock."""

from congkhai.render.html import Renderer
from congkhai.render.rendered import Rendered
from congkhai.render.search import search_files
from congkhai.render.shell import Shell
from congkhai.render.sitemap import sitemap

__all__ = ["Rendered", "Renderer", "Shell", "search_files", "sitemap"]
