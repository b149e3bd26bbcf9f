from __future__ import annotations

import json

import pytest

from congkhai.render.data.tables import as_json
from congkhai.views.data import Address


@pytest.mark.parametrize(
    ("site_url", "whole"),
    [
        ("https://example.vn/cong/", "https://example.vn/cong/don-vi/xa-a/"),
        ("https://example.vn", "https://example.vn/don-vi/xa-a/"),
        ("", "/don-vi/xa-a/"),
    ],
)
def test_an_address_in_json_is_as_whole_as_the_portal_knows(site_url: str, whole: str) -> None:
    assert json.loads(as_json([{"url": Address("don-vi/xa-a/")}], site_url)) == [{"url": whole}]


def test_what_json_does_not_know_is_no_address() -> None:
    with pytest.raises(ValueError, match="serialize"):
        as_json([object()], "")
