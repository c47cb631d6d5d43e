"""When is something? Aware instants, local days and working days."""

from collections.abc import Iterator
from datetime import UTC, date, datetime, time, timedelta
from enum import StrEnum
from typing import Protocol
from zoneinfo import ZoneInfo

_OPENS, _CLOSES = time(8), time(18)  # when somebody can be expected to look


def check_aware(moment: datetime) -> datetime:
    """Return the moment in UTC; a naive one is a bug and raises ValueError."""
    if moment.tzinfo is None:
        raise ValueError("a moment needs a time zone")
    return moment.astimezone(UTC)


def at_local(day: date, clock: time, zone: ZoneInfo) -> datetime:
    """The UTC instant at which `zone` reads this day and clock time; the first of two when the clock goes back."""
    return datetime.combine(day, clock, tzinfo=zone).astimezone(UTC)


class Region(StrEnum):
    """The three regions over which the ministry spreads the school holidays."""

    NOORD = "noord"
    MIDDEN = "midden"
    ZUID = "zuid"


class WorkCalendar(Protocol):
    """Which days are worked? Region and holidays are known by the implementation."""

    @property
    def zone(self) -> ZoneInfo:
        """The local time zone of the network."""

    def is_working_day(self, day: date, *, school: bool) -> bool:
        """Whether people work on this day; school holidays count for school staff only."""

    def is_holiday(self, day: date, *, school: bool) -> bool:
        """Whether this day is a holiday, whatever day of the week; school holidays count for school staff only."""

    def knows_school_holidays(self, year: int) -> bool:
        """Whether the school holidays of a year are known; where not, nobody should think that there are none."""


def working_days_from(day: date, calendar: WorkCalendar, *, school: bool = False) -> Iterator[date]:
    """Working days, beginning with `day` itself when it is one."""
    for _ in range(370):  # more than a year without a working day is a broken calendar
        if calendar.is_working_day(day, school=school):
            yield day
        day += timedelta(days=1)
    raise ValueError("no working day within a year")


def add_working_days(day: date, days: int, calendar: WorkCalendar, *, school: bool = False) -> date:
    """The day that lies `days` working days after `day`; 0 gives the first working day from `day` on."""
    ahead = working_days_from(day if days == 0 else day + timedelta(days=1), calendar, school=school)
    for _ in range(max(days - 1, 0)):
        next(ahead)
    return next(ahead)


def working_days_before(day: date, days: int, calendar: WorkCalendar) -> date:
    """The day that lies `days` working days before `day`; 0 gives the day itself."""
    for _ in range(370):  # as above
        if days == 0:
            return day
        day -= timedelta(days=1)
        days -= calendar.is_working_day(day, school=False)
    raise ValueError("no working day within a year")


def working_hours_after(moment: datetime, hours: float, calendar: WorkCalendar) -> datetime:
    """The instant so many working hours later (8 to 18 on working days); 0 gives the first that is within them."""
    left, moment = timedelta(hours=hours), check_aware(moment)
    for day in working_days_from(moment.astimezone(calendar.zone).date(), calendar):
        closes = at_local(day, _CLOSES, calendar.zone)
        begins = max(moment, at_local(day, _OPENS, calendar.zone))
        if begins + left <= closes and begins < closes:
            return begins + left
        left -= max(closes - begins, timedelta(0))
    raise ValueError("no working day ahead")
