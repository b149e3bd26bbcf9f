"""Lines to paragraphs: bullets taken off, and lines that the conversion to text has cut put together again."""

from __future__ import annotations

import re
from collections.abc import Iterable

from congkhai.imports.sections import tidy

_BULLET = re.compile(r"[-–•●*\s]+(?![)\-–•●*\s])")
_MARKER = re.compile(
    r"[-–•●*+]|bước\s|\(?(\d+(\.\d+)*|[a-zđ]\d*(\.\d+)*|[ivx]+)[.)](?!\d)|(điều|khoản|mục)\s+\d+[.:]", re.IGNORECASE
)
"""How a line begins that is a paragraph of its own: a bullet, a step, 1. (1) a) a1) (ii)."""

_HEADING = re.compile(r"(\* |[-–] )?((\d+|[a-zđ])[.)] ?)?bước\b", re.IGNORECASE)
_BARE_STEP = re.compile(r"(\* )?bước \d+[.:]?", re.IGNORECASE)
_UNFINISHED = re.compile(
    r"(,|(^|\s)(của|và|hoặc|tại|cho|với|bởi|từ|đến|các|những|là|thì|để|(định|tư|luật|lệnh|quyết) số))$", re.IGNORECASE
)
"""How a line ends that was cut: with a comma, or a word that no Vietnamese sentence ends with."""

_WANTS_A_NUMBER = re.compile(r"(^|\s)(điều|khoản|mục|điểm|số|ngày|tháng|năm)$", re.IGNORECASE)

_SHORTEST_CUT = 40
"""A heading line shorter than this was not cut at the margin."""


def paragraphs(lines: Iterable[str]) -> list[str]:
    """The paragraphs of some lines, every word kept; a line that clearly goes on from the last one is joined to it."""
    found: list[str] = []
    last = ""
    for line in filter(None, map(tidy, lines)):
        if last and _goes_on(last, line):
            found[-1] += f" {line}"
        else:
            found.append(line)
        last = line
    return found


def without_bullet(text: str) -> str:
    """The text without the dashes, stars and dots before it; a text of nothing else stays."""
    rest = _BULLET.sub("", text, count=1) if _BULLET.match(text) else text
    return rest.strip() or text.strip()


def steps(lines: Iterable[str]) -> list[str]:
    """One step for each paragraph, without its bullet; "Bước 2" alone on a line is put before what it begins.

    Deeper levels keep their plus signs: without them the steps could not be told from their parts.
    """
    found: list[str] = []
    for paragraph in paragraphs(lines):
        if found and _BARE_STEP.fullmatch(found[-1]) and not _MARKER.match(paragraph):
            found[-1] = f"{found[-1].rstrip('.:')}: {paragraph}"
        else:
            found.append(without_bullet(paragraph))
    return found


def _goes_on(last: str, line: str) -> bool:
    if _MARKER.match(line) or last[-1] in ".;:!?…":
        return False
    if _UNFINISHED.search(last) or (line[0].isdigit() and _WANTS_A_NUMBER.search(last)):
        return True
    return line[0].islower() and (len(last) >= _SHORTEST_CUT or not _HEADING.match(last))
