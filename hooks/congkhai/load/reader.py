"""Walks a root folder and reads its records."""

from __future__ import annotations

import os
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path, PurePosixPath

from congkhai.issues import Issue
from congkhai.issues.files import (
    AnchorUsed,
    BrokenYaml,
    ControlCharacter,
    DuplicateKey,
    EmptyFile,
    HiddenCharacters,
    LinkOutOfFolder,
    NoFrontMatter,
    NotARecord,
    NotInItsPlace,
    NotUtf8,
    TooDeep,
    Unreadable,
)
from congkhai.load.layout import RECORD_ENDINGS, ROOT_FOLDERS, SHELVES, kind_of
from congkhai.load.plain_yaml import read_plainly
from congkhai.load.text import CONTROL, cleaned, first_hidden
from congkhai.load.yaml_text import Flaw, Plain, parse

FLAWS: dict[str, type[Issue]] = {
    "anchor": AnchorUsed,
    "control": ControlCharacter,
    "deep": TooDeep,
    "duplicate": DuplicateKey,
    "empty": EmptyFile,
    "front": NoFrontMatter,
    "syntax": BrokenYaml,
}


@dataclass(frozen=True)
class Source:
    """A record file's text in its two parts: YAML, and the Markdown after it with the line on which that begins."""

    yaml: str
    body: str = ""
    body_line: int = 1
    hidden: tuple[int, str] | None = None
    """The line and name of the first hidden character that cleaning took out."""


@dataclass(frozen=True)
class Record:
    """One file's plain data, of one kind. `file` is relative to the root, with forward slashes."""

    kind: str
    file: str
    data: dict[str, Plain]
    body: str = ""
    body_line: int = 1

    @property
    def stem(self) -> str:
        """The file's name without its ending: what its id must be."""
        return PurePosixPath(self.file).stem


@dataclass(frozen=True)
class RecordFile:
    """A file that holds a record of a kind; `file` is relative to the root, with forward slashes."""

    kind: str
    file: str


@dataclass(frozen=True)
class Found:
    """The files of a root folder in the order of their paths: records, what stands beside them, what is no record."""

    records: tuple[RecordFile, ...]
    attachments: frozenset[str]
    issues: tuple[Issue, ...]

    @property
    def files(self) -> frozenset[str]:
        """All of them."""
        return self.attachments.union((one.file for one in self.records), (issue.file for issue in self.issues))


@dataclass(frozen=True)
class Loaded:
    """What a root folder holds: its records in the order of their paths, the files beside them, what is unreadable."""

    records: tuple[Record, ...]
    attachments: frozenset[str]
    issues: tuple[Issue, ...]


def find(root: Path) -> Found:
    """Tell records from other files by their places; nothing is opened."""
    records: list[RecordFile] = []
    attachments: set[str] = set()
    issues: list[Issue] = []
    for file in _files(root, issues):
        kind = kind_of(file)
        if kind is not None:
            records.append(RecordFile(kind, file))
        elif _looks_like_a_record(PurePosixPath(file)):
            issues.append(_misplaced(PurePosixPath(file)))
        else:
            attachments.add(file)
    return Found(tuple(records), frozenset(attachments), tuple(issues))


def load(root: Path) -> Loaded:
    """Read all records below a root folder. Files that cannot be read become issues; nothing is raised."""
    found = find(root)
    records: list[Record] = []
    issues = list(found.issues)
    for one in found.records:
        record, faults = read_record(root, one)
        issues += faults
        if record is not None:
            records.append(record)
    return Loaded(tuple(records), found.attachments, tuple(issues))


def read_record(root: Path, one: RecordFile) -> tuple[Record | None, list[Issue]]:
    """One record from its file, and what is wrong with it."""
    try:
        content = (root / one.file).read_bytes()
    except OSError as error:
        return None, [unreadable(one.file, error)]
    return record_of(one, content)


def unreadable(file: str, error: OSError) -> Issue:
    """The issue of a file that the system does not let us read."""
    reason = "không có quyền đọc" if isinstance(error, PermissionError) else f"máy báo “{error.strerror}”"
    return Unreadable.at(file, line=1, column=1, value=PurePosixPath(file).name, reason=reason)


def record_of(one: RecordFile, content: bytes, *, quick: bool = False) -> tuple[Record | None, list[Issue]]:
    """One record from the bytes of its file, and what is wrong with them. `quick` reads plain YAML by rapidyaml."""
    file = one.file
    try:
        source = source_of(content, file.rpartition("/")[2])
        plain = read_plainly(source.yaml) if quick else None
        data, flaws = parse(source.yaml) if plain is None else (plain, [])
    except UnicodeDecodeError as error:
        before = error.object[: error.start].decode("utf-8")
        line, column = before.count("\n") + 1, len(before) - before.rfind("\n")
        return None, [NotUtf8.at(file, line=line, column=column, byte=f"{error.object[error.start]:#04x}")]
    except Flaw as flaw:
        return None, [_issue(file, flaw)]
    issues = [_issue(file, flaw) for flaw in flaws]
    if source.hidden is not None:
        line, name = source.hidden
        issues.append(HiddenCharacters.at(file, line=line, column=1, value=name))
    if data == "":
        return None, [*issues, EmptyFile.at(file, line=1, column=1, value=PurePosixPath(file).name)]
    if not isinstance(data, dict):
        first = next(line for line in source.yaml.split("\n") if line.strip() and not line.lstrip().startswith("#"))
        return None, [*issues, NotARecord.at(file, line=1, column=1, value=first)]
    return Record(one.kind, file, data, source.body, source.body_line), issues


def read_source(path: Path) -> Source:
    """A record file's text, cleaned, split into YAML and body. Raises OSError, UnicodeDecodeError, Flaw."""
    return source_of(path.read_bytes(), path.name)


def source_of(content: bytes, name: str) -> Source:
    """The text of a record file of this name, cleaned, split into YAML and body. Raises UnicodeDecodeError, Flaw."""
    raw = content.decode("utf-8-sig")
    text = cleaned(raw)
    hidden = first_hidden(raw) if text != raw else None
    if not name.endswith(".md"):
        return Source(text, hidden=hidden)
    if not text.strip():
        raise Flaw("empty", 1, 1, {"value": name})
    lines = text.split("\n")
    if lines[0].rstrip() != "---":
        raise Flaw("front", 1, 1, {"value": lines[0]})
    for number, line in enumerate(lines[1:], start=1):
        if line.rstrip() == "---":
            yaml, body = "\n".join(["", *lines[1:number]]), "\n".join(lines[number + 1 :])
            _refuse_control_characters(body, number + 2)
            return Source(yaml, body, number + 2, hidden)
    raise Flaw("front", 1, 1, {"value": lines[0]})


def _refuse_control_characters(body: str, first_line: int) -> None:
    """YAML refuses them itself; Markdown would carry them into the page."""
    if found := CONTROL.search(body):
        line = first_line + body.count("\n", 0, found.start())
        column = found.start() - body.rfind("\n", 0, found.start())
        raise Flaw("control", line, column, {"value": f"U+{ord(found[0]):04X}"})


def _files(root: Path, issues: list[Issue]) -> Iterator[str]:
    """Files below the folders of records, relative to the root. What is hidden or a symbolic link is left out."""
    for name in ROOT_FOLDERS:
        if (root / name).is_symlink():
            issues.append(_leads_out(root, name))
        elif (root / name).is_dir():
            yield from _below(root, name, issues)


def _below(root: Path, folder: str, issues: list[Issue]) -> Iterator[str]:
    try:
        entries = sorted(os.scandir(root / folder), key=lambda entry: entry.name)
    except OSError as error:
        issues.append(unreadable(folder, error))
        return
    shown = [entry for entry in entries if not entry.name.startswith(".")]
    issues += [_leads_out(root, f"{folder}/{entry.name}") for entry in shown if entry.is_symlink()]
    yield from (f"{folder}/{entry.name}" for entry in shown if not entry.is_symlink() and not entry.is_dir())
    for entry in shown:
        if entry.is_dir(follow_symlinks=False):
            yield from _below(root, f"{folder}/{entry.name}", issues)


def _leads_out(root: Path, file: str) -> Issue:
    """Symbolic links are not followed: what is published is what stands in the folder."""
    path = root / file
    return LinkOutOfFolder.at(file, line=1, column=1, value=f"{path.name} → {path.readlink()}")


def _issue(file: str, flaw: Flaw) -> Issue:
    return FLAWS[flaw.kind].at(file, line=flaw.line, column=flaw.column, **flaw.facts)


def _looks_like_a_record(file: PurePosixPath) -> bool:
    """Whether an editor meant a record by a file that stands on no shelf: YAML, or Markdown in a folder of records."""
    folder = "/".join(file.parts[:2]) + "/"
    return file.suffix.lower() in RECORD_ENDINGS or (
        file.suffix.lower() == ".md" and any(shelf.pattern.startswith(folder) for shelf in SHELVES)
    )


def _misplaced(file: PurePosixPath) -> Issue:
    folder = "/".join(file.parts[:2])
    near = [s.pattern for s in SHELVES if s.pattern.startswith(folder)] or [
        s.pattern for s in SHELVES if s.pattern.startswith(f"{file.parts[0]}/")
    ]
    return NotInItsPlace.at(str(file), line=1, column=1, value=str(file), expected=", ".join(near[:3]))
