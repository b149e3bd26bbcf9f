"""Stage 8: rendered results to files. Decides nothing."""

from congkhai.write.files import copy_files, write
from congkhai.write.ledger import Ledger, enter_all, files_of, key_of, state_of
from congkhai.write.swap import clear_leftovers, is_site, put_into_place, workspace_beside

__all__ = [
    "Ledger",
    "clear_leftovers",
    "copy_files",
    "enter_all",
    "files_of",
    "is_site",
    "key_of",
    "put_into_place",
    "state_of",
    "workspace_beside",
    "write",
]
