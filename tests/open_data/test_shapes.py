"""The services by field against the official shapes of CPSV-AP 3.2.0, where those are at hand."""

from __future__ import annotations

from functools import cache
from pathlib import Path

import pytest
from pyshacl import validate
from rdflib import Graph

from tests.building import PROJECT
from tests.open_data.test_cpsv import BASE, read

SHAPES = PROJECT.parent / "shared/data/cpsv-ap/cpsv-ap-SHACL-3.2.0.ttl"

pytestmark = pytest.mark.skipif(not SHAPES.is_file(), reason=f"the official shapes are not at hand: {SHAPES}")


@cache
def _shapes() -> Graph:
    return Graph().parse(SHAPES)


def test_no_service_violates_the_official_shapes(site: Path) -> None:
    files = sorted((site / "du-lieu/cpsv-ap").glob("*.jsonld"))
    assert files
    for file in files:
        conforms, _, report = validate(read(file), shacl_graph=_shapes())
        assert conforms, f"{file.name}: {report}"


@pytest.mark.parametrize(
    ("old", "new"),
    [
        ('"type":"PublicService","identifier":', '"type":"PublicService","other":'),
        ('"type":"PublicOrganisation","prefLabel":', '"type":"PublicOrganisation","other":'),
        ('"type":"LinguisticSystem"', '"type":"Concept"'),
        ('"@language":"vi",', ""),
    ],
)
def test_the_shapes_find_what_is_missing(old: str, new: str, site: Path) -> None:
    text = (site / "du-lieu/cpsv-ap/ho-tich.jsonld").read_text(encoding="utf-8")
    assert old in text
    graph = Graph().parse(data=text.replace(old, new), format="json-ld", publicID=BASE)
    assert not validate(graph, shacl_graph=_shapes())[0]
