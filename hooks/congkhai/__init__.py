"""Static disclosure portals for Vietnamese districts and communes."""

__version__ = "0.1.0"
