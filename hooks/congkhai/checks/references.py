"""Records that name each other."""

from __future__ import annotations

import difflib
from collections.abc import Iterable, Iterator
from datetime import date

from congkhai.issues import Issue, Path
from congkhai.issues.records import DuplicateId, ReferenceToNothing
from congkhai.models import Apology, Card, Feedback, RecordModel
from congkhai.portal import Portal


def identifiers_are_unique(portal: Portal, today: date) -> Iterator[Issue]:
    """Two files with one id would make one page (the years and fields are folders, so file names can repeat)."""
    first: dict[tuple[type[RecordModel | Card], str], str] = {}
    for model in portal.models:
        known = first.setdefault((type(model), model.ident), model.origin)
        if known != model.origin:
            yield DuplicateId.at(model.origin, (model.key,) if model.key else (), value=model.ident, first=known)


def units_exist(portal: Portal, today: date) -> Iterator[Issue]:
    """Whatever belongs to a unit names one that is there."""
    for model in portal.models:
        values: list[tuple[Path, str]] = []
        for name in ("unit", "parent"):
            if (value := getattr(model, name, None)) is not None:
                values.append(((name,), value))
        for name in ("successors", "also"):
            values += [((name, i), value) for i, value in enumerate(getattr(model, name, ()))]
        yield from unknown(model, values, portal.units, "đơn vị")


def procedures_exist(portal: Portal, today: date) -> Iterator[Issue]:
    """Feedback, apologies and life events lead to procedures that are there.

    Decisions are left out: they touch codes of other levels, and codes that they end.
    """
    naming: tuple[Feedback | Apology, ...] = (*portal.feedback, *portal.apologies)
    for model in naming:
        if model.procedure is not None:
            yield from unknown(model, [(("procedure",), model.procedure)], portal.procedures, "thủ tục")
    for event in portal.life_events:
        values: list[tuple[Path, str]] = [(("procedures", i), code) for i, code in enumerate(event.procedures)]
        yield from unknown(event, values, portal.procedures, "thủ tục")


def documents_exist(portal: Portal, today: date) -> Iterator[Issue]:
    """A plan's source document is there."""
    for plan in portal.plans:
        if plan.document is not None:
            yield from unknown(plan, [(("document",), plan.document)], portal.documents, "văn bản")


def unknown(
    model: RecordModel | Card, values: Iterable[tuple[Path, str]], known: Iterable[str], kind: str
) -> Iterator[Issue]:
    """An issue for each value, at its path in the record, that is not among the known identifiers."""
    for path, value in values:
        if value in known:
            continue
        near = difflib.get_close_matches(value, sorted(known), n=1, cutoff=0.75)
        mend = f"Có phải là {near[0]}?" if near else f"Tạo hồ sơ {kind} đó trước, hoặc sửa mã cho đúng."
        yield ReferenceToNothing.at(model.origin, path, kind=kind, value=value, mend=mend)
