"""Text exports of the national database of procedures (20 labelled sections) to procedure records."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable
from pathlib import Path
from typing import Any

from congkhai.canonical import dump
from congkhai.fold import fold, slug
from congkhai.imports.channels import channels, online_level
from congkhai.imports.dossier import dossier
from congkhai.imports.fields import FILE, FieldRegister
from congkhai.imports.legal_basis import legal_basis, plain_number
from congkhai.imports.listed import audience, bodies, keywords, results
from congkhai.imports.paragraphs import paragraphs, steps
from congkhai.imports.report import Problem, Report, Unread
from congkhai.imports.sections import Line, sections, tidy
from congkhai.load import Record
from congkhai.load.text import CONTROL, cleaned
from congkhai.validate import validate_record

SOURCE = "https://dichvucong.gov.vn/p/home/dvc-tthc-thu-tuc-hanh-chinh.html"
NO_FIELD = "Lĩnh vực khác"
TYPES = {
    "NOT_ASSIGNED_REGULATION": "TTHC không được luật giao cho địa phương quy định hoặc quy định chi tiết",
    "ASSIGNED_REGULATION": "TTHC được luật giao quy định chi tiết",
    "CENTRAL_REGULATION": "TTHC do Trung ương quy định",
    "LOCAL_REGULATION": "TTHC do Bộ, cơ quan, địa phương quy định",
    "OTHER": "Loại khác",
}
"""The names that the national portal shows for the codes that some exports have in their place."""

_LEVELS = (
    ("commune", re.compile(r"cap (xa|phuong)\b")),
    ("district", re.compile(r"cap (huyen|quan)\b")),
    ("province", re.compile(r"cap (tinh|thanh pho)\b")),
    ("ministry", re.compile(r"cap (bo|trung uong)\b")),
)


def read(text: str, file: str) -> tuple[dict[str, Any], list[Unread]]:
    """The plain data of one export's record, and its lines that reached no field.

    `field` is the folded name of the field; `import_procedures` takes the id from the register instead.
    Raises ValueError, with a Vietnamese message, where the text is no export of a procedure.
    """
    found, unread = sections(_printable(text))
    for label in ("Mã thủ tục", "Lĩnh vực"):
        unread += found.get(label, [])[1:]
    code = _first_line(found, "Mã thủ tục")
    if not code:
        raise ValueError("Không thấy dòng “Mã thủ tục: ...”; đây không phải bản xuất chi tiết thủ tục.")
    ways, lost = channels(found.get("Cách thức thực hiện", []))
    unread += lost
    papers, lost = dossier(found.get("Thành phần hồ sơ", []))
    unread += lost
    laws, lost = legal_basis(found.get("Căn cứ pháp lý", []))
    unread += lost
    levels, lost = _levels(found.get("Cấp thực hiện", []))
    unread += lost
    data = {
        "code": code,
        "field": slug(_first_line(found, "Lĩnh vực")) or slug(NO_FIELD),
        "level": levels,
        "online": online_level(ways),
        "channels": ways,
        "dossier": papers,
        "legal_basis": laws,
        **_plain_parts(found),
        "source": {"url": SOURCE},
    }
    lines = [Unread(file, line.number, tidy(line.text)) for line in sorted(unread, key=lambda line: line.number)]
    return {key: value for key, value in data.items() if value}, lines


def _first_line(found: dict[str, list[Line]], label: str) -> str:
    """What stands beside a label that names one thing; a label below it that was cut leaves more, which is unread."""
    return tidy(found[label][0].text) if found.get(label) else ""


def _plain_parts(found: dict[str, list[Line]]) -> dict[str, Any]:
    """The fields that are a text or a list of texts."""

    def lines(label: str) -> list[str]:
        return [line.text for line in found.get(label, []) if any(map(str.isalnum, line.text))]

    def text(label: str) -> str:
        return "\n".join(paragraphs(lines(label)))

    name = _name(_one_line(found.get("Tên thủ tục", [])))
    kind = _one_line(found.get("Loại thủ tục", []))
    conditions, summary = text("Yêu cầu, điều kiện thực hiện"), text("Mô tả")
    return {
        "name": name,
        "type": TYPES.get(kind, kind),
        "decision": plain_number(_one_line(found.get("Số quyết định", []))),
        "audience": audience(text("Đối tượng thực hiện")),
        "steps": steps(lines("Trình tự thực hiện")),
        "agency": text("Cơ quan thực hiện"),
        "competent_agency": text("Cơ quan có thẩm quyền"),
        "address": text("Địa chỉ tiếp nhận HS"),
        "delegated_agency": text("Cơ quan được ủy quyền"),
        "coordinating": bodies(text("Cơ quan phối hợp")),
        "result": results(text("Kết quả thực hiện")),
        "conditions": conditions,
        "keywords": keywords(text("Từ khóa"), name),
        # The exports repeat the conditions word for word as the description; said twice it is no summary.
        "summary": "" if summary == conditions else summary,
    }


def _printable(text: str) -> str:
    return CONTROL.sub(" ", cleaned(text))


def _one_line(lines: Iterable[Line]) -> str:
    return tidy(" ".join(line.text for line in lines))


def _name(text: str) -> str:
    name = re.sub(r"^thủ tục\s+(?=\S)", "", text, flags=re.IGNORECASE)
    return name[:1].upper() + name[1:]


def _levels(lines: Iterable[Line]) -> tuple[list[str], list[Line]]:
    """The levels that the lines name, from the top; a line with a level that we don't know is not read."""
    found: set[str] = set()
    unread: list[Line] = []
    for line in lines:
        for part in re.split(r"[,;]", fold(line.text)):
            level = next((level for level, form in _LEVELS if form.match(part.strip())), None)
            if level:
                found.add(level)
            elif part.strip():
                unread.append(line)
                break
    return [level for level, _ in reversed(_LEVELS) if level in found], unread


def import_procedures(
    sources: Iterable[Path],
    into: Path,
    progress: Callable[[int, int], None] | None = None,
    *,
    replace: bool = False,
) -> Report:
    """Write the records of text exports below a root folder, and their fields into its register.

    `sources` are files, or folders of .txt files. `progress` is told how many files are done, of how many. A record
    whose code is in the root already is kept, unless `replace` is true. Nothing is raised for a source that cannot be
    read: it is among the report's problems, and the others are imported.
    """
    files, problems = _files(sources)
    try:
        register = FieldRegister.of(into)
    except ValueError as error:
        return Report(len(files), 0, problems=(*problems, Problem(FILE, 1, str(error))))
    shelf = _Shelf(into, register, replace)
    for done, file in enumerate(files, start=1):
        shelf.add(file)
        if progress:
            progress(done, len(files))
    problems += shelf.problems
    try:
        register.write(into)
    except OSError as error:
        problems.append(Problem(FILE, 1, f"Không ghi được danh mục lĩnh vực: {error.strerror or 'lỗi ghi'}."))
    return Report(len(files), len(shelf.written), tuple(shelf.unread), tuple(shelf.kept), tuple(problems))


class _Shelf:
    """The procedures of a root folder while files are added to them."""

    def __init__(self, root: Path, register: FieldRegister, replace: bool) -> None:
        self.root = root
        self.register = register
        self.replace = replace
        there = sorted(root.glob("procedures/*/*.yml"))
        self.there = {path.stem: path for path in there if path.parent.name != "decisions"}
        self.written: dict[str, str] = {}
        self.unread: list[Unread] = []
        self.kept: list[str] = []
        self.problems: list[Problem] = []

    def add(self, file: Path) -> None:
        """Write the record of one source, or note why not."""
        try:
            text = file.read_bytes().decode("utf-8-sig")
            data, unread = read(text, str(file))
        except UnicodeDecodeError as error:
            line = error.object.count(b"\n", 0, error.start) + 1
            self._problem(file, line, "Tệp không phải mã UTF-8. Lưu lại với mã hóa UTF-8 rồi nhập lại.")
        except OSError as error:
            self._problem(file, 1, f"Không đọc được tệp: {error.strerror or 'lỗi đọc'}.")
        except ValueError as error:
            self._problem(file, 1, str(error))
        else:
            self._write(file, data, unread, _first_line(sections(_printable(text))[0], "Lĩnh vực") or NO_FIELD)

    def _write(self, file: Path, data: dict[str, Any], unread: list[Unread], field: str) -> None:
        code = data["code"]
        _, issues = validate_record(Record("procedure", f"procedures/{data['field']}/{code}.yml", data))
        if issues:
            self._problem(file, 1, issues[0].text)
        elif code in self.written:
            self._problem(file, 1, f"Mã {code} đã có ở tệp {self.written[code]}; tệp này không được nhập.")
        elif code in self.there and not self.replace:
            self.kept.append(self.there[code].relative_to(self.root).as_posix())
        else:
            data["field"] = self.register.id_of(field)
            try:
                self._put(data)
            except OSError as error:
                self._problem(file, 1, f"Không ghi được hồ sơ {code}: {error.strerror or 'lỗi ghi'}.")
            else:
                self.written[code] = str(file)
                self.unread += unread

    def _put(self, data: dict[str, Any]) -> None:
        """Write a record into its field's folder, in the place of the one that may stand in another. Raises OSError."""
        code = data["code"]
        target = self.root / "procedures" / data["field"] / f"{code}.yml"
        target.parent.mkdir(parents=True, exist_ok=True)
        target.write_text(dump("procedure", data), encoding="utf-8", newline="\n")
        if self.there.get(code, target) != target:
            self.there[code].unlink()

    def _problem(self, file: Path, line: int, message: str) -> None:
        self.problems.append(Problem(str(file), line, message))


def _files(sources: Iterable[Path]) -> tuple[list[Path], list[Problem]]:
    """The files that sources name, in order, and the sources that are not there."""
    files: list[Path] = []
    problems: list[Problem] = []
    for source in sources:
        if source.is_dir():
            files += sorted(source.rglob("*.txt"))
        elif source.exists():
            files.append(source)
        else:
            problems.append(Problem(str(source), 1, "Không thấy tệp hoặc thư mục này."))
    return list(dict.fromkeys(files)), problems
