"""Rhythms: nobody is pinged outside their own hours and days, and everybody is pinged in the end."""

from dataclasses import replace
from datetime import UTC, date, datetime, time, timedelta
from zoneinfo import ZoneInfo

import pytest
from hypothesis import given
from hypothesis import strategies as st

from domain.moments import Region, at_local
from domain.refusals import Reason, Refused
from domain.rhythm import USUAL, Away, Reminder, Rhythm, away_day, read_clock, read_hours
from scheduling.dutch_calendar import DutchCalendar
from storage.choices import dump_rhythm, load_rhythm

AMSTERDAM = ZoneInfo("Europe/Amsterdam")
CALENDAR = DutchCalendar(AMSTERDAM, Region.MIDDEN)
MONDAY = date(2026, 11, 23)
NIGHT = Rhythm(ping_at=time(2, 30), works_from=time(22), works_until=time(6))

clocks = st.times().map(lambda at: at.replace(second=0, microsecond=0))
days = st.dates(min_value=date(2024, 1, 1), max_value=date(2030, 12, 31))
moments = st.datetimes(datetime(2024, 1, 1), datetime(2030, 12, 31), timezones=st.just(UTC))  # noqa: DTZ001
# The nights in which the clock skips or repeats an hour deserve more than their share.
turning = st.sampled_from([date(2026, 3, 29), date(2026, 10, 25), date(2027, 3, 28), date(2027, 10, 31)])
at_the_turn = st.builds(lambda day, hours: at_local(day, time(0), AMSTERDAM) + hours, turning, st.timedeltas(
    min_value=timedelta(hours=-12), max_value=timedelta(hours=12)))  # fmt: skip
rhythms = st.builds(
    Rhythm,
    ping_at=clocks,
    days=st.frozensets(st.integers(min_value=0, max_value=6), min_size=1),
    works_from=clocks,
    works_until=clocks,
    away_from=st.none() | days,
    away_until=st.none() | days,
    silent=st.frozensets(st.sampled_from(Reminder)),
)


def local(moment: datetime) -> datetime:
    return moment.astimezone(AMSTERDAM)


@given(rhythms, st.one_of(moments, at_the_turn), st.booleans())
def test_there_is_always_a_next_ping_and_it_is_a_moment_at_which_one_may_ping(
    rhythm: Rhythm, moment: datetime, school: bool
) -> None:
    ping = rhythm.next_ping(moment, CALENDAR, school=school)
    assert ping >= moment
    assert rhythm.may_ping(ping, CALENDAR, school=school)
    assert rhythm.next_ping(ping, CALENDAR, school=school) == ping


@given(rhythms, st.one_of(moments, at_the_turn), st.booleans())
def test_nobody_is_pinged_outside_their_own_hours_and_days(rhythm: Rhythm, moment: datetime, school: bool) -> None:
    if not rhythm.may_ping(moment, CALENDAR, school=school):
        return
    assert rhythm.works_at(moment, CALENDAR, school=school)
    now = local(moment)
    over_midnight = rhythm.works_until <= rhythm.works_from
    # In the night that the clock goes back an hour is read twice, and in the other one it is not read at all.
    turns = local(moment - timedelta(hours=3)).utcoffset() != local(moment + timedelta(hours=3)).utcoffset()
    within = now.time() >= rhythm.works_from or now.time() < rhythm.works_until
    assert turns or (within if over_midnight else rhythm.works_from <= now.time() < rhythm.works_until)
    began = now.date() - timedelta(days=1) if over_midnight and now.time() < rhythm.works_until else now.date()
    if turns and over_midnight:
        return
    assert began.weekday() in rhythm.days
    assert not CALENDAR.is_holiday(began, school=school)
    assert not rhythm.away_on(began)


@given(rhythms, st.one_of(moments, at_the_turn), st.booleans())
def test_the_last_ping_of_a_week_is_one_after_which_none_comes_in_it(
    rhythm: Rhythm, before: datetime, school: bool
) -> None:
    since = before - timedelta(days=7)
    last = rhythm.last_ping(since, before, CALENDAR, school=school)
    if last is None:
        assert rhythm.next_ping(since, CALENDAR, school=school) >= before
        return
    assert since <= last < before
    assert rhythm.may_ping(last, CALENDAR, school=school)
    assert rhythm.next_ping(last + timedelta(microseconds=1), CALENDAR, school=school) >= before


@given(rhythms, moments)
def test_between_two_pings_nothing_is_due(rhythm: Rhythm, moment: datetime) -> None:
    """One moment a day: the next one after a ping is on another day of work."""
    first = rhythm.next_ping(moment, CALENDAR, school=False)
    second = rhythm.next_ping(first + timedelta(minutes=1), CALENDAR, school=False)
    assert second - first >= timedelta(hours=20)


@pytest.mark.parametrize(
    ("day", "reads"),
    [
        (date(2026, 3, 28), "29 03:30"),  # a Saturday night in which 2:30 does not exist
        (date(2026, 10, 24), "25 02:30"),  # and one in which it comes twice
        (date(2026, 11, 24), "25 02:30"),
    ],
)
def test_a_night_worker_is_pinged_in_their_own_night(day: date, reads: str) -> None:
    rhythm = replace(NIGHT, days=frozenset(range(7)))
    ping = rhythm.next_ping(at_local(day, time(12), AMSTERDAM), CALENDAR, school=False)
    assert local(ping).strftime("%d %H:%M") == reads


def test_a_shift_that_the_clock_skips_is_none() -> None:
    rhythm = Rhythm(days=frozenset(range(7)), works_from=time(2), works_until=time(3), ping_at=time(2))
    ping = rhythm.next_ping(at_local(date(2026, 3, 29), time(0), AMSTERDAM), CALENDAR, school=False)
    assert local(ping).strftime("%d %H:%M") == "30 02:00"


def test_a_night_shift_belongs_to_the_day_on_which_it_begins() -> None:
    friday_night = at_local(date(2026, 11, 28), time(3), AMSTERDAM)  # on Saturday
    sunday_night = at_local(date(2026, 11, 30), time(3), AMSTERDAM)  # on Monday
    assert NIGHT.works_at(friday_night, CALENDAR, school=False)
    assert not NIGHT.works_at(sunday_night, CALENDAR, school=False)


def test_who_is_pinged_outside_their_hours_hears_it_when_they_begin() -> None:
    late = Rhythm(works_from=time(14), works_until=time(22))
    assert late.pings_outside_hours()
    assert local(late.next_ping(at_local(MONDAY, time(0), AMSTERDAM), CALENDAR, school=False)).hour == 14
    assert not USUAL.pings_outside_hours()
    assert not NIGHT.pings_outside_hours()
    assert replace(NIGHT, ping_at=time(9)).pings_outside_hours()


def test_school_holidays_are_free_for_school_staff_only() -> None:
    christmas = at_local(date(2026, 12, 22), time(10), AMSTERDAM)
    assert USUAL.works_at(christmas, CALENDAR, school=False)
    assert not USUAL.works_at(christmas, CALENDAR, school=True)


def test_somebody_who_works_on_saturdays_is_pinged_on_saturdays() -> None:
    saturday = at_local(date(2026, 11, 28), time(9), AMSTERDAM)
    assert replace(USUAL, days=frozenset({5})).next_ping(saturday, CALENDAR, school=False) == saturday


def test_one_day_of_work_is_left() -> None:
    with pytest.raises(Refused) as refused:
        replace(USUAL, days=frozenset())
    assert refused.value.reason is Reason.NO_DAY_LEFT


@given(days, st.sampled_from(Away))
def test_free_days_one_tap_away_lie_ahead(today: date, choice: Away) -> None:
    assert today <= away_day(choice, today) <= today + timedelta(days=13)


def test_free_until() -> None:
    assert [away_day(choice, MONDAY) for choice in Away] == [
        date(2026, 11, 23),
        date(2026, 11, 24),
        date(2026, 11, 29),
        date(2026, 12, 6),
    ]


def test_who_stands_in_goes_on_when_one_is_back_sooner_and_not_when_it_takes_longer() -> None:
    gone = replace(USUAL.gone(date(2026, 11, 27), MONDAY), substitute_id="yara")
    assert gone.stood_in_on(MONDAY) == "yara"
    assert gone.stood_in_on(date(2026, 11, 28)) is None
    assert gone.gone(date(2026, 11, 25), MONDAY).substitute_id == "yara"
    assert gone.gone(date(2026, 12, 4), MONDAY).substitute_id is None
    assert gone.gone(date(2026, 12, 4), date(2026, 11, 30)).substitute_id is None
    assert gone.back() == USUAL


def test_who_is_free_later_is_there_until_then() -> None:
    later = replace(USUAL.gone(date(2026, 12, 14), MONDAY, date(2026, 12, 1)), substitute_id="yara")
    assert [later.away_on(date(2026, *day)) for day in ((11, 30), (12, 1), (12, 14), (12, 15))] == [
        False,
        True,
        True,
        False,
    ]
    assert later.away_ahead(MONDAY)
    assert (later.stood_in_on(MONDAY), later.stood_in_on(date(2026, 12, 1))) == (None, "yara")
    assert later.gone(date(2026, 12, 10), MONDAY, date(2026, 12, 2)).substitute_id == "yara"
    assert later.gone(date(2026, 12, 10), MONDAY).substitute_id is None
    assert later.back() == USUAL
    assert load_rhythm(dump_rhythm(later)) == later
    assert USUAL.gone(date(2026, 12, 14), MONDAY, MONDAY).away_from is None


@pytest.mark.parametrize(
    ("typed", "hours"),
    [
        ("14-22", (time(14), time(22))),
        ("22:00-06:00", (time(22), time(6))),
        ("van 8.30 tot 17 uur", (time(8, 30), time(17))),
        ("9 – 12:15", (time(9), time(12, 15))),
        ("16-24", (time(16), time(0))),
        ("9 tot 5", (time(9), time(17))),
        ("22-6", (time(22), time(6))),
        ("20 tot 4", (time(20), time(4))),
    ],
)
def test_hours_are_read_as_people_type_them(typed: str, hours: tuple[time, time]) -> None:
    assert read_hours(typed) == hours


@pytest.mark.parametrize(
    ("typed", "at"), [("9", time(9)), ("9:30", time(9, 30)), ("om 14.15 uur", time(14, 15)), ("24:00", time(0))]
)
def test_times_are_read_as_people_type_them(typed: str, at: time) -> None:
    assert read_clock(typed) == at


@given(st.text(max_size=20) | st.from_regex(r"\d{1,2}[:.-]\d{1,2}", fullmatch=True))
def test_whatever_is_typed_is_a_time_or_a_kind_refusal(typed: str) -> None:
    for read, reason in ((read_clock, Reason.TIME_UNCLEAR), (read_hours, Reason.HOURS_UNCLEAR)):
        try:
            assert read(typed) is not None
        except Refused as refused:
            assert refused.reason is reason


@given(rhythms, st.booleans(), st.booleans())
def test_a_rhythm_is_kept_as_it_was(rhythm: Rhythm, weekly: bool, always: bool) -> None:
    whole = replace(rhythm, weekly=weekly, alarms_always=always, substitute_id="yara")
    assert load_rhythm(dump_rhythm(whole)) == whole
