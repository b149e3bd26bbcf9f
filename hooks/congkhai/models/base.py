"""What every model shares: frozen, strict about keys, and knowing the file it came from."""

from __future__ import annotations

from typing import Any, ClassVar, get_args

from pydantic import BaseModel, ConfigDict, PrivateAttr
from pydantic import Field as Field


class Part(BaseModel):
    """A part of a record. Unknown keys are refused; nothing changes after it is made.

    Pydantic compiles a model when the first record of its kind comes, in the process that needs it.
    """

    model_config = ConfigDict(frozen=True, extra="forbid", defer_build=True)


class RecordModel(Part):
    """A whole record: one file. `label` is its Vietnamese name in messages; `key` the field that is its id."""

    label: ClassVar[str]
    key: ClassVar[str] = "id"
    _origin: str = PrivateAttr(default="")

    @classmethod
    def of(cls, data: dict[str, Any], file: str) -> RecordModel:
        """The model of a record's plain data. Raises pydantic.ValidationError."""
        model = cls.model_validate(data)
        model._origin = file
        return model

    @property
    def origin(self) -> str:
        """The file that the record came from, relative to the root, with forward slashes."""
        return self._origin

    @property
    def ident(self) -> str:
        """The record's identifier, which is also its file name."""
        return str(getattr(self, self.key))


def part_in(annotation: Any) -> type[BaseModel] | None:
    """The model inside a field's annotation: `Model`, `Model | None` or `tuple[Model, ...]`; None without one."""
    if isinstance(annotation, type) and issubclass(annotation, BaseModel):
        return annotation
    return next((found for inner in get_args(annotation) if (found := part_in(inner))), None)
