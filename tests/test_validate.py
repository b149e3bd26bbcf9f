from __future__ import annotations

from typing import Annotated, ClassVar

import pytest
from pydantic import AfterValidator

from congkhai.load import Record
from congkhai.models import MODELS, RecordModel
from congkhai.models.base import Field
from congkhai.validate import MISTAKES, validate, validate_record


def _even(value: str) -> str:
    if len(value) % 2:
        raise ValueError("odd")
    return value


class Odd(RecordModel):
    """A record with a rule that `validate` does not know."""

    label: ClassVar[str] = "hồ sơ lạ"

    id: Annotated[str, AfterValidator(_even)] = Field(title="Mã lạ", description="Ví dụ.")


def test_a_mistake_of_a_new_kind_still_gives_a_vietnamese_message(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(MODELS, "odd", Odd)
    model, issues = validate_record(Record("odd", "odd/abc.yml", {"id": "abc"}))
    assert model is None
    assert [(issue.code, issue.field, issue.text) for issue in issues] == [
        ("V019", "id", "Mã lạ ghi “abc”, không dùng được. So với ví dụ trong docs/how-to và sửa lại.")
    ]


def test_no_message_of_pydantic_is_ever_shown() -> None:
    nasty = ["", [], {}, ["x"], {"x": "y"}, "x" * 60_001, "no", "-1", "1e9", "2026-02-30", [[["x"]]], {"a": {"b": []}}]
    for kind, model in MODELS.items():
        keys = [info.alias or name for name, info in model.model_fields.items()]
        for value in nasty:
            _, issues = validate([Record(kind, "a/b.yml", dict.fromkeys(keys, value))])
            assert [i.text for i in issues if "Input should" in i.text or "value_error" in i.text] == []
            assert [i for i in issues if i.code == "V019"] == []


def test_a_record_with_a_fault_gives_no_model_and_does_not_stop_the_others() -> None:
    good = {"id": "xa-a", "name": "Xã A", "level": "commune", "kind": "xã"}
    records = [Record("unit", "content/units/xa-b.yml", {}), Record("unit", "content/units/xa-a.yml", good)]
    models, issues = validate(records)
    assert [model.ident for model in models] == ["xa-a"]
    assert {issue.file for issue in issues} == {"content/units/xa-b.yml"}


def test_a_model_knows_its_file_and_cannot_be_changed() -> None:
    good = {"id": "xa-a", "name": "Xã A", "level": "commune", "kind": "xã"}
    model, _ = validate_record(Record("unit", "content/units/xa-a.yml", good))
    assert model is not None
    assert model.origin == "content/units/xa-a.yml"
    with pytest.raises(ValueError, match="frozen"):
        model.name = "Xã B"  # type: ignore[attr-defined]


def test_every_kind_of_mistake_leads_to_a_class_of_its_own_or_a_shared_one() -> None:
    assert {issue.code for issue in MISTAKES.values()} == {
        *("V001", "V002", "V003", "V004", "V005", "V006", "V007"),
        *("V008", "V009", "V010", "V011", "V012", "V013", "V018"),
    }
