"""How is a meeting written down for a calendar (RFC 5545 and 5546)? Title, time and place, and nothing else.

Decided, for Outlook, Google and Apple:

- Local time with TZID and a VTIMEZONE, not UTC: a meeting at 15:00 stays at 15:00, also when a rule about summer time
  changes after the file was read. The zone is written as one yearly rule for each half of the year, the form that
  Outlook reads; where a zone follows no such rule, its changes are written out one by one.
- In a chat a file is PUBLISH, or CANCEL when all of it is off: nobody in particular is asked, so that it has no
  organiser and no guests, and may hold several meetings, each with a UID of its own. STATUS says the same, for a
  calendar that only imports; the message beside it says that some calendars leave it to their owner.
- By mail each meeting is a REQUEST of its own: of several in one mail Outlook reads the first alone, and it knows no
  PUBLISH there (Microsoft's [MS-STANOICAL] 2.2.175). Its organiser is the bot's own address, and who gets it is the
  only guest. RSVP is off: answers are given in the chat.
- The link of an online meeting is URL, and stands in LOCATION too, since Outlook does not show URL.

icalendar is imported where it is used, since few moments need it.
"""

from collections.abc import Iterable
from datetime import date, datetime, timedelta
from typing import TYPE_CHECKING
from zoneinfo import ZoneInfo

from domain.calendars import Appointment

if TYPE_CHECKING:
    from icalendar import Calendar, Event, Timezone

_MAKER = "-//Kernlijn//Overleg//NL"
_HOUR = timedelta(hours=1)


def published(titled: Iterable[tuple[str, Appointment]], stamp: datetime, zone: ZoneInfo) -> bytes:
    """A file for a chat, with one meeting or more, each with its title."""
    found = list(titled)
    off = all(one.off for _, one in found)
    calendar = _calendar("CANCEL" if off else "PUBLISH", [one for _, one in found], zone)
    for title, one in found:
        calendar.add_component(_event(title, one, stamp, zone))
    return bytes(calendar.to_ical())


def asked(title: str, one: Appointment, stamp: datetime, zone: ZoneInfo, *, organiser: str, guest: str) -> bytes:
    """A part of a mail: an invitation to one meeting, or that it is off."""
    from icalendar import vCalAddress  # noqa: PLC0415

    calendar = _calendar("CANCEL" if one.off else "REQUEST", [one], zone)
    event = _event(title, one, stamp, zone)
    by = vCalAddress(f"mailto:{organiser}")
    by.params["CN"] = "Kernlijn"
    event.add("organizer", by)
    to = vCalAddress(f"mailto:{guest}")
    to.params.update({"ROLE": "REQ-PARTICIPANT", "PARTSTAT": "NEEDS-ACTION", "RSVP": "FALSE"})
    event.add("attendee", to)
    calendar.add_component(event)
    return bytes(calendar.to_ical())


def method_of(one: Appointment) -> str:
    """What a mail asks of a calendar."""
    return "CANCEL" if one.off else "REQUEST"


def _calendar(method: str, appointments: list[Appointment], zone: ZoneInfo) -> "Calendar":
    from icalendar import Calendar  # noqa: PLC0415

    calendar = Calendar()
    calendar.add("prodid", _MAKER)
    calendar.add("version", "2.0")
    calendar.add("calscale", "GREGORIAN")
    calendar.add("method", method)
    days = [one.day for one in appointments]
    calendar.add_component(_timezone(zone, min(days), max(days)))
    return calendar


def _event(title: str, one: Appointment, stamp: datetime, zone: ZoneInfo) -> "Event":
    from icalendar import Event  # noqa: PLC0415

    event = Event()
    event.add("uid", one.uid)
    event.add("sequence", one.sequence)
    event.add("dtstamp", stamp)
    event.add("summary", title)
    event.add("dtstart", datetime.combine(one.day, one.starts, tzinfo=zone))
    event.add("dtend", datetime.combine(*one.ends, tzinfo=zone))
    where = ", ".join(part for part in (one.place, one.link) if part)
    if where:
        event.add("location", where)
    if one.link:
        event.add("url", one.link)
    event.add("status", "CANCELLED" if one.off else "CONFIRMED")
    return event


def _timezone(zone: ZoneInfo, first: date, last: date) -> "Timezone":
    """The zone in the years of these days and the next, for what is moved later."""
    from icalendar import Timezone  # noqa: PLC0415

    if all(_european(zone, year) for year in range(first.year, last.year + 2)):
        return _yearly(zone, first.year)
    return Timezone.from_tzid(zone.key, first_date=date(first.year, 1, 1), last_date=date(last.year + 2, 1, 1))


def _european(zone: ZoneInfo, year: int) -> bool:
    """Whether the clock goes an hour forward on the last Sunday of March at 1:00 UTC, and back in October."""
    winter = datetime(year, 1, 15, tzinfo=zone).utcoffset()
    for month, before, after in ((3, timedelta(0), _HOUR), (10, _HOUR, timedelta(0))):
        sunday = date(year, month, 31) - timedelta(days=(date(year, month, 31).weekday() + 1) % 7)
        change = datetime(sunday.year, sunday.month, sunday.day, 1, tzinfo=ZoneInfo("UTC"))
        offsets = [(change + moment).astimezone(zone).utcoffset() for moment in (-_HOUR / 60, timedelta(0))]
        if winter is None or offsets != [winter + before, winter + after]:
            return False
    return True


def _yearly(zone: ZoneInfo, year: int) -> "Timezone":
    from icalendar import Timezone, TimezoneDaylight, TimezoneStandard  # noqa: PLC0415

    winter = datetime(year, 1, 15, tzinfo=zone).utcoffset() or timedelta(0)
    found = Timezone()
    found.add("tzid", zone.key)
    halves = ((TimezoneDaylight(), 3, winter, winter + _HOUR), (TimezoneStandard(), 10, winter + _HOUR, winter))
    for half, month, before, after in halves:
        sunday = date(1970, month, 31) - timedelta(days=(date(1970, month, 31).weekday() + 1) % 7)
        local = datetime(1970, month, sunday.day, 1) + before  # noqa: DTZ001 - local, as the zone itself is told
        half.add("dtstart", local)
        half.add("rrule", {"freq": "yearly", "bymonth": month, "byday": "-1su"})
        half.add("tzoffsetfrom", before)
        half.add("tzoffsetto", after)
        found.add_component(half)
    return found
