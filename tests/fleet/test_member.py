"""One portal of a fleet: built, kept as it is, or failed, and each of that is a result."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

import pytest
from mkdocs.exceptions import Abort

from congkhai.fleet import member
from congkhai.fleet.member import Plan, build_member
from congkhai.fleet.selection import Member
from tests.records import TODAY
from tests.site_pages import bytes_of

MEMBER = Member("xa-ba", "https://xa-ba.example.vn/")


@pytest.fixture
def plan(root: Path, tmp_path: Path) -> Plan:
    """The plan of a fleet of the small root."""
    out = tmp_path / "out"
    out.mkdir()
    return Plan(root, out, tmp_path / "cache", TODAY)


@dataclass
class Breaks:
    """Stands in for the building of a portal."""

    fault: Exception

    def __call__(self, *_: object, finish: Callable[[Path], None], **__: object) -> None:
        """Break."""
        raise self.fault


def test_a_portal_is_built_once_and_then_kept(plan: Plan, undisturbed: Path) -> None:
    first, second = build_member(plan, MEMBER), build_member(plan, MEMBER)
    assert (first.outcome, second.outcome) == ("built", "kept")
    assert (first.name, first.pages, first.files) == (second.name, second.pages, second.files)
    assert first.bytes == second.bytes == sum(map(len, bytes_of(plan.out / "xa-ba").values()))
    assert 0 < second.seconds < first.seconds
    assert bytes_of(plan.out / "xa-ba") == bytes_of(undisturbed / "xa-ba")


def test_another_address_is_another_portal(plan: Plan) -> None:
    build_member(plan, MEMBER)
    assert build_member(plan, Member("xa-ba", "https://khac.example.vn/")).outcome == "built"
    assert build_member(plan, MEMBER).outcome == "built"


@pytest.mark.parametrize(
    ("fault", "words"),
    [
        (RuntimeError("hỏng"), "RuntimeError: hỏng"),
        (OSError(28, "No space left on device"), "No space left on device"),
        (MemoryError(), "MemoryError"),
        (Abort("giao diện lạ"), "giao diện lạ"),
    ],
)
def test_a_failure_is_a_result_too(fault: Exception, words: str, plan: Plan, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(member, "build_portal", Breaks(fault))
    result = build_member(plan, MEMBER)
    assert (result.member, result.outcome) == (MEMBER, "failed")
    assert words in result.reason
    assert result.seconds > 0


def test_a_failure_leaves_the_old_portal_and_no_workspace(plan: Plan, monkeypatch: pytest.MonkeyPatch) -> None:
    build_member(plan, MEMBER)
    before = bytes_of(plan.out)
    (plan.out / "xa-ba" / "index.html").unlink()

    def fail(*_: object) -> None:
        raise OSError(28, "No space left on device")

    with monkeypatch.context() as broken:
        broken.setattr("congkhai.build.portal.put_into_place", fail)
        assert build_member(plan, MEMBER).outcome == "failed"
    assert bytes_of(plan.out) == {path: content for path, content in before.items() if path != "xa-ba/index.html"}
    assert build_member(plan, MEMBER).outcome == "built"
    assert bytes_of(plan.out) == before


def test_a_unit_that_nobody_knows_is_a_failure(plan: Plan) -> None:
    result = build_member(plan, Member("xa-la", ""))
    assert result.outcome == "failed"
    assert "xa-la" in result.reason


def test_files_that_portals_share_are_linked(plan: Plan) -> None:
    build_member(plan, MEMBER)
    build_member(plan, Member("xa-nam", "https://xa-nam.example.vn/"))
    styles = [plan.out / unit / "assets" / "congkhai.css" for unit in ("xa-ba", "xa-nam")]
    assert styles[0].samefile(styles[1])
    assert not (plan.out / "xa-ba" / "index.html").samefile(plan.out / "xa-nam" / "index.html")


def test_a_portal_whose_files_cannot_be_linked_is_built_all_the_same(
    plan: Plan, undisturbed: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def refuse(*_: object) -> None:
        raise OSError(18, "Invalid cross-device link")

    monkeypatch.setattr("os.link", refuse)
    for _ in range(2):
        assert build_member(plan, MEMBER).outcome == "built"
        assert bytes_of(plan.out / "xa-ba") == bytes_of(undisturbed / "xa-ba")
        (plan.out / "xa-ba" / "index.html").unlink()
