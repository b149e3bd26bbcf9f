"""What changed on the portal, month by month, from the dates in the records."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from itertools import groupby

from congkhai.derive import Listings
from congkhai.derive.changes import Happening, happenings
from congkhai.format import day, number, period
from congkhai.views.base import HOME, Entry, Link, Page

CHANGES = Link("Có gì mới trên cổng", "thay-doi/")
NEWEST = 3
"""Months that the first page shows whole."""

KINDS = {
    "signed": "Quyết định",
    "effective": "Quyết định có hiệu lực",
    "news": "Tin",
    "received": "Phản ánh mới nhận",
    "answered": "Đã trả lời phản ánh",
    "apology": "Xin lỗi vì trễ hẹn",
    "statistics": "Số liệu",
    "document": "Văn bản",
    "opened": "Bắt đầu lấy ý kiến",
    "closed": "Ngày cuối lấy ý kiến",
    "plan": "Kế hoạch, báo cáo",
    "hotline": "Đã kiểm tra đường dây nóng",
    "compared": "Đã đối chiếu với nguồn",
    "began": "Đơn vị bắt đầu hoạt động",
    "ended": "Ngày cuối đơn vị hoạt động",
}
MANY = {
    "statistics": "kỳ số liệu",
    "hotline": "đơn vị",
    "compared": "thủ tục",
    "began": "đơn vị",
    "ended": "đơn vị",
}
"""What is counted where many things of a kind are told as one."""


@dataclass(frozen=True)
class ChangeView:
    """One change: what it is and where it stands."""

    kind: str
    title: str
    url: str
    unit: str


@dataclass(frozen=True)
class DayView:
    """The changes of a day; the title is empty where only the month is known."""

    title: str
    changes: tuple[ChangeView, ...]


@dataclass(frozen=True)
class MonthOfChangesView:
    """The changes of a month, newest first."""

    title: str
    url: str
    total: int
    days: tuple[DayView, ...]


@dataclass(frozen=True)
class ChangesView:
    """Some months, and the ways to all others, by year."""

    months: tuple[MonthOfChangesView, ...]
    years: tuple[tuple[str, tuple[Link, ...]], ...]


def change_pages(listings: Listings) -> Iterator[Page]:
    """The newest months, and a page for each month in which something changed."""
    found = happenings(listings)
    months = [_month(month, ones, listings) for month, ones in found.items()]
    links = [Link(f"Tháng {int(month[5:])}", f"{CHANGES.url}{month}/", str(len(ones))) for month, ones in found.items()]
    dated = zip(found, links, strict=True)
    years = tuple((f"Năm {year}", tuple(link for _, link in of)) for year, of in groupby(dated, lambda one: one[0][:4]))
    samples = {month for month, ones in found.items() if any(one.sample for one in ones)}
    newest = list(found)[:NEWEST]
    yield Page(
        url=CHANGES.url,
        title=CHANGES.title,
        description="Quyết định, tin, văn bản, số liệu, phản ánh mới trên cổng này, theo từng tháng.",
        section="tin-tuc/",
        template="change_list.html",
        view=ChangesView(tuple(months[:NEWEST]), years),
        crumbs=(HOME,),
        entries=(Entry("Trang", CHANGES.title, CHANGES.url, words="mới thay đổi, mới cập nhật, lịch sử thay đổi"),),
        sample=not samples.isdisjoint(newest),
    )
    for month, view in zip(found, months, strict=True):
        others = tuple((title, tuple(link for link in links if link.url != view.url)) for title, links in years)
        yield Page(
            url=view.url,
            title=f"Thay đổi trên cổng: {view.title.lower()}",
            description=f"{number(view.total)} thay đổi trên cổng này trong {view.title.lower()}.",
            section="tin-tuc/",
            template="change_list.html",
            view=ChangesView((view,), tuple(year for year in others if year[1])),
            crumbs=(HOME, CHANGES),
            sample=month in samples,
        )


def _month(month: str, ones: tuple[Happening, ...], listings: Listings) -> MonthOfChangesView:
    days = tuple(
        DayView(day(moment) if len(moment) > 7 else "", tuple(_change(one, listings) for one in of_day))
        for moment, of_day in groupby(ones, lambda one: one.day)
    )
    return MonthOfChangesView(period(month), f"{CHANGES.url}{month}/", len(ones), days)


def _change(one: Happening, listings: Listings) -> ChangeView:
    unit = listings.portal.units.get(one.unit)
    title = f"{number(one.count)} {MANY[one.kind]}" if one.count > 1 else one.title
    if one.kind == "statistics" and one.count == 1:
        title = f"Kết quả giải quyết hồ sơ: {period(one.title)}"
    return ChangeView(KINDS[one.kind], title, one.url, unit.name if unit else "")
