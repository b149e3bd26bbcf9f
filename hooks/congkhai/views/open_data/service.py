"""A procedure in the words of schema.org (GovernmentService), for search engines: made of its record alone."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from decimal import Decimal
from functools import lru_cache
from typing import Any

from congkhai.format import TIME_UNITS, money, number
from congkhai.models import Procedure
from congkhai.models.procedure import Channel, Fee, Time
from congkhai.views.base import sentence
from congkhai.views.labels import CHANNELS

Data = Mapping[str, Any]
"""Plain data for JSON: no key without a value."""

LONGEST = 160
"""Letters of a text that search engines get; the page itself has all of it."""

DONG = "VND"

SMALLEST = 1000
"""No fee is less in đồng, unless it is nothing: sources that write 20 VNĐ mean 20.000."""

OFFICE_DAY = 8
"""Hours in which an office works on a day."""


def told(**values: Any) -> dict[str, Any]:
    """What has a value: neither None nor empty. Zero is a value."""
    return {name: value for name, value in values.items() if value or value == 0}


def duration(time: Time | None) -> str:
    """A time as ISO 8601 tells it: P3D, PT7H30M. Empty where it cannot: working days are no days of the calendar, and
    a number that the office has as so many of them would be told as a shorter time than the law gives. So are more
    hours than an office has in a day: sources write 22 working days as 176 hours.
    """
    return _duration(time.amount, time.unit) if time is not None and time.amount is not None else ""


@lru_cache(maxsize=1000)
def _duration(amount: Decimal, unit: str | None) -> str:
    if unit == "hour":
        return _hours(amount) if amount <= OFFICE_DAY else ""
    if unit == "day":
        days, rest = divmod(amount, 1)
        return f"P{days:.0f}D" if not rest else _hours(amount * 24)
    if unit in ("month", "year") and amount == amount.to_integral_value():
        return f"P{amount:.0f}{unit[0].upper()}"
    return ""


def _hours(amount: Decimal) -> str:
    minutes = amount * 60
    if minutes != minutes.to_integral_value():
        return ""
    hours, rest = divmod(int(minutes), 60)
    return f"PT{hours}H{rest}M" if rest else f"PT{hours}H"


def time_in_words(time: Time | None) -> str:
    """3 ngày làm việc: Trong giờ hành chính. Empty where the record does not tell."""
    if time is None:
        return ""
    known = _amount(time.amount, time.unit) if time.amount is not None else ""
    return f"{known}. {time.text}" if known and time.text else known or time.text or ""


@lru_cache(maxsize=1000)
def _amount(amount: Decimal, unit: str | None) -> str:
    return f"{number(amount)} {TIME_UNITS[unit]}" if unit in TIME_UNITS else ""


def currency_of(fee: Fee) -> str:
    """The currency by its code (ISO 4217); empty where the record names one in words."""
    name = fee.currency or DONG
    return name if len(name) == 3 and name.isascii() and name.isupper() else ""


def price_of(fee: Fee) -> tuple[int, str] | None:
    """The amount and its currency, where a program may reckon with them."""
    currency = currency_of(fee)
    if fee.amount is None or not currency or (currency == DONG and 0 < fee.amount < SMALLEST):
        return None
    return fee.amount, currency


def money_in_words(fee: Fee) -> str:
    """An amount with which no program may reckon, as the source has it; empty where there is none, or a price."""
    if fee.amount is None or price_of(fee):
        return ""
    return money(fee.amount, fee.currency)


def fees_of(channels: Iterable[Channel]) -> tuple[tuple[Fee, tuple[str, ...]], ...]:
    """Each fee that says anything once, with the kinds of channel for which it is paid."""
    found: dict[tuple[Any, ...], tuple[Fee, dict[str, None]]] = {}
    for channel in channels:
        for fee in channel.fees:
            if fee.amount is not None or fee.text:
                found.setdefault((fee.amount, fee.currency, fee.text), (fee, {}))[1][channel.kind] = None
    return tuple((fee, tuple(kinds)) for fee, kinds in found.values())


def service_data(procedure: Procedure) -> Data:
    """A procedure as a schema.org GovernmentService."""
    agency = procedure.agency or procedure.competent_agency
    audience = procedure.audience
    return {
        "@context": "https://schema.org",
        "@type": "GovernmentService",
        "name": procedure.name,
        "identifier": procedure.code,
        **told(
            description=procedure.summary,
            audience={"@type": "Audience", "audienceType": ", ".join(audience)} if audience else None,
            provider={"@type": "GovernmentOrganization", "name": agency} if agency else None,
            availableChannel=tuple(_channel(one, procedure.address) for one in procedure.channels),
            offers=tuple(_offer(fee) for fee, _ in fees_of(procedure.channels)),
            serviceOutput=tuple({"@type": "Thing", "name": sentence(one, LONGEST)} for one in procedure.result),
        ),
    }


def _channel(channel: Channel, address: str | None) -> Data:
    where = address if channel.kind == "direct" else None
    return told(
        **{"@type": "ServiceChannel"},
        name=CHANNELS[channel.kind],
        processingTime=duration(channel.time),
        description=sentence(time_in_words(channel.time), LONGEST),
        serviceLocation={"@type": "Place", "address": sentence(where, LONGEST)} if where else None,
    )


def _offer(fee: Fee) -> Data:
    price = price_of(fee)
    return told(
        **{"@type": "Offer"},
        price=str(price[0]) if price else None,
        priceCurrency=price[1] if price else None,
        description=sentence(" ".join(part for part in (money_in_words(fee), fee.text) if part), LONGEST),
    )
