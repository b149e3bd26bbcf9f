from __future__ import annotations

import json
import os
import threading
from pathlib import Path

import pytest

from congkhai.build.remembered import Theme
from congkhai.build.state import State, alone, read_state, state_file, write_state
from congkhai.render import Slotted, slot
from congkhai.write import files_of

FULL = State(
    version="1",
    fingerprint="2",
    files={"index.html": ("khóa", "5 6"), os.fsdecode(b"\xe0.png"): ("a", "7 8")},
    told=[("a.yml:1:1  V001", "Thiếu “x”.", "error")],
    records=3,
    pages=4,
    theme=Theme("k", "https://a.example/", ["assets/a.css"], {"thu-tuc/ 2": ["<p>", "body", ""]}),
)


def _built(tmp_path: Path) -> tuple[Path, State]:
    """A folder with two files, and the state of the build that has left them."""
    for file in ("index.html", "sau/a.html"):
        (tmp_path / "site" / file).parent.mkdir(parents=True, exist_ok=True)
        (tmp_path / "site" / file).write_text(file, encoding="utf-8")
    return tmp_path / "site", State(
        files={path: (f"khóa {path}", state) for path, state in files_of(tmp_path / "site")}
    )


def test_a_state_is_read_as_it_was_written(tmp_path: Path) -> None:
    write_state(tmp_path / "sau" / "a.json", FULL)
    again = read_state(tmp_path / "sau" / "a.json")
    again.told = [(heading, text, severity) for heading, text, severity in again.told]
    assert again == FULL
    assert [path.name for path in (tmp_path / "sau").iterdir()] == ["a.json"]


def _junk(**other: object) -> bytes:
    plain = {**vars(FULL), "theme": vars(FULL.theme), "files": {"a": ["b", "c"]}}
    return json.dumps({**plain, **other}).encode()


JUNK = {
    "nothing": b"",
    "no JSON": b"{",
    "no UTF-8": b"\xff",
    "a list": b"[1, 2]",
    "a number": b"5",
    "null": b"null",
    "an empty mapping": b"{}",
    "files that are a number": _junk(files=5),
    "files without states": _junk(files={"a": ["b"]}),
    "a key more": _junk(khac=1),
    "a theme that is none": _junk(theme=[]),
    "a theme with a key more": _junk(theme={"khac": 1}),
    "lists without end": b"[" * 100_000,
    "what was told is a number": _junk(told=5),
    "what was told is half": _junk(told=[["a"]]),
    "shells that are a list": _junk(theme={"shells": [1]}),
}


@pytest.mark.parametrize("junk", JUNK)
def test_junk_is_no_state(junk: str, tmp_path: Path) -> None:
    (tmp_path / "a.json").write_bytes(JUNK[junk])
    assert read_state(tmp_path / "a.json") == State()


def test_without_a_file_there_is_no_state(tmp_path: Path) -> None:
    assert read_state(tmp_path / "a.json") == State()
    assert read_state(tmp_path) == State()


def test_a_state_that_cannot_be_written_is_passed_over(tmp_path: Path) -> None:
    (tmp_path / "x").write_bytes(b"")
    write_state(tmp_path / "x" / "a.json", FULL)
    (tmp_path / "a.json").mkdir()
    write_state(tmp_path / "a.json", FULL)
    assert [*(tmp_path / "a.json").iterdir()] == []


def test_each_folder_has_a_state_of_its_own(tmp_path: Path) -> None:
    files = {state_file(tmp_path, Path(out)) for out in ("/a/site", "/b/site", "/a/site2")}
    assert len(files) == 3
    assert state_file(tmp_path, Path("/a/site")) in files
    assert state_file(tmp_path, Path(os.fsdecode(b"/a/\xe0"))) not in files


def test_a_folder_that_is_as_it_was_left_stands(tmp_path: Path) -> None:
    out, state = _built(tmp_path)
    assert state.stands(out)
    (out / "rong").mkdir()
    assert state.stands(out)
    assert not State().stands(out)
    assert not state.stands(tmp_path / "khong")


@pytest.mark.parametrize("damage", ["edited", "more", "less"])
def test_a_folder_that_was_tampered_with_does_not_stand(damage: str, tmp_path: Path) -> None:
    out, state = _built(tmp_path)
    if damage == "less":
        (out / "index.html").unlink()
    else:
        (out / ("index.html" if damage == "edited" else "la.html")).write_text("INDEX.html", encoding="utf-8")
    assert not state.stands(out)


def test_a_ledger_begins_with_what_is_intact_and_knows_the_rest(tmp_path: Path) -> None:
    out, state = _built(tmp_path)
    (out / "index.html").write_text("khác", encoding="utf-8")
    (out / "la.html").write_text("lạ", encoding="utf-8")
    ledger = state.ledger(out)
    assert ledger.before == {"sau/a.html": "khóa sau/a.html"}
    assert ledger.stray == {"index.html", "la.html"}
    assert ledger.now == {}


def test_a_folder_is_held_by_one_at_a_time(tmp_path: Path) -> None:
    order: list[str] = []

    def second() -> None:
        with alone(tmp_path / "a.json"):
            order.append("hai")

    waiting = threading.Thread(target=second)
    with alone(tmp_path / "a.json"), alone(tmp_path / "b.json"):
        waiting.start()
        waiting.join(0.2)
        order.append("một")
    waiting.join(5)
    assert order == ["một", "hai"]


def test_a_folder_that_cannot_be_held_is_built_all_the_same(tmp_path: Path) -> None:
    (tmp_path / "x").write_bytes(b"")
    with alone(tmp_path / "x" / "a.json"):
        pass
    with pytest.raises(OSError, match="hỏng"), alone(tmp_path / "x" / "a.json"):
        raise OSError("hỏng")


def test_a_theme_remembers_shells_as_they_were() -> None:
    shell = Slotted.cut(f"<title>{slot('title')} Ấ</title>{slot('body')}".encode())
    theme = Theme("k", files=["a.css"])
    theme.remember({("thu-tuc/", 2): shell})
    assert theme.shell("thu-tuc/", 2) == shell
    assert theme.shell("thu-tuc/", 2).digest == shell.digest


def test_a_theme_serves_where_nothing_has_changed_and_all_of_it_still_stands() -> None:
    theme = Theme("k", files=["a.css"])
    theme.remember({("thu-tuc/", 2): Slotted.cut(b"x")})
    assert theme.serves("k", [("thu-tuc/", 2)], {"a.css": "", "b.css": ""})
    assert not theme.serves("l", [("thu-tuc/", 2)], {"a.css": ""})
    assert not theme.serves(None, [("thu-tuc/", 2)], {"a.css": ""})
    assert not theme.serves("k", [("thu-tuc/", 2), ("thu-tuc/", 1)], {"a.css": ""})
    assert not theme.serves("k", [("thu-tuc/", 2)], {"b.css": ""})
    assert not Theme().serves(None, [], {})
