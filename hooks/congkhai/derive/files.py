"""Which files beside the records are published, and where."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import PurePosixPath

from congkhai.models import Site
from congkhai.portal import Portal


def published_files(portal: Portal) -> Mapping[str, str]:
    """Paths of files (relative to the root folder) by the addresses (relative to the portal's root) they get."""
    files: dict[str, str] = {}
    for document in portal.documents.values():
        if document.file:
            files[f"van-ban/{document.id}/{document.file}"] = _beside(document.origin, document.file)
    for decision in portal.decisions:
        if decision.file:
            files[f"quyet-dinh/{decision.id}/{decision.file}"] = _beside(decision.origin, decision.file)
    for procedure in portal.procedures.values():
        for _, name in procedure.forms:
            files[f"thu-tuc/{procedure.code}/{name}"] = _beside(procedure.origin, name)
    return files


def inputs_of(portal: Portal, whole: Portal) -> frozenset[str]:
    """The files of the root folder on which one unit's portal depends: its records, all units (they tell which records
    are its), what it publishes, and what may be used by pages of all.
    """
    records = {model.origin for model in portal.models} | {unit.origin for unit in whole.units.values()}
    own = {site.origin for site in whole.all(Site)} | set(published_files(portal).values())
    shared = {file for file in whole.attachments if not file.startswith(("content/documents/", "procedures/"))}
    return frozenset(records | own | shared)


def _beside(record: str, name: str) -> str:
    return str(PurePosixPath(record).with_name(name))
