"""Units: the list, a page each, and the finder of old names."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from congkhai.derive import Listings
from congkhai.format import day, document_number, phone
from congkhai.models import Unit
from congkhai.models.unit import Leader, OneStop
from congkhai.views.base import HOME, Entry, Link, Page, sentence
from congkhai.views.board.verdicts import standing_line
from congkhai.views.calendars import reception_path
from congkhai.views.contacts import HotlineView, hotline_view
from congkhai.views.figures.statistics import StatisticsRow, statistics_rows
from congkhai.views.labels import DOCUMENT_KINDS, FEEDBACK_STATES, UNIT_LEVELS

UNITS = Link("Đơn vị", "don-vi/")
OLD_NAMES = Link("Tra tên cũ", "tra-ten-cu/")


@dataclass(frozen=True)
class PersonView:
    """Someone at the desk, or a leader with the days on which they receive citizens."""

    name: str
    role: str
    phone: str
    reception: str


@dataclass(frozen=True)
class DeskView:
    """The one-stop desk."""

    address: str
    hours: str
    phone: str
    email: str
    staff: tuple[PersonView, ...]
    equipment: tuple[str, ...]
    checked_on: str


@dataclass(frozen=True)
class UnitView:
    """Everything that a unit's page shows."""

    name: str
    kind: str
    code: str
    parent: Link | None
    ended: bool
    valid_from: str
    valid_until: str
    serving: tuple[Link, ...]
    predecessors: tuple[Link, ...]
    children: tuple[Link, ...]
    note: str
    address: str
    desk: DeskView | None
    leaders: tuple[PersonView, ...]
    calendar: str
    hotline: HotlineView | None
    banner_url: str
    procedures_total: int
    fields: tuple[Link, ...]
    frequent: tuple[Link, ...]
    plans: tuple[Link, ...]
    statistics: tuple[StatisticsRow, ...]
    statistics_url: str
    indicators_url: str
    feedback: tuple[Link, ...]
    apologies: tuple[Link, ...]
    documents: tuple[Link, ...]
    news: tuple[Link, ...]
    board: Link | None


@dataclass(frozen=True)
class UnitGroup:
    """Units of one kind under a heading."""

    title: str
    units: tuple[Link, ...]


@dataclass(frozen=True)
class UnitListView:
    """All units: those that serve people now, and those that have ended."""

    live: tuple[UnitGroup, ...]
    ended: tuple[UnitGroup, ...]


@dataclass(frozen=True)
class OldName:
    """An old name, where it was, and who serves its people now."""

    name: str
    url: str
    place: str
    until: str
    serving: tuple[Link, ...]
    note: str


@dataclass(frozen=True)
class OldNamesView:
    """Every old name."""

    names: tuple[OldName, ...]


def link(unit: Unit, note: str = "") -> Link:
    """A unit as lists show it."""
    return Link(unit.name, f"don-vi/{unit.id}/", note)


def unit_pages(listings: Listings) -> Iterator[Page]:
    """The list, the finder of old names, and a page for each unit."""
    yield Page(
        url=UNITS.url,
        title="Các đơn vị",
        description="Xã, phường, huyện có trên cổng này: nơi tiếp nhận hồ sơ, đường dây nóng, số liệu, kế hoạch.",
        section=UNITS.url,
        template="unit_list.html",
        view=UnitListView(_groups(listings, listings.live_units), _groups(listings, listings.ended_units)),
        crumbs=(HOME,),
    )
    yield Page(
        url=OLD_NAMES.url,
        title="Tra tên đơn vị cũ",
        description="Xã, phường, thị trấn, huyện cũ nay do đơn vị nào phục vụ.",
        section=UNITS.url,
        template="old_names.html",
        view=OldNamesView(tuple(_old_name(unit, listings) for unit in listings.ended_units)),
        crumbs=(HOME, UNITS),
        entries=(Entry("Trang", "Tra tên đơn vị cũ", OLD_NAMES.url, words="sáp nhập xã cũ huyện cũ đổi tên"),),
    )
    for unit in listings.units:
        yield _unit_page(unit, listings)


def _groups(listings: Listings, units: Iterable[Unit]) -> tuple[UnitGroup, ...]:
    """Units by province, since two of the same name may exist in different ones."""
    groups: dict[str, list[Link]] = {}
    for unit in units:
        province = _province(unit, listings)
        place = UNIT_LEVELS[unit.level] if province is None else f"{UNIT_LEVELS[unit.level]} – {province.name}"
        note = ", ".join(s.name for s in listings.serving(unit.id)) if unit.ended(listings.today) else ""
        groups.setdefault(place, []).append(link(unit, f"Nay là {note}" if note else ""))
    return tuple(UnitGroup(title, tuple(links)) for title, links in groups.items())


def _province(unit: Unit, listings: Listings) -> Unit | None:
    seen: set[str] = set()
    above: Unit | None = unit
    while above is not None and above.level != "province" and above.id not in seen:
        seen.add(above.id)
        above = listings.portal.units.get(above.parent or "")
    return above


def _old_name(unit: Unit, listings: Listings) -> OldName:
    parent = listings.portal.units.get(unit.parent or "")
    province = _province(unit, listings)
    place = ", ".join(dict.fromkeys(above.name for above in (parent, province) if above is not None))
    return OldName(
        name=unit.name,
        url=f"don-vi/{unit.id}/",
        place=place,
        until=day(unit.valid_until),
        serving=tuple(link(one) for one in listings.serving(unit.id)),
        note=unit.note or "",
    )


def _unit_page(unit: Unit, listings: Listings) -> Page:
    view = _view(unit, listings)
    now = ", ".join(one.title for one in view.serving)
    if view.ended:
        description = f"{unit.name} đã kết thúc ngày {view.valid_until}. Nay phục vụ người dân: {now or 'chưa rõ'}."
    else:
        description = f"{unit.name}: nơi tiếp nhận hồ sơ, đường dây nóng, thủ tục, số liệu và phản ánh."
    parent = view.parent
    return Page(
        url=f"don-vi/{unit.id}/",
        title=unit.name,
        description=sentence(description),
        section=UNITS.url,
        template="unit.html",
        view=view,
        crumbs=(HOME, UNITS, *((parent,) if parent else ())),
        entries=(
            Entry(
                "Đơn vị cũ" if view.ended else "Đơn vị",
                f"{unit.name} (nay là {now})" if view.ended and now else unit.name,
                f"don-vi/{unit.id}/",
                unit.code or "",
                ", ".join(p.title for p in view.predecessors),
            ),
        ),
        sample=unit.sample,
        modified=str(unit.one_stop.checked_on or "") if unit.one_stop else "",
    )


def _view(unit: Unit, listings: Listings) -> UnitView:
    ended = unit.ended(listings.today)
    parent = listings.portal.units.get(unit.parent or "")
    hotline = listings.hotline_of.get(unit.id)
    procedures = listings.procedures_of(unit)
    rows = statistics_rows(unit.id, listings)
    return UnitView(
        name=unit.name,
        kind=unit.kind,
        code=unit.code or "",
        parent=link(parent) if parent else None,
        ended=ended,
        valid_from=day(unit.valid_from),
        valid_until=day(unit.valid_until),
        serving=tuple(link(one) for one in listings.serving(unit.id)) if ended else (),
        predecessors=tuple(link(one) for one in listings.predecessors.get(unit.id, ())),
        children=tuple(link(one) for one in listings.children.get(unit.id, ())),
        note=unit.note or "",
        address=unit.address or "",
        desk=_desk(unit.one_stop),
        leaders=tuple(map(_leader, unit.leaders)),
        calendar=reception_path(unit.id, listings),
        hotline=hotline_view(hotline, listings) if hotline else None,
        banner_url=unit.banner_url or "",
        procedures_total=len(procedures),
        fields=_fields(unit, listings),
        frequent=tuple(Link(p.name, f"thu-tuc/{p.code}/") for p in procedures if p.frequent),
        plans=tuple(
            Link(p.title, f"ke-hoach/{p.id}/", document_number(p.number)) for p in listings.plans_of.get(unit.id, ())
        ),
        statistics=rows[:3],
        statistics_url=f"thong-ke/{unit.id}/" if rows else "",
        indicators_url=f"chi-so/{unit.id}/" if unit.id in listings.indicators_of else "",
        feedback=tuple(
            Link(f.subject, f"phan-anh/{f.id}/", f"{day(f.received)} · {FEEDBACK_STATES[f.state]}")
            for f in listings.feedback_of.get(unit.id, ())
        ),
        apologies=tuple(
            Link(f"Thư xin lỗi {a.id}", f"xin-loi/{a.id}/", day(a.issued))
            for a in listings.apologies_of.get(unit.id, ())
        ),
        documents=tuple(
            Link(d.title, f"van-ban/{d.id}/", f"{DOCUMENT_KINDS[d.kind]} · {day(d.issued)}".strip(" ·"))
            for d in listings.documents_of.get(unit.id, ())
        ),
        news=tuple(Link(n.title, f"tin-tuc/{n.ident}/", day(n.date)) for n in listings.news_of.get(unit.id, ())),
        board=standing_line(unit.id, listings),
    )


def _fields(unit: Unit, listings: Listings) -> tuple[Link, ...]:
    if unit.ended(listings.today):
        return ()
    counts = listings.fields_of_level.get(unit.level, {})
    return tuple(
        Link(listings.field_name(field), f"thu-tuc/linh-vuc/{field}/", f"{counts[field]} thủ tục")
        for field in listings.fields
        if field in counts
    )


def _desk(desk: OneStop | None) -> DeskView | None:
    if desk is None:
        return None
    return DeskView(
        address=desk.address,
        hours=desk.hours or "",
        phone=phone(desk.phone),
        email=desk.email or "",
        staff=tuple(PersonView(s.name, s.role or "", phone(s.phone), "") for s in desk.staff),
        equipment=desk.equipment,
        checked_on=day(desk.checked_on),
    )


def _leader(leader: Leader) -> PersonView:
    return PersonView(leader.name, leader.title, phone(leader.phone), leader.reception or "")
