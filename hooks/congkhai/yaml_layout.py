"""The layout of YAML that an editor wrote, made canonical without touching what it says.

Scalars and flow collections are copied from the text as they stand, so nothing is typed, quoted or folded anew. Each
comment belongs to the key or list item that it stands above or beside and moves with it when keys are put in order;
round-trip libraries tie a comment above a key to the value before it, and it would stay behind.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Iterator
from functools import cache

import yaml
from pydantic import BaseModel

from congkhai.load.yaml_text import Flaw, parse
from congkhai.models import part_in

Model = type[BaseModel] | None


@cache
def inner_models(model: Model) -> dict[str, Model]:
    """The keys of a model in their order, each with the model inside `Model`, `Model | None`, `tuple[Model, ...]`."""
    if model is None:
        return {}
    return {info.alias or name: part_in(info.annotation) for name, info in model.model_fields.items()}


def sorted_keys(keys: Iterable[str], model: Model) -> list[str]:
    """Keys in the order of a model's fields; unknown ones follow in their own order."""
    known = list(inner_models(model))
    return sorted(keys, key=lambda key: known.index(key) if key in known else len(known))


def laid_out(text: str, model: Model) -> str:
    """A mapping's text in canonical layout, ending in a line break.

    A text whose layout cannot be changed without changing its data or losing a comment is given back as it is.
    Raises Flaw where the text cannot be read, or a key stands twice.
    """
    data, flaws = parse(text)
    if flaws:
        raise flaws[0]
    root = yaml.CBaseLoader(text).get_single_node()
    if not isinstance(root, yaml.MappingNode) or root.flow_style:
        return text
    layout = _Layout(text, root)
    body = "\n".join([*layout.mapping(root, model, 0), ""]).lstrip("\n")
    result = "".join(line + "\n" for line in layout.top).lstrip("\n") + body
    try:
        same = parse(result)[0] == data and _comments(result) == _comments(text)
    except Flaw:
        same = False
    return result if same else text


def _comments(text: str) -> Counter[str]:
    found = _Trivia(text, yaml.CBaseLoader(text).get_single_node())
    return Counter(comment.strip() for comment in [*found.above.values(), *found.beside.values()] if comment)


def _is_copied(node: yaml.Node) -> bool:
    """Whether a node is copied from the text: a scalar or a flow collection, not a block of lines."""
    return not isinstance(node, yaml.CollectionNode) or bool(node.flow_style)


def _parts(node: yaml.Node | None) -> Iterator[yaml.Node]:
    """The nodes that are copied, keys among them, in the order of the text."""
    if node is None:
        return
    if _is_copied(node):
        yield node
    elif isinstance(node, yaml.SequenceNode):
        for item in node.value:
            yield from _parts(item)
    elif isinstance(node, yaml.MappingNode):
        for key, value in node.value:
            yield from (*_parts(key), *_parts(value))


def _written(text: str, node: yaml.Node) -> str:
    """A node as it is written, without the empty lines that YAML counts to the end of a block scalar."""
    return re.sub(r"\n[ \n]*$", "", text[node.start_mark.index : node.end_mark.index])


class _Trivia:
    """What stands between the parts of a text: lines of their own (comments, empty lines), comments beside."""

    def __init__(self, text: str, root: yaml.Node | None) -> None:
        between = list(text)
        inside: set[int] = set()
        for part in _parts(root):
            begin = part.start_mark
            written = _written(text, part)
            between[begin.index : begin.index + len(written)] = re.sub("[^\n]", "x", written)
            inside.update(range(begin.line + 1, begin.line + 1 + written.count("\n")))
        self.lines = "".join(between).split("\n")
        source = text.split("\n")
        self.above: dict[int, str] = {}
        self.beside: dict[int, str] = {}
        for number, line in enumerate(self.lines):
            mark = re.search(r"(^|[ \t]+)#", line)
            if number not in inside and (not line.strip() or (mark and not line[: mark.start()].strip())):
                self.above[number] = source[number].rstrip()
            elif mark:
                self.beside[number] = source[number][mark.start() :].rstrip()


class _Layout:
    """Where every comment of a text belongs, and the lines of the new layout."""

    def __init__(self, text: str, root: yaml.MappingNode) -> None:
        self.text = text
        self.trivia = _Trivia(text, root)
        self.beside = dict(self.trivia.beside)
        self.leading: dict[int, list[str]] = {}
        self.trailing: dict[int, list[str]] = {}
        self.starts: list[tuple[int, int, int, tuple[tuple[int, int], ...]]] = []
        self._walk(root, ())
        self._attach()
        self.top = self._header(root)

    def _walk(self, node: yaml.Node, owners: tuple[tuple[int, int], ...]) -> None:
        """Collect where keys and items begin: line, column, their node's name, and the collections around them."""
        if _is_copied(node):
            return
        column = node.start_mark.column
        owners = (*owners, (column, id(node)))
        for child in node.value:
            if isinstance(node, yaml.SequenceNode):
                self.starts.append((self._dash(child, column), column, id(child), owners))
                self._walk(child, owners)
            else:
                key, value = child
                self.starts.append((key.start_mark.line, column, id(key), owners))
                self._walk(value, owners)

    def _dash(self, item: yaml.Node, column: int) -> int:
        line = item.start_mark.line
        while line > 0 and self.trivia.lines[line][column : column + 1] != "-":
            line -= 1
        return int(line)

    def _attach(self) -> None:
        """Give each line that stands alone to what follows it, or to the end of the collection it is indented into."""
        for number, line in self.trivia.above.items():
            following = next((start for start in self.starts if start[0] > number), None)
            before = next((start for start in reversed(self.starts) if start[0] < number), None)
            column = len(line) - len(line.lstrip())
            first = before is None or (following is not None and len(following[3]) > len(before[3]))
            if following and (not line or first or column <= following[1]):
                self.leading.setdefault(following[2], []).append(line.strip())
            elif line and before:
                owner = next((name for start, name in reversed(before[3]) if start <= column), before[3][0][1])
                self.trailing.setdefault(owner, []).append(line.strip())

    def _header(self, root: yaml.MappingNode) -> list[str]:
        """Comments above the first key with an empty line after them speak of the file, not of that key."""
        first = id(root.value[0][0])
        lines = self.leading.get(first, [])
        cut = next((number for number in range(len(lines), 0, -1) if not lines[number - 1]), 0)
        self.leading[first] = lines[cut:]
        return _indented(lines[:cut], 0)

    def mapping(self, node: yaml.Node, model: Model, indent: int) -> list[str]:
        """The lines of a block mapping, its keys in the model's order."""
        pairs = {key.value: (key, value) for key, value in node.value}
        pad = " " * indent
        lines: list[str] = []
        for name in sorted_keys(pairs, model):
            key, value = pairs[name]
            above = self.leading.get(id(key), [])
            head = f"{pad}{_written(self.text, key)}:"
            line = key.end_mark.line
            if _is_copied(value):
                if value.start_mark.line > line and line in self.beside:
                    above.append(self.beside.pop(line).strip())
                body = self._copied(head, value, inner_models(model).get(name), indent)
            else:
                beside = self.beside.pop(line, "")
                body = [head + beside, *self._block(value, inner_models(model).get(name), indent + 2)]
            lines += [*_indented(above, indent), *body]
        return lines + _indented(self.trailing.pop(id(node), []), indent)

    def _sequence(self, node: yaml.Node, model: Model, indent: int) -> list[str]:
        pad = " " * indent
        lines: list[str] = []
        for item in node.value:
            above = self.leading.get(id(item), [])
            dash = self._dash(item, node.start_mark.column)
            if item.start_mark.line > dash and dash in self.beside:
                above.append(self.beside.pop(dash).strip())
            if _is_copied(item):
                body = self._copied(f"{pad}-", item, model, indent)
            else:
                body = self._block(item, model, indent + 2)
                while not body[0].strip() or body[0].lstrip().startswith("#"):
                    above.append(body.pop(0).strip())
                body[0] = f"{pad}- {body[0].lstrip()}"
            lines += [*_indented(above, indent), *body]
        return lines + _indented(self.trailing.pop(id(node), []), indent)

    def _block(self, node: yaml.Node, model: Model, indent: int) -> list[str]:
        if isinstance(node, yaml.SequenceNode):
            return self._sequence(node, model, indent)
        return self.mapping(node, model, indent)

    def _copied(self, head: str, node: yaml.Node, model: Model, indent: int) -> list[str]:
        """The lines of a scalar or flow collection behind `key:` or `-`, with the comment beside its end."""
        if isinstance(node, yaml.ScalarNode) and node.style in ("|", ">"):
            return _block_scalar(head, _written(self.text, node), indent + 2)
        text = _written(self.text, node)
        if not ("\n" in text and "#" in text):
            text = self._flow(node, model)
        first, *rest = text.split("\n")
        lines = [f"{head} {first}".rstrip(), *(" " * (indent + 2) + line.lstrip(" \t") for line in rest)]
        lines[-1] += self.beside.pop(node.end_mark.line, "")
        return lines

    def _flow(self, node: yaml.Node, model: Model) -> str:
        """A flow collection on one line, its keys in order; a scalar as it stands."""
        if isinstance(node, yaml.SequenceNode):
            return "[" + ", ".join(self._flow(item, model) for item in node.value) + "]"
        if isinstance(node, yaml.MappingNode):
            pairs = {key.value: (key, value) for key, value in node.value}
            return "{" + ", ".join(self._pair(*pairs[name], model) for name in sorted_keys(pairs, model)) + "}"
        return _written(self.text, node)

    def _pair(self, key: yaml.Node, value: yaml.Node, model: Model) -> str:
        return f"{_written(self.text, key)}: {self._flow(value, inner_models(model).get(key.value))}"


def _indented(lines: list[str], indent: int) -> list[str]:
    """Comments and empty lines at an indentation; of several empty lines only one."""
    kept = [line for number, line in enumerate(lines) if line or number == 0 or lines[number - 1]]
    return [" " * indent + line if line else "" for line in kept]


def _block_scalar(head: str, text: str, indent: int) -> list[str]:
    """A literal or folded scalar moved to an indentation; its lines keep their places to one another."""
    sign, *content = text.split("\n")
    written = next((line for line in content if line.strip(" ")), "")
    before = len(written) - len(written.lstrip(" "))
    return [f"{head} {sign}", *(" " * indent + line[before:] if line[before:] else "" for line in content)]
