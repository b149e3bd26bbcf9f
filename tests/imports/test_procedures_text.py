"""Text exports of the national database to procedure records."""

from __future__ import annotations

import random
from pathlib import Path
from typing import Any

import pytest

from congkhai.imports.procedures_text import import_procedures, read
from congkhai.imports.report import Problem, Unread
from congkhai.load import load
from congkhai.models import Procedure
from congkhai.validate import validate
from tests.imports.exports import export
from tests.imports.words import LABELS, of_record, of_source, words

REAL = Path(__file__).resolve().parents[3] / "shared" / "data" / "procedures" / "text"


def _read(**sections: str) -> dict[str, Any]:
    data, unread = read(export(**sections), "ong.txt")
    assert unread == []
    assert isinstance(Procedure.of(data, "procedures/x/1.999001.yml"), Procedure)
    return data


def _sources(folder: Path, **texts: str) -> Path:
    folder.mkdir(exist_ok=True)
    for name, text in texts.items():
        (folder / f"{name}.txt").write_text(text, encoding="utf-8")
    return folder


def _files(root: Path) -> list[str]:
    return sorted(path.relative_to(root).as_posix() for path in root.rglob("*.yml"))


def test_a_whole_export_becomes_a_record_of_plain_strings() -> None:
    assert _read() == {
        "code": "1.999001",
        "name": "Đăng ký tổ ong",
        "field": "nuoi-ong",
        "type": "TTHC được luật giao quy định chi tiết",
        "level": ["commune"],
        "decision": "7/QĐ-THU",
        "channels": [{"kind": "direct", "time": {"amount": "3", "unit": "working_day"}}],
        "steps": ["Bước 1: Mang đơn đến xã."],
        "dossier": [{"name": "Đơn đăng ký", "originals": "1"}],
        "legal_basis": [{"number": "9/2020/QH14", "title": "Luật Ong mật"}],
        "source": {"url": "https://dichvucong.gov.vn/p/home/dvc-tthc-thu-tuc-hanh-chinh.html"},
    }


@pytest.mark.parametrize(
    ("title", "name"),
    [
        ("Thủ tục nuôi ong", "Nuôi ong"),
        ("thủ tục ghi sổ ong", "Ghi sổ ong"),
        ("Nuôi ong theo\nnhóm hộ ở\nvùng cao", "Nuôi ong theo nhóm hộ ở vùng cao"),
        ("Nuôi ong (cấp xã)\n(1) Trình tự thực hiện:", "Nuôi ong (cấp xã)"),
        ("Thủ tục", "Thủ tục"),
    ],
)
def test_the_name_is_one_line_without_the_word_procedure(title: str, name: str) -> None:
    assert _read(Tên_thủ_tục=title)["name"] == name


@pytest.mark.parametrize(
    ("text", "level"),
    [
        ("Cấp Xã", ["commune"]),
        ("Cấp Tỉnh, Cấp Xã", ["province", "commune"]),
        ("Cấp Quận/huyện; Cấp Bộ", ["ministry", "district"]),
    ],
)
def test_levels_are_named_from_the_top(text: str, level: list[str]) -> None:
    assert _read(Cấp_thực_hiện=text)["level"] == level


def test_a_level_that_is_not_known_is_told_as_unread() -> None:
    data, unread = read(export(Cấp_thực_hiện="Cấp Xã, Cấp Thôn"), "ong.txt")
    assert data["level"] == ["commune"]
    assert unread == [Unread("ong.txt", 5, "Cấp Xã, Cấp Thôn")]


def test_codes_of_the_type_get_the_names_that_people_see() -> None:
    assert _read(Loại_thủ_tục="OTHER")["type"] == "Loại khác"
    assert _read(Loại_thủ_tục="Loại của tỉnh")["type"] == "Loại của tỉnh"


def test_lists_and_texts_reach_their_fields() -> None:
    data = _read(
        Đối_tượng_thực_hiện="Người nuôi ong, Tổ chức (không gồm HTX, nhóm hộ)",
        Cơ_quan_thực_hiện="Trạm thú y",
        Cơ_quan_có_thẩm_quyền="Chủ tịch xã",
        Cơ_quan_được_ủy_quyền="Phòng Kinh tế",
        Cơ_quan_phối_hợp="Công an xã, Trạm y tế",
        Địa_chỉ_tiếp_nhận_HS="- Nhà văn hóa\n+ Phòng 2",
        Kết_quả_thực_hiện="Giấy nuôi ong, Sổ ong",
        Yêu_cầu_điều_kiện_thực_hiện="1. Có vườn hoa.\n\n2. Xa trường học.",
        Từ_khóa="mật ong, tổ ong",
        Mô_tả="Dành cho người nuôi ong.",
    )
    assert data["audience"] == ["Người nuôi ong", "Tổ chức (không gồm HTX, nhóm hộ)"]
    assert (data["agency"], data["competent_agency"]) == ("Trạm thú y", "Chủ tịch xã")
    assert (data["delegated_agency"], data["coordinating"]) == ("Phòng Kinh tế", ["Công an xã", "Trạm y tế"])
    assert data["address"] == "- Nhà văn hóa\n+ Phòng 2"
    assert data["result"] == ["Giấy nuôi ong", "Sổ ong"]
    assert data["conditions"] == "1. Có vườn hoa.\n2. Xa trường học."
    assert (data["keywords"], data["summary"]) == (["mật ong", "tổ ong"], "Dành cho người nuôi ong.")


def test_a_description_that_repeats_the_conditions_is_not_said_twice() -> None:
    data = _read(Yêu_cầu_điều_kiện_thực_hiện="Có vườn hoa.", Mô_tả="Có  vườn hoa.")
    assert data["conditions"] == "Có vườn hoa."
    assert "summary" not in data


def test_text_without_a_letter_or_digit_says_nothing() -> None:
    assert "result" not in _read(Kết_quả_thực_hiện="....")


def test_the_online_level_comes_from_the_notes() -> None:
    way = "  * Hình thức nộp: ONLINE\n    Thời hạn giải quyết: 1 ngày\n    Phí, lệ phí: 0 VNĐ ()\n    Mô tả: "
    assert _read(Cách_thức_thực_hiện=way + "Nộp trực tuyến toàn trình")["online"] == "full"
    assert "online" not in _read(Cách_thức_thực_hiện=way + "Nộp ở cổng")


def test_decomposed_letters_hidden_and_control_characters_and_line_ends_are_cleaned() -> None:
    text = export(Tên_thủ_tục="Nuôi\u00ad ong mâ\u0323t\u200e\x07").replace("\n", "\r\n")
    assert read(text, "ong.txt")[0]["name"] == "Nuôi ong mật"


def test_lines_that_reach_no_field_are_given_back_with_file_and_number() -> None:
    text = export(Cách_thức_thực_hiện="  * Hình thức nộp: BỒ CÂU\n    Mô tả: thả ở vườn").replace(
        "\n", "\nBản thử\n", 1
    )
    assert read(text, "ong.txt")[1] == [
        Unread("ong.txt", 2, "Bản thử"),
        Unread("ong.txt", 13, "* Hình thức nộp: BỒ CÂU"),
        Unread("ong.txt", 14, "Mô tả: thả ở vườn"),
    ]


def test_a_text_without_a_code_is_no_export() -> None:
    with pytest.raises(ValueError, match="Không thấy dòng “Mã thủ tục"):
        read("Kính gửi trạm thú y", "thu.txt")


RICH = export(
    Trình_tự_thực_hiện="  * Bước 1:\n    Gửi đơn đến trạm.\n    - Buổi sáng;\n    + Thứ hai",
    Cách_thức_thực_hiện=(
        "  * Hình thức nộp: DIRECT\n    Thời hạn giải quyết: 3 WORKING_DAY\n    Phí, lệ phí: 5000 VNĐ (mỗi tổ)\n"
        "    Mô tả: Nộp ở quầy.\n* Vùng cao lâu hơn\n  * Hình thức nộp: ONLINE\n    Thời hạn giải quyết: chờ lịch OTHER"
    ),
    Thành_phần_hồ_sơ="  [ Người lớn ]\n    - Đơn\n      Số lượng: Bản chính: 1, Bản sao: 0\n  [ Trẻ em ]\n    - - Sổ",
    Địa_chỉ_tiếp_nhận_HS="- Nhà văn hóa\n+ Phòng nhỏ",
    Căn_cứ_pháp_lý="  * Luật Ong (9/2020/QH14)\n  * Quy chế\nvườn hoa (Nghị định số 1/2020/NĐ-CP)",
    Yêu_cầu_điều_kiện_thực_hiện="Xa trường học\n- Có nước",
)
SCAFFOLDING = set(
    words(" ".join(LABELS) + " nghị định luật số vnđ direct online working_day other hình nộp thời hạn phí lệ")
)
SCAFFOLDING |= set(
    words("giải quyết số lượng bản chính bản sao không có thông tin chi tiết hành chính cấp xã nuôi ong")
)


@pytest.mark.parametrize("seed", range(200))
def test_a_damaged_export_loses_no_word_that_is_not_told_as_unread(seed: int) -> None:
    rng = random.Random(seed)
    lines = RICH.split("\n")
    for _ in range(rng.randint(1, 5)):
        at = rng.randrange(len(lines))
        kind = rng.randrange(3)
        if kind == 0:
            lines.insert(rng.randrange(2, len(lines)), lines[at])
        elif kind == 1 and at > 1:
            del lines[at]
        else:
            lines[at] = " " * rng.randint(0, 8) + lines[at].strip()
    lines[1] = "Mã thủ tục: 1.999001"
    data, unread = read("\n".join(lines), "ong.txt")
    kept = words(" ".join([*_texts_in(data), *(line.text for line in unread)]))
    lost = {word for word in words(" ".join(lines)) if not word.isdigit()} - set(kept) - SCAFFOLDING
    assert lost == set()


def _texts_in(value: Any) -> list[str]:
    if isinstance(value, str):
        return [value]
    return [text for part in (value.values() if isinstance(value, dict) else value) for text in _texts_in(part)]


def test_records_are_written_by_field_and_load_as_they_were_read(tmp_path: Path) -> None:
    other = export(Mã_thủ_tục="2.999002", Lĩnh_vực="Đất vườn")
    source = _sources(tmp_path / "nguon", a=export(), b=other)
    told: list[tuple[int, int]] = []
    report = import_procedures([source], tmp_path / "goc", lambda done, total: told.append((done, total)))
    assert report.as_dict() == {"files": 2, "records": 2, "unread": []}
    assert told == [(1, 2), (2, 2)]
    root = tmp_path / "goc"
    assert _files(root) == [
        "procedures/dat-vuon/2.999002.yml",
        "procedures/fields.yml",
        "procedures/nuoi-ong/1.999001.yml",
    ]
    loaded = load(root)
    assert [record.data for record in loaded.records if record.kind == "procedure"] == [
        read(other, "b")[0],
        read(export(), "a")[0],
    ]
    assert [*loaded.issues, *validate(loaded.records)[1]] == []


def test_fields_named_alike_get_folders_of_their_own(tmp_path: Path) -> None:
    first, second = export(Lĩnh_vực="Nuôi ong"), export(Mã_thủ_tục="1.999002", Lĩnh_vực="Nuôi, ong")
    import_procedures([_sources(tmp_path / "nguon", a=first, b=second)], tmp_path)
    assert _files(tmp_path)[1:] == ["procedures/nuoi-ong-2/1.999002.yml", "procedures/nuoi-ong/1.999001.yml"]
    assert "field: nuoi-ong-2\n" in (tmp_path / "procedures/nuoi-ong-2/1.999002.yml").read_text(encoding="utf-8")


def test_a_record_that_is_there_is_kept_in_whatever_field_it_stands(tmp_path: Path) -> None:
    mine = tmp_path / "procedures" / "ong" / "1.999001.yml"
    mine.parent.mkdir(parents=True)
    mine.write_text("code: 1.999001\n", encoding="utf-8")
    report = import_procedures([_sources(tmp_path / "nguon", a=export())], tmp_path)
    assert report.as_dict() == {"files": 1, "records": 0, "unread": [], "kept": ["procedures/ong/1.999001.yml"]}
    assert mine.read_text(encoding="utf-8") == "code: 1.999001\n"
    assert not (tmp_path / "procedures" / "fields.yml").exists()


def test_a_record_that_is_there_is_replaced_when_told_so(tmp_path: Path) -> None:
    mine = tmp_path / "procedures" / "ong" / "1.999001.yml"
    mine.parent.mkdir(parents=True)
    mine.write_text("code: 1.999001\n", encoding="utf-8")
    report = import_procedures([_sources(tmp_path / "nguon", a=export())], tmp_path, replace=True)
    assert (report.records, report.kept) == (1, ())
    assert _files(tmp_path) == ["procedures/fields.yml", "procedures/nuoi-ong/1.999001.yml"]


def test_a_source_that_cannot_be_read_is_told_and_stops_nothing(tmp_path: Path) -> None:
    source = _sources(tmp_path / "nguon", a="Kính gửi", b=export(Mã_thủ_tục="../../x"), d=export(), e=export())
    (source / "c.txt").write_bytes("Mã thủ tục: 1\nTên: \xff".encode("latin-1", "replace") + b"\xff")
    report = import_procedures([source, tmp_path / "khong-co"], tmp_path)
    assert report.records == 1
    names = [Path(problem.file).name for problem in report.problems]
    assert names == ["khong-co", "a.txt", "b.txt", "c.txt", "e.txt"]
    messages = [problem.message for problem in report.problems]
    wanted = ["Không thấy", "Mã thủ tục", "sai dạng", "không phải mã UTF-8", "đã có ở tệp"]
    assert [part in message for part, message in zip(wanted, messages, strict=True)] == [True] * 5


def test_a_broken_register_stops_the_import_before_anything_is_written(tmp_path: Path) -> None:
    (tmp_path / "procedures").mkdir()
    (tmp_path / "procedures" / "fields.yml").write_text("fields: x\n", encoding="utf-8")
    report = import_procedures([_sources(tmp_path / "nguon", a=export())], tmp_path)
    assert report.problems == (Problem("procedures/fields.yml", 1, "Không đọc được procedures/fields.yml."),)
    assert _files(tmp_path) == ["procedures/fields.yml"]


def test_what_cannot_be_written_is_told_without_a_traceback(tmp_path: Path) -> None:
    (tmp_path / "procedures").write_text("một tệp, không phải thư mục", encoding="utf-8")
    report = import_procedures([_sources(tmp_path / "nguon", a=export())], tmp_path)
    assert report.records == 0
    assert "Không ghi được hồ sơ 1.999001" in report.problems[0].message


@pytest.mark.skipif(not REAL.is_dir(), reason="the real exports (../shared/data/procedures/text) are not here")
def test_all_real_exports_become_valid_records_and_no_word_is_lost(tmp_path: Path) -> None:
    sources = sorted(REAL.glob("*.txt"))
    report = import_procedures([REAL], tmp_path)
    assert (report.files, report.records) == (1120, 1120), report.problems
    assert (report.unread, report.kept, report.problems) == ((), (), ())
    loaded = load(tmp_path)
    assert [*loaded.issues, *validate(loaded.records)[1]] == []
    records = {record.data["code"]: record.data for record in loaded.records if record.kind == "procedure"}
    assert len(records) == 1120
    changed = [source.stem for source in sources if not _says_the_same(source, records[source.stem])]
    assert changed == []


def _says_the_same(source: Path, data: dict[str, Any]) -> bool:
    """Whether each field has all words of its section in their order, and every count is right."""
    said, counts = of_source(source.read_text(encoding="utf-8"))
    found, found_counts = of_record(data)
    fields = [field for field in LABELS.values() if field not in ("level", "type", "field")]
    return counts == found_counts and all(said.get(field, []) == found[field] for field in fields)
