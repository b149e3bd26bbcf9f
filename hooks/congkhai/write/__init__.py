"""Stage 8: rendered results to files. Decides nothing."""

from congkhai.write.files import copy_files, write
from congkhai.write.ledger import Ledger, enter_the_rest, files_of, key_of
from congkhai.write.swap import put_into_place, workspace_beside

__all__ = [
    "Ledger",
    "copy_files",
    "enter_the_rest",
    "files_of",
    "key_of",
    "put_into_place",
    "workspace_beside",
    "write",
]
