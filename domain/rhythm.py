"""When does somebody work, and when may the bot speak to them?"""

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace
from datetime import date, datetime, time, timedelta
from enum import StrEnum

from domain.moments import WorkCalendar, at_local
from domain.refusals import Reason, Refused

USUAL_PING = time(9, 0)  # local
MONDAY_TO_FRIDAY = frozenset(range(5))
_DAY = timedelta(days=1)
_AHEAD = 800  # days; more without a day of work is a broken calendar
_CLOCK = r"(\d{1,2})(?:[:.](\d{2}))?"
_ONE_CLOCK = re.compile(rf"(?:om )?{_CLOCK}(?: uur)?")
_HOURS = re.compile(rf"(?:van )?{_CLOCK}(?: uur)? ?(?:-|–|tot|t/m) ?{_CLOCK}(?: uur)?")


class Hours(StrEnum):
    """Hours and shifts that are one tap away."""

    DAY = "day"  # dag
    EARLY = "early"  # vroege dienst
    LATE = "late"  # late dienst
    NIGHT = "night"  # nachtdienst, over midnight


class Away(StrEnum):
    """Until when somebody is free, one tap away; each up to and including that day."""

    TODAY = "today"  # today
    TOMORROW = "tomorrow"  # tomorrow
    THIS_WEEK = "this_week"  # up to and including this Sunday
    NEXT_WEEK = "next_week"  # up to and including next Sunday


class Reminder(StrEnum):
    """Of what around a meeting somebody is reminded; each can be switched off."""

    COLLECT = "collect"  # what do you want to talk about?
    EVE = "eve"  # the day before
    HOUR = "hour"  # an hour before, with the link; of an online meeting


HOURS = {
    Hours.DAY: (time(8), time(18)),
    Hours.EARLY: (time(7), time(15)),
    Hours.LATE: (time(14), time(22)),
    Hours.NIGHT: (time(22), time(6)),
}


@dataclass(frozen=True, kw_only=True)
class Shift:
    """One stretch of work, as UTC instants; `ping_at` lies in it."""

    begins: datetime
    ends: datetime
    ping_at: datetime


@dataclass(frozen=True, kw_only=True)
class Work:
    """Whether somebody is at work at an instant. `until` is when that ends, `next` when it begins again."""

    now: bool
    until: datetime | None = None
    next: datetime | None = None
    away_until: date | None = None  # of who said they are free


@dataclass(frozen=True, kw_only=True)
class Rhythm:
    """What somebody chose; all times are local. Hours that end before they begin go over midnight: a night shift.

    A night shift belongs to the day on which it begins.
    """

    ping_at: time = USUAL_PING
    days: frozenset[int] = MONDAY_TO_FRIDAY  # Monday is 0
    works_from: time = time(8, 0)
    works_until: time = time(18, 0)
    weekly: bool = False  # wants a weekly overview when there is something in it
    alarms_always: bool = False  # Code oranje also outside their working hours
    away_from: date | None = None  # not at work from this local day on; none: from when they said so
    away_until: date | None = None  # up to and including this one
    substitute_id: str | None = None  # who takes their pings meanwhile, after a yes
    silent: frozenset[Reminder] = frozenset()  # reminders of meetings that they don't want

    def __post_init__(self) -> None:
        if not self.days:
            raise Refused(Reason.NO_DAY_LEFT)

    def away_on(self, day: date) -> bool:
        """Whether they are free on a local day because they said so."""
        return self.away_ahead(day) and (self.away_from is None or self.away_from <= day)

    def away_ahead(self, day: date) -> bool:
        """Whether they are free on a local day, or said that they will be."""
        return self.away_until is not None and day <= self.away_until

    def stood_in_on(self, day: date) -> str | None:
        """Who takes their pings on a local day."""
        return self.substitute_id if self.away_on(day) else None

    def pings_outside_hours(self) -> bool:
        """Whether the chosen moment lies outside the working hours, so that pings come when they begin."""
        if self.works_from < self.works_until:
            return not self.works_from <= self.ping_at < self.works_until
        return self.works_until <= self.ping_at < self.works_from

    def works_at(self, moment: datetime, calendar: WorkCalendar, *, school: bool) -> bool:
        """Whether they are at work at this instant."""
        return self._shift_at(moment, calendar, school=school) is not None

    def may_ping(self, moment: datetime, calendar: WorkCalendar, *, school: bool) -> bool:
        """Whether this is an instant at which they may be pinged: at work, and not before the time they chose."""
        shift = self._shift_at(moment, calendar, school=school)
        return shift is not None and moment >= shift.ping_at

    def next_ping(self, moment: datetime, calendar: WorkCalendar, *, school: bool) -> datetime:
        """The first instant from `moment` on that they chose to be pinged at; there always is one."""
        day = moment.astimezone(calendar.zone).date() - _DAY
        for shift in self._shifts(day, calendar, school=school):
            if shift.ping_at >= moment:
                return shift.ping_at
        raise ValueError("no day of work in sight")

    def last_ping(self, since: datetime, before: datetime, calendar: WorkCalendar, *, school: bool) -> datetime | None:
        """The last instant before `before`, and not before `since`, that they chose to be pinged at."""
        last = None
        for shift in self._shifts(since.astimezone(calendar.zone).date() - _DAY, calendar, school=school):
            if shift.ping_at >= before:
                break
            last = shift.ping_at if shift.ping_at >= since else None
        return last

    def work_at(self, moment: datetime, calendar: WorkCalendar, *, school: bool) -> Work:
        """Whether they are at work at this instant, till when, or else from when on again."""
        shift = self._shift_at(moment, calendar, school=school)
        if shift is not None:
            return Work(now=True, until=shift.ends)
        today = moment.astimezone(calendar.zone).date()
        away_until = self.away_until if self.away_on(today) else None
        ahead = self._shifts(away_until or today, calendar, school=school)
        begins = next((shift.begins for shift in ahead if shift.begins > moment), None)
        return Work(now=False, next=begins, away_until=away_until)

    def _shift_at(self, moment: datetime, calendar: WorkCalendar, *, school: bool) -> Shift | None:
        today = moment.astimezone(calendar.zone).date()
        for day in (today - _DAY, today):
            shift = self._shift_of(day, calendar, school=school)
            if shift is not None and shift.begins <= moment < shift.ends:
                return shift
        return None

    def _shifts(self, day: date, calendar: WorkCalendar, *, school: bool) -> Iterator[Shift]:
        for _ in range(_AHEAD):
            if self.away_until is not None and self.away_on(day):
                day = self.away_until + _DAY
            shift = self._shift_of(day, calendar, school=school)
            if shift is not None:
                yield shift
            day += _DAY

    def _shift_of(self, day: date, calendar: WorkCalendar, *, school: bool) -> Shift | None:
        if day.weekday() not in self.days or self.away_on(day) or calendar.is_holiday(day, school=school):
            return None
        last = day if self.works_from < self.works_until else day + _DAY
        begins = at_local(day, self.works_from, calendar.zone)
        ends = at_local(last, self.works_until, calendar.zone)
        chosen = [at_local(each, self.ping_at, calendar.zone) for each in (day, last)]
        within = [moment for moment in chosen if begins <= moment < ends]
        if begins >= ends:  # the hour that the clock skips in spring
            return None
        return Shift(begins=begins, ends=ends, ping_at=within[0] if within else begins)

    def with_reminder(self, reminder: Reminder, *, on: bool) -> "Rhythm":
        """With or without a kind of reminder."""
        return replace(self, silent=self.silent - {reminder} if on else self.silent | {reminder})

    def gone(self, until: date, today: date, begins: date | None = None) -> "Rhythm":
        """Free up to and including a day, from `begins` on when that is still to come.

        Who said yes for these days, or for more, goes on standing in.
        """
        later = begins if begins is not None and begins > today else None
        kept = self.substitute_id if self.away_on(later or today) and self.away_on(until) else None
        return replace(self, away_from=later, away_until=until, substitute_id=kept)

    def back(self) -> "Rhythm":
        """At work again."""
        return replace(self, away_from=None, away_until=None, substitute_id=None)


USUAL = Rhythm()
_MORNING = 6  # hours; who begins later than this and ends earlier means the afternoon
_HALF_A_DAY = 12


def away_day(choice: Away, today: date) -> date:
    """The local day behind a one-tap choice."""
    sunday = today + timedelta(days=6 - today.weekday())
    days = {Away.TODAY: today, Away.TOMORROW: today + _DAY, Away.THIS_WEEK: sunday}
    return days.get(choice, sunday + timedelta(weeks=1))


def read_clock(text: str) -> time:
    """A time as typed: "9", "9:30", "14.15 uur". Refused when it is none."""
    found = _ONE_CLOCK.fullmatch(" ".join(text.lower().split()).strip(" ."))
    if found is None:
        raise Refused(Reason.TIME_UNCLEAR)
    return _clock(found[1], found[2], Reason.TIME_UNCLEAR)


def read_hours(text: str) -> tuple[time, time]:
    """Hours as typed: "14-22", "22:00-06:00", "van 8.30 tot 17 uur". Refused when they are none."""
    found = _HOURS.fullmatch(" ".join(text.lower().split()).strip(" ."))
    if found is None:
        raise Refused(Reason.HOURS_UNCLEAR)
    begins = _clock(found[1], found[2], Reason.HOURS_UNCLEAR)
    ends = _clock(found[3], found[4], Reason.HOURS_UNCLEAR)
    if begins == ends:
        raise Refused(Reason.HOURS_UNCLEAR)
    if ends < begins and found[2] is found[4] is None and _MORNING <= begins.hour < ends.hour + _HALF_A_DAY:
        ends = ends.replace(hour=ends.hour + _HALF_A_DAY)  # "9 tot 5": nobody says 17
    return begins, ends


def _clock(hours: str, minutes: str | None, reason: Reason) -> time:
    hour, minute = int(hours), int(minutes or 0)
    try:
        return time(0 if (hour, minute) == (24, 0) else hour, minute)
    except ValueError:
        raise Refused(reason) from None
