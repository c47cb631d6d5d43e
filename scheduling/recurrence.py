"""Which days does a rule give? Worked out by dateutil, which knows the rules of calendars (RFC 5545)."""

from collections.abc import Iterator
from datetime import date, datetime, time

from dateutil.rrule import MONTHLY, WEEKLY, rrule, weekday


class Rules:
    """Days without a time or a zone: when a meeting begins is worked out for each day by itself."""

    def weekly(self, first: date, weekday: int, every: int, until: date) -> Iterator[date]:
        """Every so many weeks, counted from the week of `first`; not before `first`."""
        return _days(rrule(WEEKLY, dtstart=_midnight(first), interval=every, byweekday=weekday, until=_midnight(until)))

    def monthly(self, first: date, weekday: int, nth: int, every: int, until: date) -> Iterator[date]:
        """Every so many months from the month of `first`, on its nth such weekday; not before `first`."""
        which = _nth(weekday, nth)
        return _days(rrule(MONTHLY, dtstart=_midnight(first), interval=every, byweekday=which, until=_midnight(until)))


def _nth(day: int, nth: int) -> weekday:
    return weekday(day, nth)


def _days(rule: rrule) -> Iterator[date]:
    return (moment.date() for moment in rule)


def _midnight(day: date) -> datetime:
    return datetime.combine(day, time.min)
