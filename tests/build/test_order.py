from __future__ import annotations

import os
from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest

from congkhai.build.order import Order, fingerprint
from congkhai.cache import Digests, MemoryStore
from tests.building import PROJECT

FILES = ("content/a.yml", "content/b.yml")


@pytest.fixture
def order(tmp_path: Path) -> Order:
    """An order for a root with two files."""
    (tmp_path / "content").mkdir()
    for file in FILES:
        (tmp_path / file).write_text(file, encoding="utf-8")
    return Order(tmp_path, tmp_path / "site", date(2026, 11, 20))


def _told(order: Order, files: tuple[str, ...] = FILES) -> str | None:
    return fingerprint(order, files, Digests(order.root, MemoryStore()))


def test_the_same_order_has_the_same_fingerprint_in_whatever_order_its_files_come(order: Order) -> None:
    assert _told(order) == _told(order, FILES[::-1])
    assert _told(order) is not None


def test_where_the_site_stands_does_not_count(order: Order) -> None:
    assert _told(replace(order, out=order.root / "khac")) == _told(order)


@pytest.mark.parametrize(
    "other", [{"today": date(2026, 11, 21)}, {"unit": "xa-a"}, {"unit": ""}, {"site_url": "https://a.example/"}]
)
def test_whatever_is_asked_for_counts(other: dict[str, object], order: Order) -> None:
    assert _told(replace(order, **other)) != _told(order)  # type: ignore[arg-type]


def test_the_names_and_bytes_of_files_count(order: Order) -> None:
    first = _told(order)
    assert _told(order, FILES[:1]) != first
    (order.root / "content/c.yml").write_text("content/b.yml", encoding="utf-8")
    assert _told(order, ("content/a.yml", "content/c.yml")) != first
    (order.root / FILES[0]).write_text("khác", encoding="utf-8")
    assert _told(order) != first


def test_a_file_that_cannot_be_read_does_not_stand_in_the_way(order: Order) -> None:
    assert _told(order, (*FILES, "content/khong.yml")) not in (None, _told(order))


def test_a_name_in_another_encoding_does_not_stand_in_the_way(order: Order) -> None:
    assert _told(order, (*FILES, os.fsdecode(b"content/\xe0.png"))) not in (None, _told(order))


def test_the_code_counts(order: Order, monkeypatch: pytest.MonkeyPatch) -> None:
    first = _told(order)
    monkeypatch.setattr("congkhai.build.order.code_version", lambda: b"another")
    assert _told(order) != first


PLAIN = "site_name: x\ntheme:\n  name: material\n"
KNOWN = {
    "a plain one": PLAIN,
    "the projects own": (PROJECT / "mkdocs.yml").read_text(encoding="utf-8"),
    "the theme in short": "site_name: x\ntheme: material\n",
    "no plugins": f"{PLAIN}plugins: []\n",
    "our hook": f"{PLAIN}hooks: [hooks/mkdocs_hooks.py]\n",
    "no hooks": f"{PLAIN}hooks: []\n",
}
UNKNOWN = {
    "plugins": f"{PLAIN}plugins: [search]\n",
    "a hook of its own": f"{PLAIN}hooks: [hooks/mkdocs_hooks.py, rieng.py]\n",
    "a folder of templates": "theme:\n  name: material\n  custom_dir: giao-dien\n",
    "another theme": "theme: {name: mkdocs}\n",
    "an address": f"{PLAIN}site_url: https://a.example/\n",
    "extensions of Markdown": f"{PLAIN}markdown_extensions: [abbr]\n",
    "a parent": f"{PLAIN}INHERIT: ../mkdocs.yml\n",
    "a value from outside": "site_name: !ENV [TEN, x]\n",
    "broken YAML": "site_name: [\n",
    "a list": "- a\n",
    "nothing": "",
    "no UTF-8": "site_name: \udcff\n",
}


@pytest.mark.parametrize("config", KNOWN)
def test_a_plain_configuration_counts_by_its_bytes(config: str, order: Order) -> None:
    without = _told(order)
    (order.root / "mkdocs.yml").write_text(KNOWN[config], encoding="utf-8")
    first = _told(order)
    (order.root / "mkdocs.yml").write_text(f"{KNOWN[config]}# khác\n", encoding="utf-8")
    assert len({without, first, _told(order), None}) == 4


@pytest.mark.parametrize("config", UNKNOWN)
def test_a_configuration_that_may_read_anything_gives_no_fingerprint(config: str, order: Order) -> None:
    (order.root / "mkdocs.yml").write_text(UNKNOWN[config], encoding="utf-8", errors="surrogateescape")
    assert _told(order) is None


def test_the_bytes_of_our_hook_count(order: Order) -> None:
    (order.root / "mkdocs.yml").write_text(KNOWN["our hook"], encoding="utf-8")
    (order.root / "hooks").mkdir()
    (order.root / "hooks/mkdocs_hooks.py").write_text("x = 1\n", encoding="utf-8")
    first = _told(order)
    (order.root / "hooks/mkdocs_hooks.py").write_text("x = 2\n", encoding="utf-8")
    assert _told(order) != first
