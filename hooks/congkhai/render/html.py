"""Views to HTML: pages made of parts and components, and what fills the slots of prepared pages."""

from __future__ import annotations

from functools import partial
from typing import Any, cast

from jinja2.runtime import Macro
from markupsafe import Markup

from congkhai.render.templates import GIVEN, environment
from congkhai.views import Page


class Renderer:
    """Turns pages into HTML; holds nothing but the compiled templates and what they have made of equal values."""

    def __init__(self) -> None:
        self._environment = environment()
        self._macros: dict[str, Macro] = {}
        self._slots: dict[str, list[tuple[Macro, tuple[str, ...]]]] = {}
        self._fillings: dict[tuple[str, str], dict[tuple[Any, ...], tuple[list[Any], bytes]]] = {}

    def warm_up(self) -> None:
        """Compile what every procedure needs, before processes that are to share it are forked."""
        for name in ("procedure.html", "_procedure_slots.html"):
            self._environment.get_template(f"pages/{name}")

    def load_all(self) -> None:
        """Load the templates of all pages, their parts and components."""
        for name in self._environment.list_templates(["html"]):
            self._environment.get_template(name)

    def body(self, page: Page) -> str:
        """What stands between the portal's header and footer on this page."""
        base = base_of(page.url)
        template = self._environment.get_template(f"pages/{page.template}")
        component, part = partial(self.component, base=base), partial(self._part, base=base)
        return template.render(page=page, view=page.view, base=base, component=component, part=part)

    def component(self, name: str, base: str = "./", **parameters: Any) -> Markup:
        """One component with its parameters, and `base`, the way to the portal's root."""
        return self._call(f"components/{name}/template.html", base, parameters)

    def _part(self, name: str, base: str, view: object) -> Markup:
        return self._call(f"parts/{name}", base, {"view": view})

    def _call(self, path: str, base: str, parameters: dict[str, Any]) -> Markup:
        macro = self._macros.get(path)
        if macro is None:
            macro = self._macros[path] = cast("Any", self._environment.get_template(path).module).part
        made = macro(base, partial(self.component, base=base), **parameters)
        return cast("Markup", made)  # where all is escaped, a macro gives Markup

    def fillings(self, page: Page) -> dict[str, bytes]:
        """What belongs into the slots of a prepared page. What many pages share as the very same value is made once."""
        base = base_of(page.url)
        values = {**vars(page.view), "crumbs": page.crumbs}
        made = self._fillings.setdefault((base, page.template), {})
        fillings: dict[str, bytes] = {}
        for macro, takes in self._slots_of(page.template):
            parameters = [values[name] for name in takes]
            key = (macro.name, *(one if isinstance(one, str) else id(one) for one in parameters))
            if key not in made:
                named = dict(zip(takes, parameters, strict=True))
                filling = macro(base=base, component=partial(self.component, base=base), **named)
                made[key] = (parameters, filling.strip().encode())
            fillings[macro.name] = made[key][1]
        return fillings

    def _slots_of(self, template: str) -> list[tuple[Macro, tuple[str, ...]]]:
        """The macros of a template that fills slots, and what each takes; by name, for a module has no order."""
        if template not in self._slots:
            module = self._environment.get_template(f"pages/{template}").module
            macros = [value for _, value in sorted(vars(module).items()) if isinstance(value, Macro)]
            self._slots[template] = [(one, tuple(a for a in one.arguments if a not in GIVEN)) for one in macros]
        return self._slots[template]


def base_of(url: str) -> str:
    """The way from a page to the portal's root: ../../ from thu-tuc/1.001193/, ./ from the home page."""
    return "../" * url.count("/") or "./"
