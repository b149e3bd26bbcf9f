"""Agencies: one agency, however plans write its name."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace

from congkhai.fold import slug
from congkhai.models.agencies import spelling
from congkhai.portal import Portal


@dataclass(frozen=True)
class AgencyOf:
    """An agency of the unit that issued a plan. `id` is unique in the portal and stands in the page's address."""

    id: str
    name: str
    unit: str


def agencies(portal: Portal) -> Mapping[tuple[str, str], AgencyOf]:
    """By the unit of a plan and a name as it is written there, the agency that is meant.

    The unit's register tells which names are one agency; names that differ in case, spaces, dashes, quotation marks or
    the place of a tone mark are one anyway. A name that no register knows is an agency of its own, under the first of
    its spellings (without a full stop or a comma at its end); its id is made of what is compared, so that the address
    does not hang on which spelling comes first. An id of a register stands as it is; where another unit has taken it
    already, the unit's id goes before it.
    """
    known = _registered(portal)
    taken = {agency.id for agency in known.values()}
    found: dict[tuple[str, str], AgencyOf] = {}
    for unit, name in _named(portal):
        key = (unit, spelling(name))
        if key not in known:
            id = _free(f"{unit}-{slug(key[1])}".rstrip("-"), taken)
            taken.add(id)
            known[key] = AgencyOf(id, " ".join(name.split()).strip(" .,;") or name, unit)
        found[unit, name] = known[key]
    return found


def _registered(portal: Portal) -> dict[tuple[str, str], AgencyOf]:
    """The agencies of the registers by unit and spelling; of a spelling that stands twice the first (a check tells)."""
    shared = Counter(id for record in portal.agencies for id in {agency.id for agency in record.agencies})
    known: dict[tuple[str, str], AgencyOf] = {}
    for record in portal.agencies:
        for agency in record.agencies:
            one = AgencyOf(agency.id, agency.name, record.unit)
            if shared[agency.id] > 1:
                one = replace(one, id=_free(f"{record.unit}-{agency.id}", {*shared}))
            for name in (agency.name, *agency.aliases):
                known.setdefault((record.unit, spelling(name)), one)
    return known


def _named(portal: Portal) -> Iterator[tuple[str, str]]:
    """Each name in the plans with the unit of the plan, once, in the order of the files."""
    names = (
        (plan.unit, name)
        for plan in portal.plans
        for task in plan.walk()
        for name in (*task.lead, *task.support, *task.monitor)
    )
    return iter(dict.fromkeys(names))


def _free(id: str, taken: set[str]) -> str:
    """The id, with a number behind it where it is taken."""
    number = 1
    free = id
    while free in taken:
        number += 1
        free = f"{id}-{number}"
    return free
