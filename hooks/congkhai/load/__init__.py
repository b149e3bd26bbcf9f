"""Stage 1: files to records. Every scalar is still a string; nothing here knows what a record means."""

from congkhai.load.plain_yaml import quietly
from congkhai.load.reader import (
    Found,
    Loaded,
    Record,
    RecordFile,
    Source,
    find,
    load,
    read_source,
    record_of,
    unreadable,
)
from congkhai.load.text import cleaned

__all__ = [
    "Found",
    "Loaded",
    "Record",
    "RecordFile",
    "Source",
    "cleaned",
    "find",
    "load",
    "quietly",
    "read_source",
    "record_of",
    "unreadable",
]
