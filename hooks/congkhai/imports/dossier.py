"""The papers of a dossier: their cases, names, counts, and the forms that their names speak of."""

from __future__ import annotations

import re
from collections.abc import Iterable
from typing import Any

from congkhai.imports.paragraphs import without_bullet
from congkhai.imports.sections import Line, tidy

_CASE = re.compile(r" {0,3}\[(.*)")
_PAPER = re.compile(r" {2,5}- (.*)")
_COUNTS = re.compile(r"\s*Số lượng:\s*Bản chính:\s*(\d+),\s*Bản sao:\s*(\d+)\s*")
_FILLED_IN = re.compile(
    r"(tờ khai|đơn|bản khai|phiếu|giấy đề nghị|văn bản đề nghị|thông báo|bản đăng ký|mẫu)\b", re.IGNORECASE
)
_FORM = re.compile(r"\b(mẫu(?: số)? [A-Za-zĐđ]{0,4}\d[\w./-]*\w|mẫu(?: số)? [A-Z]{0,3}\d)", re.IGNORECASE)


def dossier(lines: Iterable[Line]) -> tuple[list[dict[str, Any]], list[Line]]:
    """The papers of the section's lines, and the lines that belong to none.

    A case stands in square brackets above its papers, a paper's counts below it; what else follows a case or a paper
    goes on from it.
    """
    papers: list[dict[str, Any]] = []
    unread: list[Line] = []
    case: Line | None = None
    named = ""
    open_case = False
    for line in lines:
        if match := _CASE.fullmatch(line.text):
            if open_case and case:
                unread.append(case)
            case, named, open_case = line, match[1], True
        elif match := _PAPER.fullmatch(line.text):
            papers.append({"case": _case(named), "name": match[1]})
            open_case = False
        elif open_case:
            named += f" {line.text}"
        elif not papers:
            unread.append(line)
        elif (match := _COUNTS.fullmatch(line.text)) and "originals" not in papers[-1]:
            papers[-1] |= {"originals": match[1], "copies": match[2]}
        else:
            papers[-1]["name"] += f" {line.text}"
    if open_case and case:
        unread.append(case)
    return [_paper(**paper) for paper in papers], unread


def _case(text: str) -> str:
    return without_bullet(tidy(text).removesuffix("]").rstrip(" :"))


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
    """The name without bullets of any level: the source lists papers out of order, so that levels mean nothing."""
    rest = re.sub(r"^[-–•●*+\s]+\)?\s*", "", text)
    return tidy(rest or text)


def _form(name: str) -> str:
    """The form that the paper is, where it is one to fill in and its name speaks of exactly one numbered form."""
    forms = {form.lower(): form for form in _FORM.findall(name)}
    if len(forms) != 1 or not _FILLED_IN.match(name):
        return ""
    form = next(iter(forms.values()))
    return form[:1].upper() + form[1:]
