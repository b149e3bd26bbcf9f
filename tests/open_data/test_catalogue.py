from __future__ import annotations

import json
from pathlib import Path
from urllib.parse import urlsplit

import pytest
from rdflib import RDF, Graph, Literal, Namespace, URIRef
from rdflib.namespace import DCAT, DCTERMS, FOAF, XSD

from tests.open_data.portals import built_portal

HOME = "https://tuy-phuoc.example/"
OWN = Namespace(f"{HOME}du-lieu/")


def _graph(site: Path, base: str) -> Graph:
    return Graph().parse(site / "du-lieu/catalog.jsonld", format="json-ld", publicID=f"{base}du-lieu/catalog.jsonld")


@pytest.fixture(scope="module")
def graph(tmp_path_factory: pytest.TempPathFactory) -> Graph:
    """The catalogue of the project's portal, which has an address; read as if it stood elsewhere."""
    return _graph(built_portal("project", tmp_path_factory), "https://khac.example/")


def test_the_catalogue_tells_its_publisher_licence_and_language(graph: Graph) -> None:
    (catalogue,) = graph.subjects(RDF.type, DCAT.Catalog)
    publisher = URIRef(f"{HOME}don-vi/huyen-tuy-phuoc/")
    assert (catalogue, DCTERMS.publisher, publisher) in graph
    assert (publisher, RDF.type, FOAF.Agent) in graph
    assert (publisher, FOAF.name, Literal("Huyện Tuy Phước", "vi")) in graph
    assert (catalogue, DCTERMS.license, URIRef("https://creativecommons.org/licenses/by/4.0/")) in graph
    language = URIRef("http://publications.europa.eu/resource/authority/language/VIE")
    assert (catalogue, DCTERMS.language, language) in graph
    modified = graph.value(catalogue, DCTERMS.modified)
    assert isinstance(modified, Literal)
    assert modified.datatype == XSD.date


def test_the_catalogue_lists_every_list_with_both_its_files(graph: Graph) -> None:
    datasets = set(graph.subjects(RDF.type, DCAT.Dataset))
    assert set(graph.objects(None, DCAT.dataset)) == datasets
    assert len(datasets) == 18
    assert (OWN["#thu-tuc"], DCTERMS.title, Literal("Thủ tục hành chính", "vi")) in graph
    for form, media in (("csv", "text/csv"), ("json", "application/json")):
        file = OWN[f"thu-tuc.{form}"]
        assert (OWN["#thu-tuc"], DCAT.distribution, file) in graph
        assert (file, RDF.type, DCAT.Distribution) in graph
        assert (file, DCAT.downloadURL, file) in graph
        assert (file, DCAT.mediaType, URIRef(f"https://www.iana.org/assignments/media-types/{media}")) in graph


def test_the_services_by_field_follow_the_profile(graph: Graph) -> None:
    files = set(graph.objects(OWN["#cpsv-ap"], DCAT.distribution))
    assert OWN["cpsv-ap/ho-tich.jsonld"] in files
    profile = URIRef("https://semiceu.github.io/CPSV-AP/releases/3.2.0/")
    assert {file for file in files if (file, DCTERMS.conformsTo, profile) in graph} == files


def test_every_distribution_and_landing_page_is_there(site: Path) -> None:
    base = "https://noi-nay.example/cong/"
    graph = _graph(site, base)
    prefixes = (base, HOME, "https://example.vn/cong/")
    told = {str(one) for name in (DCAT.downloadURL, DCAT.landingPage) for one in graph.objects(None, name)}
    assert len(told) > 34
    for address in told:
        prefix = next(one for one in prefixes if address.startswith(one))
        path = address.removeprefix(prefix)
        assert (site / path).is_file() or (site / path / "index.html").is_file(), address


def test_a_portal_without_an_address_has_a_catalogue_with_relative_ones(
    tmp_path_factory: pytest.TempPathFactory,
) -> None:
    site = built_portal("procedures-only", tmp_path_factory)
    catalogue = json.loads((site / "du-lieu/catalog.jsonld").read_bytes())
    assert not urlsplit(catalogue["@id"]).scheme
    assert catalogue["dct:publisher"] == {
        "@id": "../",
        "@type": "foaf:Agent",
        "foaf:name": "Cổng công khai thủ tục hành chính",
    }
    assert URIRef("https://a.example/b/du-lieu/don-vi.csv") in set(
        _graph(site, "https://a.example/b/").objects(None, DCAT.downloadURL)
    )
