"""Stage 7: views to HTML, the search index and the sitemap. Nothing here sees a model, a file of records or a clock."""

from congkhai.render.html import Renderer
from congkhai.render.rendered import Rendered
from congkhai.render.search import (
    PARTS,
    Searchable,
    index_file,
    search_files,
    searchable,
    searchables,
    text_file,
    text_path,
)
from congkhai.render.sitemap import sitemap
from congkhai.render.slotted import Slotted, shell, slot

__all__ = [
    "PARTS",
    "Rendered",
    "Renderer",
    "Searchable",
    "Slotted",
    "index_file",
    "search_files",
    "searchable",
    "searchables",
    "shell",
    "sitemap",
    "slot",
    "text_file",
    "text_path",
]
