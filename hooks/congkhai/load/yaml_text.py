"""YAML text to plain data in which every scalar is still a string, and the places of its parts when asked for.

YAML's own typing turns the code 1.001190 into a number and `no` into False; here nothing is typed before the model
does it. Composing the node tree with libyaml and walking it is also what finds duplicate keys, which PyYAML's
constructors keep silent about.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import Any

import yaml

from congkhai.issues import Path
from congkhai.load.text import CONTROL

DEEPEST = 40
MANY_BRACKETS = 400
MUCH_INDENTATION = re.compile(r"^[ ?-]{400}", re.MULTILINE)
"""What only a text can have that is nested deeper than libyaml composes safely: it calls itself and then crashes."""

Mark = Any
"""A place of PyYAML's or of libyaml's, which its types keep apart."""

Plain = Any
"""A string, a list of plain values, or a dict from string to plain value."""


class _Composer(yaml.CBaseLoader):
    """Composes nodes without asking for the tag of each, which nothing here reads: a fifth of the time."""

    def resolve(self, kind: object, value: object, implicit: object) -> str:
        """No tag."""
        return ""


@dataclass(eq=False)
class Flaw(Exception):
    """Why a text is no record; `kind` names the issue, the rest are its place (from 1) and its facts."""

    kind: str
    line: int
    column: int
    facts: dict[str, Any]


def parse(text: str) -> tuple[Plain, list[Flaw]]:
    """The data of one YAML document, and the flaws that don't prevent reading it (duplicate keys). Raises Flaw.

    An empty document gives an empty string.
    """
    node = _compose(text)
    if node is None:
        return "", []
    flaws: list[Flaw] = []
    return _plain(node, flaws, 0), flaws


def place_of(text: str, path: Path) -> tuple[int, int]:
    """Line and column (from 1) of the key or list item that a path leads to, or of the last part that is there."""
    try:
        node = _compose(text)
    except Flaw:
        return 1, 1
    mark = node.start_mark if node is not None else None
    for step in path:
        found = _step(node, step)
        if found is None:
            break
        mark, node = found
    return (mark.line + 1, mark.column + 1) if mark is not None else (1, 1)


def _step(node: yaml.Node | None, step: str | int) -> tuple[yaml.Mark, yaml.Node] | None:
    if isinstance(node, yaml.MappingNode):
        for key, value in node.value:
            if key.value == step:
                return key.start_mark, value
    if isinstance(node, yaml.SequenceNode) and isinstance(step, int) and step < len(node.value):
        return node.value[step].start_mark, node.value[step]
    return None


def _compose(text: str) -> yaml.Node | None:
    """The node tree. Anchors and aliases are refused (they grow a small file without bound), and endless nesting."""
    try:
        if "&" in text or "*" in text or _may_be_deep(text):
            _refuse(text)
        return _Composer(text).get_single_node()
    except yaml.MarkedYAMLError as error:
        raise _syntax_flaw(text, error) from None
    except yaml.reader.ReaderError as error:
        before = text[: error.position]
        value = f"U+{ord(error.character):04X}" if isinstance(error.character, str) else f"U+{error.character:04X}"
        line = before.count("\n") + 1
        raise Flaw("control", line, len(before) - before.rfind("\n"), {"value": value}) from None


def _may_be_deep(text: str) -> bool:
    return text.count("[") + text.count("{") > MANY_BRACKETS or MUCH_INDENTATION.search(text) is not None


def _refuse(text: str) -> None:
    """Read the events one by one, which cannot grow, and raise Flaw where one must not be composed."""
    depth = 0
    for event in yaml.parse(text, Loader=yaml.CBaseLoader):
        mark = event.start_mark
        assert mark is not None
        if isinstance(event, yaml.NodeEvent) and event.anchor:
            raise Flaw("anchor", mark.line + 1, mark.column + 1, {"value": _word_at(text, mark)})
        depth += isinstance(event, yaml.CollectionStartEvent) - isinstance(event, yaml.CollectionEndEvent)
        if depth > DEEPEST:
            raise _too_deep(mark)


def _plain(node: yaml.Node, flaws: list[Flaw], depth: int) -> Plain:
    if isinstance(node, yaml.ScalarNode):
        return _scalar(node)
    if depth >= DEEPEST:
        raise _too_deep(node.start_mark)
    if isinstance(node, yaml.SequenceNode):
        return [_plain(item, flaws, depth + 1) for item in node.value]
    data: dict[str, Plain] = {}
    first: dict[str, int] = {}
    for key, value in node.value:
        name = _scalar(key) if isinstance(key, yaml.ScalarNode) else str(_plain(key, flaws, depth + 1))
        mark = key.start_mark
        if name in data:
            flaws.append(Flaw("duplicate", mark.line + 1, mark.column + 1, {"value": name, "first": first[name]}))
            continue
        data[name] = _plain(value, flaws, depth + 1)
        first[name] = mark.line + 1
    return data


def _scalar(node: yaml.ScalarNode) -> str:
    """A scalar as it stands; only between double quotes can an escape hide what no file may hold."""
    if node.style == '"' and (found := CONTROL.search(node.value)):
        mark = node.start_mark
        raise Flaw("control", mark.line + 1, mark.column + 1, {"value": f"U+{ord(found[0]):04X}"})
    return str(node.value)


def _too_deep(mark: Mark) -> Flaw:
    return Flaw("deep", mark.line + 1, mark.column + 1, {"value": f"dòng {mark.line + 1}", "limit": DEEPEST})


_MISSING_COLON = (
    "thiếu dấu hai chấm sau tên khóa",
    "Viết “khóa: giá trị”, có một dấu cách sau dấu hai chấm.",
)
_REASONS = (
    ("found character that cannot start any token", "dùng dấu Tab hoặc ký tự lạ ở đầu giá trị",
     "Thụt dòng bằng dấu cách; giá trị bắt đầu bằng ký hiệu thì đặt trong dấu nháy kép."),
    ("mapping values are not allowed", "có dấu hai chấm trong giá trị, hoặc dòng thụt vào sai",
     "Đặt giá trị trong dấu nháy kép, hoặc căn dòng thẳng với dòng trên."),
    ("could not find expected ':'", *_MISSING_COLON),
    ("found unexpected end of stream", "dấu nháy hoặc ngoặc mở mà không đóng",
     "Thêm dấu nháy hoặc ngoặc đóng ở cuối giá trị."),
    ("expected ',' or", "danh sách hoặc nhóm trong ngoặc chưa đóng",
     "Thêm dấu ngoặc đóng; giữa các mục có dấu phẩy."),
    ("while parsing a flow node", "danh sách hoặc nhóm trong ngoặc chưa đóng",
     "Thêm dấu ngoặc đóng; giữa các mục có dấu phẩy."),
    ("expected <document start>", "dòng không thẳng cột với các dòng trên",
     "Căn dòng thẳng với các khóa cùng cấp; mỗi tệp chỉ một hồ sơ."),
    ("did not find expected", "dòng không thẳng cột, hoặc dấu nháy đóng quá sớm",
     "Căn thẳng cột với dòng cùng cấp; kiểm tra dấu nháy."),
    ("expected a single document", "tệp có nhiều hồ sơ cách nhau bằng ---",
     "Mỗi hồ sơ một tệp: tách phần sau ra tệp khác."),
)  # fmt: skip

_SEEN_LATER = ("could not find expected ':'", "found unexpected end of stream", "expected ',' or")
"""Faults that libyaml notices lines below: its context mark is where the key, quote or bracket stands."""


def _syntax_flaw(text: str, error: yaml.MarkedYAMLError) -> Flaw:
    problem = f"{error.problem or ''} {error.context or ''}"
    mark = error.problem_mark or error.context_mark
    if error.context_mark and any(known in problem for known in _SEEN_LATER):
        mark = error.context_mark
    line, column = (mark.line, mark.column) if mark else (0, 0)
    lines = text.splitlines()
    reason, mend = next(
        ((reason, mend) for known, reason, mend in _REASONS if known in problem),
        ("dòng này không đọc được", "So với một tệp cùng loại đang đúng và sửa lại dòng này."),
    )
    if "mapping values are not allowed" in problem and (above := _line_without_colon(lines, line)) is not None:
        line, (reason, mend) = above, _MISSING_COLON
        column = len(lines[line]) - len(lines[line].lstrip(" -"))
    if line >= len(lines):
        line, column = len(lines) - 1, len(lines[-1])
    return Flaw("syntax", line + 1, column + 1, {"value": lines[line].strip(), "reason": reason, "mend": mend})


def _line_without_colon(lines: list[str], number: int) -> int | None:
    """The line above, where it stands in the column of this one's key and has no colon: YAML read both as one value."""
    above = next((n for n in range(number - 1, -1, -1) if lines[n].strip() and lines[n].strip()[0] != "#"), None)
    if above is None or re.search(r":(\s|$)", lines[above]):
        return None
    columns = [len(line) - len(line.lstrip(" -")) for line in (lines[above], lines[number])]
    return above if columns[0] == columns[1] else None


def _word_at(text: str, mark: Mark) -> str:
    line: str = text.splitlines()[mark.line]
    return line[mark.column :].split(" ")[0][:20]
