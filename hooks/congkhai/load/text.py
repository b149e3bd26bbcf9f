"""Text as published data really is, made one kind: NFC, without the invisible characters of Word and PDF."""

import re
import unicodedata

HIDDEN = re.compile("[\u00ad\u200b\u200c\u200e\u200f\u202a-\u202e\u2060-\u2064\u2066-\u2069\ufeff]")
"""Soft hyphen, zero-width and direction marks: they break search and comparison, and show nothing."""


CONTROL = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x84\x86-\x9f]")
"""Control characters, which no page can show and YAML and HTML forbid."""


def cleaned(text: str) -> str:
    """The text in NFC without hidden characters; line breaks become LF, so that line numbers hold everywhere."""
    if "\r" in text:
        text = text.replace("\r\n", "\n").replace("\r", "\n")
    if text.isascii():
        return text
    return unicodedata.normalize("NFC", HIDDEN.sub("", text))


def first_hidden(text: str) -> tuple[int, str] | None:
    """Line (from 1) and Unicode name of the first hidden character, or None."""
    match = None if text.isascii() else HIDDEN.search(text)
    if match is None:
        return None
    return text.count("\n", 0, match.start()) + 1, unicodedata.name(match[0], f"U+{ord(match[0]):04X}")
