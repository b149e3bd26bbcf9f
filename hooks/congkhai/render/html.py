"""The templates: pages made of components, in an environment that escapes everything and forgives nothing."""

from __future__ import annotations

from html import escape
from typing import Any

from jinja2 import Environment, PackageLoader, StrictUndefined
from markupsafe import Markup

from congkhai.render.icons import icon
from congkhai.render.markdown_text import safe_html
from congkhai.render.rendered import Rendered
from congkhai.render.shell import Shell
from congkhai.views import Page


class Renderer:
    """Turns pages into HTML; holds nothing but the compiled templates."""

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
        self._environment.globals["icon"] = icon

    def body(self, page: Page) -> str:
        """What stands between the portal's header and footer on this page."""
        base = base_of(page.url)

        def component(name: str, **parameters: Any) -> Markup:
            return self.component(name, base, **parameters)

        template = self._environment.get_template(f"pages/{page.template}")
        return template.render(page=page, view=page.view, base=base, component=component)

    def component(self, name: str, base: str = "./", **parameters: Any) -> Markup:
        """One component with its parameters, and `base`, the way to the portal's root."""

        def component(inner: str, **more: Any) -> Markup:
            return self.component(inner, base, **more)

        template = self._environment.get_template(f"components/{name}/template.html")
        return Markup(template.render(base=base, component=component, **parameters))

    def page(self, page: Page, shell: Shell, site_url: str) -> Rendered:
        """A whole page: its body in the theme's shell."""
        html = shell.fill(
            title=escape(page.title),
            description=escape(page.description),
            canonical=escape(f"{site_url}{page.url}"),
            body=self.body(page),
        )
        return Rendered(f"{page.url}index.html", html.encode())


def base_of(url: str) -> str:
    """The way from a page to the portal's root: ../../ from thu-tuc/1.001193/, ./ from the home page."""
    return "../" * url.count("/") or "./"
