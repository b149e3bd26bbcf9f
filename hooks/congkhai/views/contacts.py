"""Hotlines: of every unit, and of one."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from congkhai.derive import Listings
from congkhai.format import day, phone
from congkhai.models import Contact, Hotline
from congkhai.views.base import HOME, Entry, Link, Page
from congkhai.views.labels import PURPOSES


@dataclass(frozen=True)
class ContactView:
    """A contact point; `dial` is the number as a telephone takes it."""

    name: str
    purpose: str
    kind: str
    phone: str
    dial: str
    email: str
    web: str
    address: str
    hours: str
    note: str


@dataclass(frozen=True)
class HotlineView:
    """The contact points of one unit."""

    unit: Link
    contacts: tuple[ContactView, ...]
    checked_on: str
    sample: bool


@dataclass(frozen=True)
class HotlinesView:
    """All contact points: those that several units share once, then unit by unit."""

    shared: tuple[ContactView, ...]
    units: tuple[HotlineView, ...]


def contact(one: Contact) -> ContactView:
    """A contact point as pages show it."""
    return ContactView(
        name=one.name,
        purpose=PURPOSES[one.purpose],
        kind=one.purpose,
        phone=phone(one.phone),
        dial="".join(c for c in one.phone or "" if c.isdigit() or c == "+"),
        email=one.email or "",
        web=one.url or "",
        address=one.address or "",
        hours=one.hours or "",
        note=one.note or "",
    )


def hotline_view(record: Hotline, listings: Listings) -> HotlineView:
    """The contact points of a unit."""
    unit = listings.portal.units[record.unit]
    return HotlineView(
        unit=Link(unit.name, f"don-vi/{unit.id}/"),
        contacts=tuple(map(contact, record.contacts)),
        checked_on=day(record.checked_on),
        sample=record.sample,
    )


def shared_contacts(listings: Listings) -> tuple[ContactView, ...]:
    """The contact points that more than one unit names: the national ones."""
    seen: dict[tuple[str, str], list[ContactView]] = {}
    for record in listings.portal.hotlines:
        for one in {(c.phone or "", c.url or ""): contact(c) for c in record.contacts}.values():
            if one.dial or one.web:
                seen.setdefault((one.dial, one.web), []).append(one)
    return tuple(same[0] for (dial, _), same in seen.items() if len(same) > 1 and dial.strip("0"))


def hotline_pages(listings: Listings) -> Iterator[Page]:
    """All hotlines, on one page."""
    order = dict.fromkeys(unit.id for unit in (*listings.live_units, *listings.units))
    records = [listings.hotline_of[unit_id] for unit_id in order if unit_id in listings.hotline_of]
    units = tuple(hotline_view(record, listings) for record in records)
    yield Page(
        url="duong-day-nong/",
        title="Đường dây nóng",
        description="Số điện thoại và địa chỉ để hỏi, phản ánh, tố cáo việc đòi thêm giấy tờ.",
        section="duong-day-nong/",
        template="hotlines.html",
        view=HotlinesView(shared_contacts(listings), units),
        crumbs=(HOME,),
        entries=(
            Entry(
                "Đường dây nóng",
                "Đường dây nóng, nơi nhận phản ánh",
                "duong-day-nong/",
                words="hotline số điện thoại tổng đài",
            ),
            *(
                Entry("Đường dây nóng", f"Đường dây nóng {u.unit.title}", f"duong-day-nong/#{u.unit.url.split('/')[1]}")
                for u in units
            ),
        ),
        sample=any(record.sample for record in records),
    )
