"""On which days does a team meet? A series, and what holidays do to its days."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date, time, timedelta
from enum import StrEnum
from itertools import pairwise
from typing import Protocol

from domain.meetings import COLLECT_DAYS, Circle, Kind
from domain.moments import WorkCalendar
from domain.refusals import Reason, Refused

_WEEK = timedelta(weeks=1)
_LAST_OF_MONTH = -1
_MOST_IN_MONTH = 4  # that every month has
_LOOK_ON = 7  # weeks in which a meeting that falls in a holiday can be held later: the summer is six
_FROM_START = 1  # the second week of the school year: the first is full
_FROM_END = -3  # the last two weeks are no ordinary ones


class Repeat(StrEnum):
    """How a series goes on."""

    WEEKS = "weeks"  # every n weeks
    MONTHS = "months"  # every n months, on the nth weekday
    SCHOOL_YEAR = "school_year"  # n times in a school year, spread over its weeks
    SCHOOL_START = "school_start"  # once, when the school year has begun
    SCHOOL_END = "school_end"  # once, before it ends


class OnHoliday(StrEnum):
    """What becomes of a meeting that would fall on a public holiday or in the school holidays."""

    SKIP = "skip"  # it does not go on
    MOVE = "move"  # the same weekday, in the first week without a holiday


@dataclass(frozen=True, kw_only=True)
class Pattern:
    """The rule of a series, from `first` on. `weekday`: Monday is 0; `nth`: 1 to 4, or -1 for the last of a month."""

    repeat: Repeat
    weekday: int
    first: date
    every: int = 1  # weeks or months; of a school year: how many times
    nth: int = 1
    on_holiday: OnHoliday = OnHoliday.SKIP


@dataclass(frozen=True, kw_only=True)
class Series:
    """Meetings that belong together. Its days stand up to and including `planned_until`."""

    id: str
    network_id: str
    team_id: str
    kind: Kind
    circle: Circle
    pattern: Pattern
    starts: time
    minutes: int
    planned_until: date
    place: str = ""
    link: str = ""
    collect_days: int = COLLECT_DAYS
    ended_on: date | None = None  # no meetings from this day on
    version: int = 1


@dataclass(frozen=True, kw_only=True)
class Slot:
    """One day that the rule gives, and the day on which they meet: None when that meeting is skipped."""

    slot: date
    day: date | None

    @property
    def moved(self) -> bool:
        """Whether a holiday moved it."""
        return self.day is not None and self.day != self.slot


class Recurrence(Protocol):
    """Which days does a rule give? Holidays are not looked at."""

    def weekly(self, first: date, weekday: int, every: int, until: date) -> Iterable[date]:
        """Every so many weeks, counted from the week of `first`; not before `first`."""

    def monthly(self, first: date, weekday: int, nth: int, every: int, until: date) -> Iterable[date]:
        """Every so many months from the month of `first`, on its nth such weekday; not before `first`."""


def school_year(day: date) -> tuple[date, date]:
    """The first and the last day of the school year in which a day lies: 1 August to 31 July."""
    begins = date(day.year if day.month >= 8 else day.year - 1, 8, 1)
    return begins, date(begins.year + 1, 7, 31)


def coming(pattern: Pattern, until: date, recurrence: Recurrence, calendar: WorkCalendar) -> list[Slot]:
    """All days of a pattern up to and including `until`, in order, each with the day on which they meet."""
    days = _days(pattern, until + (_LOOK_ON + 1) * _WEEK, recurrence, calendar)
    return [
        Slot(slot=day, day=_held(pattern, day, following, calendar))
        for day, following in pairwise([*days, None])
        if day is not None and day <= until
    ]


@dataclass(frozen=True, kw_only=True)
class Onward:
    """A series that goes on differently from one of its days on.

    `was` are its days as they were ruled, by slot; `becomes` what each of those slots becomes, so far as it still
    becomes anything; `more` are days that it gains.
    """

    pattern: Pattern
    was: Mapping[date, date | None]
    becomes: Mapping[date, Slot]
    more: Sequence[Slot]

    def in_order(self, slots: Iterable[date]) -> list[date]:
        """In which order to change them, so that no two ever have the same slot."""
        later = any(new.slot > old for old, new in self.becomes.items())
        return sorted(slots, reverse=later)


def onward(
    pattern: Pattern, slot: date, held: date, day: date, until: date, recurrence: Recurrence, calendar: WorkCalendar
) -> Onward:
    """What follows when the meeting of a slot, which is held on one day, is on another day from now on.

    Each slot keeps its place in the row, so that what was called off stays off. Refused when the slot is none of it.
    """
    yearly = pattern.repeat not in (Repeat.WEEKS, Repeat.MONTHS)
    since = school_year(slot)[0] if yearly else pattern.first
    before = coming(replace(pattern, first=since), until, recurrence, calendar)
    at = next((number for number, each in enumerate(before) if each.slot == slot), None)
    if at is None:
        raise Refused(Reason.STALE)
    if day == held:
        changed, after = pattern, before[at:]
    elif yearly:
        changed = replace(pattern, weekday=day.weekday())
        after = coming(replace(changed, first=since), until, recurrence, calendar)[at:]
    else:
        changed = _shifted(pattern, slot + (day - held) if before[at].day == held else day)
        after = coming(changed, until, recurrence, calendar)
    before = before[at:]
    becomes = {old.slot: new for old, new in zip(before, after, strict=False)}
    if slot in becomes:
        becomes[slot] = replace(becomes[slot], day=day)
    return Onward(
        pattern=changed,
        was={each.slot: each.day for each in before},
        becomes=becomes,
        more=after[len(before) :],
    )


def _shifted(pattern: Pattern, first: date) -> Pattern:
    """The same rhythm from another day on: its weekday, and of a month which one of those it is."""
    last = (first + _WEEK).month != first.month
    nth = (first.day - 1) // 7 + 1
    if last and (pattern.nth == _LAST_OF_MONTH or nth > _MOST_IN_MONTH):
        nth = _LAST_OF_MONTH
    return replace(pattern, first=first, weekday=first.weekday(), nth=nth if pattern.repeat is Repeat.MONTHS else 1)


def _days(pattern: Pattern, until: date, recurrence: Recurrence, calendar: WorkCalendar) -> Iterator[date]:
    if pattern.repeat is Repeat.WEEKS:
        yield from recurrence.weekly(pattern.first, pattern.weekday, pattern.every, until)
    elif pattern.repeat is Repeat.MONTHS:
        yield from recurrence.monthly(pattern.first, pattern.weekday, pattern.nth, pattern.every, until)
    else:
        begins, ends = school_year(pattern.first)
        while begins <= until:
            weeks = [day for day in _weekdays(pattern.weekday, begins, ends) if not _free(day, calendar)]
            yield from (day for day in _chosen(pattern, weeks) if pattern.first <= day <= until)
            begins, ends = school_year(ends + timedelta(days=1))


def _chosen(pattern: Pattern, weeks: Sequence[date]) -> list[date]:
    """The days of one school year; `weeks` are those on which everybody works."""
    if not weeks:
        return []
    if pattern.repeat is Repeat.SCHOOL_START:
        return [weeks[min(_FROM_START, len(weeks) - 1)]]
    if pattern.repeat is Repeat.SCHOOL_END:
        return [weeks[max(_FROM_END, -len(weeks))]]
    times = min(pattern.every, len(weeks))
    return [weeks[(2 * number + 1) * len(weeks) // (2 * times)] for number in range(times)]


def _weekdays(weekday: int, begins: date, ends: date) -> Iterator[date]:
    """Each such weekday in the months in which there is school, also where no school holidays are known."""
    day = begins + timedelta(days=(weekday - begins.weekday()) % 7)
    while day <= ends:
        if day.month not in (7, 8):
            yield day
        day += _WEEK


def _held(pattern: Pattern, day: date, following: date | None, calendar: WorkCalendar) -> date | None:
    if not _free(day, calendar):
        return day
    if pattern.on_holiday is OnHoliday.SKIP:
        return None
    for weeks in range(1, _LOOK_ON + 1):
        later = day + weeks * _WEEK
        if following is not None and later >= following:
            return None  # the next one is as soon
        if not _free(later, calendar):
            return later
    return None


def _free(day: date, calendar: WorkCalendar) -> bool:
    return calendar.is_holiday(day, school=True)
