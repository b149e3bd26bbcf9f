from __future__ import annotations

from datetime import date

import pytest

from congkhai.derive.listings import codes_of, first_letter
from tests.records import decision, life_event, listings, plan, procedure, site, statistics, unit

OLD = {"valid_until": "2025-06-30"}


def test_a_unit_that_exists_serves_its_own_people() -> None:
    assert [u.id for u in listings(unit("xa-a")).serving("xa-a")] == ["xa-a"]


def test_a_divided_unit_is_served_by_all_its_successors_in_their_order() -> None:
    found = listings(unit("xa-cu", **OLD, successors=["xa-tay", "xa-dong"]), unit("xa-dong"), unit("xa-tay"))
    assert [u.id for u in found.serving("xa-cu")] == ["xa-tay", "xa-dong"]


def test_successors_are_followed_through_all_changes() -> None:
    chain = (
        unit("xa-1", valid_until="2000-01-01", successors=["xa-2"]),
        unit("xa-2", valid_until="2010-01-01", successors=["xa-3", "xa-4"]),
        unit("xa-3", valid_until="2020-01-01", successors=["xa-4"]),
        unit("xa-4"),
    )
    assert [u.id for u in listings(*chain).serving("xa-1")] == ["xa-4"]
    assert [u.id for u in listings(*chain, today=date(2005, 1, 1)).serving("xa-1")] == ["xa-2"]


def test_successors_in_a_circle_and_unknown_units_serve_no_one() -> None:
    circle = (unit("xa-a", **OLD, successors=["xa-b"]), unit("xa-b", **OLD, successors=["xa-a", "xa-x"]))
    assert listings(*circle).serving("xa-a") == ()
    assert listings(*circle).serving("xa-y") == ()


def test_a_unit_serves_until_the_end_of_its_last_day() -> None:
    models = (unit("xa-cu", **OLD, successors=["xa-moi"]), unit("xa-moi"))
    assert [u.id for u in listings(*models, today=date(2025, 6, 30)).serving("xa-cu")] == ["xa-cu"]
    assert [u.id for u in listings(*models, today=date(2025, 7, 1)).serving("xa-cu")] == ["xa-moi"]


def test_predecessors_are_found_from_their_successors() -> None:
    found = listings(
        unit("xa-b", **OLD, successors=["xa-moi"]), unit("xa-a", **OLD, successors=["xa-moi"]), unit("xa-moi")
    )
    assert [u.id for u in found.predecessors["xa-moi"]] == ["xa-a", "xa-b"]


def test_the_portals_own_units_come_first_among_those_that_live() -> None:
    found = listings(
        site(unit="huyen-z"),
        unit("huyen-z", level="district", kind="huyện", **OLD, successors=["xa-z"]),
        unit("xa-a"),
        unit("xa-z"),
        unit("tinh", level="province", kind="tỉnh"),
    )
    assert [u.id for u in found.live_units] == ["xa-z", "xa-a"]
    assert [u.id for u in found.ended_units] == ["huyen-z"]


@pytest.mark.parametrize(
    ("name", "letter"),
    [
        ("Đăng ký", "Đ"),
        ("đăng ký", "Đ"),
        ("Dạy", "D"),
        ("Ấn định", "A"),
        ("Ăn", "A"),
        ("Ước", "U"),
        ("Ôn", "O"),
        ("30 ngày", "#"),
        ("“Cấp” lại", "#"),
        ("", "#"),
    ],
)
def test_a_name_stands_under_the_letter_that_a_dictionary_gives_it(name: str, letter: str) -> None:
    assert first_letter(name) == letter


def test_letters_stand_in_the_order_of_the_alphabet() -> None:
    names = ["Đăng", "Dạy", "Em", "Ăn", "Cấp", "9 việc"]
    found = listings(*(procedure(f"1.00000{i}", name) for i, name in enumerate(names)))
    assert list(found.letters) == ["#", "A", "C", "D", "Đ", "E"]


def test_procedures_are_in_reading_order_without_regard_to_marks() -> None:
    found = listings(procedure("1.000001", "Đổi"), procedure("1.000002", "Đính"), procedure("1.000003", "Cấp"))
    assert [p.name for p in found.procedures] == ["Cấp", "Đính", "Đổi"]


def test_a_unit_handles_the_procedures_of_its_level_until_it_ends() -> None:
    commune, district = unit("xa-a"), unit("huyen-a", level="district", kind="huyện", **OLD)
    found = listings(
        commune,
        district,
        procedure("1.000001", level=["commune", "district"]),
        procedure("1.000002", level=["province"]),
        procedure("1.000003"),
    )
    assert [p.code for p in found.procedures_of(commune)] == ["1.000001"]
    assert found.procedures_of(district) == ()


def test_a_field_without_a_name_is_shown_by_its_id_in_words() -> None:
    assert listings(procedure("1.000001", field="dat-dai")).field_name("dat-dai") == "Dat dai"


def test_life_events_stand_in_the_editors_order_and_are_found_by_code() -> None:
    found = listings(
        life_event("b", procedures=["1.000001"], order=2), life_event("a", order=2), life_event("c", order=1)
    )
    assert [event.id for event in found.life_events] == ["c", "a", "b"]
    assert [event.id for event in found.events_of["1.000001"]] == ["b"]


def test_what_is_dated_comes_newest_first_and_undated_last() -> None:
    found = listings(
        decision("khong-ngay"),
        decision("nam", date="2025"),
        decision("ngay", date="2025-03-01"),
        decision("hieu-luc", effective="2026-01-01"),
        statistics("xa-a", "2025-12"),
        statistics("xa-a", "2026-01"),
        plan("cu", issued="2021"),
        plan("moi", period={"from": "2023-01-01"}),
    )
    assert [one.id for one in found.decisions] == ["hieu-luc", "ngay", "nam", "khong-ngay"]
    assert [one.period for one in found.statistics] == ["2026-01", "2025-12"]
    assert [one.id for one in found.plans] == ["moi", "cu"]


def test_a_decision_touches_every_code_that_it_names() -> None:
    one = decision(
        "qd",
        adds=["1.000001"],
        amends=["1.000002"],
        replaces=[{"old": "1.000003", "new": "1.000004"}],
        abolishes=["1.000005"],
    )
    assert codes_of(one) == ("1.000001", "1.000002", "1.000003", "1.000004", "1.000005")
    assert [d.id for d in listings(one).decisions_of["1.000003"]] == ["qd"]
