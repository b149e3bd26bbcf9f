"""What a build left, as JSON: `python built.py SITE PROCEDURES`.

Pages and bytes, and how much a procedure's page holds, so that unlike is not taken for like. A process of its own,
since what it reads would count as memory of what is measured after it. Ends with status 1 where a page is missing.
"""

from __future__ import annotations

import html
import json
import re
import sys
from pathlib import Path
from typing import Any

SAMPLE = 200
"""Of so many pages the visible text is counted."""

_HIDDEN = re.compile(r"<(script|style|svg)\b.*?</\1>|<!--.*?-->", re.S)
_BODY = re.compile(r"<body\b[^>]*>")
_TAG = re.compile(r"<[^>]+>")


class Incomplete(Exception):
    """A build that ended well and did not make a page of each procedure."""


def weighed(site: Path, procedures: int) -> dict[str, Any]:
    """Pages, bytes of all files, mean bytes and mean visible characters of a procedure's page."""
    files = [path for path in site.rglob("*") if path.is_file()]
    own = sorted(path for path in files if re.search(r"/thu-tuc/\d\.\d+/index\.html$", path.as_posix()))
    if len(own) != procedures:
        raise Incomplete(f"{len(own)} pages of {procedures} procedures")
    some = own[:: max(1, len(own) // SAMPLE)]
    return {
        "pages": sum(path.name == "index.html" for path in files),
        "bytes": sum(path.stat().st_size for path in files),
        "page_bytes": round(sum(path.stat().st_size for path in own) / len(own)),
        "page_text": round(sum(len(visible(path.read_text(encoding="utf-8"))) for path in some) / len(some)),
    }


def visible(page: str) -> str:
    """The text of a page as far as it is shown, with single spaces."""
    body = _BODY.split(page, maxsplit=1)[-1]
    return " ".join(html.unescape(_TAG.sub(" ", _HIDDEN.sub(" ", body))).split())


if __name__ == "__main__":
    try:
        print(json.dumps(weighed(Path(sys.argv[1]), int(sys.argv[2]))))
    except Incomplete as error:
        sys.exit(str(error))
