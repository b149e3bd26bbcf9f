"""Registers of agencies: each id and each name means one agency, and plans name agencies that are there."""

from __future__ import annotations

import difflib
from collections.abc import Iterator
from datetime import date

from congkhai.checks.plans import placed_tasks
from congkhai.issues import Issue, Path, field_name
from congkhai.issues.records import AgencyIdOfTwoUnits, AgencyNotRegistered, AgencyTwice
from congkhai.models import Agencies, Plan
from congkhai.models.agencies import spelling
from congkhai.portal import Portal


def agencies_are_told_once(portal: Portal, today: date) -> Iterator[Issue]:
    """A name that stands for two agencies would put a task on the wrong page.

    One agency may have spellings that are compared as one (Văn hóa, Văn hoá), but none that is written alike twice.
    """
    for register in portal.agencies:
        ids: dict[str, Path] = {}
        names: dict[str, tuple[Path, str]] = {}
        for path, id, name in _written(register):
            if name is None:
                first = ids.setdefault(id, path)
                repeated = first != path
            else:
                first, text = names.setdefault(spelling(name), (path, name))
                repeated = first[:2] != path[:2] or (first != path and text == name)
            if repeated:
                what = "Mã cơ quan" if name is None else "Tên cơ quan"
                yield AgencyTwice.at(register.origin, path, what=what, value=name or id, first=field_name(first))


def ids_are_of_one_unit(portal: Portal, today: date) -> Iterator[Issue]:
    """An id that two units use is lengthened by both, and the address of a page that was printed changes."""
    first: dict[str, Agencies] = {}
    for register in portal.agencies:
        for i, agency in enumerate(register.agencies):
            other = first.setdefault(agency.id, register)
            if other.unit != register.unit:
                path: Path = ("agencies", i, "id")
                yield AgencyIdOfTwoUnits.at(
                    register.origin, path, value=agency.id, first=other.origin, unit=register.unit
                )


def agencies_are_registered(portal: Portal, today: date) -> Iterator[Issue]:
    """Where a unit keeps a register, a name that is not in it is likely a slip; each name is told once."""
    registers = {register.unit: register for register in portal.agencies}
    told: set[tuple[str, str]] = set()
    for plan in portal.plans:
        if (register := registers.get(plan.unit)) is None:
            continue
        known = {spelling(name): agency.name for agency in register.agencies for name in (agency.name, *agency.aliases)}
        for path, name in _named(plan):
            key = spelling(name)
            if key not in known and (plan.unit, key) not in told:
                told.add((plan.unit, key))
                mend = _mend(key, known)
                yield AgencyNotRegistered.at(plan.origin, path, value=name, register=register.origin, mend=mend)


def _written(register: Agencies) -> Iterator[tuple[Path, str, str | None]]:
    """The place of each id (without a name) and of each name and alias."""
    for i, agency in enumerate(register.agencies):
        yield ("agencies", i, "id"), agency.id, None
        yield ("agencies", i, "name"), agency.id, agency.name
        for j, alias in enumerate(agency.aliases):
            yield ("agencies", i, "aliases", j), agency.id, alias


def _named(plan: Plan) -> Iterator[tuple[Path, str]]:
    for path, task in placed_tasks(plan):
        for role in ("lead", "support", "monitor"):
            for i, name in enumerate(getattr(task, role)):
                yield (*path, role, i), name


def _mend(key: str, known: dict[str, str]) -> str:
    near = difflib.get_close_matches(key, sorted(known), n=1, cutoff=0.6)
    new = "thêm một mục mới vào danh bạ (id, name)"
    if not near:
        return f"{new[0].upper()}{new[1:]}."
    return f"Nếu là “{known[near[0]]}”, thêm cách viết này vào aliases của cơ quan đó; nếu không, {new}."
