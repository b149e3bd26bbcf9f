"""Markdown that editors and citizens wrote, as HTML that is safe to publish."""

from __future__ import annotations

import nh3
from markdown import Markdown
from markupsafe import Markup

_TAGS = {
    "p",
    "br",
    "strong",
    "em",
    "ul",
    "ol",
    "li",
    "blockquote",
    "a",
    "code",
    "h3",
    "h4",
    "table",
    "thead",
    "tbody",
    "tr",
    "th",
    "td",
}
_parser = Markdown(extensions=["tables", "sane_lists"], output_format="html")


def safe_html(text: str) -> Markup:
    """The text as HTML. Only plain prose elements pass; scripts, styles, pictures and foreign attributes do not."""
    html = _parser.reset().convert(text)
    return Markup(
        nh3.clean(html, tags=_TAGS, attributes={"a": {"href"}}, url_schemes={"http", "https", "mailto", "tel"})
    )
