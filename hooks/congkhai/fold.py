"""Vietnamese text without its marks: what search compares, and what addresses and folders are named by."""

from __future__ import annotations

import re
import unicodedata


def _unmarked(letter: str) -> str:
    return "".join(part for part in unicodedata.normalize("NFD", letter) if unicodedata.category(part) != "Mn")


_ACCENTED = [chr(code) for first, last in ((0xC0, 0x250), (0x1E00, 0x1F00)) for code in range(first, last)]
_LATIN = dict.fromkeys(range(0x300, 0x370)) | {ord(one): _unmarked(one) for one in _ACCENTED if one.islower()}
_LATIN[ord("đ")] = "d"
"""Lower-case Latin letters with their letters unmarked, and combining marks with nothing: one pass over a text."""

_OTHER_SCRIPTS = re.compile("[\u0370-\u1dff\u1f00-\U0010ffff]+")
_SYLLABLE = re.compile(r"[a-z0-9]+")


def fold(text: str) -> str:
    """The text in lower case without marks, đ as d, each run of white space one space: `Đăng  ký` gives `dang ky`.

    Old and new tone placement fold alike (hoà, hòa), and so do NFC and NFD.
    """
    lowered = text.lower()
    if not lowered.isascii():
        lowered = lowered.translate(_LATIN)
        if not lowered.isascii():
            lowered = _OTHER_SCRIPTS.sub(lambda match: _unmarked(match[0]), lowered)
    return " ".join(lowered.split())


def syllables(text: str) -> list[str]:
    """The folded runs of letters and digits of a text, in order: what search compares."""
    return _SYLLABLE.findall(fold(text))


def slug(text: str) -> str:
    """The folded text as an identifier: ASCII letters and digits, single hyphens; empty where none are left."""
    return "-".join(syllables(text))
