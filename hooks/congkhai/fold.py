"""Vietnamese text without its marks: what search compares, and what addresses and folders are named by."""

from __future__ import annotations

import re
import unicodedata


def fold(text: str) -> str:
    """The text in lower case without marks, đ as d, each run of white space one space: `Đăng  ký` gives `dang ky`.

    Old and new tone placement fold alike (hoà, hòa), and so do NFC and NFD.
    """
    lowered = text.lower()
    if not lowered.isascii():
        marked = unicodedata.normalize("NFD", lowered.replace("đ", "d"))
        lowered = "".join(letter for letter in marked if unicodedata.category(letter) != "Mn")
    return " ".join(lowered.split())


def slug(text: str) -> str:
    """The folded text as an identifier: ASCII letters and digits, single hyphens; empty where none are left."""
    return re.sub(r"[^a-z0-9]+", "-", fold(text)).strip("-")
