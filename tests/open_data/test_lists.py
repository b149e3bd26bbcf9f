from __future__ import annotations

from typing import Any

from congkhai.models import Hotline, Unit
from congkhai.views.data import Table
from congkhai.views.open_data.datasets import dataset_files, tables
from congkhai.views.open_data.page import OpenDataView, open_data_pages
from tests.records import decision, listings, procedure, statistics, unit


def _rows(table: Table) -> list[dict[str, Any]]:
    names = [column.name for column in table.columns]
    return [dict(zip(names, row, strict=True)) for row in table.rows]


def _list(name: str, *models: Any) -> list[dict[str, Any]]:
    (table,) = [one for one in tables(listings(*models)) if one.name == name]
    return _rows(table)


def test_procedures_come_by_code_and_tell_whether_they_are_in_force() -> None:
    ended = decision("1-qd", abolishes=["1.000001"], effective="2026-01-01")
    rows = _list("thu-tuc", procedure("1.000002", level=["commune", "province"]), procedure("1.000001"), ended)
    assert [(row["code"], row["in_force"]) for row in rows] == [("1.000001", False), ("1.000002", True)]
    assert rows[1]["level"] == "commune; province"
    assert "steps; channels" in rows[1]["missing"]


def test_a_decision_has_a_row_for_each_code_and_one_where_it_names_none() -> None:
    one = decision("1-qd", adds=["1.000001"], replaces=[{"old": "1.000002", "new": "1.000003"}], abolishes=["1.000004"])
    rows = _list("quyet-dinh", one, decision("2-qd"))
    assert [(r["decision"], r["position"], r["effect"], r["code"], r["replaced_by"]) for r in rows] == [
        ("1-qd", 1, "add", "1.000001", None),
        ("1-qd", 2, "replace", "1.000002", "1.000003"),
        ("1-qd", 3, "abolish", "1.000004", None),
        ("2-qd", 1, None, None, None),
    ]


def test_statistics_are_the_counts_as_they_were_written() -> None:
    (row,) = _list("so-lieu", unit("xa-a"), statistics("xa-a", "2026-05", 10, late="0"))
    assert (row["received"], row["late"], row["early"]) == (10, 0, None)


def test_contact_points_are_counted_within_their_unit() -> None:
    contacts = [{"name": name, "purpose": "feedback"} for name in ("Một", "Hai")]
    hotline = Hotline.of({"unit": "xa-a", "contacts": contacts}, "content/hotlines/xa-a.yml")
    assert [(row["position"], row["name"]) for row in _list("dau-moi", unit("xa-a"), hotline)] == [
        (1, "Một"),
        (2, "Hai"),
    ]


def test_a_unit_tells_who_serves_its_people_now() -> None:
    old: Unit = unit("xa-cu", valid_until="2025-06-30", successors=["xa-a", "xa-b"])
    rows = {row["id"]: row for row in _list("don-vi", old, unit("xa-a"), unit("xa-b"))}
    assert rows["xa-cu"]["successors"] == "xa-a; xa-b"


def test_every_list_is_there_even_of_an_empty_portal() -> None:
    empty = listings()
    names = {file.path for file in dataset_files(empty)}
    assert {f"du-lieu/{table.name}.{ending}" for table in tables(empty) for ending in ("csv", "json")} <= names
    assert len(tables(empty)) == 17
    assert all(table.key and {column.name for column in table.columns} >= set(table.key) for table in tables(empty))


def test_whole_addresses_stand_in_the_two_files_that_describe_the_others_alone() -> None:
    files = dataset_files(listings(procedure("1.000001")))
    assert {file.path for file in files if file.sitewide} == {"du-lieu/datapackage.json", "du-lieu/catalog.jsonld"}


def _view(*models: Any) -> OpenDataView:
    (page,) = open_data_pages(listings(*models))
    assert isinstance(page.view, OpenDataView)
    return page.view


def test_what_is_to_happen_has_changed_no_list_yet() -> None:
    to_come = decision("1-qd", adds=["1.000001"], date="2026-11-01", effective="2027-01-01")
    (table,) = [one for one in tables(listings(procedure("1.000001"), to_come)) if one.name == "quyet-dinh"]
    assert table.modified == "2026-11-01"


def test_the_page_tells_every_list_with_its_rows_and_links_only_to_files_that_are_made() -> None:
    known = listings(procedure("1.000001"), procedure("1.000002"))
    (page,) = open_data_pages(known)
    view = page.view
    assert isinstance(view, OpenDataView)
    assert {one.name: one.rows for one in view.lists}["thu-tuc"] == "2"
    links = {link for one in view.lists for link in (one.csv, one.json)}
    links |= {view.package, view.catalogue, *(link.url for link in view.services)}
    assert links == {file.path for file in dataset_files(known)}
    assert not page.sample


def test_the_page_warns_of_rows_that_are_made_up() -> None:
    (page,) = open_data_pages(listings(procedure("1.000001"), unit("xa-a", sample=True)))
    assert page.sample


def test_a_portal_without_procedures_has_no_services() -> None:
    assert _view().services == ()
