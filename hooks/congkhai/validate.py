"""Stage 2: records to models, or issues that say in Vietnamese what to write instead. One record at a time."""

from __future__ import annotations

import difflib
import re
from collections.abc import Iterable
from pathlib import PurePosixPath
from typing import Any, Literal, get_args, get_origin

from pydantic import BaseModel, ValidationError
from pydantic.fields import FieldInfo
from pydantic_core import ErrorDetails

from congkhai.issues import Issue, Path
from congkhai.issues.fields import (
    EmptyValue,
    MissingField,
    MissingSection,
    NameIsNotId,
    NotAChoice,
    NotADate,
    NotAList,
    NotAMapping,
    NotANumber,
    NotAWholeNumber,
    NoText,
    NotText,
    NotYesOrNo,
    OtherMistake,
    OutOfRange,
    TooLong,
    UnknownKey,
    UnknownSection,
    WrongForm,
)
from congkhai.issues.files import DuplicateKey
from congkhai.load import Record
from congkhai.load.layout import BODY_FIELDS
from congkhai.models import MODELS, Article, Feedback, RecordModel, Statistics, part_in

MISTAKES: dict[str, type[Issue]] = {
    "empty": EmptyValue,
    "extra_forbidden": UnknownKey,
    "missing": MissingField,
    "literal_error": NotAChoice,
    "date": NotADate,
    "whole_number": NotAWholeNumber,
    "number": NotANumber,
    "yes_or_no": NotYesOrNo,
    "form": WrongForm,
    "too_long": TooLong,
    "tuple_type": NotAList,
    "model_type": NotAMapping,
    "model_attributes_type": NotAMapping,
    "string_type": NotText,
    "greater_than_equal": OutOfRange,
}
"""Pydantic's error types and ours (models/types.py), each with the issue it becomes."""


def validate(records: Iterable[Record]) -> tuple[list[RecordModel], list[Issue]]:
    """Models of the records that are well-formed, and an issue for each fault of the others."""
    models: list[RecordModel] = []
    issues: list[Issue] = []
    for record in records:
        model, found = validate_record(record)
        issues += found
        if model is not None:
            models.append(model)
    return models, issues


def validate_record(record: Record) -> tuple[RecordModel | None, list[Issue]]:
    """The model of one record, and its issues. A record whose only fault is its file name still gives a model."""
    kind = MODELS[record.kind]
    data, issues = _with_body(record, kind)
    try:
        model = kind.of(data, record.file)
    except ValidationError as error:
        seen = {issue.path for issue in issues}
        for detail in error.errors(include_url=False):
            path: Path = tuple(detail["loc"])
            if path not in seen:
                issues.append(_issue(record.file, kind, path, detail, data))
                seen.add(path)
        return None, _without_echoes(issues)
    return model, issues + _file_name_issues(record, model)


def _without_echoes(issues: list[Issue]) -> list[Issue]:
    """A misspelt key is reported once, as itself, and not also as the one that is then missing."""
    meant = {(*issue.path[:-1], issue.facts["near"]) for issue in issues if isinstance(issue, UnknownKey)}
    return [issue for issue in issues if not (isinstance(issue, MissingField) and issue.path in meant)]


def _with_body(record: Record, kind: type[RecordModel]) -> tuple[dict[str, Any], list[Issue]]:
    """The record's data with its Markdown: whole for an article, by sections for feedback."""
    misplaced = [key for key in record.data if key in BODY_FIELDS & set(kind.model_fields)]
    data = {key: value for key, value in record.data.items() if key not in misplaced}
    issues: list[Issue] = [
        UnknownKey.at(record.file, (key,), value=key, near="", mend="Viết phần này ở dưới, sau dòng --- thứ hai.")
        for key in misplaced
    ]
    if issubclass(kind, Feedback):
        issues += _read_sections(record, kind, data)
    elif issubclass(kind, Article):
        data["body"] = record.body
        if not record.body.strip():
            issues.append(NoText.at(record.file, ("body",), line=record.body_line, column=1, value=record.stem))
    return data, issues


def _read_sections(record: Record, kind: type[Feedback], data: dict[str, Any]) -> list[Issue]:
    """Put the sections of the Markdown into the data; gives the issues."""
    issues: list[Issue] = []
    first: dict[str, int] = {}
    for heading, text, line in _sections(record):
        if heading not in kind.sections:
            choices = ", ".join(f"## {known}" for known in kind.sections)
            issues.append(UnknownSection.at(record.file, line=line, column=1, value=heading or text, choices=choices))
        elif heading in first:
            twice = DuplicateKey.at(record.file, line=line, column=1, value=f"## {heading}", first=first[heading])
            issues.append(twice)
        elif text:
            data[kind.sections[heading]] = text
        first.setdefault(heading, line)
    if "question" not in data:
        heading = next(iter(kind.sections))
        issues.append(MissingSection.at(record.file, ("question",), line=record.body_line, column=1, value=heading))
    return issues


def _sections(record: Record) -> list[tuple[str, str, int]]:
    """Heading, text and line of each `## ` section of the body; text before the first has an empty heading."""
    sections: list[tuple[str, str, int]] = []
    lines: list[str] = []
    heading, first = "", record.body_line
    for number, line in enumerate(record.body.split("\n"), start=record.body_line):
        match = re.fullmatch(r"##\s+(.+?)\s*#*\s*", line)
        if match:
            sections.append((heading, "\n".join(lines).strip(), first))
            heading, first, lines = match[1], number, []
        else:
            lines.append(line)
    sections.append((heading, "\n".join(lines).strip(), first))
    return [section for section in sections if section[0] or section[1]]


def _issue(file: str, kind: type[RecordModel], path: Path, detail: ErrorDetails, data: dict[str, Any]) -> Issue:
    mistake = MISTAKES.get(detail["type"], OtherMistake)
    owner, info = _field_at(kind, path)
    value = detail["input"]
    if value == "" and mistake is not UnknownKey:
        mistake = EmptyValue
    key = str(next((step for step in reversed(path) if isinstance(step, str)), ""))
    facts: dict[str, Any] = {
        "key": key,
        "name": (info.title if info and info.title else key) or kind.label.capitalize(),
        "value": _shown(value),
        **detail.get("ctx", {}),
    }
    facts["example"] = _example(info) or facts.get("example", "...")
    if mistake is MissingField:
        facts["value"] = key
    elif mistake is UnknownKey:
        facts |= {"value": key, **_nearest_key(key, owner)}
    elif mistake is NotAChoice:
        facts["choices"] = ", ".join(_choices(info))
    elif mistake is NotAMapping:
        inner = part_in(info.annotation) if info else kind
        facts["keys"] = ", ".join(_keys(inner)) if inner else ""
    elif mistake is OutOfRange:
        facts["range"] = f"từ {detail.get('ctx', {}).get('ge', 0)} trở lên"
    elif mistake is NotText and isinstance(value, dict):
        facts["example"] = f'"{_shown(value)[1:-1]}"'
    elif mistake is EmptyValue:
        facts["value"] = f"{key}:"
    elif mistake is WrongForm and isinstance(path[-1], int):
        facts["example"] = f"[{facts['example']}]"
    return mistake.at(file, path, **facts)


def _shown(value: object) -> str:
    """A value as an editor would write it on one line."""
    if isinstance(value, dict):
        return "{" + ", ".join(f"{key}: {_shown(inner)}" for key, inner in value.items()) + "}"
    if isinstance(value, list | tuple):
        return "[" + ", ".join(map(_shown, value)) + "]"
    return str(value)


def _field_at(kind: type[BaseModel], path: Path) -> tuple[type[BaseModel], FieldInfo | None]:
    """The model that owns the last key of a path, and that key's field where it is known."""
    owner: type[BaseModel] = kind
    info: FieldInfo | None = None
    for step in path:
        if isinstance(step, int):
            continue
        if info is not None:
            owner = part_in(info.annotation) or owner
        info = next((f for n, f in owner.model_fields.items() if (f.alias or n) == step), None)
        if info is None:
            break
    return owner, info


def _choices(info: FieldInfo | None) -> list[str]:
    def literals(annotation: Any) -> list[str]:
        if get_origin(annotation) is Literal:
            return [str(choice) for choice in get_args(annotation)]
        return [choice for part in get_args(annotation) for choice in literals(part)]

    return literals(info.annotation) if info else []


def _example(info: FieldInfo | None) -> str:
    """What a field may look like: its first choice, or the example in its description; empty where it has neither."""
    if info is None:
        return ""
    if choices := _choices(info):
        return choices[0]
    if "ví dụ " in (description := info.description or ""):
        return description.split("ví dụ ")[1].split(",")[0].rstrip(".")
    return ""


def _keys(model: type[BaseModel]) -> list[str]:
    return [info.alias or name for name, info in model.model_fields.items()]


def _nearest_key(key: str, owner: type[BaseModel]) -> dict[str, str]:
    """The key that was perhaps meant, and what to write."""
    known = [name for name in _keys(owner) if name not in BODY_FIELDS]
    near = next(iter(difflib.get_close_matches(key.lower(), known, n=1)), "")
    mend = f"Có phải là {near}?" if near else f"Xóa dòng này, hoặc dùng một khóa: {', '.join(known)}."
    return {"near": near, "mend": mend}


def _file_name_issues(record: Record, model: RecordModel) -> list[Issue]:
    issues: list[Issue] = []
    suffix = PurePosixPath(record.file).suffix
    if model.key and record.stem != (inside := str(getattr(model, model.key))):
        issues.append(
            NameIsNotId.at(
                record.file, (model.key,), value=record.stem, inside=inside, key=model.key, expected=inside + suffix
            )
        )
    if isinstance(model, Statistics) and (folder := PurePosixPath(record.file).parent.name) != model.unit:
        expected = f"{model.unit}/{record.stem}{suffix}"
        value = f"{folder}/{record.stem}"
        issues.append(
            NameIsNotId.at(record.file, ("unit",), value=value, inside=model.unit, key="unit", expected=expected)
        )
    return issues
