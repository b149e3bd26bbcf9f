"""The papers of a dossier: their cases, names, counts, and the forms that their names speak of."""

from __future__ import annotations

import re
from collections.abc import Iterable
from typing import Any

from congkhai.imports.paragraphs import without_bullet
from congkhai.imports.sections import Line, tidy

NO_NAME = "(Nguồn không ghi tên giấy tờ)"

_CASE = re.compile(r" {0,3}\[.*")
_PAPER = re.compile(r" {2,5}- (.*)")
_COUNTS = re.compile(r"\s*Số lượng:\s*Bản chính:\s*(\d+),\s*Bản sao:\s*(\d+)\s*")
_FILLED_IN = re.compile(
    r"(tờ khai|đơn|bản khai|phiếu|giấy đề nghị|văn bản đề nghị|thông báo|bản đăng ký|mẫu)\b", re.IGNORECASE
)
_FORM = re.compile(r"\b(?i:mẫu(?: số)?) [A-ZĐ]{0,4}\d+[A-Za-z]?(?:[./-][A-ZĐƯ0-9]+)*(?!\w)")


def dossier(lines: Iterable[Line]) -> tuple[list[dict[str, Any]], list[Line]]:
    """The papers of the section's lines, and the lines that belong to none.

    A case stands in square brackets above its papers, a paper's counts below it; what else follows a case or a paper
    goes on from it.
    """
    papers: list[dict[str, Any]] = []
    unread: list[Line] = []
    case = ""
    waiting: list[Line] = []  # the lines of a case that has no paper yet
    for line in lines:
        if _CASE.fullmatch(line.text):
            unread += waiting
            waiting = [line]
        elif match := _PAPER.fullmatch(line.text):
            if waiting:
                case = _case(waiting)
                waiting = []
            papers.append({"case": case, "name": match[1]})
        elif waiting:
            waiting.append(line)
        elif not papers:
            unread.append(line)
        elif (match := _COUNTS.fullmatch(line.text)) and "originals" not in papers[-1]:
            papers[-1] |= {"originals": match[1], "copies": match[2]}
        else:
            papers[-1]["name"] += f" {line.text}"
    return [_paper(**paper) for paper in papers], unread + waiting


def _case(lines: list[Line]) -> str:
    text = tidy(" ".join(line.text for line in lines))
    return without_bullet(text.removeprefix("[").removesuffix("]").strip(" :"))


def _paper(case: str, name: str, originals: str = "0", copies: str = "0") -> dict[str, Any]:
    name = _name(name)
    form = _form(name)
    paper = {
        "case": case,
        "name": name,
        "form": {"title": form} if form else None,
        "originals": originals.lstrip("0"),
        "copies": copies.lstrip("0"),
    }
    return {key: value for key, value in paper.items() if value}


def _name(text: str) -> str:
    """The name without bullets of any level: the source lists papers out of order, so that levels mean nothing.

    A paper that the source counts and does not name is shown as such: people must know that something is missing.
    """
    return tidy(re.sub(r"^[-–•●*+\s]+\)?\s*", "", text)) or NO_NAME


def _form(name: str) -> str:
    """The form that the paper is, where it is one to fill in and its name speaks of exactly one numbered form."""
    forms = {match[0].lower(): match[0] for match in _FORM.finditer(name)}
    if len(forms) != 1 or not _FILLED_IN.match(name):
        return ""
    form = next(iter(forms.values()))
    return form[:1].upper() + form[1:]
