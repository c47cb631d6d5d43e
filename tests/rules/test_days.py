"""Days: what people type, what one tap means, which days are worked."""

from datetime import UTC, date, datetime, time, timedelta
from zoneinfo import ZoneInfo

import pytest
from hypothesis import given
from hypothesis import strategies as st

from domain.actions import Due, due_day, read_day
from domain.moments import Region, add_working_days, at_local, check_aware, working_hours_after
from domain.pings import STAGES, Snooze, next_weekly, occurrences, snoozed
from domain.refusals import Reason, Refused
from domain.rhythm import USUAL
from scheduling.dutch_calendar import DutchCalendar

AMSTERDAM = ZoneInfo("Europe/Amsterdam")
CALENDAR = DutchCalendar(AMSTERDAM, Region.MIDDEN)
MONDAY = date(2026, 11, 23)
days = st.dates(min_value=date(2024, 1, 1), max_value=date(2035, 12, 31))


@pytest.mark.parametrize(
    ("typed", "day"),
    [
        ("vandaag", date(2026, 11, 23)),
        ("Morgen", date(2026, 11, 24)),
        ("overmorgen", date(2026, 11, 25)),
        ("maandag", date(2026, 11, 30)),
        ("vr", date(2026, 11, 27)),
        ("op donderdag.", date(2026, 11, 26)),
        ("27 nov", date(2026, 11, 27)),
        ("1 december", date(2026, 12, 1)),
        ("3-12", date(2026, 12, 3)),
        ("3/12/2026", date(2026, 12, 3)),
        ("2 maart", date(2027, 3, 2)),
        ("23 nov", date(2026, 11, 23)),
        ("di 1 dec", date(2026, 12, 1)),
        ("dinsdag 1 december", date(2026, 12, 1)),
        ("volgende week dinsdag", date(2026, 12, 1)),
    ],
)
def test_days_are_read_as_people_type_them(typed: str, day: date) -> None:
    assert read_day(typed, MONDAY) == day


@pytest.mark.parametrize(
    ("typed", "reason"),
    [
        ("ooit", Reason.DATE_UNCLEAR),
        ("31 februari", Reason.DATE_UNCLEAR),
        ("5 blauw", Reason.DATE_UNCLEAR),
        ("1-13", Reason.DATE_UNCLEAR),
        ("", Reason.DATE_UNCLEAR),
        ("22-11-2026", Reason.DATE_PAST),
        ("1-1-2029", Reason.DATE_FAR),
    ],
)
def test_what_is_no_day_is_refused(typed: str, reason: Reason) -> None:
    with pytest.raises(Refused) as refused:
        read_day(typed, MONDAY)
    assert refused.value.reason is reason


@given(st.text(max_size=40), days)
def test_whatever_is_typed_is_a_day_ahead_or_a_kind_refusal(typed: str, today: date) -> None:
    try:
        assert today <= read_day(typed, today) <= today + timedelta(days=366)
    except Refused as refused:
        assert refused.reason in (Reason.DATE_UNCLEAR, Reason.DATE_PAST, Reason.DATE_FAR)


@given(days, st.sampled_from([due for due in Due if due is not Due.MEETING]))
def test_one_tap_days_are_not_in_the_past_and_end_on_a_friday(today: date, due: Due) -> None:
    day = due_day(due, today)
    assert day >= today
    assert due is Due.TODAY or day.weekday() == 4


@given(days, st.integers(min_value=-9, max_value=9))
def test_the_next_meeting_is_a_day_only_when_it_lies_ahead(today: date, ahead: int) -> None:
    meeting = today + timedelta(days=ahead)
    if ahead > 0:
        assert due_day(Due.MEETING, today, meeting) == meeting
    else:
        with pytest.raises(Refused):
            due_day(Due.MEETING, today, meeting)
    with pytest.raises(Refused):
        due_day(Due.MEETING, today)


@given(days, st.integers(min_value=0, max_value=30), st.booleans())
def test_working_days_are_worked_and_counted(day: date, count: int, school: bool) -> None:
    reached = add_working_days(day, count, CALENDAR, school=school)
    assert CALENDAR.is_working_day(reached, school=school)
    first = day if count == 0 else day + timedelta(days=1)
    worked = [
        first + timedelta(days=n)
        for n in range((reached - first).days + 1)
        if CALENDAR.is_working_day(first + timedelta(days=n), school=school)
    ]
    assert len(worked) == max(count, 1)


@given(days)
def test_pings_come_up_as_their_working_day_begins_and_then_at_nine_whatever_the_clock_does(day: date) -> None:
    planned = occurrences("action:x", day, CALENDAR, school=False)
    assert len(planned) == len(STAGES)
    for moment in planned:
        assert moment.due_at == at_local(moment.day, time(0), AMSTERDAM)
        local = USUAL.next_ping(moment.due_at, CALENDAR, school=False).astimezone(AMSTERDAM)
        assert (local.date(), local.time()) == (moment.day, time(9, 0))


@given(days, st.sampled_from(Snooze))
def test_a_snooze_comes_up_on_a_later_day(day: date, choice: Snooze) -> None:
    moment = snoozed("action:x", choice, day, CALENDAR)
    assert day < moment.day <= day + timedelta(days=7)
    assert choice is Snooze.TOMORROW or moment.day.weekday() == 0


@given(days)
def test_a_weekly_overview_comes_up_on_the_next_monday(day: date) -> None:
    moment = next_weekly("p", day, CALENDAR)
    assert day < moment.day <= day + timedelta(days=7)
    assert moment.day.weekday() == 0


@pytest.mark.parametrize(
    ("day", "office", "school"),
    [
        (date(2026, 12, 25), False, False),  # Christmas, a Friday
        (date(2026, 4, 27), False, False),  # King's Day
        (date(2026, 4, 3), True, True),  # Good Friday is worked
        (date(2026, 12, 22), True, False),  # Christmas holidays
        (date(2026, 11, 21), False, False),  # Saturday
    ],
)
def test_public_and_school_holidays(day: date, office: bool, school: bool) -> None:
    assert CALENDAR.is_working_day(day, school=False) is office
    assert CALENDAR.is_working_day(day, school=True) is school


def test_regions_differ_and_silence_is_known() -> None:
    noord = DutchCalendar(AMSTERDAM, Region.NOORD)
    spring = date(2026, 2, 23)
    assert CALENDAR.is_working_day(spring, school=True) is not noord.is_working_day(spring, school=True)
    assert CALENDAR.knows_school_holidays(2027)
    assert not CALENDAR.knows_school_holidays(2031)


def test_a_naive_moment_is_a_bug() -> None:
    with pytest.raises(ValueError, match="time zone"):
        check_aware(datetime(2026, 1, 1))  # noqa: DTZ001
    assert at_local(date(2026, 7, 1), time(9), AMSTERDAM) == datetime(2026, 7, 1, 7, tzinfo=UTC)


@pytest.mark.parametrize(
    ("sent", "hours", "comes"),
    [
        ((23, 10, 0), 2, (23, 12, 0)),  # on a Monday
        ((23, 16, 0), 2, (23, 18, 0)),
        ((23, 16, 30), 2, (24, 8, 30)),
        ((23, 16, 30), 4, (24, 10, 30)),
        ((23, 18, 0), 2, (24, 10, 0)),
        ((23, 3, 0), 2, (23, 10, 0)),
        ((23, 22, 0), 0, (24, 8, 0)),
        ((23, 12, 0), 0, (23, 12, 0)),
        ((27, 17, 0), 2, (30, 9, 0)),  # over the weekend
        ((28, 12, 0), 4, (30, 12, 0)),
        ((23, 8, 0), 20, (24, 18, 0)),
    ],
)
def test_working_hours_are_those_in_which_somebody_looks(
    sent: tuple[int, int, int], hours: int, comes: tuple[int, int, int]
) -> None:
    def moment(day: int, hour: int, minute: int) -> datetime:
        return datetime(2026, 11, day, hour, minute, tzinfo=AMSTERDAM)

    assert working_hours_after(moment(*sent), hours, CALENDAR) == moment(*comes)


def test_working_hours_skip_a_holiday_and_need_a_time_zone() -> None:
    christmas_eve = datetime(2026, 12, 24, 17, tzinfo=AMSTERDAM)  # a Thursday; then two holidays and a Sunday
    assert working_hours_after(christmas_eve, 2, CALENDAR) == datetime(2026, 12, 28, 9, tzinfo=AMSTERDAM)
    with pytest.raises(ValueError, match="time zone"):
        working_hours_after(datetime(2026, 11, 23, 9), 2, CALENDAR)  # noqa: DTZ001


@given(st.datetimes(datetime(2024, 1, 1), datetime(2035, 1, 1)), st.integers(0, 30), st.integers(0, 30))  # noqa: DTZ001
def test_working_hours_add_up_and_are_always_within_them(naive: datetime, some: int, more: int) -> None:
    sent = naive.replace(tzinfo=UTC)
    after = working_hours_after(sent, some, CALENDAR)
    assert after >= sent
    local = after.astimezone(AMSTERDAM)
    assert CALENDAR.is_working_day(local.date(), school=False)
    assert time(8) <= local.time() <= time(18)
    assert working_hours_after(after, more, CALENDAR) == working_hours_after(sent, some + more, CALENDAR) or not more
