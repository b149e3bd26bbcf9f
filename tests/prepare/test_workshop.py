from __future__ import annotations

import os
from collections.abc import Sequence
from pathlib import Path

import pytest

from congkhai.issues.fields import NameIsNotId
from congkhai.load import RecordFile, find
from congkhai.models import Card
from congkhai.prepare import Place, Prepared, Workshop, body_of, linked_of
from congkhai.prepare.batch import BATCH, key_of
from congkhai.prepare.record import prepare_record
from tests.build.roots import small
from tests.golden import read_case

BIRTH = RecordFile("procedure", "procedures/ho-tich/1.001193.yml")


@pytest.fixture(autouse=True)
def _every_state_is_trusted(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("congkhai.cache.digests.SETTLED", 0.0)


@pytest.fixture
def root(tmp_path: Path) -> Path:
    """A root with records of every kind."""
    return small(tmp_path).root


def _none(*arguments: object, **named: object) -> None:
    raise AssertionError("prepared again")


def _prepared(root: Path, cache: Path | None = None, jobs: int = 1) -> list[Prepared]:
    with Workshop(root, cache, jobs) as workshop:
        made = workshop.prepare(find(root).records)
        workshop.keep()
    return made


def _codes(prepared: Sequence[Prepared]) -> list[str]:
    return [one.model.code for one in prepared if isinstance(one.model, Card)]


def test_records_come_in_the_order_in_which_they_were_asked_for(root: Path) -> None:
    records = find(root).records
    origins = [one.model.origin for one in _prepared(root) if one.model is not None]
    assert origins == [one.file for one in records]
    with Workshop(root) as workshop:
        turned = workshop.prepare(records[::-1])
    assert [one.model.origin for one in turned if one.model is not None] == origins[::-1]


def test_memory_a_file_and_many_processes_give_the_same(
    root: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    alone = _prepared(root)
    assert _prepared(root, tmp_path / "mot") == alone
    monkeypatch.setattr("congkhai.prepare.workshop.BATCH", 1)
    assert _prepared(root, tmp_path / "hai", jobs=3) == alone
    assert _prepared(root, tmp_path / "hai", jobs=3) == alone


def test_a_procedure_that_is_known_is_not_prepared_again(
    root: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    first = _prepared(root, tmp_path / "kho")
    monkeypatch.setattr("congkhai.prepare.batch.prepare_record", _none)
    assert _prepared(root, tmp_path / "kho") == first


def test_only_the_procedure_that_has_changed_is_prepared_again(
    root: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    _prepared(root, tmp_path / "kho")
    asked: list[str] = []

    def watched(one: RecordFile, *arguments: object, **named: object) -> object:
        asked.append(one.file)
        return prepare_record(one, *arguments, **named)  # type: ignore[arg-type]

    monkeypatch.setattr("congkhai.prepare.batch.prepare_record", watched)
    path = root / BIRTH.file
    path.write_text(path.read_text(encoding="utf-8").replace("Nhận giấy", "Nhận phiếu"), encoding="utf-8")
    assert _prepared(root, tmp_path / "kho") == _prepared(root)
    assert asked.count(BIRTH.file) == 2  # once with the cache, once by the second workshop, which has none
    assert len(asked) == 1 + len(_codes(_prepared(root)))


def test_the_same_bytes_in_another_file_are_another_record(root: Path, tmp_path: Path) -> None:
    one, other = BIRTH, RecordFile("procedure", "procedures/ho-tich/khac.yml")
    assert key_of(one, b"x") != key_of(other, b"x") != key_of(other, b"y")
    _prepared(root, tmp_path / "kho")
    (root / other.file).write_bytes((root / one.file).read_bytes())
    found = [(issue.file, type(issue)) for made in _prepared(root, tmp_path / "kho") for issue in made.issues]
    assert found == [(other.file, NameIsNotId)]


def test_a_file_that_cannot_be_read_becomes_an_issue_and_the_others_are_prepared(tmp_path: Path) -> None:
    root = read_case("load", "utf16_with_its_mark").laid_out(tmp_path)
    lost = [RecordFile("procedure", "procedures/a/b.yml"), RecordFile("unit", "content/units/x.yml")]
    with Workshop(root, tmp_path / "kho") as workshop:
        made = workshop.prepare([*lost, *find(root).records])
    assert [[issue.code for issue in one.issues] for one in made[:2]] == [["F010"], ["F010"]]
    assert [one.model for one in made[:2]] == [None, None]


def test_a_server_prepares_records_of_other_kinds_once(root: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    with Workshop(root) as workshop:
        first = workshop.prepare(find(root).records)
        workshop.keep()
        workshop.digests.look_again()
        monkeypatch.setattr("congkhai.prepare.workshop.prepare_record", _none)
        monkeypatch.setattr("congkhai.prepare.batch.prepare_record", _none)
        assert workshop.prepare(find(root).records) == first


def test_a_body_that_the_cache_has_lost_is_made_once_more(root: Path, tmp_path: Path) -> None:
    (birth,) = [one for one in _prepared(root, tmp_path / "kho") if isinstance(one.model, Card)][:1]
    file = birth.model.origin if birth.model else ""
    kept = body_of(Place(root, tmp_path / "kho"), file, birth.key)
    assert body_of(Place(root, tmp_path / "khong"), file, birth.key) == kept
    assert kept != b""


def test_linked_data_that_the_cache_has_lost_are_made_once_more(root: Path, tmp_path: Path) -> None:
    (birth,) = [one for one in _prepared(root, tmp_path / "kho") if isinstance(one.model, Card)][:1]
    file = birth.model.origin if birth.model else ""
    kept = linked_of(Place(root, tmp_path / "kho"), file, birth.key)
    assert linked_of(Place(root, tmp_path / "khong"), file, birth.key) == kept
    assert kept.startswith(b'{"id":"../../thu-tuc/')


def test_a_workshop_without_a_cache_begins_no_process(root: Path) -> None:
    with Workshop(root, None, jobs=8) as workshop:
        workshop.staff(10**6)
        assert workshop.submit(os.getpid, home=0).result() == os.getpid()


def test_little_work_is_done_here_and_much_by_others(root: Path, tmp_path: Path) -> None:
    with Workshop(root, tmp_path / "kho", jobs=2) as workshop:
        workshop.staff(BATCH)
        assert workshop.submit(os.getpid, home=0).result() == os.getpid()
        workshop.staff(BATCH + 1)
        assert workshop.submit(os.getpid, home=0).result() != os.getpid()


def test_the_processes_are_gone_with_the_workshop(root: Path, tmp_path: Path) -> None:
    with Workshop(root, tmp_path / "kho", jobs=2) as workshop:
        workshop.staff(10**6)
        other = workshop.submit(os.getpid, home=0).result()
    with pytest.raises(ProcessLookupError):
        os.kill(other, 0)


def test_what_is_done_is_timed_by_stage_whoever_does_it(
    root: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("congkhai.prepare.workshop.BATCH", 1)
    with Workshop(root, tmp_path / "kho", jobs=2) as workshop:
        workshop.prepare([one for one in find(root).records if one.kind == "procedure"])
        for rendered in workshop.rendering:
            workshop.timings.add(rendered.result())
    assert set(workshop.timings.seconds) == {"load", "validate", "search", "linked", "render", "cache"}


def test_a_cache_drops_records_once_most_of_them_have_gone(root: Path, tmp_path: Path) -> None:
    gone = [one.key for one in _prepared(root, tmp_path / "kho") if isinstance(one.model, Card)][1:]
    for path in sorted((root / "procedures").glob("*/*.yml"))[1:]:
        if path.parent.name != "decisions":
            path.unlink()
    with Workshop(root, tmp_path / "kho") as workshop:
        left = [one.key for one in workshop.prepare(find(root).records) if isinstance(one.model, Card)]
        assert set(workshop.store.heads([*gone, *left])) == {*gone, *left}
        workshop._keys = set(left)  # of the other records nothing is kept
        workshop.keep()
        assert set(workshop.store.heads([*gone, *left])) == set(left)
