"""What we write for a calendar, another library reads: times over summer time, folding, signs, cancellations."""

from datetime import UTC, date, datetime, time
from zoneinfo import ZoneInfo

import pytest
from dateutil.tz import gettz
from hypothesis import given
from hypothesis import strategies as st

from channels.calendar_files import asked, published
from domain.calendars import Appointment
from domain.meetings import Kind
from tests.journeys.meetings import read_calendar

AMSTERDAM = ZoneInfo("Europe/Amsterdam")
NOW = datetime(2026, 11, 23, 9, 0, tzinfo=UTC)
TEXT = st.text(
    st.characters(codec="utf-8", exclude_categories=["Cs", "Cc", "Cf", "Cn", "Co", "Zl", "Zp"]), max_size=200
)


def one(day: date = date(2026, 12, 1), starts: time = time(15), **values: object) -> Appointment:
    kept = {"meeting_id": "m1", "sequence": 0, "kind": Kind.KERNTEAM, "of": "Lyceum Zuid", "minutes": 90, **values}
    return Appointment(day=day, starts=starts, **kept)  # type: ignore[arg-type]


@pytest.mark.parametrize(
    ("day", "starts", "utc"),
    [
        (date(2027, 3, 26), time(15), datetime(2027, 3, 26, 14, tzinfo=UTC)),  # the Friday before summer time
        (date(2027, 3, 28), time(15), datetime(2027, 3, 28, 13, tzinfo=UTC)),  # the day itself
        (date(2027, 3, 29), time(15), datetime(2027, 3, 29, 13, tzinfo=UTC)),
        (date(2027, 10, 29), time(15), datetime(2027, 10, 29, 13, tzinfo=UTC)),
        (date(2027, 10, 31), time(15), datetime(2027, 10, 31, 14, tzinfo=UTC)),  # the day on which it ends
        (date(2027, 11, 1), time(9, 15), datetime(2027, 11, 1, 8, 15, tzinfo=UTC)),
    ],
)
def test_local_time_stays_what_it_is(day: date, starts: time, utc: datetime) -> None:
    content = published([("Overleg", one(day, starts))], NOW, AMSTERDAM)
    text = content.decode()
    assert f"DTSTART;TZID=Europe/Amsterdam:{day:%Y%m%d}T{starts:%H%M}00" in text
    begins = read_calendar(content).vevent.dtstart.value
    assert begins.replace(tzinfo=None) == datetime.combine(day, starts)
    assert begins.astimezone(UTC) == utc  # by the VTIMEZONE in the file, as the other library understands it


def test_the_zone_is_written_as_a_yearly_rule() -> None:
    text = published([("Overleg", one())], NOW, AMSTERDAM).decode()
    for line in (
        "TZID:Europe/Amsterdam",
        "DTSTART:19700329T020000",
        "RRULE:FREQ=YEARLY;BYDAY=-1SU;BYMONTH=3",
        "DTSTART:19701025T030000",
        "RRULE:FREQ=YEARLY;BYDAY=-1SU;BYMONTH=10",
        "TZOFFSETFROM:+0200",
        "TZOFFSETTO:+0100",
    ):
        assert line in text.split("\r\n"), line


def test_a_zone_with_other_rules_is_written_out() -> None:
    zone = ZoneInfo("America/New_York")
    content = published([("Overleg", one(date(2027, 3, 15)))], NOW, zone)
    begins = read_calendar(content).vevent.dtstart.value
    assert begins.astimezone(UTC) == datetime(2027, 3, 15, 19, tzinfo=UTC)
    assert gettz("America/New_York") is not None


@given(TEXT, TEXT)
def test_signs_and_long_lines_are_read_back(title: str, place: str) -> None:
    title, place = title.strip() or "x", place.strip()
    event = read_calendar(published([(title, one(place=place))], NOW, AMSTERDAM)).vevent
    assert event.summary.value == title
    assert (event.location.value if place else "") == place


def test_emoji_commas_and_semicolons() -> None:
    title = 'Kernteamoverleg Lyceum Zuid 🏫; "aula", lokaal 12\\b ' + "é" * 80
    event = read_calendar(published([(title, one(place="Plein 1, Zuiderdam; achterom 🚪"))], NOW, AMSTERDAM)).vevent
    assert event.summary.value == title
    assert event.location.value == "Plein 1, Zuiderdam; achterom 🚪"


def test_a_cancellation_has_the_same_uid_and_a_higher_sequence() -> None:
    first = read_calendar(published([("Overleg", one())], NOW, AMSTERDAM))
    last = read_calendar(published([("Overleg", one(sequence=2, off=True))], NOW, AMSTERDAM))
    assert first.vevent.uid.value == last.vevent.uid.value == "m1@kernlijn"
    assert (first.method.value, last.method.value) == ("PUBLISH", "CANCEL")
    assert (first.vevent.status.value, last.vevent.status.value) == ("CONFIRMED", "CANCELLED")
    assert int(first.vevent.sequence.value) < int(last.vevent.sequence.value)


def test_an_online_meeting_has_its_link_where_each_calendar_shows_it() -> None:
    event = read_calendar(published([("Overleg", one(link="https://meet.example/a?b=1"))], NOW, AMSTERDAM)).vevent
    assert event.url.value == event.location.value == "https://meet.example/a?b=1"


def test_a_mail_asks_one_guest_and_a_file_in_a_chat_nobody() -> None:
    mail = read_calendar(
        asked("Overleg", one(), NOW, AMSTERDAM, organiser="bot@zuiderdam.example", guest="ben@politie.example")
    )
    assert mail.method.value == "REQUEST"
    assert mail.vevent.organizer.value == "mailto:bot@zuiderdam.example"
    assert [guest.value for guest in mail.vevent.attendee_list] == ["mailto:ben@politie.example"]
    assert mail.vevent.attendee.params["RSVP"] == ["FALSE"]
    chat = read_calendar(published([("Overleg", one())], NOW, AMSTERDAM)).vevent
    assert not {"organizer", "attendee", "description"} & set(chat.contents)
    off = read_calendar(asked("Overleg", one(off=True), NOW, AMSTERDAM, organiser="a@b.nl", guest="c@d.nl"))
    assert off.method.value == "CANCEL"


def test_a_meeting_over_midnight_ends_the_next_day() -> None:
    event = read_calendar(published([("Overleg", one(starts=time(23, 30)))], NOW, AMSTERDAM)).vevent
    assert f"{event.dtend.value:%Y-%m-%d %H:%M}" == "2026-12-02 01:00"


def test_the_stamp_is_when_it_was_sent() -> None:
    event = read_calendar(published([("Overleg", one())], NOW, AMSTERDAM)).vevent
    assert event.dtstamp.value == NOW
