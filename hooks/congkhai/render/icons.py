"""The icons that come with Material for MkDocs: a class in the page, and one style sheet with all the drawings.

A page names an icon in 60 bytes, where its drawing takes 350; the sheet is fetched once, for all pages.
"""

from __future__ import annotations

from functools import cache
from importlib.resources import files

from markupsafe import Markup

ICONS = (
    "material/account-group-outline",
    "material/alert-circle",
    "material/alert-circle-outline",
    "material/arrow-right-circle-outline",
    "material/baby-face-outline",
    "material/calendar-clock-outline",
    "material/candle",
    "material/cash",
    "material/check-circle",
    "material/circle-outline",
    "material/clock-outline",
    "material/download",
    "material/email-outline",
    "material/file-check-outline",
    "material/file-document-outline",
    "material/filter-variant",
    "material/flask-outline",
    "material/hand-heart-outline",
    "material/home-city-outline",
    "material/home-plus-outline",
    "material/human-cane",
    "material/information-outline",
    "material/land-plots",
    "material/laptop",
    "material/magnify",
    "material/mailbox-outline",
    "material/map-marker-outline",
    "material/map-search-outline",
    "material/menu",
    "material/message-reply-text-outline",
    "material/minus-circle-outline",
    "material/monitor",
    "material/phone",
    "material/progress-clock",
    "material/refresh",
    "material/ring",
    "material/rss",
    "material/school-outline",
    "material/shield-account-outline",
    "material/store-outline",
    "material/text-search",
    "material/truck-outline",
    "material/walk",
    "material/weather-night",
    "material/white-balance-sunny",
)
"""Every icon that a template uses, and no other."""


@cache
def icon(name: str) -> Markup:
    """An icon such as `material/phone`, hidden from screen readers: the words beside it say what it means.

    Raises ValueError for an icon that the style sheet does not hold.
    """
    if name not in ICONS:
        raise ValueError(f"no icon is called {name}: add it to ICONS in render/icons.py")
    return Markup(f'<span class="ck-icon ck-icon--{_short(name)}" aria-hidden="true"></span>')


@cache
def icon_styles() -> str:
    """The style sheet with the drawing of every icon; how an icon is shown stands in theme/assets/congkhai.css."""
    rules = [f'.ck-icon--{_short(name)}{{--icon:url("{_address(_drawing(name))}")}}' for name in ICONS]
    return "\n".join(["/* Material Design Icons by Pictogrammers, Apache License 2.0 */", *rules, ""])


def _short(name: str) -> str:
    return name.rpartition("/")[2]


def _drawing(name: str) -> str:
    return files("material").joinpath("templates", ".icons", f"{name}.svg").read_text(encoding="utf-8")


def _address(svg: str) -> str:
    """The drawing itself as an address, so that no request fetches it and a page opened from a disk shows it."""
    text = svg.strip().replace('"', "'")
    for sign in "%#<>":
        text = text.replace(sign, f"%{ord(sign):02X}")
    return f"data:image/svg+xml,{text}"
