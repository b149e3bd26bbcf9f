"""Dates, numbers and amounts as Vietnamese readers write them."""

from __future__ import annotations

from datetime import date
from decimal import Decimal

TIME_UNITS = {"working_day": "ngày làm việc", "day": "ngày", "hour": "giờ", "month": "tháng", "year": "năm"}


def day(value: date | str | None) -> str:
    """05/09/2026; a partial date gives 09/2026 or 2026; None gives an empty string."""
    return "/".join(reversed(str(value).split("-"))) if value else ""


def number(value: Decimal | int) -> str:
    """1.234,5: a dot between thousands, a comma before decimals, no trailing zeros."""
    whole, _, rest = f"{value:,f}".partition(".")
    rest = rest.rstrip("0")
    return whole.replace(",", ".") + (f",{rest}" if rest else "")


def per_cent(value: Decimal | None) -> str:
    """70,64 %; an empty string where there is no rate."""
    return f"{number(value)} %" if value is not None else ""


def money(amount: int | None, currency: str | None) -> str:
    """8.000 đồng; another currency by its own name."""
    if amount is None:
        return ""
    return f"{number(amount)} {currency or 'đồng'}"


def document_number(number: str | None) -> str:
    """A document's number; one that the source left blank before its slash shows the gap: …/KH-UBND."""
    return f"…{number}" if number and number.startswith("/") else number or ""


def phone(text: str | None) -> str:
    """A telephone number in groups: 18001096 is 1800 1096, 0901234567 is 0901 234 567; others as written."""
    number = text or ""
    if number.isdigit() and len(number) == 8:
        return f"{number[:4]} {number[4:]}"
    if number.isdigit() and len(number) == 10:
        return f"{number[:4]} {number[4:7]} {number[7:]}"
    return number


def period(value: str) -> str:
    """2026-05 is Tháng 5/2026, 2026-Q2 Quý II/2026, 2026-W07 Tuần 7/2026, 2026 Năm 2026."""
    year, _, part = value.partition("-")
    if not part:
        return f"Năm {year}"
    if part.startswith("Q"):
        return f"Quý {('I', 'II', 'III', 'IV')[int(part[1]) - 1]}/{year}"
    if part.startswith("W"):
        return f"Tuần {int(part[1:])}/{year}"
    return f"Tháng {int(part)}/{year}"
