"""One record through the stages as far as it can go alone: read, validated and, if it is a procedure, rendered."""

from __future__ import annotations

from functools import cache
from typing import NamedTuple

from congkhai.issues import Issue
from congkhai.load import RecordFile, record_of
from congkhai.models import Card, Procedure, RecordModel
from congkhai.render import Renderer, Searchable, searchable
from congkhai.render.data.linked import fragment
from congkhai.timings import Timings
from congkhai.validate import validate_record
from congkhai.views import Page
from congkhai.views.open_data.cpsv import public_service
from congkhai.views.procedures import procedure_page, procedure_view, searchable_text


class Prepared(NamedTuple):
    """What is known of one record: its model, or the card of a procedure; its issues; how search knows a procedure.

    `key` finds the body of a procedure's page; it tells this record, prepared by this code, from every other.
    """

    key: bytes
    model: RecordModel | Card | None
    issues: tuple[Issue, ...] = ()
    searchable: Searchable | None = None


class Unrendered(NamedTuple):
    """What a procedure's record gives beside what is known of it: its page, still to be rendered, and linked data."""

    page: Page
    linked: bytes


def prepare_record(
    one: RecordFile, content: bytes, key: bytes, timings: Timings, *, quick: bool = False
) -> tuple[Prepared, Unrendered | None]:
    """A record from the bytes of its file, and what a procedure gives beside that."""
    with timings("load"):
        record, faults = record_of(one, content, quick=quick)
    if record is None:
        return Prepared(key, None, tuple(faults)), None
    with timings("validate"):
        model, more = validate_record(record)
    issues = (*faults, *more)
    if not isinstance(model, Procedure):
        return Prepared(key, model, issues), None
    view = procedure_view(model)
    with timings("search"):
        known = searchable(model.name, *searchable_text(model, view))
    with timings("linked"):
        linked = fragment(public_service(model))
    return Prepared(key, Card.of(model), issues, known), Unrendered(procedure_page(model, view), linked)


@cache
def shared_renderer() -> Renderer:
    """The renderer of this process: it holds compiled templates only, which a process that is forked inherits."""
    return Renderer()
