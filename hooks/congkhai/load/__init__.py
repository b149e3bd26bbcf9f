"""Stage 1: files to records. Every scalar is still a string; nothing here knows what a record means."""

from congkhai.load.reader import Loaded, Record, Source, load, read_source
from congkhai.load.text import cleaned

__all__ = ["Loaded", "Record", "Source", "cleaned", "load", "read_source"]
