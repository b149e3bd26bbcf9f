"""The register of fields (procedures/fields.yml) while procedures are imported: known names, and new ones."""

from __future__ import annotations

from pathlib import Path

from pydantic import ValidationError

from congkhai.canonical import canonical, dump
from congkhai.fold import slug
from congkhai.imports.sections import tidy
from congkhai.load.text import cleaned
from congkhai.load.yaml_text import Flaw, parse
from congkhai.models import Fields

FILE = "procedures/fields.yml"


class FieldRegister:
    """Names of fields to their ids. Two names that fold alike get two ids: `thi-dua`, `thi-dua-2`."""

    def __init__(self, known: dict[str, str], text: str = "") -> None:
        self._known = known
        self._ids = {name.casefold(): id_ for id_, name in known.items()}
        self._taken = set(known)
        self._text = text
        self._new: list[dict[str, str]] = []

    @classmethod
    def of(cls, root: Path) -> FieldRegister:
        """The register of a root folder, empty where it has none yet.

        Raises ValueError where the file is there and cannot be read; it must not be written over.
        """
        file = root / FILE
        if not file.exists():
            return cls({})
        try:
            text = cleaned(file.read_text(encoding="utf-8-sig"))
            register = Fields.model_validate(parse(text)[0])
            return cls({field.id: field.name for field in register.fields}, canonical("fields", text))
        except (OSError, UnicodeDecodeError, ValidationError, Flaw) as error:
            raise ValueError(f"Không đọc được {FILE}.") from error

    def id_of(self, name: str) -> str:
        """The id of a field; a name that is not known yet is added."""
        name = tidy(name)
        known = self._ids.get(name.casefold())
        if known:
            return known
        base = slug(name) or "linh-vuc"
        number = 1
        id_ = base
        while id_ in self._taken:
            number += 1
            id_ = f"{base}-{number}"
        self._taken.add(id_)
        self._ids[name.casefold()] = id_
        self._new.append({"id": id_, "name": name[:1].upper() + name[1:]})
        return id_

    def write(self, root: Path) -> None:
        """Add the new fields below the known ones, whose entries and comments stay. Raises OSError."""
        if not self._new:
            return
        new = sorted(self._new, key=lambda field: field["id"])
        wanted = {"fields": [*({"id": id_, "name": name} for id_, name in self._known.items()), *new]}
        text = self._text + dump("fields", {"fields": new}).split("fields:\n", 1)[1]
        if not self._text or not _says(text, wanted):
            text = dump("fields", wanted)
        file = root / FILE
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_text(text, encoding="utf-8", newline="\n")


def _says(text: str, data: dict[str, list[dict[str, str]]]) -> bool:
    try:
        return bool(parse(text)[0] == data)
    except Flaw:
        return False
