"""The MkDocs edge: names the events that the portal listens to. The work is in congkhai.engine."""

from congkhai.engine import (
    on_config,
    on_env,
    on_files,
    on_nav,
    on_page_content,
    on_page_context,
    on_post_build,
    on_pre_build,
    on_serve,
)

__all__ = [
    "on_config",
    "on_env",
    "on_files",
    "on_nav",
    "on_page_content",
    "on_page_context",
    "on_post_build",
    "on_pre_build",
    "on_serve",
]
