"""When does somebody work, and when may the bot speak to them?"""

from dataclasses import dataclass
from datetime import date, time

USUAL_PING = time(9, 0)  # local
MONDAY_TO_FRIDAY = frozenset(range(5))


@dataclass(frozen=True, kw_only=True)
class Rhythm:
    """What somebody chose; all times are local. Hours that end before they begin go over midnight: a night shift."""

    ping_at: time = USUAL_PING
    days: frozenset[int] = MONDAY_TO_FRIDAY  # Monday is 0
    works_from: time = time(8, 0)
    works_until: time = time(18, 0)
    weekly: bool = False  # wants a weekly overview when there is something in it
    alarms_always: bool = False  # Code oranje also outside their working hours
    away_until: date | None = None  # not at work up to and including this local day
    substitute_id: str | None = None  # who takes their pings meanwhile, after a yes


USUAL = Rhythm()
