"""When does a school year begin, and what does a team do then? Everybody says anew that they take part."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date, datetime, timedelta

from domain.evaluations import Evaluation
from domain.meetings import Kind, Meeting
from domain.moments import WorkCalendar, working_days_from
from domain.people import Person, Team

ASKS = 2  # then who coordinates hears of it; nobody is put out
AGAIN = timedelta(weeks=1)  # between two asks
_LATELY = timedelta(weeks=8)  # before the year began: who said yes then need not again
_DAY = timedelta(days=1)
_SEPTEMBER = 9


def begins_in(year: int, calendar: WorkCalendar) -> date:
    """The first working day after the summer holidays of the region; where these are not known, from 1 September on."""
    summer = (date(year, 7, 1) + number * _DAY for number in range(_SEPTEMBER * 10))
    free = [day for day in summer if calendar.is_holiday(day, school=True) and not _public(day, calendar)]
    after = free[-1] + _DAY if free else date(year, _SEPTEMBER, 1)
    return next(working_days_from(after, calendar, school=True))


def _public(day: date, calendar: WorkCalendar) -> bool:
    return calendar.is_holiday(day, school=False)


def next_begin(today: date, calendar: WorkCalendar) -> date:
    """The first day of the next school year; not today."""
    this = begins_in(today.year, calendar)
    return this if this > today else begins_in(today.year + 1, calendar)


def last_begin(today: date, calendar: WorkCalendar) -> date:
    """The first day of the school year that goes on."""
    this = begins_in(today.year, calendar)
    return this if this <= today else begins_in(today.year - 1, calendar)


def renewed(accepted_at: datetime, today: date, calendar: WorkCalendar) -> bool:
    """Whether somebody said so for this school year, or just before it."""
    return accepted_at.astimezone(calendar.zone).date() >= last_begin(today, calendar) - _LATELY


@dataclass(frozen=True, kw_only=True)
class Planned:
    """The meetings of one kind that are still to come."""

    kind: Kind
    times: int
    first: date


def by_kind(meetings: Iterable[Meeting]) -> tuple[Planned, ...]:
    """In the order of their first days."""
    days: dict[Kind, list[date]] = {}
    for meeting in meetings:
        days.setdefault(meeting.kind, []).append(meeting.day)
    found = (Planned(kind=kind, times=len(on), first=min(on)) for kind, on in days.items())
    return tuple(sorted(found, key=lambda each: (each.first, each.kind.value)))


@dataclass(frozen=True, kw_only=True)
class YearPage:
    """The school year of a team, for who coordinates it. `waiting`: who has not said yet; `sent`: the dates just were.

    `promised` is what evaluations of the last year led to.
    """

    team: Team
    begins: date
    members: int
    waiting: tuple[Person, ...]
    planned: tuple[Planned, ...]
    promised: tuple[Evaluation, ...]
    sent: bool = False
