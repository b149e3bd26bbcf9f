"""Procedures that decisions end and begin: what a built portal shows before the day and on it."""

from __future__ import annotations

import json
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

from tests.build.roots import Built, small
from tests.site_pages import Site, bytes_of

OLD, NEW, GONE = "1.000894", "2.000900", "2.000635"
DECISION = "procedures/decisions/200-qd.yml"
RECORDS = {
    f"procedures/ho-tich/{code}.yml": f"code: {code}\nname: {name}\nfield: ho-tich\nlevel: [commune]\nfrequent: true\n"
    for code, name in ((NEW, "Kết hôn kiểu mới"), (OLD, "Đăng ký kết hôn"))
} | {
    "content/life-events/ket-hon.yml": f"id: ket-hon\nname: Kết hôn\nprocedures: [{OLD}]\n",
    DECISION: "id: 200-qd\nnumber: 200/QĐ-BTP\ntitle: Công bố\ndate: 2026-10-05\neffective: 2026-12-01\n"
    f"replaces: [{{old: {OLD}, new: {NEW}}}]\nabolishes: [{GONE}]\n",
}
LISTS = ("", "thu-tuc/", "thu-tuc/a-z/", "thu-tuc/linh-vuc/ho-tich/", "thu-tuc/cap/xa/", "thu-tuc/pho-bien/")


@pytest.fixture(autouse=True)
def _search_knows_the_roots_own_words_only(monkeypatch: pytest.MonkeyPatch) -> None:
    """To fold the shared vocabulary takes as long as all else in so small a portal."""
    monkeypatch.setattr("congkhai.publish.publication.shared_vocabulary", tuple)


@pytest.fixture(scope="module")
def _built(tmp_path_factory: pytest.TempPathFactory) -> Built:
    built = small(tmp_path_factory.mktemp("hieu-luc"))
    for file, text in RECORDS.items():
        built.write(file, text)
    return built


def _on(built: Built, day: str) -> Site:
    """The site of a day; built once for each."""
    folder = built.root.parent / day
    if not folder.exists():
        result = built.build("--as-of", day, out=folder / "site", cache=folder / "cache")
        assert result.exit_code == 0, result.output
    return Site(folder / "site")


@pytest.fixture
def before(_built: Built) -> Site:
    """The site on the last day of the old procedure."""
    return _on(_built, "2026-11-30")


@pytest.fixture
def after(_built: Built) -> Site:
    """The site on the day of the change."""
    return _on(_built, "2026-12-01")


def _leads(site: Site, url: str, code: str) -> bool:
    return any(f"thu-tuc/{code}/" in link or link == f"../{code}/" for link in site.page(url).links)


def test_every_list_names_the_old_one_before_the_day_and_the_new_one_from_it_on(before: Site, after: Site) -> None:
    for url in (*LISTS, "man-hinh/xa-dong/", "don-vi/xa-dong/", "su-kien/ket-hon/"):
        assert [_leads(before, url, code) for code in (OLD, NEW)] == [True, False], url
        assert [_leads(after, url, code) for code in (OLD, NEW)] == [False, True], url
    assert _leads(before, "thu-tuc/", GONE)
    assert not _leads(after, "thu-tuc/", GONE)


def test_all_counts_are_of_those_in_force(before: Site, after: Site) -> None:
    assert "5 thủ tục" in before.page("thu-tuc/").text
    assert "4 thủ tục" in after.page("thu-tuc/").text
    for url in ("", "don-vi/xa-dong/"):
        assert "Tất cả 5 thủ tục" in before.page(url).text
        assert "Tất cả 4 thủ tục" in after.page(url).text


def test_each_page_says_first_how_its_procedure_stands(before: Site, after: Site) -> None:
    told = {
        (before, OLD): "chỉ còn hiệu lực đến hết ngày 30/11/2026.",
        (before, NEW): "chưa có hiệu lực: áp dụng từ ngày 01/12/2026.",
        (before, GONE): "chỉ còn hiệu lực đến hết ngày 30/11/2026.",
        (after, OLD): "không còn hiệu lực từ ngày 01/12/2026.",
        (after, GONE): "không còn hiệu lực từ ngày 01/12/2026.",
    }
    for (site, code), said in told.items():
        page = site.page(f"thu-tuc/{code}/")
        assert f"Thủ tục này {said} Theo Quyết định 200/QĐ-BTP" in page.text
        html = page.html.partition("<h1")[2]
        assert 0 < html.find('class="notice') < html.find('class="facts"')
    assert "hiệu lực" not in after.page(f"thu-tuc/{NEW}/").text
    assert _leads(after, f"thu-tuc/{OLD}/", NEW)
    assert _leads(after, f"thu-tuc/{NEW}/", OLD)  # among its history


def test_a_procedure_that_has_ended_invites_nobody_to_file_it(before: Site, after: Site) -> None:
    assert "Chọn nơi gần bạn" in before.page(f"thu-tuc/{OLD}/").text
    assert "Chọn nơi gần bạn" not in after.page(f"thu-tuc/{OLD}/").text
    assert "Không còn nơi nào nhận hồ sơ" in after.page(f"thu-tuc/{OLD}/").text


def test_search_still_finds_what_has_ended_and_calls_it_so(before: Site, after: Site) -> None:
    assert _entry(before, OLD)["kind"] == "Thủ tục"
    assert _entry(before, NEW)["kind"] == "Thủ tục chưa có hiệu lực"
    assert _entry(after, OLD) == {"kind": "Thủ tục hết hiệu lực", "title": "Đăng ký kết hôn", "prominence": -0.1}
    assert _entry(after, NEW)["kind"] == "Thủ tục"


def _entry(site: Site, code: str) -> dict[str, Any]:
    index = json.loads((site.folder / "tim-kiem/index.json").read_text(encoding="utf-8"))
    rows = [row for row in index["docs"] if row[3:4] == [code]]
    (row,) = rows
    return {"kind": index["kinds"][row[0]], "title": row[1], "prominence": row[6] if len(row) > 6 else 0}


def test_what_will_happen_is_not_told_as_a_change_before_its_day(before: Site, after: Site) -> None:
    assert "thay-doi/2026-12/index.html" not in before.files
    assert "200/QĐ-BTP" in after.page("thay-doi/2026-12/").text
    assert "200/QĐ-BTP" in before.page("thay-doi/2026-10/").text
    assert "Có hiệu lực từ 01/12/2026" in before.page("quyet-dinh/").text
    assert "Có hiệu lực từ" not in after.page("quyet-dinh/").text


def test_every_link_leads_somewhere_on_both_days_also_where_a_field_has_none_in_force(tmp_path: Path) -> None:
    built = small(tmp_path)
    for file, text in RECORDS.items():
        built.write(file, text)
    built.write("procedures/nha-o/1.009999.yml", "code: 1.009999\nname: Xin nhà\nfield: nha-o\nlevel: [commune]\n")
    built.replace("procedures/fields.yml", "fields:\n", "fields:\n  - {id: nha-o, name: Nhà ở}\n")
    built.replace(DECISION, f"abolishes: [{GONE}]", "abolishes: [1.009999]")
    for day in ("2026-11-30", "2026-12-01"):
        site = _on(built, day)
        assert site.broken_links() == []
        assert ("thu-tuc/linh-vuc/nha-o/index.html" in site.files) is (day == "2026-11-30")


@pytest.fixture
def standing(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Built]:
    """A root whose site has been built, before a decision that touches its procedures has come."""
    monkeypatch.setattr("congkhai.cache.digests.SETTLED", 0.0)
    built = small(tmp_path)
    for file, text in RECORDS.items():
        if file != DECISION:
            built.write(file, text)
    built.warm()
    yield built


def test_a_decision_alone_changes_the_pages_that_it_touches_and_no_others(standing: Built) -> None:
    first = bytes_of(standing.site)
    standing.write(DECISION, RECORDS[DECISION].replace("2026-12-01", "2026-11-01"))
    second = standing.warm()
    assert second == standing.cold()
    changed = {file for file in second if second[file] != first.get(file)}
    pages = {f"thu-tuc/{code}/index.html" for code in (OLD, NEW, GONE)}
    assert pages | {"index.html", "thu-tuc/index.html", "su-kien/ket-hon/index.html"} <= changed
    assert {file for file in changed if file.startswith(("thu-tuc/1.", "thu-tuc/2."))} == pages
    standing.replace(DECISION, "effective: 2026-11-01", "effective: 2026-12-01")
    third = standing.warm()
    assert third == standing.cold()
    assert third not in (first, second)
    (standing.root / DECISION).unlink()
    assert standing.warm() == first


def test_the_day_alone_changes_them_too(standing: Built) -> None:
    standing.write(DECISION, RECORDS[DECISION])
    for day in ("2026-11-30", "2026-12-01", "2026-11-30"):
        assert standing.warm("--as-of", day) == standing.cold("--as-of", day)
