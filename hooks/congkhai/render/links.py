"""Links of authored pages, whose HTML the engine makes."""

from __future__ import annotations

import re
from collections.abc import Container

_ANCHOR = re.compile(r'<a\b[^>]*\bhref="/(?P<path>[^"#?]*)[^"]*"[^>]*>(?P<text>.*?)</a>', re.DOTALL)


def without_missing(html: str, addresses: Container[str]) -> str:
    """The HTML in which links from the portal's root to pages that this portal lacks are plain text.

    One unit's portal has fewer pages than the whole one, whose guides it shares.
    """

    def kept(match: re.Match[str]) -> str:
        return match[0] if match["path"] in addresses or match["path"].startswith("/") else match["text"]

    return _ANCHOR.sub(kept, html)
