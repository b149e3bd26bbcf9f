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
class Loaded:
    """What a root folder holds: its records in the order of their paths, the files beside them, what is unreadable."""

    records: tuple[Record, ...]
    attachments: frozenset[str]
    issues: tuple[Issue, ...]


def load(root: Path) -> Loaded:
    """Read all records below a root folder. Files that cannot be read become issues; nothing is raised."""
    records: list[Record] = []
    attachments: set[str] = set()
    issues: list[Issue] = []
    for path in _files(root, issues):
        file = PurePosixPath(path.relative_to(root).as_posix())
        kind = kind_of(file)
        if kind is not None:
            record = _read(path, kind, str(file), issues)
            if record is not None:
                records.append(record)
        elif _looks_like_a_record(file):
            issues.append(_misplaced(file))
        else:
            attachments.add(str(file))
    return Loaded(tuple(records), frozenset(attachments), tuple(issues))


def read_source(path: Path) -> Source:
    """A record file's text, cleaned, split into YAML and body. Raises OSError, UnicodeDecodeError, Flaw."""
    raw = path.read_bytes().decode("utf-8-sig")
    text, hidden = cleaned(raw), first_hidden(raw)
    if path.suffix != ".md":
        return Source(text, hidden=hidden)
    if not text.strip():
        raise Flaw("empty", 1, 1, {"value": path.name})
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


def _files(root: Path, issues: list[Issue]) -> Iterator[Path]:
    for name in ROOT_FOLDERS:
        folder = root / name
        if _leads_out(folder, root, issues):
            continue
        for where, folders, names in os.walk(folder):
            here = Path(where)
            folders[:] = sorted(f for f in folders if not f.startswith(".") and not _leads_out(here / f, root, issues))
            for file in sorted(names):
                if not file.startswith(".") and not _leads_out(here / file, root, issues):
                    yield here / file


def _leads_out(path: Path, root: Path, issues: list[Issue]) -> bool:
    """Symbolic links are not followed: what is published is what stands in the folder."""
    if not path.is_symlink():
        return False
    file = path.relative_to(root).as_posix()
    issues.append(LinkOutOfFolder.at(file, line=1, column=1, value=f"{path.name} → {path.readlink()}"))
    return True


def _read(path: Path, kind: str, file: str, issues: list[Issue]) -> Record | None:
    try:
        source = read_source(path)
        data, flaws = parse(source.yaml)
    except UnicodeDecodeError as error:
        before = error.object[: error.start].decode("utf-8")
        line, column = before.count("\n") + 1, len(before) - before.rfind("\n")
        issues.append(NotUtf8.at(file, line=line, column=column, byte=f"{error.object[error.start]:#04x}"))
        return None
    except OSError as error:
        reason = "không có quyền đọc" if isinstance(error, PermissionError) else f"máy báo “{error.strerror}”"
        issues.append(Unreadable.at(file, line=1, column=1, value=path.name, reason=reason))
        return None
    except Flaw as flaw:
        issues.append(_issue(file, flaw))
        return None
    issues += [_issue(file, flaw) for flaw in flaws]
    if source.hidden is not None:
        line, name = source.hidden
        issues.append(HiddenCharacters.at(file, line=line, column=1, value=name))
    if data == "":
        issues.append(EmptyFile.at(file, line=1, column=1, value=path.name))
        return None
    if not isinstance(data, dict):
        first = next(line for line in source.yaml.split("\n") if line.strip() and not line.lstrip().startswith("#"))
        issues.append(NotARecord.at(file, line=1, column=1, value=first))
        return None
    return Record(kind, file, data, source.body, source.body_line)


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
