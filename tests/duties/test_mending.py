"""What an editor is told to write mends what is missing: written as told, the record is in order and the duty is met.

Through the files, as an editor does it: a commune of which nothing is told, the hints of what is missing, the files
written by them, and the commune judged again.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from datetime import date
from pathlib import Path
from typing import Any

import pytest
import yaml

from congkhai.duties.assess import Assessment, disclosure
from congkhai.pipeline import outcome_of, survey
from congkhai.prepare import Workshop
from tests.building import DAY
from tests.duties.judging import BY_ID

Files = Mapping[str, Any]
"""By their paths, what files hold: the keys of a record, the text of a page, or the bytes of a file beside."""

UNIT = {
    "id": "xa-a",
    "name": "Xã A",
    "level": "commune",
    "kind": "xã",
    "parent": "tinh-a",
    "valid_from": "2023-01-01",
}
BARE: Files = {
    "content/units/tinh-a.yml": {"id": "tinh-a", "name": "Tỉnh A", "level": "province", "kind": "tỉnh"},
    "content/units/xa-a.yml": UNIT,
    "procedures/fields.yml": {"fields": [{"id": "ho-tich", "name": "Hộ tịch"}]},
}
DESK = {"address": "Số 1 đường A", "hours": "7 giờ 30 đến 16 giờ 30", "phone": "02563 833 333"}
PROCEDURE: dict[str, Any] = {
    "code": "1.001193",
    "name": "Đăng ký khai sinh",
    "field": "ho-tich",
    "level": ["commune"],
    "steps": ["Nộp hồ sơ.", "Nhận kết quả."],
    "channels": [{"kind": "direct", "time": {"amount": "1", "unit": "working_day"}}],
    "dossier": [{"name": "Tờ khai"}],
    "audience": ["Công dân Việt Nam"],
    "agency": "Ủy ban nhân dân cấp xã",
    "result": ["Giấy khai sinh"],
    "legal_basis": [{"number": "60/2014/QH13", "title": "Luật Hộ tịch"}],
}
FILE = "procedures/ho-tich/1.001193.yml"
FIGURES = {"unit": "xa-a", "period": "2026-10", "published": "2026-11-05", "received": "10"}
FEEDBACK = {"id": "2026-001", "unit": "xa-a", "received": "2026-09-01", "channel": "phone", "subject": "Chờ lâu"}
TASKS = [{"no": "1", "title": "Niêm yết thủ tục"}]
PDF = b"%PDF-1.4\n%%EOF\n"


def paper(kind: str, **more: Any) -> Files:
    """A document of 2 November, as the hints tell to write it."""
    told = {"id": "van-ban-1", "unit": "xa-a", "kind": kind, "title": "Văn bản", "issued": "2026-11-02", **more}
    return {"content/documents/2026/van-ban-1.yml": {key: value for key, value in told.items() if value is not None}}


def desk(**more: Any) -> Files:
    """The unit with its one-stop desk."""
    return {"content/units/xa-a.yml": {**UNIT, "one_stop": more}}


def page(path: str, **front: str) -> Files:
    """An authored page."""
    return {path: _markdown({"title": "Một bài", **front}, "Làm theo từng bước sau đây.")}


def _markdown(front: Mapping[str, str], body: str) -> str:
    return f"---\n{yaml.safe_dump(dict(front), allow_unicode=True)}---\n\n{body}\n"


def said(*answer: str, **more: str) -> Files:
    """A feedback of 1 September."""
    body = "\n\n".join(("## Phản ánh", "Chờ hai giờ.", *answer))
    return {"content/feedback/2026/2026-001.md": _markdown({**FEEDBACK, "state": "received", **more}, body)}


def consulted(**more: str) -> Files:
    """A draft that was open for comments until July."""
    asked = {"opens": "2026-06-01", "closes": "2026-07-01", **more}
    return paper("consultation", issued="2026-06-01", consultation=asked)


RULED = {kind: {**next(iter(paper(kind, file=f"{kind}.pdf").values())), "id": kind} for kind in
         ("policy", "planning", "budget", "rule")}  # fmt: skip
PLAN = {"id": "ke-hoach-1", "unit": "xa-a", "kind": "plan", "title": "Kế hoạch cải cách", "tasks": TASKS}
INDICATOR = {"kind": "sipas", "name": "Chỉ số hài lòng", "values": [{"year": "2025", "value": "90", "target": "85"}]}

MENDS: list[tuple[str, Files, Files]] = [
    ("D01", {}, {FILE: PROCEDURE}),
    ("D01", {FILE: {**PROCEDURE, "agency": None}}, {FILE: PROCEDURE}),
    ("D02", {}, {"content/units/xa-a.yml": {**UNIT, "banner_url": "https://dichvucong.gov.vn"}}),
    ("D03", {}, paper("comparison", summary="Thiếu hai thủ tục đất đai.")),
    ("D04", {FILE: PROCEDURE}, {"procedures/decisions/163-qd-btp.yml": {
        "id": "163-qd-btp", "number": "163/QĐ-BTP", "title": "Công bố thủ tục", "date": "2026-02-03",
        "amends": ["1.001193"]}}),
    ("D05", {FILE: PROCEDURE, **paper("notice", title="Hồ sơ mẫu của thủ tục 1.001193", duties=["D05"])},
     {FILE: {**PROCEDURE, "frequent": "true"}}),
    ("D05", {FILE: {**PROCEDURE, "frequent": "true"}}, {
        FILE: {**PROCEDURE, "frequent": "true",
               "dossier": [{"name": "Tờ khai", "form": {"title": "Tờ khai mẫu", "file": "ho-so-mau-1.001193.pdf"}}]},
        "procedures/ho-tich/ho-so-mau-1.001193.pdf": PDF}),
    ("D05", {FILE: {**PROCEDURE, "frequent": "true"}},
     paper("notice", title="Hồ sơ mẫu của thủ tục 1.001193", duties=["D05"])),
    ("D06", {}, {**page("content/guides/so-tay-thu-tuc.md"), **paper("handbook", file="so-tay.pdf"),
                 "content/documents/2026/so-tay.pdf": PDF}),
    ("D07", {FILE: PROCEDURE}, {**page("content/guides/chuan-bi-ho-so-truc-tiep.md"),
                                **page("content/guides/theo-doi-ho-so.md")}),
    ("D08", {}, desk(address="Số 1", phone="02563 833 333", staff=[{"name": "Bà B", "role": "Tiếp nhận"}])),
    ("D09", {}, desk(address="Số 1", hours="7 giờ 30 đến 16 giờ 30", equipment=["Ghế chờ"])),
    ("D10", {"content/units/xa-a.yml": {**UNIT, "level": "district", "kind": "huyện"}},
     {"content/units/xa-b.yml": {"id": "xa-b", "name": "Xã B", "level": "commune", "kind": "xã", "parent": "xa-a"}}),
    ("D11", {}, {"content/hotlines/xa-a.yml": {"unit": "xa-a", "checked_on": DAY, "contacts": [
        {"name": "Văn phòng", "purpose": "guidance", "phone": "02563 833 333"}]}}),
    ("D12", {}, page("content/guides/gui-phan-anh-kien-nghi.md")),
    ("D12", {}, {"content/hotlines/xa-a.yml": {"unit": "xa-a", "contacts": [
        {"name": "Văn phòng", "purpose": "feedback", "phone": "02563 833 333"}]}}),
    ("D12", {**page("content/guides/gui-phan-anh-kien-nghi.md"), **said()},
     said("## Trả lời", "Đã mở thêm quầy.", state="answered", answered_on="2026-11-19", answered_by="Chủ tịch")),
    ("D13", {}, {"content/statistics/xa-a/2026-10.yml": {**FIGURES, "late": "0"}}),
    ("D13", {"content/statistics/xa-a/2026-10.yml": {**FIGURES, "late": "1"}}, {
        "content/apologies/2026/2026-001.yml": {"id": "2026-001", "unit": "xa-a", "issued": "2026-10-09",
            "due": "2026-10-10", "new_due": "2026-10-14", "reason": "Chờ xác minh tại thôn."}}),
    ("D14", {}, {"content/statistics/xa-a/2026-10.yml": {**FIGURES, "early": "6", "on_time": "4", "late": "0",
                                                         "pending": "0", "overdue": "0"}}),
    ("D15", {}, paper("rating", title="Xếp loại tháng 10/2026")),
    ("D16", {}, {"plans/ke-hoach-1.yml": {**PLAN, "issued": "2026-01-10",
                                         "period": {"from": "2026-01-01", "until": "2026-12-31"}}}),
    ("D17", {"plans/ke-hoach-1.yml": {**PLAN, "period": {"from": "2025-01-01", "until": "2025-12-31"}}},
     {"plans/bao-cao-1.yml": {**PLAN, "id": "bao-cao-1", "kind": "report", "issued": "2026-11-02",
                              "period": {"from": "2025-01-01", "until": "2025-12-31"},
                              "tasks": [{**TASKS[0], "done": "true", "evidence": [{"text": "Biên bản niêm yết"}]}]}}),
    ("D18", {}, {"content/indicators/xa-a.yml": {"unit": "xa-a", "indicators": [INDICATOR]}}),
    ("D19", {}, paper("survey", year="2025", summary="90 % hài lòng.")),
    ("D20", {}, {**{f"content/documents/2026/{kind}.yml": record for kind, record in RULED.items()},
                 **{f"content/documents/2026/{kind}.pdf": PDF for kind in RULED}}),
    ("D21", consulted(), consulted(outcome="Đã tiếp thu ba ý kiến.")),
    ("D22", {}, paper("review", year="2025", summary="Đề nghị bớt một giấy tờ.")),
    ("D23", {}, {**paper("rule", file="quy-che.pdf"), "content/documents/2026/quy-che.pdf": PDF}),
    ("D24", {}, page("content/news/2026-11-02-tin-moi.md", date="2026-11-02", unit="xa-a")),
    ("D25", {}, desk(**DESK)),
    ("D26", {}, {**paper("inspection", year="2025", title="Kết luận kiểm tra", summary="Đã khắc phục."),
                 "content/documents/2026/ke-hoach.yml": {
                     "id": "ke-hoach", "unit": "xa-a", "kind": "inspection", "title": "Kế hoạch kiểm tra",
                     "issued": "2026-11-02", "year": "2025"}}),
    ("D27", {}, paper("dialogue", year="2025", summary="Năm kiến nghị, đã giải quyết bốn.")),
    ("D28", {}, paper("report", title="Báo cáo quý III/2026", duties=["D28"])),
    ("D29", {FILE: PROCEDURE}, {FILE: {**PROCEDURE, "interlinked": "true"}}),
    ("D30", {FILE: PROCEDURE}, {FILE: {**PROCEDURE, "online": "full"},
                                "content/statistics/xa-a/2026-10.yml": {**FIGURES, "online": "8"}}),
    ("D31", {}, desk(address="Số 1", checked_on=DAY)),
    ("D32", {}, paper("decision", duties=["D32"], summary="Khai sinh: quy định một ngày, xã trả trong buổi.")),
    ("D33", {}, paper("evaluation", title="Đánh giá tháng 10/2026")),
]  # fmt: skip


def written(root: Path, files: Files) -> None:
    """Files written into a root; a key without a value is left out."""
    for path, content in files.items():
        target = root / path
        target.parent.mkdir(parents=True, exist_ok=True)
        if isinstance(content, dict):
            known = {key: value for key, value in content.items() if value is not None}
            content = yaml.safe_dump(known, allow_unicode=True, sort_keys=False)
        target.write_bytes(content if isinstance(content, bytes) else content.encode())


def judged(root: Path, duty: str) -> tuple[Assessment, tuple[str, ...]]:
    """A duty of xa-a by the files of a root, and what the checks have to say about these. The evidence of all duties
    is there to read.
    """
    surveyed = survey(root, date.fromisoformat(DAY), Workshop(root))
    outcome = outcome_of(surveyed)
    every = disclosure(outcome.listings)
    for proof in (proof for one in every.assessments for proof in one.evidence if "://" not in proof.url):
        assert proof.url.partition("#")[0] in outcome.addresses, proof
    found = every.find("xa-a", duty)
    assert found is not None
    return found, tuple(f"{issue.file} {issue.path} {issue.text}" for issue in surveyed.issues)


def keys_in(content: object) -> Iterator[str]:
    """Every key of a record."""
    if isinstance(content, dict):
        for key, value in content.items():
            yield key
            yield from keys_in(value)
    elif isinstance(content, list):
        for value in content:
            yield from keys_in(value)


def new_keys(content: object, before: object) -> set[str]:
    """The keys that an editor had to know: those that the file did not have."""
    return set(keys_in(content)) - set(keys_in(before))


def is_named(path: str, hints: str) -> bool:
    """Whether a hint names a file: by its path, one with gaps to fill (<mã>), or the folder above."""
    for place in re.findall(r"(?:content|plans|procedures)/(?:<[^>]*>|[\w./-])*", hints):
        parts = re.split(r"<[^>]*>", place := place.rstrip("."))
        if re.match("[^/]+".join(map(re.escape, parts)) + ("" if place.endswith("/") else "$"), path):
            return True
    return False


@pytest.mark.parametrize(("duty", "before", "files"), MENDS, ids=[case[0] for case in MENDS])
def test_what_the_hint_tells_to_write_mends_it(tmp_path: Path, duty: str, before: Files, files: Files) -> None:
    written(tmp_path, {**BARE, **before})
    found, _ = judged(tmp_path, duty)
    assert found.met is False, found.reason
    hints = " ".join(one.mend for one, held in found.requirements if not held)
    written(tmp_path, files)
    found, issues = judged(tmp_path, duty)
    assert issues == ()
    assert found.met is True, found.reason
    assert found.evidence
    assert found.since is None or found.since <= date.fromisoformat(DAY)
    records = {path: content for path, content in files.items() if isinstance(content, dict)}
    for path in (path for path in files if not path.endswith(".pdf")):
        assert is_named(path, hints), (path, hints)
    for path, content in records.items():
        for key in new_keys(content, before.get(path, BARE.get(path))):
            assert re.search(rf"\b{key}\b", hints), (key, hints)


def test_every_duty_has_a_hint_that_was_tried() -> None:
    assert {case[0] for case in MENDS} == set(BY_ID)
