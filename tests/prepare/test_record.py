from __future__ import annotations

import json

import pytest

from congkhai.load import RecordFile
from congkhai.models import Card, Unit
from congkhai.prepare import shared_renderer
from congkhai.prepare.record import Prepared, prepare_record
from congkhai.render import Slotted
from congkhai.timings import Timings

BIRTH = RecordFile("procedure", "procedures/ho-tich/1.001193.yml")
GOOD = "code: 1.001193\nname: Đăng ký khai sinh\nfield: ho-tich\nsteps:\n- Nộp tờ khai\n"


def _prepared(one: RecordFile, text: str, *, quick: bool = False) -> tuple[Prepared, bytes]:
    prepared, rest = prepare_record(one, text.encode(), b"key", Timings(), quick=quick)
    return prepared, shared_renderer().body(rest.page).encode() if rest is not None else b""


def test_a_procedure_gives_its_card_the_body_of_its_page_and_what_search_knows() -> None:
    prepared, body = _prepared(BIRTH, GOOD)
    assert prepared.key == b"key"
    assert prepared.issues == ()
    assert isinstance(prepared.model, Card)
    assert prepared.model.origin == BIRTH.file
    assert "Nộp tờ khai".encode() in body
    assert prepared.searchable is not None
    assert "khai" in " ".join(prepared.searchable.parts).split()


def test_the_body_has_a_slot_for_all_that_the_portal_adds() -> None:
    assert Slotted.cut(_prepared(BIRTH, GOOD)[1]).slots >= {"help", "desks"}


def test_a_procedure_gives_itself_as_linked_data() -> None:
    rest = prepare_record(BIRTH, GOOD.encode(), b"key", Timings())[1]
    assert rest is not None
    assert json.loads(rest.linked)["identifier"] == "1.001193"


def test_another_record_gives_its_model_and_no_page() -> None:
    one = RecordFile("unit", "content/units/xa-a.yml")
    prepared, body = _prepared(one, "id: xa-a\nname: Xã A\nlevel: commune\nkind: xã\n")
    assert isinstance(prepared.model, Unit)
    assert (prepared.searchable, body) == (None, b"")


@pytest.mark.parametrize(("text", "code"), [("a: [", "F002"), ("", "F004"), ("code: 1.001193\n", "V001")])
def test_a_record_with_a_fault_gives_its_issues_alone(text: str, code: str) -> None:
    prepared, body = _prepared(BIRTH, text)
    assert prepared.model is None
    assert code in {issue.code for issue in prepared.issues}
    assert (prepared.searchable, body) == (None, b"")


@pytest.mark.parametrize("text", [GOOD, "a: [", "", "code: 1.001193\n", GOOD + "steps: x\n", GOOD + "x: 1.10\n"])
def test_reading_quickly_gives_the_same(text: str) -> None:
    assert _prepared(BIRTH, text, quick=True) == _prepared(BIRTH, text)


def test_a_warning_does_not_keep_a_procedure_from_its_page() -> None:
    prepared, body = _prepared(BIRTH, GOOD.replace("Nộp", "Nộp\u200b"))
    assert [issue.severity.value for issue in prepared.issues] == ["warning"]
    assert body == _prepared(BIRTH, GOOD)[1]
