"""The base of every issue, and the catalogue that the subclasses enter by being defined."""

from __future__ import annotations

from dataclasses import dataclass, field, replace
from enum import StrEnum
from typing import Any, ClassVar, Self

Path = tuple[str | int, ...]
"""Where in a record: keys and list positions, e.g. ("channels", 0, "fees", 0, "amount")."""

CATALOGUE: dict[str, type[Issue]] = {}

LONGEST_QUOTE = 80


class Severity(StrEnum):
    """An error stops the build; a warning does so only under --strict."""

    ERROR = "error"
    WARNING = "warning"


def quoted(value: object) -> str:
    """A value as a message quotes it: in Vietnamese quotation marks, on one line, cut where it is long."""
    text = " ".join(str(value).split())
    return f"“{text[: LONGEST_QUOTE - 1]}…”" if len(text) > LONGEST_QUOTE else f"“{text}”"


def field_name(path: Path) -> str:
    """A path as an editor reads it: ("fees", 0, "amount") gives `fees[0].amount`."""
    name = ""
    for step in path:
        name += f"[{step}]" if isinstance(step, int) else f".{step}" if name else step
    return name


@dataclass(frozen=True, kw_only=True)
class Issue:
    """One thing wrong in one place. Subclasses set the four class attributes and are made with the facts they quote.

    `message` and `advice` are format strings over `facts`; `{x}` is the plain value, `{x:q}` the value quoted.
    """

    code: ClassVar[str] = ""
    severity: ClassVar[Severity] = Severity.ERROR
    message: ClassVar[str]
    advice: ClassVar[str]

    file: str
    path: Path = ()
    line: int | None = None
    column: int | None = None
    facts: dict[str, Any] = field(default_factory=dict)

    def __init_subclass__(cls) -> None:
        if not cls.code:
            return
        if cls.code in CATALOGUE:
            raise TypeError(f"issue code {cls.code} is used by {CATALOGUE[cls.code].__name__} and {cls.__name__}")
        CATALOGUE[cls.code] = cls

    @classmethod
    def at(
        cls, file: str, path: Path = (), *, line: int | None = None, column: int | None = None, **facts: Any
    ) -> Self:
        """An issue at a field of a file, or at a line where the file could not even be read as a record."""
        return cls(file=file, path=path, line=line, column=column, facts=facts)

    @property
    def field(self) -> str:
        """The field as an editor reads it, empty where the whole file is meant."""
        return field_name(self.path)

    @property
    def heading(self) -> str:
        """Place, code and field on one line, as editors' tools expect it: `plans/a.yml:3:1  V001  unit`."""
        return f"{self.file}:{self.line or 1}:{self.column or 1}  {self.code}  {self.field}".rstrip()

    @property
    def text(self) -> str:
        """What is wrong, and what to write, in Vietnamese."""
        facts = {name: _Fact(value) for name, value in self.facts.items()}
        return f"{self.message.format(**facts)} {self.advice.format(**facts)}".strip()

    def placed(self, line: int, column: int) -> Self:
        """The same issue with its line and column (both from 1)."""
        return replace(self, line=line, column=column)

    def as_plain(self) -> list[Any]:
        """The issue as plain data, which `Issue.from_plain` makes an equal issue of."""
        return [self.code, self.file, list(self.path), self.line, self.column, self.facts]

    @staticmethod
    def from_plain(plain: list[Any]) -> Issue:
        """The issue that `as_plain` told. Raises KeyError for a code that is not in the catalogue."""
        code, file, path, line, column, facts = plain
        return CATALOGUE[code](file=file, path=tuple(path), line=line, column=column, facts=facts)

    def as_dict(self) -> dict[str, str | int]:
        """The shape of `congkhai check --format json`."""
        return {
            "file": self.file,
            "line": self.line or 1,
            "column": self.column or 1,
            "code": self.code,
            "field": self.field,
            "severity": self.severity.value,
            "message": self.text,
        }


class _Fact:
    """Formats a fact inside a message; `:q` quotes it."""

    def __init__(self, value: object) -> None:
        self.value = value

    def __format__(self, spec: str) -> str:
        return quoted(self.value) if spec == "q" else format(self.value, spec)
