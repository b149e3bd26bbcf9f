from __future__ import annotations

from dataclasses import FrozenInstanceError, fields

import pytest

from congkhai.models import Card
from congkhai.portal import Portal
from tests.records import procedure, unit

FULL = procedure(
    "1.001193",
    level=["commune", "province"],
    decision="163/QĐ",
    online="full",
    frequent="true",
    interlinked="true",
    channels=[{"kind": "postal"}, {"kind": "direct"}, {"kind": "postal"}],
    audience=["Công dân"],
    agency="Ủy ban",
    keywords=["giấy khai sinh"],
    summary="Khi sinh con.",
    dossier=[{"name": "Đơn"}, {"name": "Tờ khai", "form": {"title": "Mẫu 1", "file": "mau-1.docx"}}],
    source={"checked_on": "2026-11-01"},
    sample="true",
)


def test_a_card_tells_what_lists_and_checks_need() -> None:
    assert Card.of(FULL) == Card(
        origin="procedures/ho-tich/1.001193.yml",
        code="1.001193",
        name="Đăng ký khai sinh",
        field="ho-tich",
        level=("commune", "province"),
        decision="163/QĐ",
        online="full",
        frequent=True,
        interlinked=True,
        ways=("postal", "direct"),
        audience=("Công dân",),
        agency="Ủy ban",
        keywords=("giấy khai sinh",),
        summary="Khi sinh con.",
        forms=((1, "mau-1.docx"),),
        checked_on="2026-11-01",
        sample=True,
        missing=("steps", "time", "result", "legal_basis"),
    )


def test_what_a_record_does_not_tell_is_empty_on_its_card() -> None:
    card = Card.of(procedure("1.001193"))
    missing = ("steps", "channels", "dossier", "time", "audience", "agency", "result", "legal_basis")
    origin = "procedures/ho-tich/1.001193.yml"
    assert card == Card(origin, "1.001193", "Đăng ký khai sinh", "ho-tich", missing=missing)


@pytest.mark.parametrize("record", [FULL, procedure("1.001193")])
def test_the_values_of_a_card_make_the_same_card(record: object) -> None:
    card = Card.of(record)  # type: ignore[arg-type]
    assert Card(*card.values()) == card  # type: ignore[arg-type]
    assert len(card.values()) == len(fields(Card))


def test_a_card_is_known_by_the_code_and_by_what_records_of_its_kind_are_called() -> None:
    card = Card.of(FULL)
    assert (card.ident, card.label, card.key) == (FULL.ident, FULL.label, FULL.key)


def test_nothing_on_a_card_changes() -> None:
    with pytest.raises(FrozenInstanceError):
        Card.of(FULL).name = "x"  # type: ignore[misc]


def test_a_portal_keeps_the_cards_of_procedures_and_all_of_other_records() -> None:
    one = unit("xa-a")
    portal = Portal.of([FULL, one], ["a.pdf"])
    assert portal.models == (Card.of(FULL), one)
    assert portal.procedures == {"1.001193": Card.of(FULL)}
    assert Portal.of(portal.models, portal.attachments) == portal
