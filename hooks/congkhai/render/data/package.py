"""The data package: what a program needs to read the lists."""

from __future__ import annotations

import json

from congkhai.views.open_data.catalogue import Catalogue, package_data


def as_data_package(catalogue: Catalogue, site_url: str) -> bytes:
    """datapackage.json, with the portal's address where it is known."""
    return (json.dumps(package_data(catalogue, site_url), ensure_ascii=False, indent=1) + "\n").encode()
