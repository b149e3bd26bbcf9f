from __future__ import annotations

from datetime import date, datetime, time
from typing import Any

import pytest

from congkhai.models import Document, RecordModel
from congkhai.views.calendars import calendar_files, first_on, receptions
from congkhai.views.data import Calendar, Event
from congkhai.views.documents import DocumentListView
from congkhai.views.pages import pages
from congkhai.views.units import UnitView
from tests.records import listings, unit

CHAIR = {"name": "Hồ Văn H", "title": "Chủ tịch", "reception": "Sáng thứ Năm hằng tuần, từ 7 giờ 30"}


def consultation(id: str, closes: str, **more: Any) -> RecordModel:
    asked = {"opens": "2026-05-01", "closes": closes}
    data = {"id": id, "unit": "xa-a", "kind": "consultation", "title": f"Dự thảo {id}", "consultation": asked, **more}
    return Document.of(data, f"content/documents/2026/{id}.yml")


def events(**more: Any) -> tuple[Event, ...]:
    made = receptions(listings(unit("xa-a", **more)))
    return made["xa-a"].events if made else ()


def test_reception_days_begin_on_the_first_that_the_unit_has() -> None:
    (event,) = events(leaders=[CHAIR], address="Số 1 đường Trần Phú", valid_from="2025-07-01")
    assert event == Event(
        uid="tiep-cong-dan-xa-a-ho-van-h@congkhai",
        title="Tiếp công dân: Chủ tịch Hồ Văn H",
        begin=datetime.combine(date(2025, 7, 3), time(7, 30)),
        end=None,
        rule="FREQ=WEEKLY;BYDAY=TH",
        place="Số 1 đường Trần Phú",
        description="Sáng thứ Năm hằng tuần, từ 7 giờ 30",
        url="don-vi/xa-a/",
    )


def test_without_a_day_on_which_the_unit_began_days_are_told_from_2025_on() -> None:
    (event,) = events(leaders=[CHAIR])
    assert event.begin == datetime.combine(date(2025, 1, 2), time(7, 30))


def test_a_place_that_the_wording_names_stands_there_only() -> None:
    told = {**CHAIR, "reception": "Thứ Năm hằng tuần, tại phòng tiếp dân"}
    assert [event.place for event in events(leaders=[told], address="Số 1")] == [""]


def test_what_is_not_understood_is_no_event_and_alone_no_calendar() -> None:
    vague = {**CHAIR, "reception": "Khi người dân yêu cầu"}
    silent = {"name": "B", "title": "Phó Chủ tịch"}
    assert events(leaders=[vague, silent]) == ()
    assert [event.title for event in events(leaders=[vague, CHAIR])] == ["Tiếp công dân: Chủ tịch Hồ Văn H"]


def test_two_leaders_of_one_name_are_told_apart() -> None:
    uids = [event.uid for event in events(leaders=[CHAIR, {**CHAIR, "title": "Phó Chủ tịch"}])]
    assert uids == ["tiep-cong-dan-xa-a-ho-van-h@congkhai", "tiep-cong-dan-xa-a-ho-van-h-2@congkhai"]


def test_reception_ends_with_the_unit() -> None:
    (event,) = events(leaders=[CHAIR], valid_until="2027-06-30")
    assert event.rule == "FREQ=WEEKLY;BYDAY=TH;UNTIL=20270630T165959Z"
    assert events(leaders=[CHAIR], valid_until="2026-06-30") == ()


def test_made_up_days_say_so() -> None:
    (event,) = events(leaders=[CHAIR], sample="true")
    assert event.description.endswith("(Dữ liệu minh họa, không phải lịch thật.)")


@pytest.mark.parametrize(
    ("rule", "first"),
    [
        ("FREQ=WEEKLY;BYDAY=TU", date(2026, 5, 12)),
        ("FREQ=WEEKLY;BYDAY=MO,FR", date(2026, 5, 8)),
        ("FREQ=MONTHLY;BYMONTHDAY=7", date(2026, 5, 7)),
        ("FREQ=MONTHLY;BYMONTHDAY=5,25", date(2026, 5, 25)),
        ("FREQ=MONTHLY;BYMONTHDAY=-1", date(2026, 5, 31)),
        ("FREQ=MONTHLY;BYDAY=1MO", date(2026, 6, 1)),
        ("FREQ=MONTHLY;BYDAY=2TH", date(2026, 5, 14)),
        ("FREQ=MONTHLY;BYDAY=-1FR", date(2026, 5, 29)),
        ("FREQ=YEARLY;BYMONTH=5;BYMONTHDAY=9", None),
        ("FREQ=WEEKLY;BYDAY=1MO", None),
        ("FREQ=WEEKLY;INTERVAL=2;BYDAY=MO", None),
        ("FREQ=DAILY", None),
    ],
)
def test_the_first_day_of_a_rule(rule: str, first: date | None) -> None:
    assert first_on(rule, date(2026, 5, 7)) == first


@pytest.mark.parametrize("start", [date.max, date(9999, 12, 25)])
def test_at_the_end_of_time_a_rule_means_no_day(start: date) -> None:
    assert first_on("FREQ=MONTHLY;BYDAY=-1SU", start) is None


def test_consultations_are_told_by_their_closing_days() -> None:
    files = list(calendar_files(listings(unit("xa-a"), consultation("a", "2026-06-01"))))
    assert [(file.path, file.sitewide) for file in files] == [("van-ban/lay-y-kien.ics", True)]
    assert isinstance(files[0].content, Calendar)
    (event,) = files[0].content.events
    assert (event.begin, event.title, event.url) == (date(2026, 6, 1), "Hết hạn góp ý: Dự thảo a", "van-ban/a/")
    assert event.description == "Xa A nhận ý kiến từ ngày 01/05/2026 đến hết ngày 01/06/2026."


def test_pages_link_to_the_calendars_that_there_are() -> None:
    full = listings(unit("xa-a", leaders=[CHAIR]), unit("xa-b"), consultation("a", "2026-06-01"))
    made = list(pages(full))
    linked = {page.url: page.view.calendar for page in made if isinstance(page.view, UnitView | DocumentListView)}
    assert {url: path for url, path in linked.items() if path} == {
        "don-vi/xa-a/": "don-vi/xa-a/lich-tiep-dan.ics",
        "van-ban/loai/consultation/": "van-ban/lay-y-kien.ics",
    }
    assert {file.path for file in calendar_files(full)} == {path for path in linked.values() if path}


def test_without_leaders_and_consultations_there_is_no_file_and_no_link() -> None:
    empty = listings(unit("xa-a"))
    assert list(calendar_files(empty)) == []
    assert {page.view.calendar for page in pages(empty) if isinstance(page.view, UnitView | DocumentListView)} == {""}
