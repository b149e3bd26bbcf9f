from __future__ import annotations

from datetime import UTC, date, datetime, timedelta

import icalendar

from congkhai.render.data.calendar import as_ics
from congkhai.views.data import Calendar, Event

DAY = Event(
    "p-i-1@congkhai", "Báo cáo; gửi huyện", date(2026, 3, 31), url="ke-hoach/p/#nv-i-1", description="Dòng 1\nDòng 2"
)
AGAIN = Event("p-i-2@congkhai", "x", date(2026, 1, 31), rule="FREQ=MONTHLY;BYMONTHDAY=-1;UNTIL=20261231")
HOURS = Event("t@congkhai", "Tiếp dân", datetime(2026, 1, 5, 8), datetime(2026, 1, 5, 11, 30), place="Trụ sở")  # noqa: DTZ001


def read(*events: Event, site_url: str = "https://a.vn/cong/") -> tuple[icalendar.Calendar, list[icalendar.Event]]:
    """What another program reads of a calendar, and its events."""
    made = icalendar.Calendar.from_ical(as_ics(Calendar("Lịch các hạn của Văn phòng", events), site_url))
    assert isinstance(made, icalendar.Calendar)
    return made, list(made.walk("VEVENT"))


def test_a_calendar_has_what_the_standard_asks_for() -> None:
    made, events = read(DAY, AGAIN, HOURS)
    assert (made["VERSION"], made["PRODID"]) == ("2.0", "-//congkhai//Cong khai//VI")
    assert made["X-WR-CALNAME"] == "Lịch các hạn của Văn phòng"
    for event in events:
        assert {"UID", "DTSTAMP", "DTSTART", "SUMMARY"} <= set(event)
    assert [event["UID"] for event in events] == ["p-i-1@a.vn/cong", "p-i-2@a.vn/cong", "t@a.vn/cong"]
    assert not [component.errors for component in made.walk() if component.errors]


def test_events_of_two_portals_are_two_events() -> None:
    here, there, nowhere = (
        read(DAY, site_url=url)[1][0]["UID"] for url in ("https://a.vn/", "https://b.vn/cong/xa-a/", "")
    )
    assert (here, there, nowhere) == ("p-i-1@a.vn", "p-i-1@b.vn/cong/xa-a", "p-i-1@congkhai")


def test_whole_days_end_before_the_next_one_and_carry_no_hour() -> None:
    _, (event,) = read(DAY)
    assert (event.decoded("DTSTART"), event.decoded("DTEND")) == (date(2026, 3, 31), date(2026, 4, 1))
    assert event["DTSTART"].params["VALUE"] == "DATE"
    assert event["SUMMARY"] == "Báo cáo; gửi huyện"
    assert event["DESCRIPTION"] == "Dòng 1\nDòng 2"
    assert event["URL"] == "https://a.vn/cong/ke-hoach/p/#nv-i-1"


def test_the_last_day_of_all_has_no_next_one() -> None:
    _, (event,) = read(Event("x@congkhai", "x", date.max))
    assert event.decoded("DTSTART") == date.max
    assert "DTEND" not in event


def test_an_address_stands_only_where_the_portal_has_one() -> None:
    _, (event,) = read(DAY, site_url="")
    assert "URL" not in event


def test_what_comes_again_keeps_its_rule() -> None:
    _, (event,) = read(AGAIN)
    rule = event["RRULE"]
    assert (rule["FREQ"], rule["BYMONTHDAY"], rule["UNTIL"]) == (["MONTHLY"], [-1], [date(2026, 12, 31)])


def test_hours_are_those_of_vietnam_which_the_calendar_explains_itself() -> None:
    made, (event,) = read(HOURS)
    assert event["DTSTART"].params["TZID"] == "Asia/Ho_Chi_Minh"
    assert event.decoded("DTSTART").replace(tzinfo=None) == HOURS.begin
    assert event.decoded("DTEND").utcoffset() == timedelta(hours=7)
    (zone,) = made.walk("VTIMEZONE")
    assert zone["TZID"] == "Asia/Ho_Chi_Minh"
    assert read(DAY)[0].walk("VTIMEZONE") == []
    _, (elsewhere,) = read(Event("u", "x", datetime(2026, 1, 5, 1, tzinfo=UTC)))
    assert elsewhere.decoded("DTSTART").hour == 8


def test_nothing_tells_when_the_calendar_was_made() -> None:
    _, (event,) = read(DAY)
    assert event.decoded("DTSTAMP") == datetime(2026, 3, 31, tzinfo=UTC)
    assert as_ics(Calendar("a", (DAY,)), "") == as_ics(Calendar("a", (DAY,)), "")


def test_lines_are_folded_as_the_standard_asks() -> None:
    lines = as_ics(Calendar("a", (Event("u", "Việc dài " * 40, date(2026, 1, 1)),)), "").split(b"\r\n")
    assert max(map(len, lines)) <= 75
