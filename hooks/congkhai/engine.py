"""MkDocs: the only module that knows it (1.x has no active maintainer, Material ends in May 2027: we must be able to
leave). Authored Markdown goes through MkDocs' pages; everything made from records is put into shells of the theme's
page after the build.
"""

from __future__ import annotations

import logging
import posixpath
import re
from collections.abc import Callable
from html import escape
from importlib.resources import files as package_files
from pathlib import Path, PurePosixPath
from typing import Any

from jinja2 import Environment
from mkdocs.commands import build as mkdocs_build
from mkdocs.config import load_config
from mkdocs.config.defaults import MkDocsConfig
from mkdocs.exceptions import Abort
from mkdocs.livereload import LiveReloadServer
from mkdocs.structure.files import File, Files
from mkdocs.structure.nav import Navigation
from mkdocs.structure.pages import Page as MkDocsPage
from rjsmin import jsmin

from congkhai import clock
from congkhai.issues import Severity
from congkhai.load.layout import RECORD_ENDINGS, ROOT_FOLDERS, SHELVES
from congkhai.models import Article
from congkhai.package import PACKAGE
from congkhai.pipeline import Outcome, examine
from congkhai.prepare import Workshop, shared_renderer
from congkhai.publish import Publication
from congkhai.render import Slotted, shell, slot
from congkhai.render.html import base_of
from congkhai.render.icons import icon_styles
from congkhai.render.links import without_missing
from congkhai.render.templates import compiled
from congkhai.session import Session
from congkhai.views.articles import FOLDERS, about_links, article_page, top_of
from congkhai.views.files import feed_links
from congkhai.views.home import site_title
from congkhai.views.pages import NAVIGATION
from congkhai.write import enter_all

log = logging.getLogger("mkdocs.hooks.congkhai")
"""Under `mkdocs`, because --strict counts only warnings of loggers there."""

HOOKS = next(path for path in (PACKAGE / "mkdocs_hooks.py", PACKAGE.parent / "mkdocs_hooks.py") if path.exists())
RECORD_FOLDERS = {parts[1] for shelf in SHELVES if len(parts := PurePosixPath(shelf.pattern).parts) > 2}
"""Folders of content/ that hold records; what else stands there (pictures, own pages) is published as it is."""

EXTENSIONS = ("admonition", "attr_list", "def_list", "footnotes", "md_in_html")


# --- what the command uses


def configured(root: Path, session: Session, **options: Any) -> MkDocsConfig:
    """MkDocs' configuration for a root folder: its own mkdocs.yml, or one made here, with the hooks added.

    Raises mkdocs.exceptions.Abort where the configuration is wrong.
    """
    return load_config(**{**_config_options(root, session), **options})


def _config_options(root: Path, session: Session) -> dict[str, Any]:
    own = root / "mkdocs.yml"
    chosen = {"config_file": str(own if own.exists() else PACKAGE / "mkdocs.yml"), "docs_dir": str(_docs_folder(root))}
    first = load_config(**chosen)
    hooks: list[Any] = list(first.hooks)
    if not any(Path(hook).name == HOOKS.name for hook in hooks):
        hooks.append(str(HOOKS))
    return {**chosen, "hooks": hooks, "extra": {**first.extra, "congkhai": session}}


def _docs_folder(root: Path) -> Path:
    """MkDocs refuses to run without a folder of pages; a root may hold procedures alone."""
    content = root / "content"
    return content if content.is_dir() else PACKAGE / "theme" / "assets"


def build(root: Path, session: Session, site: Path) -> None:
    """Build the portal of a root folder into an empty folder. `session.examined` is taken where it is given.

    Raises mkdocs.exceptions.Abort where an error stands in the records.
    """
    config = configured(root, session, site_dir=str(site))
    config.plugins.on_startup(command="build", dirty=False)
    try:
        mkdocs_build.build(config)
    finally:
        config.plugins.on_shutdown()


def serve(site: Path, root: Path, address: tuple[str, int], build_again: Callable[[], None]) -> None:
    """Serve a site folder until it is stopped; when a file of the root changes, build again and let browsers reload."""

    def not_found(code: int) -> bytes | None:
        page = site / f"{code}.html"
        return page.read_bytes() if page.is_file() else None

    server = LiveReloadServer(build_again, *address, root=str(site), polling_interval=0.2)
    server.error_handler = not_found
    for name in (*ROOT_FOLDERS, "mkdocs.yml"):
        if (root / name).exists():
            server.watch(str(root / name))
    try:
        server.serve()  # type: ignore[no-untyped-call]
    except KeyboardInterrupt:
        pass
    finally:
        server.shutdown()


# --- the events, in the order in which MkDocs calls them


def on_config(config: MkDocsConfig) -> MkDocsConfig:
    """Examine the records before anything is destroyed: MkDocs cleans the site folder after this event."""
    session = _session(config)
    session.workshop = session.workshop or Workshop(session.root)
    session.outcome = session.examined or examine(session.root, session.today, session.unit, session.workshop)
    if session.examined is None:
        _report(session.outcome)
    portal = session.result.portal
    config.site_name = escape(site_title(session.result.listings))  # the theme's templates do not escape
    config.site_url = session.site_url or config.site_url or portal.site.url
    if config.site_url and not config.site_url.endswith("/"):
        config.site_url += "/"
    session.site_url = config.site_url
    _set_theme(config)
    config.extra["about"] = about_links(session.result.listings)
    config.extra["feeds"] = feed_links(session.result.files)
    config.nav = [{link.title: link.url} for link in NAVIGATION]
    for name in EXTENSIONS:
        if name not in config.markdown_extensions:
            config.markdown_extensions.append(name)
    config.validation.nav.not_found = config.validation.nav.omitted_files = logging.DEBUG
    config.validation.links.absolute_links = logging.DEBUG
    return config


def _set_theme(config: MkDocsConfig) -> None:
    theme = config.theme
    if theme.name != "material":
        raise Abort("Cổng công khai dùng giao diện material: trong mkdocs.yml viết theme: {name: material}")
    # No page needs a file of Material (docs/decisions/0008), and just listing its 14,000 icons takes longest of all.
    theme.dirs[:] = [*([theme.custom_dir] if theme.custom_dir else []), str(PACKAGE / "theme")]
    theme.static_templates.discard("sitemap.xml")
    theme["favicon"] = "assets/favicon.svg"


def _session(config: MkDocsConfig) -> Session:
    """The session of this build; plain `mkdocs build` and `mkdocs serve` get one of their own, today's."""
    session: Session | None = config.extra.get("congkhai")
    if session is None:
        root = Path(config.config_file_path or "mkdocs.yml").resolve().parent
        session = config.extra["congkhai"] = Session(root, clock.today())
    return session


def _report(outcome: Outcome) -> None:
    """Tell all issues through MkDocs' log, and stop where one is an error."""
    for issue in outcome.issues:
        log.log(
            logging.ERROR if issue.severity is Severity.ERROR else logging.WARNING, f"{issue.heading}\n  {issue.text}"
        )
    if outcome.errors:
        raise Abort(f"Dừng: {len(outcome.errors)} lỗi trong hồ sơ. Trang cũ giữ nguyên.")


def on_pre_build(config: MkDocsConfig) -> None:
    """Nothing may be cleaned or written while an error stands (on_config has already stopped then)."""
    assert not _session(config).result.errors


def on_files(files: Files, config: MkDocsConfig) -> Files:
    """Records are no pages: take them out, and what stands at an address of ours. Authored pages get the Vietnamese
    addresses of their lists.
    """
    session = _session(config)
    content = session.root / "content"
    articles = {model.origin for model in session.result.portal.models if isinstance(model, Article)}
    ours = session.result.paths
    for file in list(files):
        if file.src_dir is None or Path(file.src_dir) != Path(config.docs_dir):
            continue
        path = PurePosixPath("content", file.src_uri)
        top = FOLDERS.get(str(path.parent))
        if not content.is_dir() or (top is None and path.parts[1] in RECORD_FOLDERS) or path.suffix in RECORD_ENDINGS:
            files.remove(file)
        elif top is not None and path.suffix != ".md":
            file.dest_uri = f"{top.url}{path.name}"
        elif top is not None and str(path) in articles:
            file.dest_uri = f"{top.url}{path.stem}/index.html"
        elif top is not None or file.dest_uri in ours or file.dest_uri.startswith(("tim-kiem/", "sitemap.xml")):
            files.remove(file)
    return files


def on_nav(nav: Navigation, config: MkDocsConfig, files: Files) -> Navigation:
    """Keep the navigation for the shells."""
    _session(config).navigation = nav
    return nav


def on_page_content(html: str, page: MkDocsPage, config: MkDocsConfig, files: Files) -> str:
    """Put an authored page into its frame: breadcrumbs, title, notice, related pages."""
    session = _session(config)
    model = next((m for m in session.result.portal.models if m.origin == f"content/{page.file.src_uri}"), None)
    if not isinstance(model, Article):
        return html
    listings = session.result.listings
    top = top_of(model)
    html = _relative_links(without_missing(html, session.result.addresses), page.file.url)
    view = article_page(model, top, html, listings)
    page.meta["title"], page.meta["description"] = escape(view.title), escape(view.description)
    return shared_renderer().body(view)


def _relative_links(html: str, url: str) -> str:
    """Links from the portal's root (/thu-tuc/) as relative ones, so that the site works below any address."""
    base = base_of(url)
    return re.sub(r'(href|src)="/(?!/)', rf'\1="{base}', html)


def on_page_context(context: Any, page: MkDocsPage, config: MkDocsConfig, nav: Navigation) -> Any:
    """Show in the navigation where an authored page stands."""
    _mark_active(nav, page.file.url.split("/")[0] + "/")
    page.meta.setdefault("hide", ["navigation", "toc"])
    return context


def _mark_active(nav: Navigation, section: str) -> None:
    for item in nav.items:
        item.active = getattr(item, "url", None) == section


def on_env(env: Environment, config: MkDocsConfig, files: Files) -> Environment:
    """Keep the theme's environment for the shells."""
    session = _session(config)
    env.bytecode_cache = compiled()
    session.environment, session.files = env, files
    return env


def on_post_build(config: MkDocsConfig) -> None:
    """Write what is made from records: pages, search index, sitemap, the files beside records."""
    session = _session(config)

    def shell_for(section: str, depth: int) -> Slotted:
        return _shell(config, session, section, depth)

    site, site_url = Path(config.site_dir), config.site_url or ""
    session.theme_files = enter_all(session.ledger, site)
    assert session.workshop is not None
    publication = Publication(session.result, session.workshop, site, site_url, session.ledger, session.progress)
    for path, text in (("assets/icons.css", icon_styles()), ("assets/search/lunr.js", lunr_module())):
        publication.add(path, text)
        session.theme_files.append(path)
    publication.publish(shell_for)
    session.shells = publication.shells


def lunr_module() -> str:
    """lunr.js as a small ES module, from the copy that MkDocs has for its own search (MIT, its notice is kept)."""
    source = (
        package_files("mkdocs.contrib.search").joinpath("templates", "search", "lunr.js").read_text(encoding="utf-8")
    )
    licence = source[: source.index("*/") + 2]
    before = f"{licence}\nconst module = {{ exports: {{}} }};\nconst exports = module.exports;\n"
    return f"{before}{jsmin(source)}\nexport default module.exports;\n"


def _shell(config: MkDocsConfig, session: Session, section: str, depth: int) -> Slotted:
    """The theme's page for a section and a depth of folders, rendered once with marks in its slots."""
    assert session.environment is not None and session.navigation is not None and session.files is not None
    file = File.generated(config, posixpath.join(*["_"] * depth, "index.md"), content="")
    page = MkDocsPage(slot("title"), file, config)
    page.meta = {"title": slot("title"), "description": slot("description"), "hide": ["navigation", "toc"]}
    page.content = slot("body")
    page.canonical_url = slot("canonical") if config.site_url else None
    page.edit_url = None
    _mark_active(session.navigation, section)
    context = mkdocs_build.get_context(session.navigation, session.files, config, page)
    html = session.environment.get_template("main.html").render(context)
    return shell(html)


def on_serve(server: LiveReloadServer, config: MkDocsConfig, builder: Callable[..., Any]) -> LiveReloadServer:
    """Watch the records that lie outside content/ too; each rebuild examines them anew."""
    session = _session(config)
    for name in ROOT_FOLDERS:
        if (session.root / name).is_dir():
            server.watch(str(session.root / name))
    return server
