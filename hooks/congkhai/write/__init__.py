"""Stage 8: rendered results to files. Decides nothing."""

from congkhai.write.files import copy_files, write
from congkhai.write.swap import swap_into_place, workspace_beside

__all__ = ["copy_files", "swap_into_place", "workspace_beside", "write"]
