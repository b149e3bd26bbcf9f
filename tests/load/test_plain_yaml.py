"""rapidyaml's quick reading beside PyYAML's: it may give nothing, but never anything else."""

from __future__ import annotations

import random
from collections.abc import Iterator

import pytest

from congkhai.load.plain_yaml import quietly, read_plainly
from congkhai.load.yaml_text import Flaw, parse
from tests.building import PROJECT

SCALARS = """a|1.001190|01|1e5|.5|5.|0x1f|true|FALSE|null|~|no|x: y|x #y|"q"|'q'|"a b|- a|[a, b]|{a: 1}|đăng ký
2020-01-01|1_000|+5|-|?|a,b|a]|}|nan|.inf|a:b|a:|::|# c|  |"a" b|'a''b'|12:30|1.0|0.5
-0.0|@x|`x|%x|!t x|&a x|*a|a - b|“q”|'|"|""|<<
""".replace("\n", "|").split("|")
BLOCKS = ("|", ">", "|-", ">-", "|+", "|2", ">1-", "| # c", ">  ")


def _value(chance: random.Random) -> str:
    if chance.random() < 0.85:
        return chance.choice(SCALARS)
    return "".join(chance.choice("0123456789+-.eExXnaif_:, #'\"[]{}?đ") for _ in range(chance.randint(1, 6)))


def _lines(chance: random.Random, depth: int = 0) -> Iterator[str]:
    indent = "  " * depth if chance.random() < 0.95 else " " * chance.randint(0, 5)
    for _ in range(chance.randint(1, 4)):
        key = chance.choice("abcdefgh") if chance.random() < 0.9 else chance.choice(('"k"', "a b", "?", "-", "", "đ"))
        kind = chance.random()
        if kind < 0.5:
            yield f"{indent}{key}: {_value(chance)}"
        elif kind < 0.65 and depth < 3:
            yield f"{indent}{key}:"
            yield from _lines(chance, depth + 1)
        elif kind < 0.85:
            yield f"{indent}{key}:"
            yield from (f"{indent}{chance.choice(('', '  '))}- {_value(chance)}" for _ in range(chance.randint(1, 3)))
        elif kind < 0.95:
            yield f"{indent}{key}: {chance.choice(BLOCKS)}"
            deeper = " " * (2 * depth + chance.choice((1, 2, 2, 3, 0)))
            yield from (f"{deeper}{_value(chance)}" for _ in range(chance.randint(0, 3)))
        else:
            yield _value(chance)


def _damaged(chance: random.Random, text: str) -> str:
    letters = list(text)
    for _ in range(chance.randint(1, 4)):
        at = chance.randrange(len(letters))
        if chance.random() < 0.4 and len(letters) > 1:
            del letters[at]
        else:
            letters.insert(at, chance.choice(" \n:-#'\"[]{},?.0123456789ađ"))
    return "".join(letters)


def _differs(text: str) -> bool:
    quick = read_plainly(text)
    if quick is None:
        return False
    try:
        return parse(text) != (quick, [])
    except Flaw:
        return True


RECORDS = sorted((PROJECT / "procedures").glob("*/*.yml"))


def test_a_plain_record_is_read_quickly() -> None:
    text = (
        "code: 1.001190\nname: Đăng ký khai sinh\nfrequent: true\nsteps:\n  - Nộp tờ khai\n  - |-\n    Một\n    Hai\n"
    )
    assert read_plainly(text) == parse(text)[0]
    assert read_plainly(text) is not None


@pytest.mark.parametrize(
    "text", ["a: .5\n", "a: 5.\n", "a: &x b\n", "a: *x\n", "a: b", "a:\n", "a: 1\na: 2\n", "- a\n", "a: [b]\n"]
)
def test_what_is_doubtful_is_left_to_pyyaml(text: str) -> None:
    with quietly():
        assert read_plainly(text) is None


def test_nothing_made_up_is_read_otherwise_than_by_pyyaml() -> None:
    chance = random.Random(11)
    texts = ["\n".join(_lines(chance)) + chance.choice(("", "\n", "\n", "\n\n")) for _ in range(6_000)]
    with quietly():
        assert [text for text in texts if _differs(text)] == []
        assert sum(read_plainly(text) is not None for text in texts) > 300


def test_no_damaged_record_is_read_otherwise_than_by_pyyaml() -> None:
    chance = random.Random(12)
    plain = "".join(line + "\n" for line in _block_style())
    with quietly():
        assert read_plainly(plain) == parse(plain)[0] != {}
        assert [text for text in (_damaged(chance, plain) for _ in range(3_000)) if _differs(text)] == []


def _block_style() -> Iterator[str]:
    yield from ("code: 1.001193", "name: Đăng ký khai sinh", "field: ho-tich", "level:", "  - commune", "channels:")
    for kind in ("direct", "online"):
        yield from (f"  - kind: {kind}", "    time:", "      amount: 7.5", "      unit: working_day", "    fees:")
        yield from ("      - amount: 8000", '        text: "Miễn: hộ nghèo"', "    note: Nộp tại bộ phận Một cửa")
    yield from (
        "steps:",
        "  - Nộp hồ sơ; cán bộ xem",
        '  - "Lưu ý:"',
        "conditions: |-",
        "  Một",
        "  - Hai",
        "frequent: true",
    )


@pytest.mark.parametrize("path", RECORDS[::6], ids=lambda path: path.stem)
def test_a_record_of_ours_is_read_alike_or_not_at_all(path: object) -> None:
    text = path.read_text(encoding="utf-8")  # type: ignore[attr-defined]
    with quietly():
        assert not _differs(text)
