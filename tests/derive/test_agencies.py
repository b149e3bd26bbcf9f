from __future__ import annotations

from typing import Any

from congkhai.derive.agencies import agencies
from congkhai.portal import Portal
from tests import records
from tests.building import PROJECT
from tests.records import plan
from tests.test_content import project


def _plan(id: str, unit: str, *leads: str) -> Any:
    return plan(id, unit, tasks=[{"no": str(i), "title": "A", "lead": [name]} for i, name in enumerate(leads)])


def _entry(id: str, name: str, *aliases: str) -> dict[str, Any]:
    return {"id": id, "name": name, "aliases": list(aliases)}


def test_an_agency_of_a_register_is_one_under_all_its_names() -> None:
    register = records.agencies("xa-a", _entry("noi-vu", "Phòng Nội vụ", "Phòng Nội vụ huyện"))
    found = agencies(Portal.of([register, _plan("a", "xa-a", "Phòng Nội Vụ", "phòng nội vụ huyện", "Phòng Thuế")]))
    assert found["xa-a", "Phòng Nội Vụ"] == found["xa-a", "phòng nội vụ huyện"]
    assert (found["xa-a", "Phòng Nội Vụ"].id, found["xa-a", "Phòng Nội Vụ"].name) == ("noi-vu", "Phòng Nội vụ")
    assert (found["xa-a", "Phòng Thuế"].id, found["xa-a", "Phòng Thuế"].name) == ("xa-a-phong-thue", "Phòng Thuế")


def test_a_name_without_a_register_is_one_in_all_its_spellings() -> None:
    found = agencies(Portal.of([_plan("a", "xa-a", "Văn phòng HĐND & UBND", "Văn phòng HĐND-UBND")]))
    assert {one.id for one in found.values()} == {"xa-a-van-phong-hdnd-va-ubnd"}
    assert {one.name for one in found.values()} == {"Văn phòng HĐND & UBND"}


def test_the_address_of_an_agency_does_not_hang_on_which_spelling_comes_first() -> None:
    names = ["Phòng  Văn hoá,", "PHÒNG VĂN HÓA", "Phòng “Văn hóa”.", "HĐND-UBND xã", "HĐND và UBND xã"]
    first, last = (agencies(Portal.of([_plan("a", "xa-a", *some)])) for some in (names, names[::-1]))
    assert {name: one.id for name, one in first.items()} == {name: one.id for name, one in last.items()}
    assert {one.id for one in first.values()} == {"xa-a-phong-van-hoa", "xa-a-hdnd-va-ubnd-xa"}
    assert {one.name for one in first.values()} == {"Phòng Văn hoá", "HĐND-UBND xã"}


def test_two_units_have_two_agencies_of_one_name() -> None:
    found = agencies(Portal.of([_plan("a", "xa-a", "Phòng Nội vụ"), _plan("b", "xa-b", "Phòng Nội vụ")]))
    assert found["xa-a", "Phòng Nội vụ"].id == "xa-a-phong-noi-vu"
    assert found["xa-b", "Phòng Nội vụ"].id == "xa-b-phong-noi-vu"
    assert found["xa-b", "Phòng Nội vụ"].unit == "xa-b"


def test_an_id_that_two_registers_use_is_lengthened_by_the_unit() -> None:
    registers = [records.agencies(unit, _entry("noi-vu", "Phòng Nội vụ")) for unit in ("xa-a", "xa-b")]
    found = agencies(Portal.of([*registers, _plan("a", "xa-a", "Phòng Nội vụ"), _plan("b", "xa-b", "Phòng Nội vụ")]))
    assert [one.id for one in found.values()] == ["xa-a-noi-vu", "xa-b-noi-vu"]


def test_ids_made_from_names_do_not_meet() -> None:
    register = records.agencies("xa-a", _entry("xa-a-phong-an", "Khác"))
    found = agencies(Portal.of([register, _plan("a", "xa-a", "Phòng An", "Phòng Ân", "Khác", "…")]))
    ids = [one.id for one in found.values()]
    assert ids == ["xa-a-phong-an-2", "xa-a-phong-an-3", "xa-a-phong-an", "xa-a"]


def test_the_real_plans_name_agencies_of_their_registers() -> None:
    found = agencies(project().portal)
    names = {(plan.unit, name) for plan in project().portal.plans for task in plan.walk() for name in task.lead}
    assert names <= set(found)
    known = {one.id for register in project().portal.agencies for one in register.agencies}
    assert {one.id for one in found.values()} == known
    assert len(list((PROJECT / "plans" / "agencies").glob("*.yml"))) == 3
    assert len({one.id for (unit, name), one in found.items() if "đăng ký" in name}) == 1
