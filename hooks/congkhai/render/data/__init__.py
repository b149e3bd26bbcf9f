"""Files for machines: each module writes one form, and imports the library for it only when a file is wanted."""

from congkhai.render.data.written import rendered

__all__ = ["rendered"]
