from __future__ import annotations

import pytest

from congkhai.render.markdown_text import safe_html


def test_plain_prose_passes() -> None:
    html = str(safe_html("Một **hai** [ba](https://a.vn)\n\n- bốn\n- năm\n\n> sáu"))
    for part in ("<strong>hai</strong>", 'href="https://a.vn"', "<li>bốn</li>", "<blockquote>"):
        assert part in html


def test_a_table_passes() -> None:
    assert "<td>1</td>" in str(safe_html("| a | b |\n| - | - |\n| 1 | 2 |"))


@pytest.mark.parametrize(
    "text",
    [
        "<script>alert(1)</script>",
        "[x](javascript:alert(1))",
        "[x](JaVaScRiPt:alert(1))",
        "[x](data:text/html,alert)",
        "[x](vbscript:alert(1))",
        "<a href=' javascript:alert(1)'>x</a>",
        "<img src=x onerror=alert(1)>",
        "<svg onload=alert(1)></svg>",
        "<p onclick=alert(1)>x</p>",
        "<iframe src=https://a.vn></iframe>",
        "<style>alert{}</style>",
        "![alert](https://a.vn/b.png)",
        "<form action=alert><input name=alert></form>",
    ],
)
def test_what_could_run_or_load_is_taken_out(text: str) -> None:
    html = str(safe_html(text)).lower()
    assert "alert" not in html or "<p>" in html
    for part in ("<script", "javascript:", "vbscript:", "data:", "<img", "<svg", "onclick", "onerror", "onload"):
        assert part not in html
    for part in ("<iframe", "<style", "<form", "<input"):
        assert part not in html


def test_one_text_leaves_nothing_in_the_next() -> None:
    safe_html("[a]: https://a.vn")
    assert "href" not in str(safe_html("[a]"))
