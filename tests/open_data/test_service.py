from __future__ import annotations

import json
import re
from decimal import Decimal
from pathlib import Path

import pytest

from congkhai.models.procedure import Time
from congkhai.render.data.linked import script_data
from congkhai.views.open_data.service import duration, service_data
from tests.records import procedure

SCRIPT = re.compile(r'(?s)<script type="application/ld\+json">(.*?)</script>')


@pytest.mark.parametrize(
    ("amount", "unit", "told"),
    [
        ("3", "day", "P3D"),
        ("7.5", "hour", "PT7H30M"),
        ("8", "hour", "PT8H"),
        ("176", "hour", ""),
        ("0.5", "day", "PT12H"),
        ("2", "month", "P2M"),
        ("1", "year", "P1Y"),
        ("1.5", "month", ""),
        ("3", "working_day", ""),
        ("3", "other", ""),
    ],
)
def test_a_time_is_a_duration_where_the_calendar_can_tell_it(amount: str, unit: str, told: str) -> None:
    assert duration(Time.model_validate({"amount": Decimal(amount), "unit": unit})) == told


def test_no_time_is_no_duration() -> None:
    assert (duration(None), duration(Time.model_validate({"text": "Trong ngày"}))) == ("", "")


FULL = procedure(
    "1.001193",
    summary="Khi có trẻ mới sinh.",
    agency="Ủy ban nhân dân cấp xã",
    address="Số 1, đường Mẫu",
    audience=["Công dân Việt Nam"],
    result=["Giấy khai sinh"],
    channels=[
        {"kind": "direct", "time": {"amount": "3", "unit": "day"}, "fees": [{"amount": "0"}, {"amount": "8000"}]},
        {
            "kind": "online",
            "time": {"amount": "5", "unit": "working_day"},
            "fees": [{"amount": "8000"}, {"amount": "10", "currency": "USD", "text": "Ở nước ngoài"}, {"text": "Miễn"}],
        },
        {"kind": "postal", "fees": [{"amount": "7", "currency": "đô la"}, {}]},
    ],
)


def test_a_procedure_is_a_government_service() -> None:
    told = service_data(FULL)
    assert told["@type"] == "GovernmentService"
    assert (told["name"], told["identifier"]) == ("Đăng ký khai sinh", "1.001193")
    assert told["description"] == "Khi có trẻ mới sinh."
    assert told["provider"] == {"@type": "GovernmentOrganization", "name": "Ủy ban nhân dân cấp xã"}
    assert told["serviceOutput"] == ({"@type": "Thing", "name": "Giấy khai sinh"},)
    assert told["audience"] == {"@type": "Audience", "audienceType": "Công dân Việt Nam"}


def test_ways_of_handing_in_are_channels_with_place_and_time() -> None:
    direct, online, postal = service_data(FULL)["availableChannel"]
    assert direct["serviceLocation"] == {"@type": "Place", "address": "Số 1, đường Mẫu"}
    assert direct["processingTime"] == "P3D"
    assert "processingTime" not in online
    assert online["description"] == "5 ngày làm việc"
    assert set(postal) == {"@type", "name"}


def test_each_fee_is_offered_once_with_a_price_where_its_currency_is_known() -> None:
    assert [{key: value for key, value in one.items() if key != "@type"} for one in service_data(FULL)["offers"]] == [
        {"price": "0", "priceCurrency": "VND"},
        {"price": "8000", "priceCurrency": "VND"},
        {"price": "10", "priceCurrency": "USD", "description": "Ở nước ngoài"},
        {"description": "Miễn"},
        {"description": "7 đô la"},
    ]


def test_an_amount_that_no_fee_has_is_no_price_but_words() -> None:
    fees = [{"amount": "20", "text": "20.000 đồng/tờ khai"}, {"amount": "999"}, {"amount": "1000"}]
    told = service_data(procedure("1.000001", channels=[{"kind": "direct", "fees": fees}]))
    assert [(one.get("price"), one.get("description")) for one in told["offers"]] == [
        (None, "20 đồng 20.000 đồng/tờ khai"),
        (None, "999 đồng"),
        ("1000", None),
    ]


def test_what_a_record_does_not_tell_is_not_there() -> None:
    assert set(service_data(procedure("1.000001"))) == {"@context", "@type", "name", "identifier"}


@pytest.mark.parametrize("name", ["</script><b>", "<!-- <script>", "a & b", 'x "y" \\ z'])
def test_no_text_ends_the_script_and_all_come_back_as_they_were(name: str) -> None:
    script = script_data(service_data(procedure("1.000001", name)))
    assert "<" not in script
    assert json.loads(script)["name"] == name


def _empty(value: object) -> bool:
    if isinstance(value, dict):
        return any(map(_empty, value.values()))
    if isinstance(value, list):
        return not value or any(map(_empty, value))
    return value is None or value == ""


def test_every_page_of_a_procedure_has_one_small_script_without_empty_values(site: Path) -> None:
    sizes = []
    for page in (site / "thu-tuc").glob("[0-9]*/index.html"):
        (script,) = SCRIPT.findall(page.read_text(encoding="utf-8"))
        sizes.append(len(script.encode()))
        told = json.loads(script)
        assert told["identifier"] == page.parent.name
        assert not _empty(told), page
    assert sizes
    assert sorted(sizes)[len(sizes) // 2] <= 1_229
    assert max(sizes) < 6_000
