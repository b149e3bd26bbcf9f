"""The kinds of value that fields hold. Each turns the string of a record into a value, or says which kind it is not.

The error types named here (`date`, `whole_number`, ...) are what `validate` turns into issues; `json_schema_extra`
tells editors' tools that an unquoted number or date is welcome too, since nothing is typed before the model.
"""

from __future__ import annotations

import re
from datetime import date
from decimal import Decimal, InvalidOperation
from typing import Annotated, Any, Literal

from pydantic import AfterValidator, BeforeValidator, Field, WithJsonSchema
from pydantic_core import PydanticCustomError

MOST_TEXT = 60_000


def _text(value: Any) -> Any:
    if isinstance(value, str):
        value = value.strip()
        if not value:
            raise PydanticCustomError("empty", "empty")
        if len(value) > MOST_TEXT:
            raise PydanticCustomError("too_long", "too long", {"limit": MOST_TEXT})
    return value


def _matching(pattern: str, example: str) -> AfterValidator:
    compiled = re.compile(pattern)

    def match(value: str) -> str:
        if not compiled.fullmatch(value):
            raise PydanticCustomError("form", "wrong form", {"example": example})
        return value

    return AfterValidator(match)


def _date(value: Any) -> Any:
    if isinstance(value, date):
        return value
    text = _text(value)
    if isinstance(text, str) and re.fullmatch(r"\d{4}-\d{2}-\d{2}", text):
        try:
            return date.fromisoformat(text)
        except ValueError:
            pass
    raise PydanticCustomError("date", "not a date")


def _partial_date(value: Any) -> Any:
    text = _text(value)
    if isinstance(text, str) and re.fullmatch(r"\d{4}(-\d{2}){0,2}", text):
        try:
            date.fromisoformat(text + "-01" * (2 - text.count("-")))
        except ValueError:
            pass
        else:
            return text
    raise PydanticCustomError("date", "not a date")


def _whole_number(value: Any) -> Any:
    text = _text(value)
    if isinstance(text, int) and not isinstance(text, bool):
        return text
    if isinstance(text, str) and re.fullmatch(r"-?[0-9]{1,15}", text):
        return int(text)
    raise PydanticCustomError("whole_number", "not a whole number")


def _number(value: Any) -> Any:
    text = _text(value)
    if isinstance(text, Decimal | int) and not isinstance(text, bool):
        return Decimal(text)
    if isinstance(text, str) and re.fullmatch(r"-?[0-9]{1,12}(\.[0-9]{1,6})?", text):
        try:
            return Decimal(text)
        except InvalidOperation:
            pass
    raise PydanticCustomError("number", "not a number")


def _yes_or_no(value: Any) -> Any:
    if isinstance(value, bool):
        return value
    text = _text(value)
    if isinstance(text, str) and text.lower() in ("true", "false"):
        return text.lower() == "true"
    raise PydanticCustomError("yes_or_no", "not true or false")


def _existing_week(period: str) -> str:
    """Only some years have a week 53."""
    if period.endswith("-W53") and date(int(period[:4]), 12, 28).isocalendar().week != 53:
        raise PydanticCustomError("form", "wrong form", {"example": f"{period[:4]}-W52"})
    return period


def _schema(**schema: Any) -> WithJsonSchema:
    return WithJsonSchema(schema)


Text = Annotated[str, BeforeValidator(_text), _schema(type=["string", "number", "boolean"], minLength=1)]
"""Anything that people write. Not typed by YAML: 1.001190 stays 1.001190."""

Day = Annotated[date, BeforeValidator(_date), _schema(type="string", pattern=r"^\d{4}-\d{2}-\d{2}$")]
"""A calendar day, YYYY-MM-DD (ISO 8601)."""

PartialDay = Annotated[
    str, BeforeValidator(_partial_date), _schema(type=["string", "number"], pattern=r"^\d{4}(-\d{2}){0,2}$")
]
"""A day, a month or a year, as precisely as the source tells: YYYY-MM-DD, YYYY-MM or YYYY."""

WholeNumber = Annotated[int, BeforeValidator(_whole_number), _schema(type="integer")]
Count = Annotated[WholeNumber, Field(ge=0)]
"""A whole number, zero or more."""

Dong = Annotated[WholeNumber, Field(ge=0)]
"""An amount of money in whole đồng (or whole units of the currency named beside it)."""

Number = Annotated[Decimal, BeforeValidator(_number), _schema(type="number")]
YesNo = Annotated[bool, BeforeValidator(_yes_or_no), _schema(type="boolean")]

Id = Annotated[Text, _matching(r"[a-z0-9]+(-[a-z0-9]+)*", "xa-tuy-phuoc")]
"""An identifier of ours: ASCII lower case letters, digits and single hyphens."""

ProcedureCode = Annotated[Text, _matching(r"[0-9]{1,2}\.[0-9]{6,7}(\.[A-Z0-9.]+)?", "1.001193")]
"""A code of the national database of administrative procedures, e.g. 1.001193; provinces add a suffix (.H08)."""

DutyId = Annotated[Text, _matching(r"D[0-9]{2}", "D01")]
"""The id of a duty to disclose; a check tells whether there is such a duty."""

Url = Annotated[Text, _matching(r"https?://[^\s<>\"']+", "https://dichvucong.gov.vn")]
Phone = Annotated[Text, _matching(r"[0-9+][0-9 .()+-]{1,24}", "1800 1096")]
Email = Annotated[Text, _matching(r"[^@\s<>\"']+@[^@\s<>\"']+\.[^@\s<>\"'.]+", "motcua@example.gov.vn")]
FileName = Annotated[Text, _matching(r"(?!\.)[^/\\\x00]+\.[A-Za-z0-9]{1,8}", "quyet-dinh-45.pdf")]
"""A file that stands beside the record: a name without folders, so that nothing outside can be published."""

Period = Annotated[
    Text,
    _matching(r"[12]\d{3}(-(0[1-9]|1[0-2])|-Q[1-4]|-W(0[1-9]|[1-4]\d|5[0-3]))?", "2026-05"),
    AfterValidator(_existing_week),
]
"""A year (2026), quarter (2026-Q2), month (2026-05) or ISO week (2026-W20)."""

Level = Literal["ministry", "province", "district", "commune"]
