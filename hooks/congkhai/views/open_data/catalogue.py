"""What describes the lists: a data package (Frictionless, v1) and a catalogue (DCAT)."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace
from typing import Any

from congkhai.derive import Listings
from congkhai.models.site import Licence
from congkhai.views.data import Table
from congkhai.views.home import site_title
from congkhai.views.open_data.cpsv import PublicServices, services_of

FOLDER = "du-lieu/"
LANGUAGE = "http://publications.europa.eu/resource/authority/language/VIE"
MEDIA = "https://www.iana.org/assignments/media-types/"
PROFILE = "https://semiceu.github.io/CPSV-AP/releases/3.2.0/"

APOSTROPHES = (
    "Trong tệp CSV, chữ bắt đầu bằng =, +, - hay @ có thêm dấu ' đứng trước, để phần mềm bảng tính không hiểu là công "
    "thức; tệp JSON giữ nguyên."
)
"""What the files of tables do (render/data/tables.py), for those who read them by a program."""

CATALOGUE_CONTEXT = {
    "@language": "vi",
    "dcat": "http://www.w3.org/ns/dcat#",
    "dct": "http://purl.org/dc/terms/",
    "foaf": "http://xmlns.com/foaf/0.1/",
    "xsd": "http://www.w3.org/2001/XMLSchema#",
}


@dataclass(frozen=True)
class Catalogue:
    """All lists of a portal, without their rows, and who publishes them: the unit that has the portal, by its page;
    the portal itself, by its first page, where none has.
    """

    title: str
    description: str
    licence: Licence
    publisher: str
    publisher_path: str
    tables: tuple[Table, ...]
    services: tuple[tuple[str, str], ...]
    """The files of services: the field's id and its name."""

    @property
    def modified(self) -> str:
        """The newest day that any list tells."""
        return max((table.modified for table in self.tables), default="")


def catalogue_of(listings: Listings, tables: tuple[Table, ...]) -> Catalogue:
    """The catalogue of a portal."""
    site = listings.portal.site
    unit = listings.portal.units.get(site.unit or "")
    title = site_title(listings)
    return Catalogue(
        title=f"Dữ liệu mở: {title}",
        description=f"Mọi danh sách mà {title} công khai, để ai cũng dùng lại được.",
        licence=site.licence,
        publisher=unit.name if unit else title,
        publisher_path=f"don-vi/{unit.id}/" if unit else "",
        tables=tuple(replace(table, rows=()) for table in tables),
        services=tuple((one.field, one.name) for one in services_of(listings)),
    )


def file_of(services: PublicServices) -> str:
    """Where a file of services stands."""
    return f"{FOLDER}cpsv-ap/{services.field}.jsonld"


def package_data(catalogue: Catalogue, site_url: str) -> dict[str, Any]:
    """The lists as a tabular data package: https://specs.frictionlessdata.io/tabular-data-package/."""
    licence = catalogue.licence
    keys = {table.name: table.key for table in catalogue.tables}
    return {
        "profile": "tabular-data-package",
        "name": "du-lieu-mo",
        "title": catalogue.title,
        "description": f"{catalogue.description} {APOSTROPHES}",
        **({"homepage": site_url} if site_url else {}),
        "licenses": [{"name": licence.name.replace(" ", "-"), "path": licence.url, "title": licence.name}],
        "resources": [_resource(table, keys) for table in catalogue.tables],
    }


def _resource(table: Table, keys: Mapping[str, tuple[str, ...]]) -> dict[str, Any]:
    fields = [
        {
            "name": column.name,
            "title": column.title,
            "type": column.type,
            **({"constraints": {"required": True}} if column.required else {}),
        }
        for column in table.columns
    ]
    key = {"primaryKey": list(table.key)} if table.key else {}
    foreign = [
        {"fields": [column.name], "reference": {"resource": column.refers, "fields": list(keys[column.refers])}}
        for column in table.columns
        if column.refers
    ]
    return {
        "profile": "tabular-data-resource",
        "name": table.name,
        "path": f"{table.name}.csv",
        "title": table.title,
        "description": table.description,
        "format": "csv",
        "mediatype": "text/csv",
        "encoding": "utf-8",  # its mark (BOM) has no name with IANA, so that readers other than Python's know none
        "schema": {
            "fields": fields,
            **key,
            **({"foreignKeys": foreign} if foreign else {}),
            "missingValues": [""],
        },
    }


def catalogue_data(catalogue: Catalogue, site_url: str) -> dict[str, Any]:
    """The lists as a dcat:Catalog. Addresses are whole where the portal's is known, else relative to the catalogue."""
    root = site_url or "../"
    own = f"{root}{FOLDER}"
    publisher = root + catalogue.publisher_path
    common = {
        "dct:language": {"@id": LANGUAGE},
        "dct:license": {"@id": catalogue.licence.url},
        "dct:publisher": {"@id": publisher},
    }
    datasets = [*(_dataset(table, own, common) for table in catalogue.tables), *_services(catalogue, own, common)]
    return {
        "@context": CATALOGUE_CONTEXT,
        "@id": f"{own}#danh-muc",
        "@type": "dcat:Catalog",
        "dct:title": catalogue.title,
        "dct:description": catalogue.description,
        "foaf:homepage": {"@id": own},
        **_modified(catalogue.modified),
        **common,
        "dct:publisher": {"@id": publisher, "@type": "foaf:Agent", "foaf:name": catalogue.publisher},
        "dcat:dataset": datasets,
    }


def _modified(day: str) -> dict[str, Any]:
    return {"dct:modified": {"@type": "xsd:date", "@value": day}} if day else {}


def _dataset(table: Table, own: str, common: dict[str, Any]) -> dict[str, Any]:
    forms = (("csv", "text/csv"), ("json", "application/json"))
    return {
        "@id": f"{own}#{table.name}",
        "@type": "dcat:Dataset",
        "dct:identifier": {"@value": table.name},
        "dct:title": table.title,
        "dct:description": table.description,
        "dcat:landingPage": {"@id": own},
        **_modified(table.modified),
        **common,
        "dcat:distribution": [
            _distribution(f"{own}{table.name}.{ending}", f"{table.title} ({ending.upper()})", media, common)
            for ending, media in forms
        ],
    }


def _distribution(address: str, title: str, media: str, common: dict[str, Any], **more: Any) -> dict[str, Any]:
    return {
        "@id": address,
        "@type": "dcat:Distribution",
        "dct:title": title,
        "dcat:accessURL": {"@id": address},
        "dcat:downloadURL": {"@id": address},
        "dcat:mediaType": {"@id": f"{MEDIA}{media}"},
        "dct:license": common["dct:license"],
        **more,
    }


def _services(catalogue: Catalogue, own: str, common: dict[str, Any]) -> Iterator[dict[str, Any]]:
    """The procedures in force once more, as linked data: a file for each field."""
    if not catalogue.services:
        return
    follows = {"dct:conformsTo": {"@id": PROFILE}}
    procedures = next((table.modified for table in catalogue.tables if table.name == "thu-tuc"), "")
    yield {
        "@id": f"{own}#cpsv-ap",
        "@type": "dcat:Dataset",
        "dct:identifier": {"@value": "cpsv-ap"},
        "dct:title": "Thủ tục hành chính theo CPSV-AP",
        "dct:description": "Nội dung thủ tục còn hiệu lực, theo mô hình CPSV-AP 3.2.0; mỗi lĩnh vực một tệp.",
        "dcat:landingPage": {"@id": own},
        **_modified(procedures),
        **common,
        **follows,
        "dcat:distribution": [
            _distribution(f"{own}cpsv-ap/{field}.jsonld", name, "application/ld+json", common, **follows)
            for field, name in catalogue.services
        ],
    }
