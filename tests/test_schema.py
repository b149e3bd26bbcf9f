from __future__ import annotations

import json
from typing import Any

from congkhai.load.layout import BODY_FIELDS
from congkhai.models import MODELS
from congkhai.schema import schemas

MADE = {kind: json.loads(text) for kind, text in schemas().items()}


def _objects(node: Any) -> list[dict[str, Any]]:
    """Every part of a schema that describes a mapping."""
    found = [node] if isinstance(node, dict) and "properties" in node else []
    inner = node.values() if isinstance(node, dict) else node if isinstance(node, list) else ()
    return found + [one for value in inner for one in _objects(value)]


def test_every_kind_of_record_has_a_schema() -> None:
    assert set(MADE) == set(MODELS)


def test_unknown_keys_are_refused_everywhere() -> None:
    described = [one for made in MADE.values() for one in _objects(made)]
    assert [one["title"] for one in described if one["additionalProperties"] is not False] == []


def test_what_stands_in_the_markdown_is_no_key() -> None:
    for made in MADE.values():
        assert not BODY_FIELDS & set(made["properties"])
        assert not BODY_FIELDS & set(made.get("required", []))


def test_a_code_may_be_written_without_quotes() -> None:
    assert "number" in MADE["procedure"]["properties"]["code"]["type"]


def test_keys_are_named_as_editors_write_them() -> None:
    assert "from" in MADE["plan"]["$defs"]["PlanPeriod"]["properties"]


def test_every_key_is_explained_in_vietnamese() -> None:
    for made in MADE.values():
        for described in _objects(made):
            for key, field in described["properties"].items():
                assert field.get("title") and field.get("description"), (made["title"], key)


def test_choices_are_listed() -> None:
    assert MADE["unit"]["properties"]["level"]["enum"] == ["province", "district", "commune"]
