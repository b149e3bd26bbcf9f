"""Badges as SVG: as wide as their words, readable by screen readers, with nothing fetched from anywhere."""

from __future__ import annotations

from html import escape

from congkhai.views.data import Badge

TONES = {"good": "#17633a", "middling": "#744700", "poor": "#9c1c1c"}
"""White words on these have a contrast of 7 and more."""

LABEL = "#3d3631"
HEIGHT = 24
PAD = 9

NARROW, WIDE = "iljtfrI/.,:;'|! ()", "mwMWĐ%@"
"""Letters whose width is far from the others'; `textLength` makes the words as long as they are reckoned."""


def as_svg(badge: Badge, site_url: str) -> bytes:
    """A badge of two parts, the label and the value."""
    label, value = _width(badge.label), _width(badge.value)
    left, right = label + 2 * PAD, value + 2 * PAD
    title = escape(f"{badge.label}: {badge.value}", quote=False)
    told = f'<desc id="mo-ta">{escape(badge.description, quote=False)}</desc>' if badge.description else ""
    about = "ten mo-ta" if told else "ten"
    return (
        f'<svg xmlns="http://www.w3.org/2000/svg" width="{left + right}" height="{HEIGHT}" '
        f'viewBox="0 0 {left + right} {HEIGHT}" role="img" aria-labelledby="{about}" lang="vi">'
        f'<title id="ten">{title}</title>{told}'
        f'<clipPath id="vien"><rect width="{left + right}" height="{HEIGHT}" rx="4"/></clipPath>'
        f'<g clip-path="url(#vien)"><rect width="{left}" height="{HEIGHT}" fill="{LABEL}"/>'
        f'<rect x="{left}" width="{right}" height="{HEIGHT}" fill="{TONES[badge.tone]}"/></g>'
        '<g fill="#fff" font-family="Verdana,DejaVu Sans,Noto Sans,sans-serif" font-size="12">'
        f'<text x="{PAD}" y="16.5" textLength="{label}">{escape(badge.label, quote=False)}</text>'
        f'<text x="{left + PAD}" y="16.5" textLength="{value}">{escape(badge.value, quote=False)}</text></g></svg>\n'
    ).encode()


def _width(text: str) -> int:
    """How wide words of 12 pixels are in Verdana, about."""
    return round(sum(4.9 if c in NARROW else 11.0 if c in WIDE else 7.6 for c in text))
