"""Canonical YAML: records written new, and records that an editor wrote."""

from __future__ import annotations

import random
from pathlib import Path, PurePosixPath
from typing import Any

import pytest
import yaml

from congkhai.canonical import canonical, canonical_source, dump, schema_line
from congkhai.load.layout import SHELVES, kind_of
from congkhai.load.yaml_text import Flaw, parse

PROJECT = Path(__file__).resolve().parents[1]
PIECES = [
    *"ab1 :#-?,[]{}&*!|>'\"%@`\\\n\t.~=</đưò",
    *("\u00a0", "\u2028", "\u2029", "\ufeff", "\U0001f600", "\r", "---", "...", "null", "no", "<<", " #", ": ", "\n\n"),
    *("  ", "\n ", "1.001190", "0x1F", "2026-01-01", "true", "- ", "? ", "|-", "#"),
]
KEYS = ["code", "name", "field", "channels", "kind", "time", "amount", "unit", "text", "fees", "note", "steps", "zzz"]


def test_keys_stand_in_the_models_order_and_lists_two_spaces_under_their_key() -> None:
    data = {
        "steps": ["Nộp hồ sơ.", "Nhận kết quả."],
        "name": "Đăng ký nuôi ong",
        "channels": [
            {"fees": [{"text": "Không thu", "amount": "0"}], "time": {"unit": "day", "amount": "3"}, "kind": "direct"}
        ],
        "code": "1.001190",
    }
    assert dump("procedure", data) == (
        "# yaml-language-server: $schema=../../schemas/procedure.json\n"
        "code: 1.001190\n"
        "name: Đăng ký nuôi ong\n"
        "channels:\n"
        "  - kind: direct\n"
        "    time:\n"
        "      amount: 3\n"
        "      unit: day\n"
        "    fees:\n"
        "      - amount: 0\n"
        "        text: Không thu\n"
        "steps:\n"
        "  - Nộp hồ sơ.\n"
        "  - Nhận kết quả.\n"
    )


def test_an_alias_is_ordered_as_its_field_is() -> None:
    text = dump("plan", {"period": {"until": "2026-12-31", "from": "2026-01-01"}})
    assert text.splitlines()[1:] == ["period:", "  from: 2026-01-01", "  until: 2026-12-31"]


def test_unknown_keys_follow_the_known_ones() -> None:
    assert dump("fields", {"moi": "x", "fields": "y", "cu": "z"}).splitlines()[1:] == ["fields: y", "moi: x", "cu: z"]


@pytest.mark.parametrize(
    "value", ["1.001193", "true", "2026-01-01", "no", "-KBNN", "a:b", "a#b", "50%", "(1) ~", "mẫu 'A'"]
)
def test_what_yaml_can_write_plainly_gets_no_quotes(value: str) -> None:
    assert dump("procedure", {"name": value}).splitlines()[1] == f"name: {value}"


@pytest.mark.parametrize(
    ("value", "written"),
    [
        ("Phí: 5000", '"Phí: 5000"'),
        ("# ghi chú", '"# ghi chú"'),
        ("bản #2", '"bản #2"'),
        ("- gạch", '"- gạch"'),
        ('"trích"', '"\\"trích\\""'),
        ("  thụt", '"  thụt"'),
        ("", '""'),
        ("*", '"*"'),
        ("{a}", '"{a}"'),
    ],
)
def test_double_quotes_stand_only_where_they_are_needed(value: str, written: str) -> None:
    assert dump("procedure", {"name": value}).splitlines()[1] == f"name: {written}"


def test_text_of_several_lines_is_a_literal_block_and_long_lines_are_not_folded() -> None:
    long = "chữ " * 100 + "hết"
    text = dump("procedure", {"conditions": f"{long}\n- gạch: đầu dòng\n\n  thụt"})
    assert text.splitlines()[1:] == ["conditions: |-", f"  {long}", "  - gạch: đầu dòng", "", "    thụt"]


def test_what_is_no_string_is_refused() -> None:
    with pytest.raises(TypeError, match="amount: 5"):
        dump("procedure", {"channels": [{"fees": [{"amount": 5}]}]})


@pytest.mark.parametrize("shelf", SHELVES, ids=lambda shelf: shelf.kind)
def test_the_schema_line_leads_from_the_shelf_to_the_schemas(shelf: Any) -> None:
    reference = schema_line(shelf.kind).split("$schema=")[1]
    folder = PurePosixPath(shelf.pattern).parent
    steps_up = reference.count("../")
    assert len(folder.parts) == steps_up
    assert reference == "../" * steps_up + f"schemas/{shelf.kind}.json"


def _text(rng: random.Random) -> str:
    return "".join(rng.choice(PIECES) for _ in range(rng.randint(0, 8)))


def _key(rng: random.Random) -> str:
    return rng.choice(KEYS) if rng.random() < 0.9 else _text(rng)


def _value(rng: random.Random, depth: int) -> Any:
    kind = rng.random() + (1 if depth > 3 else 0)
    if kind < 0.25:
        return [_value(rng, depth + 1) for _ in range(rng.randint(0, 3))]
    if kind < 0.45:
        return {_key(rng): _value(rng, depth + 1) for _ in range(rng.randint(0, 3))}
    return _text(rng)


@pytest.mark.parametrize("seed", range(8))
def test_reading_back_what_was_written_gives_exactly_the_same_data(seed: int) -> None:
    rng = random.Random(seed)
    for _ in range(400):
        data = {_key(rng): _value(rng, 0) for _ in range(rng.randint(1, 5))}
        text = dump("procedure", data)
        assert parse(text) == (data, []), text
        assert yaml.load(text, yaml.BaseLoader) == data, text


@pytest.mark.parametrize("seed", range(4))
def test_what_was_written_new_is_canonical_already(seed: int) -> None:
    rng = random.Random(seed)
    for _ in range(200):
        data = {_key(rng): _value(rng, 0) for _ in range(rng.randint(1, 5))}
        text = dump("procedure", data)
        if not any(hidden in text for hidden in "\ufeff\r"):
            assert canonical("procedure", text) == text


def test_a_file_without_the_schema_line_gets_it_and_a_wrong_one_is_put_right() -> None:
    right = schema_line("unit") + "\nid: xa-a\n"
    assert canonical("unit", "id: xa-a\n") == right
    assert canonical("unit", "# yaml-language-server: $schema=../x.json\nid: xa-a\n") == right


def test_text_is_cleaned_of_hidden_signs_and_put_in_nfc_and_otherwise_left_as_written() -> None:
    assert canonical("unit", "name: 'Xa\u0303 A\u00ad'\r\ncode: 01\r\n").splitlines()[1:] == [
        "name: 'Xã A'",
        "code: 01",
    ]


def test_front_matter_is_canonical_and_the_body_stays() -> None:
    text = "---\nsubject: Hỏi\nid: 2026-001\n---\n\n## Phản ánh\n\n   thụt:  \n- b\n---\nhết"
    assert canonical_source("feedback", ".md", text) == text.replace(
        "subject: Hỏi\nid: 2026-001\n", "id: 2026-001\nsubject: Hỏi\n"
    )


@pytest.mark.parametrize("text", ["## Phản ánh\n", "---\nid: 1\n", ""])
def test_a_markdown_file_without_front_matter_is_refused(text: str) -> None:
    with pytest.raises(Flaw) as flaw:
        canonical_source("feedback", ".md", text)
    assert flaw.value.kind == "front"


@pytest.mark.parametrize(
    ("text", "kind"), [("a: b: c\n", "syntax"), ("id: 1\nid: 2\n", "duplicate"), ("id: &x 1\n", "anchor")]
)
def test_a_file_with_flaws_is_refused(text: str, kind: str) -> None:
    with pytest.raises(Flaw) as flaw:
        canonical("unit", text)
    assert flaw.value.kind == kind


def test_every_record_of_this_project_keeps_its_data_and_is_canonical_after_one_pass() -> None:
    seen = 0
    for folder in ("content", "plans", "procedures"):
        for path in sorted((PROJECT / folder).rglob("*.yml")):
            kind = kind_of(path.relative_to(PROJECT).as_posix())
            if kind is None:
                continue
            seen += 1
            before = path.read_text(encoding="utf-8")
            after = canonical_source(kind, path.suffix, before)
            assert parse(after) == parse(before), path
            assert canonical_source(kind, path.suffix, after) == after, path
    assert seen > 100
