from __future__ import annotations

import json
import os
from pathlib import Path

import pytest

from congkhai.cache import MemoryStore
from congkhai.cache.store import Row
from congkhai.prepare import Place
from congkhai.publish.tasks import Filling, fill_pages, write_page, write_services, write_text_part
from congkhai.render import Slotted, slot
from congkhai.render.search import part_of
from congkhai.views.open_data.cpsv import PublicServices

SHELL = Slotted.cut(f"<title>{slot('title')}</title>{slot('body')}!".encode())


def test_a_page_is_written_into_a_folder_of_its_own(tmp_path: Path) -> None:
    for url in ("", "thu-tuc/1.001193/", "thu-tuc/1.000894/"):
        write_page(tmp_path, url, b"<p>")
        assert (tmp_path / url / "index.html").read_bytes() == b"<p>"


def test_a_shorter_page_leaves_nothing_of_a_longer_one(tmp_path: Path) -> None:
    write_page(tmp_path, "a/", b"x" * 1000)
    write_page(tmp_path, "a/", b"y")
    assert (tmp_path / "a/index.html").read_bytes() == b"y"


def test_a_page_is_written_whole_even_where_the_system_takes_it_in_pieces(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    real = os.write
    monkeypatch.setattr(os, "write", lambda descriptor, content: real(descriptor, bytes(content)[:7]))
    write_page(tmp_path, "a/", b"0123456789" * 3)
    monkeypatch.undo()
    assert (tmp_path / "a/index.html").read_bytes() == b"0123456789" * 3


def test_a_page_that_cannot_be_written_raises_the_systems_error(tmp_path: Path) -> None:
    (tmp_path / "a").write_bytes(b"")
    with pytest.raises(OSError, match="a"):
        write_page(tmp_path, "a/b/", b"x")


def test_prepared_bodies_are_filled_and_put_into_the_shell(tmp_path: Path) -> None:
    store = MemoryStore()
    store.add([Row(b"1", b"", f"<b>{slot('desks')}</b>".encode()), Row(b"2", b"", b"plain")])
    values = {"title": "Tên".encode(), "desks": b"<i>x</i>"}
    pages = [Filling("a/", "a.yml", b"1", values), Filling("b/", "b.yml", b"2", values)]
    seconds = fill_pages(Place(tmp_path, store), tmp_path / "site", SHELL, pages)
    assert (tmp_path / "site/a/index.html").read_text(encoding="utf-8") == "<title>Tên</title><b><i>x</i></b>!"
    assert (tmp_path / "site/b/index.html").read_text(encoding="utf-8") == "<title>Tên</title>plain!"
    assert set(seconds) == {"cache", "fill", "write"}


def test_a_part_of_the_full_text_is_written_where_search_looks_for_it(tmp_path: Path) -> None:
    seconds = write_text_part(tmp_path, 3, ["khai sinh", "", "sinh"])
    assert json.loads((tmp_path / "tim-kiem/text/3.json").read_bytes()) == {"khai": "0", "sinh": "0 2"}
    assert set(seconds) == {"search", "write"}
    assert part_of("khai") in range(16)


def test_the_services_of_a_field_are_put_together_of_what_was_kept_with_each_record(tmp_path: Path) -> None:
    store = MemoryStore()
    store.add([Row(b"1", b"", b"", b'{"id":"mot"}'), Row(b"2", b"", b"", b'{"id":"hai"}')])
    members = (("a.yml", ("sinh-con",)), ("b.yml", ()))
    services = PublicServices("ho-tich", "Hộ tịch", members, ({"id": "su-kien"},))
    seconds = write_services(Place(tmp_path, store), tmp_path, "du-lieu/x.jsonld", services, [b"1", b"2"])
    told = json.loads((tmp_path / "du-lieu/x.jsonld").read_bytes())
    one, two, field, event, *_ = told["@graph"]
    assert one == {"id": "mot", "isGroupedBy": ["../../su-kien/sinh-con/"]}
    assert two == {"id": "hai"}
    assert (field["prefLabel"], event) == ("Hộ tịch", {"id": "su-kien"})
    assert set(seconds) == {"linked"}
