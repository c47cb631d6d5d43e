"""When is somebody reminded of what they owe? Three times, at a moment they chose, then the coordinator's list."""

from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date, datetime, time, timedelta
from enum import StrEnum

from domain.moments import WorkCalendar, add_working_days, at_local

STAGES = (0, 2, 5)  # working days after the day it was due
MOST = 5  # pings about one promise, those that were asked for again with a snooze counted
_SNOOZED, _WEEKLY, _ASK = "snoozed", "weekly", "ask"


class Owed(StrEnum):
    """What a ping can be about."""

    TERUGKOPPELING = "terugkoppeling"  # a word to the reporter
    ACTION = "action"  # a promised action
    PAGE = "page"  # a knowledge page to look at again
    ENTRY = "entry"  # somebody's own entry, each quarter
    STALE = "stale"  # entries in a team that nobody confirmed
    EVALUATION = "evaluation"  # how it went; of one evaluation and one person
    YEAR = "year"  # a school year begins, for a team
    RENEW = "renew"  # whether somebody takes part in a team for another school year
    LEAD = "lead"  # what who coordinates does as it begins
    LEFT = "left"  # who has not said whether they take part, for who coordinates
    LINES = "lines"  # the public numbers that a team keeps, each quarter


class Snooze(StrEnum):
    """Ask again later; the day it was promised for stays."""

    TOMORROW = "tomorrow"  # tomorrow
    NEXT_WEEK = "next_week"  # next Monday


@dataclass(frozen=True, kw_only=True)
class Occurrence:
    """One moment to ping about one debt. `day` is local; unique per (rule, day, slot).

    `due_at` is the instant at which its person's rhythm is looked at: when their day begins, later their own moment.
    """

    rule: str
    day: date
    slot: str
    due_at: datetime


def rule_of(owed: Owed, owed_id: str) -> str:
    """The name under which the occurrences of one debt are kept."""
    return f"{owed.value}:{owed_id}"


def weekly_rule(person_id: str) -> str:
    """The name under which somebody's weekly overview is kept."""
    return f"{_WEEKLY}:{person_id}"


def weekly_of(rule: str) -> str | None:
    """Whose weekly overview a rule is, if it is one."""
    kind, _, person_id = rule.partition(":")
    return person_id if kind == _WEEKLY else None


def occurrences(rule: str, due_on: date, calendar: WorkCalendar, *, school: bool) -> tuple[Occurrence, ...]:
    """All moments to ping about a debt that is due on a local day."""
    first = add_working_days(due_on, 0, calendar, school=school)
    days = [add_working_days(first, stage, calendar, school=school) for stage in STAGES]
    return tuple(_at(rule, day, f"stage-{stage}", calendar) for stage, day in zip(STAGES, days, strict=True))


def spread(piled_up: Iterable[Occurrence], today: date, calendar: WorkCalendar) -> list[tuple[Occurrence, Occurrence]]:
    """What piled up while its person was away or the bot was down comes after this ping with the usual room between."""
    places: Counter[str] = Counter()
    moved = []
    for moment in piled_up:
        places[moment.rule] += 1
        stage = STAGES[min(places[moment.rule], len(STAGES) - 1)]
        day = add_working_days(today, stage, calendar)
        moved.append((moment, _at(moment.rule, day, moment.slot, calendar)))
    return moved


def snoozed(rule: str, choice: Snooze, today: date, calendar: WorkCalendar) -> Occurrence:
    """The moment to ask again."""
    ahead = 1 if choice is Snooze.TOMORROW else 7 - today.weekday()
    return _at(rule, today + timedelta(days=ahead), _SNOOZED, calendar)


def next_weekly(person_id: str, today: date, calendar: WorkCalendar) -> Occurrence:
    """The overview of the week after this one."""
    return _at(weekly_rule(person_id), today + timedelta(days=7 - today.weekday()), _WEEKLY, calendar)


def asked_from(rule: str, day: date, calendar: WorkCalendar) -> Occurrence:
    """The moment to ask whether something is still right: on a local day or after it, in nobody's school holidays."""
    while calendar.is_holiday(day, school=True):
        day += timedelta(days=1)
    return _at(rule, day, _ASK, calendar)


def _at(rule: str, day: date, slot: str, calendar: WorkCalendar) -> Occurrence:
    return Occurrence(rule=rule, day=day, slot=slot, due_at=at_local(day, time.min, calendar.zone))
