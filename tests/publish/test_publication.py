from __future__ import annotations

from datetime import date
from pathlib import Path

import pytest

from congkhai.pipeline import Outcome, examine
from congkhai.prepare import Workshop
from congkhai.publish import Publication
from congkhai.render import Slotted, slot
from congkhai.write import Ledger
from tests.build.roots import small
from tests.building import DAY
from tests.site_pages import bytes_of

FRAME = f"<title>{slot('title')}</title>{slot('description')} {slot('canonical')}{slot('body')}"


@pytest.fixture
def root(tmp_path: Path) -> Path:
    """A root with records of every kind."""
    return small(tmp_path).root


def _shell(section: str, depth: int) -> Slotted:
    return Slotted.cut(f"<!-- {section} {depth} -->{FRAME}".encode())


def _published(root: Path, site: Path, ledger: Ledger, told: list[tuple[int, int]] | None = None) -> Outcome:
    workshop = Workshop(root)
    outcome = examine(root, date.fromisoformat(DAY), None, workshop)
    progress = (lambda done, total: told.append((done, total))) if told is not None else None
    Publication(outcome, workshop, site, "https://example.vn/", ledger, progress).publish(_shell)
    return outcome


def test_every_page_and_file_is_written_and_entered(root: Path, tmp_path: Path) -> None:
    ledger = Ledger()
    outcome = _published(root, tmp_path / "moi", ledger)
    files = bytes_of(tmp_path / "moi")
    assert set(files) == set(ledger.now)
    assert {f"{page.url}index.html" for page in outcome.pages} <= set(files)
    assert {"sitemap.xml", "sitemap.xml.gz", "tim-kiem/index.json", "tim-kiem/text/15.json"} <= set(files)
    assert "van-ban/du-thao/du-thao.pdf" in files


def test_a_page_stands_in_the_shell_of_its_section_and_depth(root: Path, tmp_path: Path) -> None:
    _published(root, tmp_path / "moi", Ledger())
    page = (tmp_path / "moi/thu-tuc/1.000894/index.html").read_text(encoding="utf-8")
    assert page.startswith("<!-- thu-tuc/ 2 --><title>Đăng ký kết hôn</title>")
    assert "https://example.vn/thu-tuc/1.000894/" in page


def test_what_stands_already_is_not_written_again(root: Path, tmp_path: Path) -> None:
    first = Ledger()
    _published(root, tmp_path / "mot", first)
    second = Ledger(first.now)
    _published(root, tmp_path / "hai", second)
    assert bytes_of(tmp_path / "hai") == {}
    assert second.now == first.now


def test_a_page_of_another_shell_is_written_again(root: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    first = Ledger()
    outcome = _published(root, tmp_path / "mot", first)
    monkeypatch.setattr("tests.publish.test_publication.FRAME", f"{FRAME} ")
    _published(root, tmp_path / "hai", Ledger(first.now))
    assert set(bytes_of(tmp_path / "hai")) == {f"{page.url}index.html" for page in outcome.pages}


def test_progress_is_told_up_to_the_last_page(root: Path, tmp_path: Path) -> None:
    for ledger in (Ledger(), Ledger()):
        told: list[tuple[int, int]] = []
        outcome = _published(root, tmp_path / "moi", ledger, told)
        assert told[-1] == (len(outcome.pages), len(outcome.pages))
        assert [done for done, _ in told] == sorted(done for done, _ in told)


def test_a_site_without_an_address_has_no_sitemap(root: Path, tmp_path: Path) -> None:
    workshop = Workshop(root)
    outcome = examine(root, date.fromisoformat(DAY), None, workshop)
    Publication(outcome, workshop, tmp_path / "moi", "").publish(_shell)
    assert [file for file in bytes_of(tmp_path / "moi") if "sitemap" in file] == []


def _services(site: Path) -> set[str]:
    return {file for file in bytes_of(site) if file.startswith("du-lieu/cpsv-ap/")}


def test_one_changed_procedure_gives_the_services_of_its_field_alone(root: Path, tmp_path: Path) -> None:
    first = Ledger()
    _published(root, tmp_path / "mot", first)
    assert len(_services(tmp_path / "mot")) > 1
    record = root / "procedures/ho-tich/1.000894.yml"
    record.write_text(record.read_text(encoding="utf-8") + "conditions: Điều kiện mới\n", encoding="utf-8")
    _published(root, tmp_path / "hai", Ledger(first.now))
    assert _services(tmp_path / "hai") == {"du-lieu/cpsv-ap/ho-tich.jsonld"}


def test_another_address_gives_only_what_tells_whole_addresses_anew(root: Path, tmp_path: Path) -> None:
    workshop, ledger = Workshop(root), Ledger()
    outcome = examine(root, date.fromisoformat(DAY), None, workshop)
    Publication(outcome, workshop, tmp_path / "mot", "https://mot.example/", ledger).publish(_shell)
    Publication(outcome, workshop, tmp_path / "hai", "https://hai.example/", Ledger(ledger.now)).publish(_shell)
    data = {file for file in bytes_of(tmp_path / "hai") if not file.endswith("index.html") and "sitemap" not in file}
    assert data == {file.path for file in outcome.files if file.sitewide}
    assert data > {"du-lieu/catalog.jsonld", "du-lieu/datapackage.json"}
