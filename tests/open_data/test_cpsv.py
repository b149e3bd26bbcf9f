from __future__ import annotations

import json
from pathlib import Path
from typing import Any
from urllib.parse import unquote

import pytest
from rdflib import RDF, Graph, Literal, Namespace, URIRef
from rdflib.namespace import DCTERMS, SKOS, XSD

from congkhai.views.open_data.cpsv import public_service, services_of
from tests.records import decision, life_event, listings, procedure

CPSV = Namespace("http://purl.org/vocab/cpsv#")
CV = Namespace("http://data.europa.eu/m8g/")
ELI = Namespace("http://data.europa.eu/eli/ontology#")
BASE = "https://noi-nay.example/cong/"


def read(file: Path) -> Graph:
    """The services of one field, as one reads them who has fetched the file."""
    return Graph().parse(file, format="json-ld", publicID=f"{BASE}du-lieu/cpsv-ap/{file.name}")


@pytest.fixture(scope="module")
def files(site: Path) -> list[Path]:
    """The files of services of a portal."""
    return sorted((site / "du-lieu/cpsv-ap").glob("*.jsonld"))


def test_every_procedure_in_force_is_a_service_at_the_address_of_its_page(site: Path, files: list[Path]) -> None:
    rows = json.loads((site / "du-lieu/thu-tuc.json").read_bytes())
    in_force = {f"{BASE}{row['path']}" for row in rows if row["in_force"]}
    found = [str(one) for file in files for one in read(file).subjects(RDF.type, CPSV.PublicService)]
    assert len(in_force) > 0
    assert sorted(found) == sorted(in_force)


def test_every_service_tells_what_the_profile_asks_for(files: list[Path]) -> None:
    for file in files:
        graph = read(file)
        for service in graph.subjects(RDF.type, CPSV.PublicService):
            for name in (DCTERMS.title, DCTERMS.description):
                assert {one.language for one in graph.objects(service, name) if isinstance(one, Literal)} == {"vi"}
            assert len(list(graph.objects(service, DCTERMS.identifier))) == 1
            for authority in graph.objects(service, CV.hasCompetentAuthority):
                assert (authority, RDF.type, CV.PublicOrganisation) in graph
                assert graph.value(authority, SKOS.prefLabel)
                assert graph.value(authority, DCTERMS.spatial)
            assert set(graph.objects(service, CV.hasCompetentAuthority))
            assert graph.value(service, CV.thematicArea)


def test_all_that_has_a_class_with_identifiers_has_one_of_its_own(files: list[Path]) -> None:
    for file in files:
        graph = read(file)
        for kind in (CV.Channel, CV.Cost, CV.Evidence, CV.Output):
            nodes = list(graph.subjects(RDF.type, kind))
            told = [str(one) for node in nodes for one in graph.objects(node, DCTERMS.identifier)]
            assert len(told) == len(set(told)) == len(nodes)


def test_every_way_of_handing_in_is_a_place_of_its_page_and_all_else_at_our_address_a_page(
    site: Path, files: list[Path]
) -> None:
    for file in files:
        graph = read(file)
        told = {str(one) for triple in graph for one in triple if str(one).startswith(BASE)}
        ways = {str(one) for one in graph.subjects(RDF.type, CV.Channel)}
        for address in told:
            path, _, part = unquote(address.removeprefix(BASE)).partition("#")
            page = site / path / "index.html" if path.endswith("/") else site / path
            assert page.is_file(), address
            if address in ways:
                assert page.read_text(encoding="utf-8").count(f'id="{part}"') == 1, address


def test_the_birth_of_a_child_as_a_whole(site: Path) -> None:
    graph = read(site / "du-lieu/cpsv-ap/ho-tich.jsonld")
    birth = URIRef(f"{BASE}thu-tuc/1.001193/")
    assert (birth, DCTERMS.identifier, Literal("1.001193")) in graph
    assert (birth, CV.thematicArea, URIRef(f"{BASE}thu-tuc/linh-vuc/ho-tich/")) in graph
    assert (birth, DCTERMS.language, None) in graph


FULL = procedure(
    "1.001193",
    level=["commune"],
    channels=[
        {"kind": "direct", "time": {"amount": "3", "unit": "day"}, "fees": [{"amount": "8000"}]},
        {
            "kind": "online",
            "time": {"amount": "5", "unit": "working_day"},
            "fees": [{"amount": "8000"}, {"amount": "0"}],
        },
    ],
    dossier=[
        {"name": "Tờ khai", "form": {"title": "Mẫu 1", "file": "mau 1.docx"}, "originals": "1", "note": "Viết tay"},
        {"case": "Lưu ý", "name": "Đến sớm"},
    ],
    result=["Giấy khai sinh"],
    legal_basis=[{"number": "60/2014/QH13", "date": "2014-11-20"}, {"title": "Thông tư", "date": "2020"}],
)


def _told() -> dict[str, Any]:
    told: dict[str, Any] = json.loads(json.dumps(public_service(FULL)))
    return told


def test_channels_have_a_duration_where_the_calendar_can_tell_it_and_words_always() -> None:
    direct, online = _told()["hasChannel"]
    assert (direct["processingTime"], direct["description"]) == ("P3D", "3 ngày")
    assert "processingTime" not in online
    assert online["description"] == "5 ngày làm việc"


def test_a_fee_of_one_channel_alone_names_it() -> None:
    shared, own = _told()["hasCost"]
    assert (shared["hasValue"], shared["currency"]) == (8000, "auth:currency/VND")
    assert "ifAccessedThrough" not in shared
    assert (own["hasValue"], own["ifAccessedThrough"]) == (0, "../../thu-tuc/1.001193/#kenh-online")


def test_an_amount_that_no_fee_has_is_told_in_words_alone() -> None:
    fees = [{"amount": "20", "text": "20.000 đồng/tờ khai"}]
    told = public_service(procedure("1.000001", channels=[{"kind": "direct", "fees": fees}]))
    assert [{key: one[key] for key in one if key not in ("type", "identifier")} for one in told["hasCost"]] == [
        {"description": "20 đồng. 20.000 đồng/tờ khai"}
    ]


def test_papers_are_evidence_and_remarks_are_not() -> None:
    (paper,) = _told()["hasInput"]
    assert (paper["title"], paper["description"]) == ("Tờ khai", "1 bản chính. Viết tay")
    assert paper["page"]["id"] == "../../thu-tuc/1.001193/mau%201.docx"


def test_laws_have_dates_only_where_the_whole_day_is_known() -> None:
    assert [one.get("date") for one in _told()["hasLegalResource"]] == ["2014-11-20", None]


def test_a_service_is_described_by_its_summary_or_by_whom_it_is_for_who_does_it_and_what_comes_of_it() -> None:
    told = public_service(
        procedure(
            "1.000001",
            audience=["Công dân", "Người nước ngoài"],
            agency="UBND xã",
            result=["Giấy khai sinh.", "Bản sao."],
        )
    )
    assert told["description"] == (
        "Đối tượng: Công dân, Người nước ngoài. Cơ quan thực hiện: UBND xã. Kết quả: Giấy khai sinh; Bản sao."
    )
    assert public_service(procedure("1.000001", summary="Khi có trẻ.", agency="UBND"))["description"] == "Khi có trẻ."
    assert public_service(procedure("1.000001", "Đăng ký"))["description"] == "Đăng ký"


def test_an_agency_that_nobody_told_is_named_as_not_told() -> None:
    (authority,) = _told()["hasCompetentAuthority"]
    assert authority["prefLabel"] == "Cơ quan cấp xã (nguồn không ghi tên)"


def test_amounts_are_numbers_and_times_durations() -> None:
    text = json.dumps({"@context": _context(), "@graph": [public_service(FULL)]})
    graph = Graph().parse(data=text, format="json-ld", publicID=BASE)
    assert {value.datatype for value in graph.objects(None, CV.hasValue) if isinstance(value, Literal)} == {XSD.double}
    (time,) = graph.objects(None, CV.processingTime)
    assert isinstance(time, Literal)
    assert time.datatype == XSD.duration
    assert (None, ELI.date_document, Literal("2014-11-20", datatype=XSD.date)) in graph


def _context() -> object:
    from congkhai.views.open_data.cpsv import CONTEXT

    return CONTEXT


def test_services_of_a_field_leave_out_what_has_ended_and_name_life_events() -> None:
    known = listings(
        procedure("1.000002"),
        procedure("1.000001"),
        procedure("1.000003"),
        procedure("2.000001", field="dat-dai"),
        life_event("sinh-con", procedures=["1.000001"], summary="Có trẻ mới sinh."),
        decision("1-qd", abolishes=["1.000003"], effective="2026-01-01"),
    )
    land, civil = sorted(services_of(known), key=lambda one: one.field)
    assert (land.field, civil.field) == ("dat-dai", "ho-tich")
    assert civil.members == (
        ("procedures/ho-tich/1.000001.yml", ("sinh-con",)),
        ("procedures/ho-tich/1.000002.yml", ()),
    )
    assert [one["identifier"] for one in civil.events] == ["sinh-con"]
    assert land.events == ()
