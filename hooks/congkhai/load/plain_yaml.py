"""Plain YAML, as nearly all imported records are, read by rapidyaml in less time than PyYAML takes.

It gives exactly what load/yaml_text.py gives, or nothing: whatever the two may read differently (tags, anchors,
escapes, numbers that rapidyaml would normalise, keys that are no names, doubled keys, faults of any kind) is left to
PyYAML, which finds places and words for the faults. tests/load/test_plain_yaml.py holds the two against each other.
"""

from __future__ import annotations

import json
import os
import re
from collections.abc import Iterator
from contextlib import contextmanager
from typing import Any

import ryml

DOUBTFUL = (b"&", b"\\", b"\t", b" !", b"\n%", b"\n---", b"\n...", b"? ", b": [", b": {", b"- [", b"- {", b'" ', b"' ")
"""Anchors, escapes, tabs, tags, directives, several documents, keys that are no plain text, lists within a line, and
what may follow a closing quotation mark.
"""

BREAKS = re.compile("[\x7f-\x9f\u2028\u2029\ufeff]")
"""What libyaml refuses or takes for the end of a line, and rapidyaml does not."""

INDENTED_BLOCK = re.compile(b"[:-] [|>][-+]?[0-9]")
"""A block that tells its own indentation."""

STARTS = frozenset("@`%!&*|>[]{},:")
"""With these no plain value begins; whether it stood between quotation marks is not to be seen any more."""

NUMBERS = frozenset((".nan", ".inf", "-.inf"))
"""How rapidyaml writes what looked like no number or an endless one."""


def read_plainly(text: str) -> dict[str, Any] | None:
    """The data of a YAML text, every scalar still a string; None where PyYAML must read it.

    rapidyaml prints its own words about faulty texts on the standard error (see `quietly`).
    """
    content = text.encode()
    if not text.endswith("\n") or any(map(content.__contains__, DOUBTFUL)) or text[:1] in "%-.":
        return None
    if BREAKS.search(text) or INDENTED_BLOCK.search(content):
        return None
    try:
        as_json = ryml.emit_json(ryml.parse_in_arena(content))
        data = json.loads(
            as_json, parse_int=str, parse_float=_as_written, parse_constant=str, object_pairs_hook=_checked
        )
    except Exception:  # its errors have no common class
        return None
    return data if isinstance(data, dict) else None


def _as_written(number: str) -> str:
    """A number with a point. Raises ValueError where it may have been written .5 or 5., which are made 0.5 and 5.0."""
    if number.startswith(("0.", "-0.")) or number.endswith(".0"):
        raise ValueError("perhaps not as it was written")
    return number


def _checked(pairs: list[tuple[str, Any]]) -> dict[str, Any]:
    """One mapping; JSON's words for true and false are made strings again. Raises ValueError for what is doubtful."""
    data: dict[str, Any] = {}
    for key, value in pairs:
        if type(value) is str:
            if value[:1] in STARTS or value in NUMBERS:
                raise ValueError("perhaps not as it was written")
        elif type(value) is list:
            _check_items(value)
        elif type(value) is bool:
            value = "true" if value else "false"
        elif value is None:
            raise ValueError("empty, null or ~, which look alike here")
        if not key.isidentifier():
            raise ValueError("no name of a field")
        data[key] = value
    if len(data) != len(pairs):
        raise ValueError("a key twice")
    return data


def _check_items(items: list[Any]) -> None:
    for item in items:
        if type(item) is str:
            if item[:1] in STARTS or item in NUMBERS:
                raise ValueError("perhaps not as it was written")
        elif type(item) is not dict:
            raise ValueError("a list of what may have been something else")


@contextmanager
def quietly() -> Iterator[None]:
    """Keep what the library prints about faulty texts away from the terminal; their issues say it in Vietnamese."""
    kept, nothing = os.dup(2), os.open(os.devnull, os.O_WRONLY)
    os.dup2(nothing, 2)
    try:
        yield
    finally:
        os.dup2(kept, 2)
        os.close(kept)
        os.close(nothing)
