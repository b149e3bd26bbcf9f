from __future__ import annotations

from xml.etree import ElementTree

import pytest

from congkhai.render.data.badge import LABEL, TONES, as_svg
from congkhai.views.data import Badge

SVG = "{http://www.w3.org/2000/svg}"


def test_a_badge_is_well_formed_and_tells_what_it_shows() -> None:
    root = ElementTree.fromstring(as_svg(Badge("Công khai", "đạt 21/33 việc", "middling", "Xã <A> & B"), ""))
    assert root.get("role") == "img"
    named = {node.get("id"): node.text for node in root if node.get("id")}
    assert [named[name] for name in (root.get("aria-labelledby") or "").split()] == [
        "Công khai: đạt 21/33 việc",
        "Xã <A> & B",
    ]
    assert [node.text for node in root.iter(f"{SVG}text")] == ["Công khai", "đạt 21/33 việc"]


def test_the_words_fit_into_their_halves() -> None:
    root = ElementTree.fromstring(as_svg(Badge("Công khai", "đạt 33/33 việc", "good"), ""))
    rects = next(node for node in root.iter(f"{SVG}g") if node.get("clip-path"))
    for rect, text in zip(rects, root.iter(f"{SVG}text"), strict=True):
        left, width = float(rect.get("x", "0")), float(rect.get("width", "0"))
        assert left < float(text.get("x", "0"))
        assert float(text.get("x", "0")) + float(text.get("textLength", "0")) < left + width
    assert root.find(f"{SVG}desc") is None


def test_nothing_is_fetched_from_anywhere() -> None:
    made = as_svg(Badge("Công khai", "đạt 1/2 việc", "poor"), "https://example.vn/")
    assert made.replace(b"http://www.w3.org/2000/svg", b"").count(b"//") == 0


@pytest.mark.parametrize("colour", [*TONES.values(), LABEL])
def test_white_words_have_contrast_enough(colour: str) -> None:
    parts = [int(colour[at : at + 2], 16) / 255 for at in (1, 3, 5)]
    red, green, blue = (p / 12.92 if p <= 0.04045 else ((p + 0.055) / 1.055) ** 2.4 for p in parts)
    assert 1.05 / (0.2126 * red + 0.7152 * green + 0.0722 * blue + 0.05) >= 7
