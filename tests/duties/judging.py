"""One duty of xa-a on a day, from records made in the test."""

from __future__ import annotations

from datetime import date
from typing import Any

from congkhai.derive import Listings
from congkhai.duties import DUTIES
from congkhai.duties.assess import Assessment, assess
from congkhai.duties.subject import Subject
from congkhai.models import Card, RecordModel, Unit
from congkhai.portal import Portal
from tests.records import TODAY, unit

BY_ID = {duty.id: duty for duty in DUTIES}


def judged(
    duty: str, *models: RecordModel | Card, on: str | date = TODAY, faulty: str = "", **of_unit: Any
) -> Assessment:
    """The duty of xa-a (which began on 2025-07-01, unless told otherwise) or of the first unit among the records."""
    own = next((one for one in models if isinstance(one, Unit)), None)
    made = own or unit("xa-a", **{"valid_from": "2025-07-01", **of_unit})
    day = date.fromisoformat(on) if isinstance(on, str) else on
    portal = Portal.of(models if own else (made, *models))
    return assess(BY_ID[duty], Subject(made, Listings(portal, day, frozenset([faulty] if faulty else []))))


def told(assessment: Assessment) -> tuple[bool | None, str]:
    """Whether it is met, and since when as text."""
    return assessment.met, str(assessment.since or "")
