"""Stage 6: views, the frozen dataclasses that are all a template may see, and the list of pages that they make.

Everything in a view is ready to show: Vietnamese, formatted, addresses relative to the portal's root.
"""

from congkhai.views.base import Crumb, Entry, Link, Page
from congkhai.views.pages import pages

__all__ = ["Crumb", "Entry", "Link", "Page", "pages"]
