"""The promise of all caches: whatever changes, a warm build leaves the site that a cold one makes, byte for byte."""

from __future__ import annotations

import os
import shutil
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from tests.build.roots import Built, small
from tests.site_pages import Site, bytes_of

BIRTH = "procedures/ho-tich/1.001193.yml"
ALONE = "procedures/ho-tich/1.000894.yml"
PLAIN = "site_name: x\ntheme:\n  name: material\nplugins: []\n"
DECISION = "procedures/decisions/163-qd.yml"
EXCEPTION = """\
unit: xa-dong
exceptions: [{duty: D14, from: 2026-11-01, until: 2026-12-31, reason: Đổi hệ thống}]
"""
ANSWERED = "state: answered\nanswered_on: 2026-11-19\nanswered_by: Ủy ban nhân dân xã Tây"
Change = Callable[[Built], None]


@pytest.fixture(autouse=True)
def _every_state_is_trusted(monkeypatch: pytest.MonkeyPatch) -> None:
    """Files count as settled at once, as they would after two seconds: what is unchanged is not read again."""
    monkeypatch.setattr("congkhai.cache.digests.SETTLED", 0.0)


@pytest.fixture(autouse=True)
def _search_knows_the_roots_own_words_only(monkeypatch: pytest.MonkeyPatch) -> None:
    """To fold the shared vocabulary takes as long as all else in so small a portal."""
    monkeypatch.setattr("congkhai.publish.publication.shared_vocabulary", tuple)


@pytest.fixture
def built(tmp_path: Path) -> Iterator[Built]:
    """A root whose site has been built."""
    made = small(tmp_path)
    made.warm()
    yield made
    shutil.rmtree(tmp_path)


def says(file: str, old: str, new: str) -> Change:
    """A file says something else."""
    return lambda built: built.replace(file, old, new)


def more(file: str, text: str) -> Change:
    """A file more, or one with a wholly other text."""
    return lambda built: built.write(file, text)


def less(file: str) -> Change:
    """A file less."""
    return lambda built: (built.root / file).unlink()


def answered(built: Built) -> None:
    """A question gets its answer."""
    file = "content/feedback/2026/2026-002.md"
    built.replace(file, "state: forwarded\nforwarded_to: Công ty điện", ANSWERED)
    built.replace(file, "Đèn hỏng.\n", "Đèn hỏng.\n\n## Trả lời\n\nĐã thay đèn.\n")


def moved(built: Built) -> None:
    """A record into the folder of another field."""
    built.replace(ALONE, "field: ho-tich", "field: dat-dai")
    (built.root / ALONE).rename(built.root / "procedures/dat-dai/1.000894.yml")


def exchanged(built: Built) -> None:
    """Two records take each other's texts."""
    other = "procedures/dat-dai/1.012797.yml"
    built.replace(ALONE, "Đăng ký kết hôn", "Hòa giải")
    built.replace(other, "name: Hòa giải", "name: Đăng ký kết hôn")


CHANGES: dict[str, Change] = {
    "the name of a procedure": says(BIRTH, 'name: Đăng ký "khai sinh"', 'name: Làm giấy "khai sinh"'),
    "a step of a procedure": says(BIRTH, "Nhận giấy hẹn", "Nhận phiếu hẹn"),
    "what a procedure is searched by": says(BIRTH, "làm giấy khai sinh", "báo sinh"),
    "how a procedure is handed in": says(BIRTH, "kind: postal", "kind: online"),
    "who does a procedure": says(ALONE, "level: [commune]", "level: [province]"),
    "a procedure more": more("procedures/ho-tich/1.000656.yml", "code: 1.000656\nname: Khai tử\nfield: ho-tich\n"),
    "a procedure less": less(ALONE),
    "a procedure in another field": moved,
    "the texts of two procedures": exchanged,
    "the name of a unit": says("content/units/xa-dong.yml", "name: Xã Đông", "name: Xã Đông Mới"),
    "the last day of a unit": says("content/units/xa-tay.yml", "2025-07-01", "2025-07-01\nvalid_until: 2025-12-31"),
    "a unit more": more(
        "content/units/xa-nam.yml", "id: xa-nam\nname: Xã Nam\nlevel: commune\nkind: xã\nparent: huyen-cu\n"
    ),
    "a hotline": says("content/hotlines/xa-tay.yml", "Gọi miễn phí", "Không mất tiền"),
    "a question": says("content/feedback/2026/2026-002.md", "Đèn hỏng.", "Đèn tắt."),
    "a question that is answered": answered,
    "the last answer less": less("content/feedback/2026/2026-001.md"),
    "an answer": says("content/feedback/2026/2026-001.md", "Xin lỗi.", "Xin lỗi bà con."),
    "an apology": says("content/apologies/2026/2026-001.yml", "Mạng hỏng", "Máy hỏng"),
    "the last apology less": less("content/apologies/2026/2026-001.yml"),
    "figures of a month less": less("content/statistics/xa-dong/2026-10.yml"),
    "figures": says("content/statistics/xa-dong/2026-10.yml", "< 200", "< 300"),
    "an indicator": says("content/indicators/xa-dong.yml", "64.85", "65.85"),
    "indicators less": less("content/indicators/xa-dong.yml"),
    "an exception from a duty": more("content/exceptions/xa-dong.yml", EXCEPTION),
    "the day on which a consultation closes": says("content/documents/2026/du-thao.yml", "2026-11-30", "2026-12-30"),
    "a document": says("content/documents/2026/du-thao.yml", "Dự thảo", "Bản thảo"),
    "the file of a document": more("content/documents/2026/du-thao.pdf", "%PDF khác"),
    "the file of a decision": more("procedures/decisions/163.pdf", "%PDF khác"),
    "a form": more("procedures/ho-tich/mau 1.docx", "mẫu khác"),
    "a decision": says(DECISION, "Công bố", "Ban hành"),
    "a decision less": less(DECISION),
    "the day on which a decision takes effect": says(DECISION, "effective: 2026-03-01", "effective: 2026-12-01"),
    "what a decision ends": says(DECISION, "abolishes: [1.000002]", "abolishes: [1.000002, 1.000894]"),
    "what a decision adds": says(DECISION, "adds: [1.001193]", "adds: [1.000894]"),
    "a decision more, which ends a procedure": more(
        "procedures/decisions/9-qd.yml",
        "id: 9-qd\nnumber: 9/QĐ\ntitle: Thay\ndate: 2026-01\nreplaces: [{old: 1.001193, new: 1.000894}]\n",
    ),
    "a plan": says("plans/ke-hoach.yml", "Công khai & cập nhật", "Niêm yết"),
    "a task that is done": says("plans/ke-hoach.yml", "Hằng tháng, done: false", "Hằng tháng, done: true"),
    "the deadline of a task": says("plans/ke-hoach.yml", "timing: Năm 2026", "timing: Tháng 10/2026"),
    "who leads a task": says("plans/ke-hoach.yml", "lead: [Tư pháp]", "lead: [Tài chính]"),
    "the name of an agency": says("plans/agencies/xa-dong.yml", "name: Tư pháp", "name: Ban Tư pháp"),
    "the id of an agency": says("plans/agencies/xa-dong.yml", "id: tu-phap", "id: ban-tu-phap"),
    "the register of agencies less": less("plans/agencies/xa-dong.yml"),
    "a plan less": less("plans/ke-hoach.yml"),
    "a life event less": less("content/life-events/sinh-con.yml"),
    "a life event": says("content/life-events/sinh-con.yml", "[1.001193]", "[1.001193, 1.000894]"),
    "the name of a field": says("procedures/fields.yml", "name: Hộ tịch", "name: Tư pháp và hộ tịch"),
    "the text of a guide": says("content/guides/nop.md", "Một cửa", "Bộ phận một cửa"),
    "the title of a guide": says("content/guides/gui.md", "Gửi qua bưu điện", "Gửi bưu điện"),
    "a guide more": more("content/guides/theo-doi-ho-so.md", "---\ntitle: Theo dõi\n---\n\nXem mã.\n"),
    "a picture": more("content/guides/quay.png", "ảnh khác"),
    "news": says("content/news/2026-11-01-lich.md", "Tiếp tại", "Gặp tại"),
    "news less": less("content/news/2026-11-01-lich.md"),
    "a page about the portal": says("content/about/ve-cong.md", "Dữ liệu mẫu", "Dữ liệu thử"),
    "a page of the root's own": more("content/trang-rieng.md", "# Trang khác\n"),
    "a style sheet of the root's own": more("content/assets/rieng.css", "p { color: red }"),
    "the title of the portal": says("content/portal.yml", "Cổng “Mẫu”", "Cổng khác"),
    "the address of the portal": says("content/portal.yml", "khong-dung.example", "dung.example"),
    "no address of the portal": says("content/portal.yml", "url: https://khong-dung.example/\n", ""),
    "the licence of the data": says("content/portal.yml", "url:", "licence: {name: CC0, url: https://a.vn/}\nurl:"),
    "the portal's record less": less("content/portal.yml"),
    "a word of search": says("content/search/rieng.yml", "báo sinh", "khai báo sinh"),
    "mkdocs.yml with an address": more("mkdocs.yml", f"{PLAIN}site_url: https://khac.example/\n"),
}
"""One change of each kind of input."""


@pytest.mark.parametrize("change", CHANGES)
def test_after_one_change_a_warm_build_is_a_cold_one_and_undone_it_is_as_before(change: str, built: Built) -> None:
    before, records = bytes_of(built.site), bytes_of(built.root)
    CHANGES[change](built)
    after = built.warm()
    assert after != before
    assert after == built.cold()
    for file in bytes_of(built.root).keys() - records.keys():
        (built.root / file).unlink()
    for file, content in records.items():
        (built.root / file).parent.mkdir(parents=True, exist_ok=True)
        (built.root / file).write_bytes(content)
    assert built.warm() == before


FEEDS: dict[str, str] = {
    "tin-tuc/tin.atom": "content/news/2026-11-01-lich.md",
    "phan-anh/tra-loi.atom": "content/feedback/2026/2026-001.md",
    "xin-loi/thu-xin-loi.atom": "content/apologies/2026/2026-001.yml",
    "quyet-dinh/quyet-dinh.atom": DECISION,
}
"""Each feed and the only record that it tells."""


@pytest.mark.parametrize("feed", FEEDS)
def test_with_its_last_record_a_feed_goes_and_every_link_to_it(feed: str, built: Built) -> None:
    name = feed.rpartition("/")[2].encode()
    assert sum(name in content for content in bytes_of(built.site).values()) > 50
    less(FEEDS[feed])(built)
    after = built.warm()
    assert feed not in after
    assert [file for file, content in after.items() if name in content] == []
    assert Site(built.site).broken_links() == []


CONFIGURED: dict[str, Change] = {
    "the address": says("mkdocs.yml", "https://example.vn/cong", "https://example.vn/khac"),
    "no style sheet any more": says("mkdocs.yml", "extra_css:\n  - assets/rieng.css\n", ""),
    "no configuration any more": less("mkdocs.yml"),
    "the root's style sheet": more("content/assets/rieng.css", "p { color: red }"),
    "a procedure": says(BIRTH, "Nhận giấy hẹn", "Nhận phiếu hẹn"),
}


@pytest.mark.parametrize("change", CONFIGURED)
def test_a_root_with_a_configuration_of_its_own_is_built_as_from_nothing(change: str, tmp_path: Path) -> None:
    built = small(tmp_path, config=True)
    before = built.warm()
    CONFIGURED[change](built)
    after = built.warm()
    assert after != before
    assert after == built.cold()


ASKED: dict[str, tuple[str, ...]] = {
    "a day long ago": ("--as-of", "2025-06-30"),
    "the next day": ("--as-of", "2026-11-21"),
    "the next month": ("--as-of", "2026-12-01"),
    "the next year": ("--as-of", "2027-01-01"),
    "one unit": ("--unit", "xa-tay"),
    "another unit": ("--unit", "xa-dong"),
}


def test_what_is_asked_for_decides_and_not_what_was_asked_before(built: Built) -> None:
    whole = bytes_of(built.site)
    for asked in ASKED.values():
        site = built.warm(*asked)
        assert site != whole
        assert site == built.cold(*asked)
    assert built.warm() == whole


def test_many_changes_at_once_are_no_more_than_each(built: Built) -> None:
    for change in ("a step of a procedure", "a procedure more", "a unit more", "news less", "a picture", "a form"):
        CHANGES[change](built)
    assert built.warm() == built.cold()


def test_a_fault_leaves_the_site_alone_and_is_forgotten_once_it_is_mended(built: Built) -> None:
    before = built.states()
    good = (built.root / BIRTH).read_text(encoding="utf-8")
    built.write(BIRTH, good.replace("field: ho-tich", "linh-vuc: ho-tich"))
    for _ in range(2):
        result = built.build()
        assert result.exit_code == 1
        assert f"{BIRTH}:1:1  V001  field" in result.output
        assert built.states() == before
    built.write(BIRTH, good)
    assert "Không có gì thay đổi" in built.build().output
    built.write(BIRTH, good.replace("Nhận giấy hẹn", "Nhận phiếu hẹn"))
    assert built.warm() == built.cold()


def test_a_file_that_cannot_be_read_as_a_record_may_become_one_and_back(built: Built) -> None:
    good = (built.root / ALONE).read_bytes()
    (built.root / ALONE).write_bytes(b"\xff")
    assert built.build().exit_code == 1
    (built.root / ALONE).write_bytes(b"")
    assert "trống" in built.build().output
    (built.root / ALONE).write_bytes(good)
    assert built.warm() == built.cold()


def test_where_nothing_has_changed_nothing_is_written_and_that_is_said(built: Built) -> None:
    before = built.states()
    result = built.build()
    assert result.exit_code == 0
    assert result.output.splitlines()[-1].startswith("Không có gì thay đổi: ")
    assert built.states() == before


def test_warnings_are_told_again_where_nothing_has_changed(built: Built) -> None:
    built.replace(BIRTH, "Nhận giấy hẹn", "Nhận giấy\u200b hẹn")
    first, second = built.build().output.splitlines(), built.build().output.splitlines()
    assert any("F013" in line for line in first)
    assert first[:-1] == second[:-1]
    assert built.build("--strict").exit_code == 1


def test_a_file_that_was_only_touched_has_not_changed(built: Built) -> None:
    before = built.states()
    for file in (BIRTH, "content/guides/nop.md", "content/guides/quay.png", "content/portal.yml"):
        os.utime(built.root / file, (10**9, 10**9))
    assert "Không có gì thay đổi" in built.build().output
    assert built.states() == before


HIDDEN = [
    (BIRTH, "Hai & ba", "Ba & hai"),
    ("content/units/xa-dong.yml", "Số 1 & 2", "Số 1 & 3"),
    ("content/guides/nop.md", "Một cửa", "cửa Một"),
    ("content/assets/rieng.css", "0", "1"),
    ("content/portal.yml", "khong-dung", "co-dungnao"),
]


@pytest.mark.parametrize(("file", "old", "new"), HIDDEN)
def test_an_edit_that_hides_behind_the_old_size_and_time_is_noticed(
    file: str, old: str, new: str, built: Built
) -> None:
    before, site = (built.root / file).stat(), bytes_of(built.site)
    built.replace(file, old, new)
    os.utime(built.root / file, ns=(before.st_atime_ns, before.st_mtime_ns))
    after = (built.root / file).stat()
    assert (after.st_size, after.st_mtime_ns) == (before.st_size, before.st_mtime_ns)
    assert built.warm() == built.cold() != site


REWRITTEN: dict[str, tuple[Change, set[str]]] = {
    "words in another order": (
        says(BIRTH, "Hai & ba.", "Ba & hai."),
        {"thu-tuc/1.001193/index.html", "du-lieu/cpsv-ap/ho-tich.jsonld"},
    ),
    "a file beside a record": (more("content/documents/2026/du-thao.pdf", "%"), {"van-ban/du-thao/du-thao.pdf"}),
    "a picture": (more("content/guides/quay.png", "ảnh"), {"huong-dan/quay.png"}),
    "a guide's text": (says("content/guides/gui.md", "Ra bưu điện", "Bưu điện ra"), {"huong-dan/gui/index.html"}),
    "a file that nobody names": (more("content/documents/2026/khong-ai-nhac.pdf", "%"), set()),
}


@pytest.mark.parametrize("change", REWRITTEN)
def test_only_the_files_that_must_change_are_written_again(change: str, built: Built) -> None:
    make, expected = REWRITTEN[change]
    before = built.states()
    make(built)
    built.warm()
    after = built.states()
    assert {file for file in after if after[file] != before.get(file)} == expected
    assert set(before) == set(after)


RACED: dict[str, Change] = {
    "mkdocs.yml": more("mkdocs.yml", PLAIN),
    "a style sheet": more("content/assets/rieng.css", "p { color: red }"),
    "a page of the root's own": more("content/trang-rieng.md", "# Trang khác\n"),
    "a guide": says("content/guides/nop.md", "Một cửa", "Nơi nhận"),
    "a procedure": says(BIRTH, "Nhận giấy hẹn", "Nhận phiếu hẹn"),
    "a file beside a record": more("content/documents/2026/du-thao.pdf", "%PDF khác"),
    "a unit": says("content/units/xa-dong.yml", "name: Xã Đông", "name: Xã Đông Mới"),
}


@pytest.mark.parametrize("when", ["before", "after"])
@pytest.mark.parametrize("change", RACED)
def test_what_changes_while_the_site_is_built_is_noticed_by_the_next_build(
    change: str, when: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    from congkhai import engine

    built = small(tmp_path)
    if change == "mkdocs.yml":
        built.write("mkdocs.yml", f"{PLAIN}site_url: https://cu.example/\n")
    real = engine.build

    def raced(*arguments: object) -> None:
        if when == "before":
            RACED[change](built)
        real(*arguments)  # type: ignore[arg-type]
        if when == "after":
            RACED[change](built)

    with monkeypatch.context() as patched:
        patched.setattr(engine, "build", raced)
        built.warm()
    assert built.warm() == built.cold()


@pytest.mark.parametrize(
    "file", ["content/index.md", "content/thu-tuc/1.000894/index.md", "content/tim-kiem/index.json"]
)
def test_a_file_of_the_roots_own_at_one_of_our_addresses_gives_way_each_time(file: str, built: Built) -> None:
    built.write(file, "# Của riêng\n")
    assert built.warm() == built.cold()
    built.replace(BIRTH, "Nhận giấy hẹn", "Nhận phiếu hẹn")
    assert built.warm() == built.cold()
    built.replace("content/guides/nop.md", "Một cửa", "Nơi nhận")  # which the engine reads, so that it must run
    assert built.warm() == built.cold()


def test_a_root_with_names_of_files_in_another_encoding_is_built_and_left_alone(built: Built) -> None:
    (built.root / "content" / "assets" / os.fsdecode(b"\xe0nh.png")).write_bytes(b"x")
    assert built.warm() == built.cold()
    assert "Không có gì thay đổi" in built.build().output
