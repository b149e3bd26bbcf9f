"""Procedures and their fields."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

from congkhai.issues import Issue
from congkhai.issues.records import FieldWithoutName, WrongFolder
from congkhai.portal import Portal


def field_has_a_name(portal: Portal, today: date) -> Iterator[Issue]:
    """Citizens read the field's Vietnamese name, which no slug can give back. One issue for each field."""
    unnamed: set[str] = set()
    for procedure in portal.procedures.values():
        if procedure.field not in portal.field_names and procedure.field not in unnamed:
            unnamed.add(procedure.field)
            yield FieldWithoutName.at(procedure.origin, ("field",), value=procedure.field)


def folder_is_the_field(portal: Portal, today: date) -> Iterator[Issue]:
    """Editors look for a procedure in the folder of its field."""
    for procedure in portal.procedures.values():
        folder = procedure.origin.split("/")[-2]
        if folder != procedure.field:
            yield WrongFolder.at(procedure.origin, ("field",), value=folder, key="field", inside=procedure.field)
