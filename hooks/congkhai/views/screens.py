"""Full-screen pages for the LED screen and the look-up computer at the desk (duty D25)."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from congkhai.derive import Listings
from congkhai.format import phone
from congkhai.views.base import HOME, Link, Page
from congkhai.views.contacts import ContactView, contact
from congkhai.views.procedure_lists import LinkListView, Row, row
from congkhai.views.units import UNITS

SCREENS = Link("Màn hình tại quầy", "man-hinh/")


@dataclass(frozen=True)
class ScreenView:
    """What a screen at the desk shows: where one is, when it is open, whom to call, what most people come for."""

    unit: Link
    address: str
    hours: str
    phone: str
    contacts: tuple[ContactView, ...]
    frequent: tuple[Row, ...]
    total: int


def screen_pages(listings: Listings) -> Iterator[Page]:
    """The list of screens, and one for each unit that serves people today."""
    units = listings.live_units
    yield Page(
        url=SCREENS.url,
        title=SCREENS.title,
        description="Trang toàn màn hình cho màn hình LED và máy tra cứu đặt tại Bộ phận Một cửa.",
        section=UNITS.url,
        template="link_list.html",
        view=LinkListView(
            SCREENS.title,
            "Trang chữ lớn cho màn hình LED và máy tra cứu đặt tại Bộ phận Một cửa của từng đơn vị.",
            tuple(Link(unit.name, f"{SCREENS.url}{unit.id}/") for unit in units),
        ),
        crumbs=(HOME, UNITS),
    )
    for unit in units:
        hotline = listings.hotline_of.get(unit.id)
        procedures = listings.procedures_of(unit)
        desk = unit.one_stop
        yield Page(
            url=f"{SCREENS.url}{unit.id}/",
            title=f"{unit.name}: Bộ phận Một cửa",
            description=f"Màn hình tại quầy của {unit.name}: giờ làm việc, số điện thoại, thủ tục nhiều người làm.",
            section=UNITS.url,
            template="screen.html",
            view=ScreenView(
                unit=Link(unit.name, f"don-vi/{unit.id}/"),
                address=desk.address if desk else "",
                hours=(desk.hours or "") if desk else "",
                phone=phone(desk.phone) if desk else "",
                contacts=tuple(contact(one) for one in hotline.contacts if one.phone) if hotline else (),
                frequent=tuple(row(procedure) for procedure in procedures if procedure.frequent),
                total=len(procedures),
            ),
            crumbs=(HOME, UNITS, SCREENS),
            sample=unit.sample or (hotline is not None and hotline.sample),
        )
