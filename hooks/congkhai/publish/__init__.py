"""Render and write what is made from records, whichever engine gives the shells."""

from congkhai.publish.publication import Progress, Publication, ShellFor

__all__ = ["Progress", "Publication", "ShellFor"]
