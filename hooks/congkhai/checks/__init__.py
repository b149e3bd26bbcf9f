"""Stage 4: issues across records. Each check is a generator over the Portal; `CHECKS` lists them all."""

from congkhai.checks.listed import CHECKS, check

__all__ = ["CHECKS", "check"]
