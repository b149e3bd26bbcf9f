"""The duties to disclose (shared design, duties D01 to D33), and whether each unit meets them on a day.

One file for each duty: its data and its rule. `DUTIES` lists them in the order of their ids; a new file is all that a
new duty needs.
"""

from __future__ import annotations

import re
from importlib import import_module
from pkgutil import iter_modules

from congkhai.duties.base import Duty

DUTIES: tuple[Duty, ...] = tuple(
    import_module(f"{__name__}.{name}").DUTY
    for name in sorted(module.name for module in iter_modules(__path__))
    if re.match(r"d\d\d_", name)
)
"""Every duty, from the modules d01_..., d02_..., in the order of their names."""
