"""Files that records name."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from pathlib import PurePosixPath

from congkhai.issues import Issue, Path
from congkhai.issues.records import FileNotFound
from congkhai.models import Card, Decision, Document, RecordModel
from congkhai.portal import Portal


def attachments_exist(portal: Portal, today: date) -> Iterator[Issue]:
    """A record's file stands beside it; the model already refuses names with folders in them."""
    with_file: tuple[Document | Decision, ...] = (*portal.documents.values(), *portal.decisions)
    for model in with_file:
        if model.file is not None:
            yield from _missing(portal, model, ("file",), model.file)
    for procedure in portal.procedures.values():
        for i, name in procedure.forms:
            yield from _missing(portal, procedure, ("dossier", i, "form", "file"), name)


def _missing(portal: Portal, model: RecordModel | Card, path: Path, name: str) -> Iterator[Issue]:
    if str(PurePosixPath(model.origin).with_name(name)) not in portal.attachments:
        yield FileNotFound.at(model.origin, path, value=name)
