"""The layout of YAML that editors wrote: order, indentation, and every comment with what it explains."""

from __future__ import annotations

import random
import re
from collections import Counter
from textwrap import dedent

import pytest

from congkhai.load.yaml_text import Flaw, parse
from congkhai.models import MODELS
from congkhai.yaml_layout import laid_out

MODEL = MODELS["procedure"]


def _laid_out(text: str) -> str:
    return laid_out(dedent(text).lstrip("\n"), MODEL)


def test_a_comment_above_a_key_moves_with_that_key() -> None:
    assert (
        _laid_out("""
        name: Cấp thẻ
        # Mã lấy từ cổng quốc gia.
        code: 1.001190
        """)
        == "# Mã lấy từ cổng quốc gia.\ncode: 1.001190\nname: Cấp thẻ\n"
    )


def test_a_comment_beside_a_value_moves_with_it_and_keeps_its_distance() -> None:
    assert (
        _laid_out("""
        name: Cấp thẻ   # tên tạm
        code: 1.001190
        """)
        == "code: 1.001190\nname: Cấp thẻ   # tên tạm\n"
    )


def test_comments_about_the_file_stay_at_its_top() -> None:
    assert (
        _laid_out("""
        # Nhập từ bản giấy.

        # Tên cũ.
        name: Cấp thẻ
        code: 1.001190
        """)
        == "# Nhập từ bản giấy.\n\ncode: 1.001190\n# Tên cũ.\nname: Cấp thẻ\n"
    )


def test_a_comment_at_the_end_of_a_list_stays_in_that_list() -> None:
    assert (
        _laid_out("""
        steps:
            - Một.
            # còn bước nữa
        name: Cấp thẻ
        """)
        == "name: Cấp thẻ\nsteps:\n  - Một.\n  # còn bước nữa\n"
    )


def test_a_comment_between_a_dash_and_its_keys_stays_with_its_key() -> None:
    assert (
        _laid_out("""
        channels:
        -
          # tại quầy
          note: Gặp cán bộ.
          kind: direct
        """)
        == "channels:\n  - kind: direct\n    # tại quầy\n    note: Gặp cán bộ.\n"
    )


def test_a_comment_above_the_first_key_of_an_item_goes_above_its_dash() -> None:
    assert (
        _laid_out("""
        channels:
        -
          # tại quầy
          kind: direct
        """)
        == "channels:\n  # tại quầy\n  - kind: direct\n"
    )


def test_indentation_becomes_two_spaces_at_every_depth() -> None:
    assert (
        _laid_out("""
        channels:
        -   kind: direct
            fees:
                -   amount: 0
                    text: Miễn phí
        """)
        == "channels:\n  - kind: direct\n    fees:\n      - amount: 0\n        text: Miễn phí\n"
    )


def test_flow_style_stays_flow_with_its_keys_in_order() -> None:
    assert (
        _laid_out("""
        channels:
          - {time: {unit: day,   amount: 3}, kind: direct}
        level: [commune,province]
        """)
        == "level: [commune, province]\nchannels:\n  - {kind: direct, time: {amount: 3, unit: day}}\n"
    )


def test_scalars_stay_as_they_are_written() -> None:
    text = "code: 1.001190\nname: 'Cấp ''thẻ'''\ntype: \"a\\tb\"\ndecision: 01\nonline: ~\nfrequent: True\n"
    assert laid_out(text, MODEL) == text


def test_a_block_scalar_moves_as_a_whole() -> None:
    assert _laid_out("""
        channels:
        - note: >-   # dài
                Dòng một
                  thụt

                # là chữ
          kind: direct
        """) == ("channels:\n  - kind: direct\n    note: >-   # dài\n      Dòng một\n        thụt\n\n      # là chữ\n")


def test_several_empty_lines_become_one_and_those_at_both_ends_go() -> None:
    assert laid_out("\n\ncode: 1\n\n\n\nname: x\n\n\n", MODEL) == "code: 1\n\nname: x\n"


def test_what_cannot_be_laid_out_safely_is_given_back_unchanged() -> None:
    text = "name: |2\n    thụt\ncode: 1\n"
    assert laid_out(text, MODEL) == text


@pytest.mark.parametrize("text", ["- a\n- b\n", "{code: 1, name: x}\n", "", "# chỉ ghi chú\n"])
def test_what_is_no_block_of_keys_is_given_back(text: str) -> None:
    assert laid_out(text, MODEL) == text


KEYS = ["code", "name", "field", "channels", "kind", "time", "amount", "unit", "text", "note", "steps", "zzz"]
SCALARS = [
    "1.0",
    "xin chào",
    "true",
    "a#b",
    "~",
    '"q: # x"',
    "'it''s'",
    '"a\\n b"',
    "",
    "{unit: a, amount: 'b'}",
    "[a, {b: , c: d}]",
]


class Untidy:
    """Makes YAML as untidy as people write it: any indentation, comments everywhere, every style of scalar."""

    def __init__(self, seed: int) -> None:
        self.rng = random.Random(seed)
        self.comments = 0

    def text(self) -> str:
        """A mapping of random depth."""
        return "\n".join([*self._mapping(0, 0), *self._above(0)]) + "\n"

    def _comment(self) -> str:
        self.comments += 1
        return f"# c{self.comments} : - x"

    def _above(self, indent: int) -> list[str]:
        lines: list[str] = []
        while self.rng.random() < 0.25:
            lines.append(self.rng.choice(["", " " * self.rng.choice([0, indent, indent + 2]) + self._comment()]))
        return lines

    def _beside(self) -> str:
        return " " * self.rng.randint(1, 3) + self._comment() if self.rng.random() < 0.2 else ""

    def _scalar(self, indent: int) -> list[str]:
        pad = " " * indent
        kind = self.rng.randrange(5)
        if kind == 0:
            body = [pad + self.rng.choice(["dòng", "# chữ", "  thụt", "a: b"]) for _ in range(3)]
            return [self.rng.choice(["|", "|-", ">-"]) + self._beside(), pad + "đầu", *body]
        if kind == 1:
            return ['"mở', *(pad + "  tiếp # x" for _ in range(self.rng.randint(0, 2))), f'{pad}đóng"{self._beside()}']
        if kind == 2:
            return [f"{{unit: 1,{self._beside()}", f"{pad}  amount: 2", pad + "}" + self._beside()]
        return [self.rng.choice(SCALARS) + self._beside()]

    def _mapping(self, indent: int, depth: int) -> list[str]:
        lines: list[str] = []
        for key in self.rng.sample(KEYS, self.rng.randint(1, 4)):
            lines += self._above(indent)
            inner = indent + self.rng.choice([1, 2, 4])
            head = " " * indent + key + ":"
            if depth < 3 and self.rng.random() < 0.5:
                inside = self._mapping if self.rng.random() < 0.5 else self._sequence
                lines += [head + self._beside(), *inside(inner, depth + 1)]
            else:
                first, *rest = self._scalar(inner)
                lines += [f"{head} {first}", *rest]
        return lines

    def _sequence(self, indent: int, depth: int) -> list[str]:
        lines: list[str] = []
        for _ in range(self.rng.randint(1, 3)):
            lines += self._above(indent)
            dash = " " * indent + "-"
            if depth < 3 and self.rng.random() < 0.5:
                lines += [dash + self._beside(), *self._mapping(indent + 2, depth + 1)]
            else:
                first, *rest = self._scalar(indent + 2)
                lines += [f"{dash} {first}", *rest]
        return lines


@pytest.mark.parametrize("seed", range(300))
def test_untidy_yaml_keeps_data_and_comments_and_is_tidy_after_one_pass(seed: int) -> None:
    text = Untidy(seed).text()
    try:
        data, flaws = parse(text)
    except Flaw:
        pytest.fail(f"the generator made no YAML:\n{text}")
    assert not flaws
    tidy = laid_out(text, MODEL)
    assert parse(tidy) == (data, [])
    assert Counter(re.findall(r"# c\d+ : - x", tidy)) == Counter(re.findall(r"# c\d+ : - x", text))
    assert laid_out(tidy, MODEL) == tidy
