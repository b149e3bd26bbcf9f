"""Canonical YAML: one way to write a record, for new ones (`dump`) and for those that an editor wrote (`canonical`)."""

from __future__ import annotations

import re
from pathlib import PurePosixPath

from congkhai.load.layout import SHELVES
from congkhai.load.text import cleaned
from congkhai.load.yaml_text import Flaw, Plain
from congkhai.models import MODELS
from congkhai.yaml_layout import Model, inner_models, laid_out, sorted_keys

SCHEMA_MARK = "# yaml-language-server:"

_NOT_PLAIN = re.compile(
    r"""
    ^$ | ^[ ] | [ ]$ | \t     # nothing, white space that YAML would drop, tabs that some readers refuse
    | ^[,\[\]{}#&*!|>'"%@`]   # signs that mean something at the beginning
    | ^[-?:]([ ]|$)           # a list item, a key, a value
    | ^(---|\.\.\.)([ ]|$)    # the beginning or the end of a document
    | :([ ]|$) | [ ]\#        # the end of a key, the beginning of a comment
    """,
    re.VERBOSE,
)
"""What cannot stand as a plain scalar after `key: ` or `- `."""

_UNPRINTABLE = re.compile("[^\t -~\xa0-\u2027\u202a-\ud7ff\ue000-\ufefe\uff00-\ufffd\U00010000-\U0010ffff]")
"""What YAML 1.1 wants escaped; U+0085, 2028 and 2029 would break the line."""

_ESCAPES = {'"': '\\"', "\\": "\\\\", "\t": "\\t", "\n": "\\n", "\r": "\\r"}


def dump(kind: str, data: dict[str, Plain]) -> str:
    """A record's plain data (strings, lists, dicts) as canonical YAML text; reading it back gives the same data.

    Raises TypeError where a value is not a string: dates, numbers and yes or no must be written out before.
    """
    return "\n".join([schema_line(kind), *_mapping(data, MODELS[kind], 0), ""])


def canonical(kind: str, text: str) -> str:
    """An existing YAML file made canonical: layout and order of keys; comments and scalars stay as they are written.

    Raises Flaw where the text cannot be read, or a key stands twice.
    """
    lines = cleaned(text).split("\n")
    if lines[0].startswith(SCHEMA_MARK):
        del lines[0]
    return f"{schema_line(kind)}\n{laid_out(chr(10).join(lines), MODELS[kind])}"


def canonical_source(kind: str, path_suffix: str, text: str) -> str:
    """A record file of any ending made canonical; below the front matter of Markdown the text is only cleaned.

    Raises Flaw as `canonical` does, of kind "front" where a Markdown file has no front matter.
    """
    if path_suffix != ".md":
        return canonical(kind, text)
    lines = cleaned(text).split("\n")
    fences = [number for number, line in enumerate(lines) if line.rstrip() == "---"]
    if len(fences) < 2 or fences[0] != 0:
        raise Flaw("front", 1, 1, {"value": lines[0]})
    front = laid_out("\n".join(lines[1 : fences[1]]), MODELS[kind])
    return f"---\n{front}---\n" + "\n".join(lines[fences[1] + 1 :])


def schema_line(kind: str) -> str:
    """The first line of a record file, which tells editors' tools where the schema of its kind is."""
    depth = next(len(PurePosixPath(shelf.pattern).parts) - 1 for shelf in SHELVES if shelf.kind == kind)
    return f"{SCHEMA_MARK} $schema={'../' * depth}schemas/{kind}.json"


def _mapping(data: dict[str, Plain], model: Model, indent: int) -> list[str]:
    lines: list[str] = []
    for key in sorted_keys(data, model):
        head = f"{' ' * indent}{_plain_or_quoted(key)}:"
        lines += _value(head, data[key], inner_models(model).get(key), indent + 2)
    return lines


def _sequence(items: list[Plain], model: Model, indent: int) -> list[str]:
    lines: list[str] = []
    dash = f"{' ' * indent}-"
    for item in items:
        if isinstance(item, dict | list) and item:
            inside = _mapping(item, model, indent + 2) if isinstance(item, dict) else _sequence(item, model, indent + 2)
            lines += [f"{dash} {inside[0].lstrip(' ')}", *inside[1:]]
        else:
            lines += _value(dash, item, model, indent + 2)
    return lines


def _value(head: str, value: Plain, model: Model, indent: int) -> list[str]:
    """The lines of `key:` or `-` with its value; what stands on lines of its own is indented by `indent`."""
    if isinstance(value, dict):
        return [head, *_mapping(value, model, indent)] if value else [f"{head} {{}}"]
    if isinstance(value, list):
        return [head, *_sequence(value, model, indent)] if value else [f"{head} []"]
    if not isinstance(value, str):
        raise TypeError(f"{head.strip()} {value!r} is not a string")
    if _fits_a_block(value):
        return [f"{head} |-", *(" " * indent + line if line else "" for line in value.split("\n"))]
    return [f"{head} {_plain_or_quoted(value)}"]


def _fits_a_block(value: str) -> bool:
    """Whether a text of several lines can be written as `|-` without an indentation mark or escapes."""
    lines = value.split("\n")
    return (
        len(lines) > 1
        and bool(lines[0].strip(" \t") and lines[-1].strip(" \t"))
        and lines[0][0] not in " \t"
        and not any(map(_UNPRINTABLE.search, lines))
    )


def _plain_or_quoted(value: str) -> str:
    if not _NOT_PLAIN.search(value) and not _UNPRINTABLE.search(value):
        return value
    return '"' + "".join(map(_escaped, value)) + '"'


def _escaped(letter: str) -> str:
    if letter in _ESCAPES:
        return _ESCAPES[letter]
    if not _UNPRINTABLE.match(letter):
        return letter
    number = ord(letter)
    return f"\\x{number:02x}" if number < 0x100 else f"\\u{number:04x}" if number < 0x10000 else f"\\U{number:08x}"
