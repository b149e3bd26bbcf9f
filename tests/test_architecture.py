"""The rules of docs/architecture.md that a reader should not have to check by eye."""

from __future__ import annotations

import ast
import sys
from collections.abc import Iterator
from graphlib import TopologicalSorter
from pathlib import Path

import pytest

from tests.building import PROJECT

PACKAGE = PROJECT / "hooks" / "congkhai"
MODULES = sorted(PACKAGE.rglob("*.py"))

STAGES = {
    "fold": set(),
    "format": set(),
    "dates": {"fold"},
    "issues": set(),
    "load": {"issues", "fold"},
    "models": {"fold", "dates"},
    "validate": {"issues", "fold", "load", "models"},
    "portal": {"models"},
    "checks": {"issues", "fold", "dates", "models", "portal"},
    "derive": {"fold", "dates", "models", "portal"},
    "duties": {"fold", "format", "dates", "models", "portal", "derive"},
    "views": {"fold", "format", "dates", "models", "portal", "derive", "duties"},
    "render": {"fold", "format", "views", "cache", "package"},
    "prepare": {"issues", "load", "models", "validate", "views", "render", "cache", "timings"},
    "pipeline": {
        "issues",
        "load",
        "models",
        "portal",
        "checks",
        "derive",
        "duties",
        "views",
        "render",
        "prepare",
        "locate",
    },
    "write": {"render"},
    "publish": {"models", "derive", "views", "render", "prepare", "pipeline", "write", "shared", "timings"},
}
"""One way through: what each stage may import. Issues and folding serve all; a view is all that rendering may see,
beside the version of the code, by which compiled templates are kept.
"""

BESIDE = {
    "package": set(),
    "timings": set(),
    "cache": {"package"},
    "locate": {"issues", "load"},
    "yaml_layout": {"load", "models"},
    "canonical": {"load", "models", "yaml_layout"},
    "schema": {"load", "models"},
    "shared": {"load", "models", "package"},
    "docs": {"issues", "load", "models"},
    "fix": {"load", "canonical"},
    "clock": set(),
    "imports": {"fold", "load", "models", "validate", "canonical"},
    "console": set(),
}
"""What stands beside the way: tools for records, which know no page, and what several stages use."""

ON_TOP = {
    "session": {"render", "pipeline", "prepare", "publish", "write"},
    "engine": {
        *("issues", "load", "models", "views", "render", "prepare", "pipeline", "write", "publish"),
        *("clock", "package", "session"),
    },
    "build": {
        *("load", "models", "derive", "views", "render", "prepare", "pipeline", "write", "publish"),
        *("cache", "clock", "console", "shared", "session", "engine"),
    },
    "fleet": {"portal", "derive", "prepare", "pipeline", "write", "locate", "console", "build", "__version__"},
    "reports": {"format", "derive", "duties", "views", "render", "prepare", "pipeline", "locate", "console", "build"},
    "cli": {"write", "clock", "console", "schema", "fix", "imports", "build", "fleet", "reports", "__version__"},
    "__main__": {"cli"},
    "__init__": set(),
}
"""What puts the stages together. Only `engine` knows MkDocs, and only `build` knows of `engine`."""

ALL = {**STAGES, **BESIDE, **ON_TOP}

OUTSIDE = {
    "load": {"ryml", "yaml"},
    "models": {"pydantic", "pydantic_core"},
    "validate": {"pydantic", "pydantic_core"},
    "render": {"icalendar", "jinja2", "markdown", "markupsafe", "nh3", "pydantic_core", "pygal", "xlsxwriter", "yaml"},
    "engine": {"jinja2", "mkdocs", "rjsmin"},
    "console": {"click", "mkdocs", "rich"},
    "build": {"click", "yaml"},
    "fleet": {"click"},
    "reports": {"click"},
    "cli": {"click"},
    "docs": {"pydantic"},
    "imports": {"pydantic"},
    "yaml_layout": {"pydantic", "yaml"},
}
"""Libraries, and the only places that know them."""

CLOCKS = {
    "clock.py": "today, once, for all that depends on the day",
    "cache/digests.py": "whether a file has settled: a change right after it was read might not show in its times",
}
"""The modules that read the clock or the environment, each with what for. A stop-watch is no clock."""

LONG_FUNCTIONS = {
    "views/units.py:_view": "one constructor call, a line or two for each thing that a unit's page shows",
}
"""Functions over the soft limit, each with the reason why it is not divided."""


def _part(module: Path) -> str:
    return module.relative_to(PACKAGE).parts[0].removesuffix(".py")


def _imports(module: Path) -> Iterator[str]:
    """Dotted names that a module imports, `from congkhai import x` as congkhai.x."""
    for node in ast.walk(ast.parse(module.read_text(encoding="utf-8"))):
        if isinstance(node, ast.Import):
            yield from (alias.name for alias in node.names)
        elif isinstance(node, ast.ImportFrom):
            assert node.level == 0, f"{module}: relative imports hide the direction"
            assert node.module is not None
            yield from (f"congkhai.{a.name}" for a in node.names) if node.module == "congkhai" else (node.module,)


def test_every_module_has_its_place_in_the_order() -> None:
    assert {_part(module) for module in MODULES} == set(ALL)


@pytest.mark.parametrize("part", ALL)
def test_a_stage_imports_only_what_comes_before_it(part: str) -> None:
    modules = [module for module in MODULES if _part(module) == part]
    found = {name.split(".")[1] for module in modules for name in _imports(module) if name.startswith("congkhai.")}
    assert found - ALL[part] - {part} == set()


def test_the_table_of_stages_has_no_way_back() -> None:
    done = set(BESIDE)
    for part, allowed in (STAGES | ON_TOP).items():
        assert allowed - {"__version__"} <= done, part
        done.add(part)


def test_nothing_leads_in_a_circle() -> None:
    assert {*TopologicalSorter(ALL).static_order()} == {*ALL, "__version__"}


def test_of_the_cache_rendering_knows_only_the_version_of_the_code() -> None:
    names = {name for module in MODULES if _part(module) == "render" for name in _imports(module)}
    assert {name for name in names if name.startswith("congkhai.cache")} <= {"congkhai.cache.version"}


@pytest.mark.parametrize("part", sorted({_part(module) for module in MODULES}))
def test_a_library_is_known_only_where_it_is_meant_to_be(part: str) -> None:
    modules = [module for module in MODULES if _part(module) == part]
    roots = {name.split(".")[0] for module in modules for name in _imports(module)}
    assert roots - sys.stdlib_module_names - {"congkhai"} - OUTSIDE.get(part, set()) == set()


def test_the_terminal_knows_mkdocs_only_to_put_its_refusals_into_sentences() -> None:
    tree = ast.parse((PACKAGE / "console.py").read_text(encoding="utf-8"))
    known = [n for n in ast.walk(tree) if isinstance(n, ast.ImportFrom) and (n.module or "").startswith("mkdocs")]
    assert [node.module for node in known] == ["mkdocs.exceptions"]
    assert known[0] not in tree.body  # only when there is a refusal: most commands never need it


def test_only_the_edge_reads_the_clock_or_the_environment() -> None:
    words = ("datetime.now", "date.today", "time.time", "os.environ", "getenv")
    texts = {m.relative_to(PACKAGE).as_posix(): m.read_text(encoding="utf-8") for m in MODULES}
    assert {name for name, text in texts.items() if any(word in text for word in words)} == set(CLOCKS)


def test_the_source_root_holds_the_hook_and_the_package_and_nothing_else() -> None:
    names = {path.name for path in (PROJECT / "hooks").iterdir() if path.name != "__pycache__"}
    assert names == {"mkdocs_hooks.py", "congkhai"}


def test_the_hook_names_events_and_holds_no_logic() -> None:
    tree = ast.parse((PROJECT / "hooks" / "mkdocs_hooks.py").read_text(encoding="utf-8"))
    docstring, *others = tree.body
    assert isinstance(docstring, ast.Expr)
    assert {type(node) for node in others} <= {ast.ImportFrom, ast.Assign}


def test_no_drawer_is_named_utils_or_helpers() -> None:
    drawers = {"utils", "util", "helpers", "helper", "common", "misc", "tools"}
    assert [module for module in MODULES if drawers & set(module.with_suffix("").parts)] == []


def test_a_module_has_at_most_three_hundred_lines() -> None:
    lengths = {str(m.relative_to(PACKAGE)): len(m.read_text(encoding="utf-8").splitlines()) for m in MODULES}
    assert {name: length for name, length in lengths.items() if length > 300} == {}


def test_a_function_has_at_most_forty_lines() -> None:
    long = {
        f"{module.relative_to(PACKAGE)}:{node.name}"
        for module in MODULES
        for node in ast.walk(ast.parse(module.read_text(encoding="utf-8")))
        if isinstance(node, ast.FunctionDef) and (node.end_lineno or 0) - node.lineno >= 40
    }
    assert long == set(LONG_FUNCTIONS)


def test_a_template_has_at_most_a_hundred_and_twenty_lines() -> None:
    templates = [*PACKAGE.rglob("*.html")]
    assert templates
    assert [t.name for t in templates if len(t.read_text(encoding="utf-8").splitlines()) > 120] == []


def test_every_module_class_and_public_function_says_what_it_is_for() -> None:
    silent = []
    for module in MODULES:
        tree = ast.parse(module.read_text(encoding="utf-8"))
        issues = module.parent.name == "issues" and module.stem != "base"  # their sentences say it, in Vietnamese
        kinds = (ast.FunctionDef,) if issues else (ast.FunctionDef, ast.ClassDef)
        public = [n for n in tree.body if isinstance(n, kinds) and not n.name.startswith("_")]
        empty = not tree.body
        silent += [f"{module.name}: {n.name}" for n in public if not ast.get_docstring(n)]
        silent += [module.name] if not empty and not ast.get_docstring(tree) else []
    assert silent == []
