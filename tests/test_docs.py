"""Documents that cannot drift from the code."""

from __future__ import annotations

import re
import string
from typing import Any

import click
import pytest

from congkhai.cli import main
from congkhai.docs import errors_page, records_page
from congkhai.issues import CATALOGUE, Issue
from congkhai.issues.base import Severity
from congkhai.load.layout import RECORD_ENDINGS
from congkhai.models import MODELS
from congkhai.models.base import Part
from congkhai.schema import schemas
from tests.building import PROJECT

DOCS = PROJECT / "docs"
VIETNAMESE = re.compile("[ăâđêôơưáàảãạấầẩẫậắằẳẵặéèẻẽẹếềểễệíìỉĩịóòỏõọốồổỗộớờởỡợúùủũụứừửữựýỳỷỹỵ]", re.IGNORECASE)


def _parts(model: type[Part]) -> list[type[Part]]:
    return [part for one in model.__subclasses__() for part in (one, *_parts(one))]


PARTS = sorted({part for part in _parts(Part) if part.__module__.startswith("congkhai.")}, key=lambda p: p.__name__)


def test_the_page_of_errors_is_what_the_code_makes() -> None:
    assert (DOCS / "errors.md").read_text(encoding="utf-8") == errors_page(), "run: make docs"


def test_the_page_of_records_is_what_the_code_makes() -> None:
    assert (DOCS / "records.md").read_text(encoding="utf-8") == records_page(), "run: make docs"


def test_the_schemas_are_what_the_code_makes() -> None:
    written = {path.stem: path.read_text(encoding="utf-8") for path in (PROJECT / "schemas").glob("*.json")}
    assert written == schemas(), "run: make docs"


def test_every_issue_is_on_the_page_of_errors() -> None:
    assert set(re.findall(r"^\| ([A-Z]\d{3}) \|", errors_page(), re.MULTILINE)) == set(CATALOGUE)


@pytest.mark.parametrize("issue", CATALOGUE.values(), ids=CATALOGUE)
def test_an_issue_is_complete(issue: type[Issue]) -> None:
    assert re.fullmatch(r"[FVRUPST]\d{3}", issue.code)
    assert issue.severity in Severity
    for text in (issue.message, issue.advice):
        fields = [(name, spec) for _, name, spec, _ in string.Formatter().parse(text) if name is not None]
        assert all(name.isidentifier() and spec in ("", "q") for name, spec in fields), text
    assert VIETNAMESE.search(issue.message)
    assert issue.message[-1] in ".", issue.message
    assert "{mend}" in issue.advice or VIETNAMESE.search(issue.advice)
    assert ("{value:q}" in issue.message) or issue.code in {"F001", "U004", "V017"} or "q}" in issue.message


def test_names_of_issues_are_unlike_each_other() -> None:
    names = [issue.__name__ for issue in CATALOGUE.values()]
    assert len(set(names)) == len(names)


@pytest.mark.parametrize("part", PARTS, ids=lambda part: part.__name__)
def test_every_field_of_a_model_is_explained_in_vietnamese(part: type[Part]) -> None:
    assert part.__doc__
    for name, field in part.model_fields.items():
        assert field.title, name
        assert field.description, name
        assert field.title[0].isupper(), name
        assert field.description[-1] in ".…?", f"{name}: {field.description}"


def test_every_kind_of_record_has_a_vietnamese_name() -> None:
    labels = [model.label for model in MODELS.values()]
    assert all(VIETNAMESE.search(label) or label == "tin" for label in labels)
    assert len(set(labels)) == len(labels)


def _terms() -> set[str]:
    rows = re.findall(r"^\| ([^|]+) \|", (DOCS / "glossary.md").read_text(encoding="utf-8"), re.MULTILINE)
    return {row.split("(")[0].strip() for row in rows} - {"term", "---"}


def test_the_glossary_binds_every_kind_of_record() -> None:
    said = {
        "fields": "field",
        "indicators": "indicator",
        "life_event": "life event",
        "statistics": "statistics period",
    }
    kinds = {said.get(kind, kind) for kind in MODELS} - {"about"}
    assert kinds - _terms() == set()


def test_a_term_is_bound_once_in_each_part_of_the_glossary() -> None:
    for part in (DOCS / "glossary.md").read_text(encoding="utf-8").split("\n## ")[1:]:
        terms = [row.strip() for row in re.findall(r"^\| ([^|]+) \|", part, re.MULTILINE)]
        assert len(set(terms)) == len(terms), part.split("\n")[0]


def test_keys_that_the_glossary_names_are_keys_of_a_model() -> None:
    """A term in backquotes that looks like a key is one."""
    keys = {info.alias or name for part in PARTS for name, info in part.model_fields.items()}
    choices = set(re.findall(r'"([a-z_]+)"', "".join(schemas().values())))
    text = (DOCS / "glossary.md").read_text(encoding="utf-8")
    assert set(re.findall(r"`([a-z]+(?:_[a-z]+)+)`", text)) - keys - choices == set()


def _commands(group: click.Group, above: str = "") -> list[str]:
    found: list[str] = []
    for name, command in group.commands.items():
        inner = isinstance(command, click.Group)
        found += _commands(command, f"{name} ") if inner else [f"{above}{name}"]  # type: ignore[arg-type]
    return found


README = (PROJECT / "README.md").read_text(encoding="utf-8")


def test_the_readme_tells_of_every_command() -> None:
    assert [name for name in _commands(main) if not re.search(rf"congkhai {name}\b", README)] == []


def test_the_readme_tells_of_every_option() -> None:
    for name in ("check", "build", "fix", "schema", "serve"):
        line = next(line for line in README.splitlines() if line.startswith(f"congkhai {name}"))
        options = {p.opts[0] for p in main.commands[name].params if isinstance(p, click.Option)}
        assert options - {"--help", *re.findall(r"--[a-z-]+", line)} == set(), name


def test_the_readme_names_no_command_that_is_not_there() -> None:
    told = re.findall(r"^congkhai (import [a-z]+|fleet [a-z]+|[a-z]+)", README, re.MULTILINE)
    assert set(told) == set(_commands(main))


def _targets() -> set[str]:
    (phony,) = re.findall(r"^\.PHONY: (.+)$", (PROJECT / "Makefile").read_text(encoding="utf-8"), re.MULTILINE)
    return set(phony.split())


def test_the_readme_tells_of_every_make_target() -> None:
    assert _targets() - set(re.findall(r"make ([a-z-]+)", README)) == set()


def test_the_readme_names_no_make_target_that_is_not_there() -> None:
    assert set(re.findall(r"(?:^|`)make ([a-z-]+)", README, re.MULTILINE)) <= _targets()


def _pages() -> list[Any]:
    return sorted(path for path in [PROJECT / "README.md", PROJECT / "CONTRIBUTING.md", *DOCS.rglob("*.md")])


@pytest.mark.parametrize("page", _pages(), ids=lambda page: page.name)
def test_every_link_between_documents_leads_somewhere(page: Any) -> None:
    targets = re.findall(r"\]\((?!https?:|mailto:|tel:|#|/)([^)#\s]+)", page.read_text(encoding="utf-8"))
    assert [target for target in targets if not (page.parent / target).exists()] == []


@pytest.mark.parametrize("page", _pages(), ids=lambda page: page.name)
def test_every_file_that_a_document_names_is_there(page: Any) -> None:
    text = page.read_text(encoding="utf-8")
    named = re.findall(r"`((?:hooks|tests|docs|content|plans|procedures|schemas|benchmarks)/[\w./-]+)`", text)
    missing = [name for name in named if not (PROJECT / name.rstrip("/")).exists() and "<" not in name]
    assert [name for name in missing if name.endswith(("/", ".py", ".md", ".txt", *RECORD_ENDINGS))] == []


def test_every_code_that_a_document_names_exists() -> None:
    for page in _pages():
        codes = set(re.findall(r"\b[FVRUPSTQ]\d{3}\b", page.read_text(encoding="utf-8")))
        assert codes <= set(CATALOGUE), page.name
