"""JSON Schema of every kind of record, for editors' tools: completion, explanation and first checks while typing."""

from __future__ import annotations

import json

from congkhai.load.layout import BODY_FIELDS
from congkhai.models import MODELS


def schemas() -> dict[str, str]:
    """JSON Schema (draft 2020-12) as text by kind of record."""
    made: dict[str, str] = {}
    for kind, model in MODELS.items():
        schema = model.model_json_schema(by_alias=True)
        for name in BODY_FIELDS & set(schema["properties"]):
            del schema["properties"][name]
            schema["required"] = [field for field in schema.get("required", []) if field != name]
        schema = {"$schema": "https://json-schema.org/draft/2020-12/schema", **schema, "title": model.label}
        made[kind] = json.dumps(schema, ensure_ascii=False, indent=2) + "\n"
    return made
