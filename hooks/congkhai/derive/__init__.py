"""Stage 5: what follows from the Portal on a day: who serves whom, what each unit lists, counts and rates.

Pure functions of a Portal and a day: no file is read here, and no clock.
"""

from congkhai.derive.listings import Listings
from congkhai.derive.scope import scoped

__all__ = ["Listings", "scoped"]
