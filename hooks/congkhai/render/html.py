"""The templates: pages made of components, in an environment that escapes everything and forgives nothing."""

from __future__ import annotations

from functools import partial
from typing import Any, cast

from jinja2 import Environment, PackageLoader, StrictUndefined, meta
from jinja2.runtime import Macro
from markupsafe import Markup

from congkhai.render.icons import icon
from congkhai.render.markdown_text import safe_html
from congkhai.render.slotted import slot
from congkhai.views import Page

_GIVEN = ("base", "component")
"""What every macro may take beside the values of a view: the way to the portal's root, and the components."""


class Renderer:
    """Turns pages into HTML; holds nothing but the compiled templates and what they have made of equal values."""

    def __init__(self) -> None:
        self._environment = Environment(
            loader=PackageLoader("congkhai", "render"),
            autoescape=True,
            undefined=StrictUndefined,
            trim_blocks=True,
            lstrip_blocks=True,
            auto_reload=False,
        )
        self._environment.filters["markdown"] = safe_html
        self._environment.globals |= {"icon": icon, "slot": slot}
        self._macros: dict[str, tuple[Macro, frozenset[str]]] = {}
        self._slots: dict[str, list[tuple[Macro, tuple[str, ...]]]] = {}
        self._fillings: dict[tuple[str, str], dict[tuple[Any, ...], bytes]] = {}

    def warm_up(self) -> None:
        """Compile what every procedure needs, before processes that are to share it are forked."""
        for name in ("procedure.html", "_procedure_slots.html"):
            self._environment.get_template(f"pages/{name}")

    def body(self, page: Page) -> str:
        """What stands between the portal's header and footer on this page."""
        base = base_of(page.url)
        template = self._environment.get_template(f"pages/{page.template}")
        component = partial(self.component, base=base)
        part = partial(self._call, base=base)
        return template.render(page=page, view=page.view, base=base, component=component, part=part)

    def component(self, name: str, base: str = "./", **parameters: Any) -> Markup:
        """One component with its parameters, and `base`, the way to the portal's root."""
        return self._call(f"components/{name}/template.html", base, **parameters)

    def _call(self, path: str, base: str, **parameters: Any) -> Markup:
        """A template that stands for a part of a page, with its parameters."""
        macro, named = self._macro(path)
        if "base" in named:
            parameters["base"] = base
        if "component" in named:
            parameters["component"] = partial(self.component, base=base)
        return cast("Markup", macro(**parameters))  # where all is escaped, a macro gives Markup

    def _macro(self, path: str) -> tuple[Macro, frozenset[str]]:
        """A template as a macro of the names in it: calling one costs a fifth of rendering a template."""
        if path not in self._macros:
            loader = self._environment.loader
            assert loader is not None
            source, _, _ = loader.get_source(self._environment, path)
            undeclared = meta.find_undeclared_variables(self._environment.parse(source))
            named = frozenset(undeclared - set(self._environment.globals))
            text = f"{{% macro part({', '.join(sorted(named))}) %}}\n{source.rstrip()}{{% endmacro %}}"
            module: Any = self._environment.from_string(text).module
            self._macros[path] = (module.part, named)
        return self._macros[path]

    def fillings(self, page: Page) -> dict[str, bytes]:
        """What belongs into the slots of a prepared page; what many pages share is rendered once."""
        base = base_of(page.url)
        values = {**vars(page.view), "crumbs": page.crumbs}
        made = self._fillings.setdefault((base, page.template), {})
        fillings: dict[str, bytes] = {}
        for macro, takes in self._slots_of(page.template):
            parameters = {name: values[name] for name in takes}
            key = (macro.name, *parameters.values())
            if key not in made:
                filling = macro(base=base, component=partial(self.component, base=base), **parameters)
                made[key] = filling.strip().encode()
            fillings[macro.name] = made[key]
        return fillings

    def _slots_of(self, template: str) -> list[tuple[Macro, tuple[str, ...]]]:
        """The macros of a template that fills slots, and the values that each takes."""
        if template not in self._slots:
            module = self._environment.get_template(f"pages/{template}").module
            macros = [value for value in vars(module).values() if isinstance(value, Macro)]
            self._slots[template] = [(one, tuple(a for a in one.arguments if a not in _GIVEN)) for one in macros]
        return self._slots[template]


def base_of(url: str) -> str:
    """The way from a page to the portal's root: ../../ from thu-tuc/1.001193/, ./ from the home page."""
    return "../" * url.count("/") or "./"
