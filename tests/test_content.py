"""The project's own records: Tuy Phước and its neighbours, as the sources tell them."""

from __future__ import annotations

import csv
import re
from datetime import date
from functools import cache
from pathlib import Path
from typing import Any

import pytest

from congkhai.derive.rates import tasks_of
from congkhai.duties import DUTIES
from congkhai.format import money
from congkhai.issues import Severity
from congkhai.load import load
from congkhai.models import Article, Card, Procedure, RecordModel
from congkhai.pipeline import Outcome, examine
from congkhai.validate import validate
from tests.building import DAY, PROJECT, built
from tests.site_pages import Site
from tests.test_sites import run

SHARED = PROJECT.parent / "shared"
SLIPS = [
    ("P003", "content/documents/2021/ke-hoach-tuy-phuoc-2021.yml"),
    ("P003", "content/documents/2023/ke-hoach-kon-ray-2023.yml"),
    ("P003", "content/documents/2023/quyet-dinh-tuy-phuoc-2023-2025.yml"),
    ("U001", "content/units/huyen-khanh-hoa-2019.yml"),
    ("P005", "plans/khanh-hoa-2019-hai-long.yml"),
    ("P003", "plans/kon-ray-2023-kiem-soat-tthc.yml"),
    *[("P007", "plans/phuoc-tien-2023-bao-cao.yml")] * 3,
    ("P002", "plans/phuoc-tien-2023-bao-cao.yml"),
    *[("P007", "plans/phuoc-tien-2023-bao-cao.yml")] * 3,
    ("P003", "plans/tuy-phuoc-2021-hai-long.yml"),
    ("P001", "plans/tuy-phuoc-2021-hai-long.yml"),
    ("P003", "plans/tuy-phuoc-2023-2025-cchc.yml"),
]
"""Slips of the sources, kept as they are written and warned about (shared/design/duties.md)."""

SUCCESSORS = {
    "xa-tuy-phuoc": "thi-tran-tuy-phuoc thi-tran-dieu-tri xa-phuoc-thuan xa-phuoc-nghia xa-phuoc-loc",
    "xa-tuy-phuoc-dong": "xa-phuoc-son xa-phuoc-hoa xa-phuoc-thang",
    "xa-tuy-phuoc-tay": "xa-phuoc-an xa-phuoc-thanh",
    "xa-tuy-phuoc-bac": "xa-phuoc-hiep xa-phuoc-hung xa-phuoc-quang",
    "xa-dak-rve": "thi-tran-dak-rve xa-dak-pne",
    "xa-dak-koi-moi": "xa-dak-koi xa-dak-to-lung",
    "xa-kon-braih": "xa-dak-ruong xa-dak-to-re xa-tan-lap",
    "phuong-nha-trang": "phuong-phuoc-tien",
}
"""Who serves the people of each old commune since 1 July 2025."""

OLD = [(old, new) for new, olds in SUCCESSORS.items() for old in olds.split()]

TELEPHONES = {"18001096", "111", "112", "113", "114", "115", "0000000000"}
"""National numbers, and one that is plainly none. A number of a real office is never invented."""


@cache
def project() -> Outcome:
    """The project's records on a fixed day."""
    return examine(PROJECT, date.fromisoformat(DAY))


@cache
def records() -> tuple[RecordModel, ...]:
    """The project's records, each with all that it holds (of procedures, the portal keeps cards)."""
    return tuple(validate(load(PROJECT).records)[0])


def procedures() -> list[Procedure]:
    """The whole records of procedures."""
    return [model for model in records() if isinstance(model, Procedure)]


@pytest.fixture(scope="module")
def site(tmp_path_factory: pytest.TempPathFactory) -> Site:
    """The project's built portal."""
    return Site(built(tmp_path_factory))


def test_no_record_has_a_fault() -> None:
    assert [f"{issue.heading} {issue.text}" for issue in project().errors] == []


def test_the_warnings_are_exactly_the_slips_of_the_sources() -> None:
    found = [(issue.code, issue.file) for issue in project().issues]
    assert found == SLIPS
    assert {issue.severity for issue in project().issues} == {Severity.WARNING}


def test_the_five_plans_have_all_their_tasks_and_groups() -> None:
    counts = {plan.id: tasks_of(plan)[:2] for plan in project().portal.plans}
    assert counts == {
        "khanh-hoa-2019-hai-long": (21, 6),
        "tuy-phuoc-2021-hai-long": (20, 5),
        "kon-ray-2023-kiem-soat-tthc": (27, 10),
        "tuy-phuoc-2023-2025-cchc": (69, 30),
        "phuoc-tien-2023-bao-cao": (21, 6),
    }
    assert tuple(map(sum, zip(*counts.values(), strict=True))) == (158, 57)


def test_every_task_is_on_the_page_of_its_plan(site: Site) -> None:
    for plan in project().portal.plans:
        text = site.page(f"ke-hoach/{plan.id}/").text
        for task in plan.walk():
            assert _plain(task.title) in text, (plan.id, task.no)
            assert _plain(task.timing or "") in text, (plan.id, task.no)


def test_every_plan_leads_to_its_source_document(site: Site) -> None:
    for plan in project().portal.plans:
        assert plan.document in project().portal.documents
        assert f"../../van-ban/{plan.document}/" in site.page(f"ke-hoach/{plan.id}/").links


def test_there_are_enough_procedures_of_enough_fields() -> None:
    listings = project().listings
    assert len(listings.procedures) >= 60
    assert len(listings.fields) >= 15
    assert len(listings.frequent) >= 12
    assert [p.code for p in listings.procedures if "commune" not in p.level] == []


def test_every_procedure_tells_what_the_law_asks_for() -> None:
    """Decree 63/2010/NĐ-CP article 8; agency and papers only where the national database has them."""
    parts = ("channels", "steps", "audience", "result", "legal_basis", "decision", "source")
    lacking = [(p.code, part) for p in procedures() for part in parts if not getattr(p, part)]
    assert lacking == []


def test_the_text_beside_every_fee_is_on_the_page(site: Site) -> None:
    told = 0
    for procedure in procedures():
        text = site.page(f"thu-tuc/{procedure.code}/").text
        for fee in (fee for channel in procedure.channels for fee in channel.fees):
            assert _plain(fee.text or "") in text, procedure.code
            assert money(fee.amount, fee.currency) in text, procedure.code
            told += fee.text is not None
    assert told > 50


def test_every_part_of_a_procedure_is_on_its_page(site: Site) -> None:
    for procedure in procedures():
        text = site.page(f"thu-tuc/{procedure.code}/").text
        words = [procedure.name, *procedure.steps, *procedure.result, *(item.name for item in procedure.dossier)]
        words += [law.number for law in procedure.legal_basis if law.number]
        words += [channel.time.text for channel in procedure.channels if channel.time and channel.time.text]
        assert [word for word in words if _plain(word) not in text] == [], procedure.code


@pytest.mark.parametrize(("old", "new"), OLD)
def test_an_old_commune_leads_to_the_one_that_serves_its_people(old: str, new: str, site: Site) -> None:
    assert [unit.id for unit in project().listings.serving(old)] == [new]
    assert f"../../don-vi/{new}/" in site.page(f"don-vi/{old}/").links
    assert f"../don-vi/{new}/" in site.page("tra-ten-cu/").links
    assert project().portal.units[new].name in site.page(f"don-vi/{old}/").text


def test_tuy_phuoc_had_thirteen_communes_and_kon_ray_seven() -> None:
    children = project().listings.children
    assert {unit.id for unit in children["huyen-tuy-phuoc"]} == {old for old, new in OLD if "tuy-phuoc" in new}
    assert len(children["huyen-tuy-phuoc"]) == 13
    assert len(children["huyen-kon-ray"]) == 7


def test_a_divided_district_leads_to_all_its_successors(site: Site) -> None:
    links = site.page("don-vi/huyen-tuy-phuoc/").links
    assert {f"../../don-vi/{new}/" for new in SUCCESSORS if new.startswith("xa-tuy-phuoc")} <= set(links)


@pytest.mark.skipif(not SHARED.is_dir(), reason="the official list of old and new units (../shared) is not here")
def test_codes_and_successors_are_those_of_the_official_list() -> None:
    rows = list(csv.DictReader((SHARED / "data/units/crosswalk-2025.csv").open(encoding="utf-8")))
    units = project().portal.units
    for old, new in OLD:
        if units[old].code is None:
            continue
        (row,) = [row for row in rows if row["wardCode"].partition(".")[0] == units[old].code]
        assert (row["ward"], row["newWard"]) == (units[old].name, units[new].name)
        assert row["newWardCode"] == units[new].code


def test_the_home_page_lists_the_live_communes_and_every_frequent_procedure(site: Site) -> None:
    links = set(site.page("").links)
    assert {f"./don-vi/{new}/" for new in SUCCESSORS if new.startswith("xa-tuy-phuoc")} <= links
    assert {f"./thu-tuc/{p.code}/" for p in project().listings.frequent} <= links


def test_what_is_no_fact_says_so_on_its_page(site: Site) -> None:
    shown = {page.url for page in project().pages if page.sample}
    shown |= {f"{_folder(m)}{m.ident}/" for m in project().portal.models if isinstance(m, Article) and m.sample}
    assert len(shown) > 50
    assert sorted(url for url in shown if "Dữ liệu minh họa" not in site.page(url).text) == []


def test_facts_are_not_called_samples(site: Site) -> None:
    assert [p.code for p in project().portal.procedures.values() if p.sample] == []
    for plan in project().portal.plans:
        assert not plan.sample
        assert "Dữ liệu minh họa" not in site.page(f"ke-hoach/{plan.id}/").text


def test_every_kind_of_record_that_the_office_made_up_is_marked() -> None:
    portal = project().portal
    assert [record.origin for record in (*portal.feedback, *portal.apologies) if not record.sample] == []


def test_statistics_cover_twelve_months_of_each_live_commune() -> None:
    for new in (new for new in SUCCESSORS if new.startswith("xa-tuy-phuoc")):
        months = [s.period for s in project().portal.statistics if s.unit == new and len(s.period) == 7]
        assert len(months) >= 12, new


def test_the_figures_of_the_sources_are_there(site: Site) -> None:
    sipas = site.page("chi-so/huyen-tuy-phuoc/").text
    assert "64,85" in sipas
    assert "90" in sipas
    report = site.page("thong-ke/phuong-phuoc-tien/").text
    assert "604" in report
    assert "855" in report
    assert "70,64 %" in report


def test_no_telephone_number_is_invented() -> None:
    found = {number for model in records() for number in _telephones(model.model_dump())}
    assert {re.sub(r"\D", "", number) for number in found} <= TELEPHONES


def test_no_page_offers_to_call_an_invented_number(site: Site) -> None:
    dialled = {link.removeprefix("tel:") for page in site.pages.values() for link in page.links if "tel:" in link}
    assert {re.sub(r"\D", "", number) for number in dialled} <= TELEPHONES - {"0000000000"}


def test_no_text_holds_a_number_that_looks_like_a_telephone() -> None:
    number = re.compile(r"(?<![\d./-])(?:0\d{2,3}[ .]?\d{3}[ .]?\d{3,4}|1[89]00[ .]?\d{4,6})(?![\d/-])")
    files = [p for name in ("content", "plans", "procedures") for p in (PROJECT / name).rglob("*") if p.is_file()]
    texts = [path.read_text(encoding="utf-8") for path in files if path.suffix in (".yml", ".md")]
    assert {re.sub(r"\D", "", found) for text in texts for found in number.findall(text)} <= TELEPHONES


@pytest.mark.parametrize("unit", ["huyen-kon-ray", "xa-tuy-phuoc"])
def test_a_unit_may_have_a_portal_of_its_own(unit: str, tmp_path: Path) -> None:
    where = ("--out", tmp_path / "site", "--cache", tmp_path / "cache")
    result = run("build", "--root", PROJECT, "--unit", unit, "--as-of", DAY, *where)
    assert result.exit_code == 0, result.output
    assert Site(tmp_path / "site").broken_links() == []


def _telephones(node: Any, key: str = "") -> list[str]:
    if isinstance(node, dict):
        return [number for name, value in node.items() for number in _telephones(value, name)]
    if isinstance(node, list | tuple):
        return [number for value in node for number in _telephones(value, key)]
    return [node] if key == "phone" and node else []


def _folder(model: RecordModel | Card) -> str:
    return {"guides": "huong-dan/", "news": "tin-tuc/", "about": "gioi-thieu/"}[Path(model.origin).parent.name]


def _plain(text: str) -> str:
    return " ".join(text.split())


def test_the_page_about_duties_names_each_as_the_board_does_and_leads_to_it() -> None:
    text = (PROJECT / "content/about/nghia-vu-cong-khai.md").read_text(encoding="utf-8")
    rows = re.findall(r"^\| \[(D\d\d)\]\((/cong-khai/nghia-vu/d\d\d/)\) \| (.+?) \|", text, re.MULTILINE)
    assert sorted(rows) == [(duty.id, f"/cong-khai/nghia-vu/{duty.id.lower()}/", duty.title) for duty in DUTIES]
