"""Calendars (iCalendar, RFC 5545). Nothing in them tells when they were made: bytes are the same on every build."""

from __future__ import annotations

from datetime import UTC, date, datetime, time, timedelta, timezone
from urllib.parse import urljoin, urlsplit

import icalendar

from congkhai.views.data import Calendar, Event

PRODUCT = "-//congkhai//Cong khai//VI"
ZONE = "Asia/Ho_Chi_Minh"
OFFSET = timedelta(hours=7)
"""Vietnam has had no other since 13 June 1975, and no summer time."""
REUNITED = date(1975, 6, 13)


def as_ics(calendar: Calendar, site_url: str) -> bytes:
    """A calendar with its events in their order. Addresses stand in it only where the portal's own is known."""
    made = icalendar.Calendar()
    made.add("prodid", PRODUCT)
    made.add("version", "2.0")
    made.add("calscale", "GREGORIAN")
    made.add("x-wr-calname", calendar.title)
    made.add("x-wr-timezone", ZONE)
    if any(isinstance(one, datetime) for event in calendar.events for one in (event.begin, event.end)):
        made.add_component(_zone())
    for event in calendar.events:
        made.add_component(_event(event, site_url))
    return bytes(made.to_ical())


def _zone() -> icalendar.Timezone:
    standard = icalendar.TimezoneStandard()
    standard["dtstart"] = icalendar.vDatetime(datetime.combine(REUNITED, time.min))
    standard.add("tzoffsetfrom", OFFSET)
    standard.add("tzoffsetto", OFFSET)
    standard.add("tzname", "+07")
    zone = icalendar.Timezone()
    zone.add("tzid", ZONE)
    zone.add_component(standard)
    return zone


def _event(event: Event, site_url: str) -> icalendar.Event:
    made = icalendar.Event()
    made.add("uid", _uid(event.uid, site_url))
    begin = event.begin.date() if isinstance(event.begin, datetime) else event.begin
    made.add("dtstamp", datetime.combine(begin, time.min, UTC))
    made.add("summary", event.title)
    _add_span(made, event)
    if event.rule:
        made.add("rrule", icalendar.vRecur.from_ical(event.rule))
    for name, text in (("location", event.place), ("description", event.description)):
        if text:
            made.add(name, text)
    if event.url and site_url:
        made.add("url", icalendar.vUri(urljoin(site_url, event.url)))
    return made


def _uid(uid: str, site_url: str) -> str:
    """Unlike every other in the world (RFC 5545), since two provinces may each have a unit with the same id: with the
    portal's address behind it, where that is known.
    """
    address = urlsplit(site_url)
    return f"{uid.rpartition('@')[0]}@{address.netloc}{address.path.rstrip('/')}" if address.netloc else uid


def _add_span(made: icalendar.Event, event: Event) -> None:
    """Whole days end before the next one begins; what has an hour is told in the time of Vietnam."""
    if not isinstance(event.begin, datetime):
        made.add("dtstart", event.begin)
        last = event.end or event.begin
        last = last.date() if isinstance(last, datetime) else last
        if last < date.max:
            made.add("dtend", last + timedelta(days=1))
        made.add("transp", "TRANSPARENT")
        return
    _add_moment(made, "dtstart", event.begin)
    if isinstance(event.end, datetime):
        _add_moment(made, "dtend", event.end)


def _add_moment(made: icalendar.Event, name: str, moment: datetime) -> None:
    local = moment.astimezone(timezone(OFFSET)).replace(tzinfo=None) if moment.tzinfo else moment
    made[name] = icalendar.vDatetime(local)
    made[name].params["TZID"] = ZONE
