from __future__ import annotations

import pytest

from congkhai.derive.scope import UnknownUnit, scoped
from congkhai.models import RecordModel
from congkhai.portal import Portal
from tests.records import plan, procedure, site, statistics, unit

OLD = {"valid_until": "2025-06-30"}
COUNTRY: tuple[RecordModel, ...] = (
    unit("tinh-cu", level="province", kind="tỉnh", **OLD, successors=["tinh-moi"]),
    unit("tinh-moi", level="province", kind="tỉnh"),
    unit("huyen-a", level="district", kind="huyện", parent="tinh-cu", **OLD, successors=["xa-dong", "xa-tay"]),
    unit("xa-mot", parent="huyen-a", **OLD, successors=["xa-dong"]),
    unit("xa-hai", parent="huyen-a", **OLD, successors=["xa-dong", "xa-tay"]),
    unit("xa-dong", parent="tinh-moi"),
    unit("xa-tay", parent="tinh-moi"),
    unit("huyen-b", level="district", kind="huyện", parent="tinh-cu", **OLD, successors=["xa-nam"]),
    unit("xa-nam", parent="tinh-moi"),
    procedure("1.001193"),
    plan("ke-hoach-a", "huyen-a"),
    plan("ke-hoach-tinh", "tinh-moi"),
    statistics("xa-dong", "2026-01"),
    statistics("xa-nam", "2026-01"),
)


def _units(portal: Portal) -> set[str]:
    return set(portal.units)


def test_a_districts_portal_holds_its_communes_and_those_that_succeed_them() -> None:
    portal = scoped(Portal.of(COUNTRY), "huyen-a")
    assert _units(portal) == {"huyen-a", "xa-mot", "xa-hai", "xa-dong", "xa-tay", "tinh-cu", "tinh-moi"}


def test_a_communes_portal_holds_what_it_succeeded() -> None:
    assert {"xa-dong", "xa-mot", "xa-hai", "huyen-a"} <= _units(scoped(Portal.of(COUNTRY), "xa-dong"))


def test_units_above_are_names_without_records() -> None:
    portal = scoped(Portal.of(COUNTRY), "huyen-a")
    assert [one.ident for one in portal.plans] == ["ke-hoach-a"]


def test_records_of_other_units_are_left_out_and_those_of_none_are_kept() -> None:
    portal = scoped(Portal.of(COUNTRY), "huyen-b")
    assert [one.ident for one in portal.statistics] == ["xa-nam/2026-01"]
    assert set(portal.procedures) == {"1.001193"}


def test_the_portals_own_record_chooses_where_no_unit_is_asked_for() -> None:
    portal = scoped(Portal.of((*COUNTRY, site(unit="huyen-b", also=["xa-tay"]))), None)
    assert {"huyen-b", "xa-nam", "xa-tay"} <= _units(portal)
    assert portal.site.unit == "huyen-b"


def test_without_any_choice_everything_is_published() -> None:
    portal = Portal.of(COUNTRY)
    assert scoped(portal, None) is portal


def test_a_unit_asked_for_takes_the_portals_name_and_title() -> None:
    whole = Portal.of((*COUNTRY, site(unit="huyen-b", title="Cổng huyện B", url="https://b.example")))
    chosen = scoped(whole, "huyen-a").site
    assert (chosen.unit, chosen.title, chosen.url) == ("huyen-a", None, "https://b.example")
    assert whole.site.title == "Cổng huyện B"


def test_a_province_has_its_own_records_and_all_that_lies_under_it() -> None:
    portal = scoped(Portal.of(COUNTRY), "tinh-moi")
    assert {"tinh-moi", "xa-dong", "xa-tay", "xa-nam"} <= _units(portal)
    assert "ke-hoach-tinh" in {one.ident for one in portal.plans}


def test_a_unit_that_is_not_there_is_refused() -> None:
    with pytest.raises(UnknownUnit, match="xa-x"):
        scoped(Portal.of(COUNTRY), "xa-x")


def test_units_in_a_circle_do_not_hang() -> None:
    circle = (unit("xa-a", parent="xa-b", successors=["xa-b"]), unit("xa-b", parent="xa-a", successors=["xa-a"]))
    assert _units(scoped(Portal.of(circle), "xa-a")) == {"xa-a", "xa-b"}
