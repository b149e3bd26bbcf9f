"""Each record by itself, as far as it can go alone: from the cache where it is known, else by all processors."""

from congkhai.prepare.batch import Place, body_of, linked_of
from congkhai.prepare.record import Prepared, shared_renderer
from congkhai.prepare.workshop import Workshop, end_with_parent

__all__ = ["Place", "Prepared", "Workshop", "body_of", "end_with_parent", "linked_of", "shared_renderer"]
