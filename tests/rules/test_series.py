"""Series: which days a rule gives, and what holidays do to them."""

from datetime import date, timedelta
from zoneinfo import ZoneInfo

import pytest
from hypothesis import given
from hypothesis import strategies as st

from domain.moments import Region
from domain.series import OnHoliday, Pattern, Repeat, coming, school_year
from scheduling.dutch_calendar import DutchCalendar
from scheduling.recurrence import Rules

CALENDAR = DutchCalendar(ZoneInfo("Europe/Amsterdam"), Region.MIDDEN)
TUESDAY = 1
SUMMER = date(2027, 7, 31)


def days(pattern: Pattern, until: date = SUMMER) -> list[date | None]:
    return [slot.day for slot in coming(pattern, until, Rules(), CALENDAR)]


def test_every_four_weeks_skips_the_holidays() -> None:
    pattern = Pattern(repeat=Repeat.WEEKS, weekday=TUESDAY, first=date(2026, 11, 24), every=4)
    assert days(pattern, date(2027, 3, 31)) == [
        date(2026, 11, 24),
        None,  # 22 December
        date(2027, 1, 19),
        date(2027, 2, 16),
        date(2027, 3, 16),
    ]


def test_a_meeting_in_the_holidays_moves_to_the_first_week_after_them() -> None:
    pattern = Pattern(repeat=Repeat.MONTHS, weekday=TUESDAY, nth=-1, first=date(2026, 12, 1), on_holiday=OnHoliday.MOVE)
    assert days(pattern, date(2027, 1, 31)) == [date(2027, 1, 5), date(2027, 1, 26)]


def test_it_does_not_move_onto_the_next_one() -> None:
    pattern = Pattern(repeat=Repeat.WEEKS, weekday=TUESDAY, first=date(2026, 12, 15), on_holiday=OnHoliday.MOVE)
    assert days(pattern, date(2027, 1, 5)) == [date(2026, 12, 15), None, None, date(2027, 1, 5)]


def test_the_second_tuesday_of_each_month() -> None:
    pattern = Pattern(repeat=Repeat.MONTHS, weekday=TUESDAY, nth=2, first=date(2026, 9, 1))
    assert days(pattern, date(2026, 11, 30)) == [date(2026, 9, 8), date(2026, 10, 13), date(2026, 11, 10)]


@pytest.mark.parametrize("times", [1, 2, 4, 5, 10])
def test_so_many_times_a_school_year_is_spread_over_weeks_with_school(times: int) -> None:
    pattern = Pattern(repeat=Repeat.SCHOOL_YEAR, weekday=TUESDAY, every=times, first=date(2026, 8, 1))
    found = days(pattern)
    assert len(found) == times
    assert all(day is not None and not CALENDAR.is_holiday(day, school=True) for day in found)
    assert found == sorted(set(found), key=lambda day: day or date.min)


def test_the_first_and_the_last_meeting_of_a_school_year() -> None:
    start = Pattern(repeat=Repeat.SCHOOL_START, weekday=TUESDAY, first=date(2026, 8, 1))
    end = Pattern(repeat=Repeat.SCHOOL_END, weekday=TUESDAY, first=date(2026, 8, 1))
    assert days(start) == [date(2026, 9, 8)]
    assert days(end) == [date(2027, 6, 15)]


def test_where_no_school_holidays_are_known_there_still_is_a_school_year() -> None:
    assert not CALENDAR.knows_school_holidays(2034)
    pattern = Pattern(repeat=Repeat.SCHOOL_YEAR, weekday=TUESDAY, every=4, first=date(2033, 8, 1))
    assert len(days(pattern, date(2034, 7, 31))) == 4


patterns = st.builds(
    Pattern,
    repeat=st.sampled_from(Repeat),
    weekday=st.integers(0, 4),
    first=st.dates(date(2024, 1, 1), date(2034, 12, 31)),
    every=st.integers(1, 9),
    nth=st.sampled_from([1, 2, 3, 4, -1]),
    on_holiday=st.sampled_from(OnHoliday),
)


@given(patterns, st.integers(0, 800))
def test_whatever_the_rule_each_meeting_is_once_on_its_weekday_and_in_no_holiday(pattern: Pattern, ahead: int) -> None:
    until = pattern.first + timedelta(days=ahead)
    slots = coming(pattern, until, Rules(), CALENDAR)
    held = [slot.day for slot in slots if slot.day is not None]
    assert held == sorted(set(held))
    assert len({slot.slot for slot in slots}) == len(slots)
    assert all(pattern.first <= slot.slot <= until for slot in slots)
    assert all(day.weekday() == pattern.weekday and not CALENDAR.is_holiday(day, school=True) for day in held)


@given(patterns, st.integers(0, 400), st.integers(0, 400))
def test_what_was_planned_stays_when_more_is_planned(pattern: Pattern, ahead: int, more: int) -> None:
    until = pattern.first + timedelta(days=ahead)
    early = coming(pattern, until, Rules(), CALENDAR)
    late = coming(pattern, until + timedelta(days=more), Rules(), CALENDAR)
    assert early == [slot for slot in late if slot.slot <= until]


@given(st.dates(date(2020, 1, 1), date(2040, 1, 1)))
def test_every_day_lies_in_one_school_year(day: date) -> None:
    begins, ends = school_year(day)
    assert begins <= day <= ends
    assert school_year(ends + timedelta(days=1))[0] == ends + timedelta(days=1)
