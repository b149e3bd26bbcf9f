"""Agencies: one agency, however plans write its name."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from congkhai.portal import Portal


@dataclass(frozen=True)
class AgencyOf:
    """An agency of the unit that issued a plan. `id` is unique in the portal and stands in the page's address."""

    id: str
    name: str
    unit: str


def agencies(portal: Portal) -> Mapping[tuple[str, str], AgencyOf]:
    """By the unit of a plan and a name as it is written there, the agency that is meant."""
    return {}
