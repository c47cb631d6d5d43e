"""On which days do people work? Dutch public holidays, and the school holidays of a region."""

from datetime import date, timedelta
from functools import cache
from zoneinfo import ZoneInfo

import holidays

from domain.moments import Region

# The library counts Good Friday as a public holiday; offices and schools in the Netherlands work on it.
_WORKED = ("Good Friday",)


class DutchCalendar:
    """Working days in one region. Where the library knows no school holidays (after 2030) every school day counts."""

    def __init__(self, zone: ZoneInfo, region: Region) -> None:
        self._zone = zone
        self._public = _public()
        self._school = _school(region)

    @property
    def zone(self) -> ZoneInfo:
        """The local time zone."""
        return self._zone

    def is_working_day(self, day: date, *, school: bool) -> bool:
        """Whether people work on this day; school holidays count for school staff only."""
        return day.weekday() <= 4 and not self.is_holiday(day, school=school)

    def is_holiday(self, day: date, *, school: bool) -> bool:
        """Whether this day is a holiday, whatever day of the week; school holidays count for school staff only."""
        if day in self._public and self._public[day] not in _WORKED:
            return True
        return school and day in self._school

    def knows_school_holidays(self, year: int) -> bool:
        """Whether there is a summer break; where the library is silent nobody should think there is none."""
        july = (date(year, 7, 1) + timedelta(days=number) for number in range(62))
        return any(day in self._school for day in july)


# A year is worked out when it is first asked for, and is the same for everybody.
@cache
def _public() -> holidays.HolidayBase:
    return holidays.country_holidays("NL", categories=("public",), language="en_US")


@cache
def _school(region: Region) -> holidays.HolidayBase:
    return holidays.country_holidays("NL", subdiv=region.value.capitalize(), categories=("school",))
