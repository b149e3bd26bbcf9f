"""The environment of the templates: it escapes everything and forgives nothing, and knows parts of pages as macros."""

from __future__ import annotations

import os
import shutil
from collections.abc import Callable
from contextlib import suppress
from functools import cache

import yaml
from jinja2 import BytecodeCache, Environment, FileSystemBytecodeCache, PackageLoader, StrictUndefined
from jinja2.bccache import Bucket

from congkhai.cache.version import code_version
from congkhai.package import PACKAGE
from congkhai.render.charts import drawn
from congkhai.render.data.linked import script_data
from congkhai.render.icons import icon
from congkhai.render.markdown_text import safe_html
from congkhai.render.slotted import slot

GIVEN = ("base", "component")
"""What every macro takes beside its own parameters: the way to the portal's root, and the components."""


def environment() -> Environment:
    """The environment of pages/, parts/ and components/."""
    made = Environment(
        loader=_Loader("congkhai", "render"),
        autoescape=True,
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
        auto_reload=False,
        bytecode_cache=compiled(),
    )
    made.filters["markdown"] = safe_html
    made.globals |= {"drawn": drawn, "icon": icon, "slot": slot}
    made.filters["script_data"] = script_data
    return made


class _Loader(PackageLoader):
    """Gives a component or a part of a page as a macro: calling one costs a fifth of rendering a template."""

    def get_source(self, environment: Environment, template: str) -> tuple[str, str, Callable[[], bool] | None]:
        source, name, uptodate = super().get_source(environment, template)
        folder = template.split("/")[0]
        if folder == "components":
            told = yaml.load((PACKAGE / "render" / template).with_name("component.yml").read_bytes(), yaml.CBaseLoader)
            return _as_macro(source, *(told["parameters"] or ())), name, uptodate
        if folder == "parts":
            return _as_macro(source, "view"), name, uptodate
        return source, name, uptodate


def _as_macro(source: str, *parameters: str) -> str:
    return f"{{% macro part({', '.join((*GIVEN, *parameters))}) %}}\n{source.rstrip()}{{% endmacro %}}"


class _Compiled(FileSystemBytecodeCache):
    """Keeps compiled templates; where they cannot be kept, each process compiles them anew."""

    def dump_bytecode(self, bucket: Bucket) -> None:
        """Keep one."""
        with suppress(OSError):
            super().dump_bytecode(bucket)


@cache
def compiled() -> BytecodeCache | None:
    """The compiled templates of this version of the code, beside Python's own compiled modules."""
    top = PACKAGE / "__pycache__"
    folder = top / f"templates-{code_version().hex()}"
    try:
        if not folder.is_dir():
            for old in top.glob("templates-*"):
                shutil.rmtree(old, ignore_errors=True)
            folder.mkdir(parents=True, exist_ok=True)
    except OSError:
        return None
    return _Compiled(str(folder), "%s.cache") if os.access(folder, os.W_OK) else None
