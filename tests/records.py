"""Models and listings made in a line or two, for tests of what follows from them."""

from __future__ import annotations

from datetime import date
from typing import Any

from congkhai.derive import Listings
from congkhai.models import Decision, LifeEvent, Plan, Procedure, RecordModel, Site, Statistics, Unit
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


def plan(id: str, unit: str = "xa-a", **more: Any) -> Plan:
    """A plan."""
    return _of(Plan, {"id": id, "unit": unit, "title": id, "kind": "plan", **more}, f"plans/{id}.yml")


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


def listings(*models: RecordModel, today: date = TODAY) -> Listings:
    """The listings of a portal of these records."""
    return Listings(Portal.of(models), today)


def _of(kind: Any, data: dict[str, Any], file: str) -> Any:
    return kind.of(data, file)
