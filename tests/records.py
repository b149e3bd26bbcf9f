"""Models and listings made in a line or two, for tests of what follows from them."""

from __future__ import annotations

from datetime import date
from typing import Any

from congkhai.derive import Listings
from congkhai.models import (
    Agencies,
    Apology,
    Card,
    Decision,
    Document,
    DutyExceptions,
    Feedback,
    Guide,
    Hotline,
    Indicators,
    LifeEvent,
    News,
    Plan,
    Procedure,
    RecordModel,
    Site,
    Statistics,
    Unit,
)
from congkhai.portal import Portal
from tests.building import DAY

TODAY = date.fromisoformat(DAY)


def unit(id: str, **more: Any) -> Unit:
    """A commune, unless told otherwise."""
    data = {"id": id, "name": id.replace("-", " ").title(), "level": "commune", "kind": "xã", **more}
    return _of(Unit, data, f"content/units/{id}.yml")


def procedure(code: str, name: str = "Đăng ký khai sinh", **more: Any) -> Procedure:
    """A procedure of the field ho-tich, unless told otherwise."""
    data = {"code": code, "name": name, "field": "ho-tich", **more}
    return _of(Procedure, data, f"procedures/{data['field']}/{code}.yml")


def statistics(unit: str, period: str, received: int = 0, **more: Any) -> Statistics:
    """Figures of a period."""
    data = {"unit": unit, "period": period, "received": received, **more}
    return _of(Statistics, data, f"content/statistics/{unit}/{period}.yml")


def feedback(id: str, received: str, unit: str = "xa-a", **more: Any) -> Feedback:
    """Feedback that has just come in, unless told otherwise."""
    data = {"id": id, "unit": unit, "received": received, "channel": "portal", "subject": id, **more}
    return _of(Feedback, {"state": "received", "question": "Hỏi", **data}, f"content/feedback/2026/{id}.md")


def apology(id: str, issued: str, due: str, new_due: str, unit: str = "xa-a", **more: Any) -> Apology:
    """An apology letter."""
    data = {"id": id, "unit": unit, "issued": issued, "due": due, "new_due": new_due, "reason": "Chờ xác minh", **more}
    return _of(Apology, data, f"content/apologies/2026/{id}.yml")


def indicators(unit: str, kind: str, *values: dict[str, Any], **more: Any) -> Indicators:
    """One indicator of a unit."""
    data = {"unit": unit, "indicators": [{"kind": kind, "name": kind, "values": values, **more}]}
    return _of(Indicators, data, f"content/indicators/{unit}.yml")


def plan(id: str, unit: str = "xa-a", **more: Any) -> Plan:
    """A plan."""
    return _of(Plan, {"id": id, "unit": unit, "title": id, "kind": "plan", **more}, f"plans/{id}.yml")


def agencies(unit: str, *entries: dict[str, Any]) -> Agencies:
    """A unit's register of agencies."""
    return _of(Agencies, {"unit": unit, "agencies": list(entries)}, f"plans/agencies/{unit}.yml")


def decision(id: str, **more: Any) -> Decision:
    """A decision."""
    data = {"id": id, "number": id, "title": id, **more}
    return _of(Decision, data, f"procedures/decisions/{id}.yml")


def life_event(id: str, **more: Any) -> LifeEvent:
    """A life event."""
    return _of(LifeEvent, {"id": id, "name": id, **more}, f"content/life-events/{id}.yml")


def site(**more: Any) -> Site:
    """The portal's own record."""
    return _of(Site, more, "content/portal.yml")


def document(id: str, kind: str, unit: str = "xa-a", **more: Any) -> Document:
    """A document of xa-a, unless told otherwise."""
    data = {"id": id, "unit": unit, "kind": kind, "title": id, **more}
    return _of(Document, data, f"content/documents/2026/{id}.yml")


def hotline(unit: str = "xa-a", **more: Any) -> Hotline:
    """One contact point with a number."""
    contacts = [{"name": "Một cửa", "purpose": "feedback", "phone": "0256 000 000"}]
    return _of(Hotline, {"unit": unit, "contacts": contacts, **more}, f"content/hotlines/{unit}.yml")


def news(id: str, day: str, **more: Any) -> News:
    """A piece of news."""
    return _of(News, {"title": id, "date": day, "body": id, **more}, f"content/news/{id}.md")


def guide(id: str) -> Guide:
    """A guide."""
    return _of(Guide, {"title": id, "body": id}, f"content/guides/{id}.md")


def exception(unit: str, duty: str, begins: str, until: str) -> DutyExceptions:
    """One duty from which a unit is excepted."""
    one = {"duty": duty, "from": begins, "until": until, "reason": "Đang sắp xếp lại."}
    return _of(DutyExceptions, {"unit": unit, "exceptions": [one]}, f"content/exceptions/{unit}.yml")


def listings(*models: RecordModel | Card, today: date = TODAY) -> Listings:
    """The listings of a portal of these records."""
    return Listings(Portal.of(models), today)


def _of(kind: Any, data: dict[str, Any], file: str) -> Any:
    return kind.of(data, file)
