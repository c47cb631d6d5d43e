"""When is somebody reminded of what they owe? Three times, at nine on a working day, then the coordinator's list."""

from dataclasses import dataclass
from datetime import date, datetime, time
from enum import StrEnum

from domain.moments import WorkCalendar, add_working_days, at_local

AT = time(9, 0)  # local
UNTIL = time(18, 0)  # a ping that was held up is not sent in the evening
STAGES = (0, 2, 5)  # working days after the day it was due


class Owed(StrEnum):
    """What a ping can be about."""

    TERUGKOPPELING = "terugkoppeling"  # a word to the reporter
    ACTION = "action"  # a promised action


@dataclass(frozen=True, kw_only=True)
class Occurrence:
    """One moment to ping about one debt. `day` is local, `due_at` the instant; unique per (rule, day, slot)."""

    rule: str
    day: date
    slot: str
    due_at: datetime


def rule_of(owed: Owed, owed_id: str) -> str:
    """The name under which the occurrences of one debt are kept."""
    return f"{owed.value}:{owed_id}"


def occurrences(rule: str, due_on: date, calendar: WorkCalendar, *, school: bool) -> tuple[Occurrence, ...]:
    """All moments to ping about a debt that is due on a local day."""
    first = add_working_days(due_on, 0, calendar, school=school)
    days = [add_working_days(first, stage, calendar, school=school) for stage in STAGES]
    return tuple(
        Occurrence(rule=rule, day=day, slot=f"stage-{stage}", due_at=at_local(day, AT, calendar.zone))
        for stage, day in zip(STAGES, days, strict=True)
    )


def may_ping(now: datetime, calendar: WorkCalendar, *, school: bool) -> bool:
    """Whether this is a moment at which somebody may be pinged."""
    local = now.astimezone(calendar.zone)
    return AT <= local.time() < UNTIL and calendar.is_working_day(local.date(), school=school)
