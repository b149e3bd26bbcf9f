"""The part of a root folder that one unit's portal publishes."""

from __future__ import annotations

from collections.abc import Iterable

from congkhai.models import Card, RecordModel, Site, Unit
from congkhai.portal import Portal


class UnknownUnit(ValueError):
    """The unit asked for is not among the records."""


def scoped(portal: Portal, unit: str | None) -> Portal:
    """The portal of a unit: itself, what lies under it, what came before and after it, and what belongs to those.

    Without a unit, the root's own choice in content/portal.yml holds (`unit` and `also`); without that, everything is
    published. Records that belong to no unit (procedures, guides, life events) are always kept, and so are the units
    above, as names without records. Raises UnknownUnit.
    """
    chosen = [unit] if unit is not None else _chosen_by(portal.site)
    if not chosen:
        return portal
    for name in chosen:
        if name not in portal.units:
            raise UnknownUnit(name)
    own = _family(portal, chosen)
    named = own | _above(portal, own)
    site = portal.site.model_copy(update={"unit": chosen[0], "title": None, "tagline": None} if unit else {})
    kept: list[RecordModel | Card] = [site]
    for model in portal.models:
        belongs = model.id in named if isinstance(model, Unit) else getattr(model, "unit", None) in own | {None}
        if belongs and not isinstance(model, Site):
            kept.append(model)
    return Portal.of(kept, portal.attachments)


def _chosen_by(site: Site) -> list[str]:
    return [site.unit, *site.also] if site.unit else list(site.also)


def _family(portal: Portal, chosen: Iterable[str]) -> set[str]:
    """The chosen units, those under them, those that succeed them and those that they succeed."""
    found = set(chosen)
    while True:
        more = {u.id for u in portal.units.values() if u.parent in found and u.level != "province"}
        more |= {s for u in found if u in portal.units for s in portal.units[u].successors}
        more |= {u.id for u in portal.units.values() if set(u.successors) & set(chosen)}
        more = {u for u in more if u in portal.units and portal.units[u].level != "province"}
        if more <= found:
            return found
        found |= more


def _above(portal: Portal, units: set[str]) -> set[str]:
    above: set[str] = set()
    waiting = list(units)
    while waiting:
        unit = portal.units.get(waiting.pop())
        if unit is not None and unit.parent and unit.parent in portal.units and unit.parent not in above:
            above.add(unit.parent)
            waiting += [unit.parent, *portal.units[unit.parent].successors]
    return above | {s for name in above for s in portal.units[name].successors if s in portal.units}
