"""How well search ranks: names in every way of typing them, and questions as citizens ask them."""

from __future__ import annotations

import json
import random
import re
import sys
from pathlib import Path
from typing import Any

import pytest

from congkhai.fold import fold
from congkhai.imports.procedures_text import import_procedures
from congkhai.pipeline import examine
from tests.building import PROJECT
from tests.records import TODAY

sys.path.insert(0, str(PROJECT / "benchmarks" / "search"))
from evaluate import make_index, measured, ranked

EXPORTS = PROJECT.parent / "shared" / "data" / "procedures" / "text"
WORD = re.compile(r"[^\W_]+")


def slip(words: list[str], kind: str, chance: random.Random) -> list[str]:
    """The words with one slip of a finger in one of them."""
    places = [i for i, word in enumerate(words) if len(word) > 2]
    i = chance.choice(places)
    word, j = words[i], chance.randrange(len(words[i]) - 1)
    slipped = {
        "drop": word[:j] + word[j + 1 :],
        "double": word[: j + 1] + word[j:],
        "swap": word[:j] + word[j + 1] + word[j] + word[j + 2 :],
    }
    if kind == "glue":
        i = min(i, len(words) - 2)
        return [*words[:i], words[i] + words[i + 1], *words[i + 2 :]]
    return [*words[:i], slipped[kind], *words[i + 1 :]]


def questions(names: dict[str, str]) -> list[dict[str, Any]]:
    """The beginnings of all names: as written, without marks, and with each kind of slip."""
    chance = random.Random(7)
    beginnings = {code: WORD.findall(name.lower())[:8] for code, name in names.items()}
    made: list[dict[str, Any]] = []
    for words in beginnings.values():
        if len(words) < 3:
            continue
        right = [
            code for code, other in beginnings.items() if list(map(fold, other[: len(words)])) == list(map(fold, words))
        ]
        made.append({"q": " ".join(words), "codes": right, "kind": "toned"})
        made.append({"q": fold(" ".join(words)), "codes": right, "kind": "folded"})
        for kind in ("drop", "double", "swap", "glue"):
            made.append({"q": fold(" ".join(slip(words, kind, chance))), "codes": right, "kind": kind})
    return made


def evaluated(root: Path, asked: list[dict[str, Any]], folder: Path) -> dict[str, dict[str, float]]:
    """The figures of `make search-eval` for a root and these questions."""
    file = folder / "questions.jsonl"
    file.write_text("\n".join(json.dumps(one, ensure_ascii=False) for one in asked), encoding="utf-8")
    make_index(root, folder / "index")
    _, *answers = ranked(folder / "index", file)
    return measured(answers)


def test_a_name_is_found_however_it_is_typed(tmp_path: Path) -> None:
    procedures = examine(PROJECT, TODAY).portal.procedures
    asked = questions({code: procedure.name for code, procedure in procedures.items()})
    figures = evaluated(PROJECT, asked, tmp_path)
    assert {kind: row["r1"] for kind, row in figures.items() if kind in ("toned", "folded")} == {
        "toned": 1,
        "folded": 1,
    }
    assert {kind: row["r1"] for kind, row in figures.items() if row["r1"] < 0.95} == {}
    assert {kind: row["r5"] for kind, row in figures.items() if row["r5"] < 0.98} == {}


@pytest.mark.skipif(not EXPORTS.is_dir(), reason=f"the real exports ({EXPORTS.name}) are not beside the project")
def test_citizens_own_questions_find_their_procedure_among_all_of_the_nation(tmp_path: Path) -> None:
    import_procedures([EXPORTS], tmp_path / "root")
    text = (PROJECT / "tests" / "search" / "questions.jsonl").read_text(encoding="utf-8")
    figures = evaluated(tmp_path / "root", [json.loads(line) for line in text.splitlines()], tmp_path)
    assert figures["citizen"]["n"] == 220
    assert figures["citizen"]["r1"] >= 0.75
    assert figures["citizen"]["r5"] >= 0.92
