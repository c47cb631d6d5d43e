"""How often did who takes part do something for a signal? Without a word of what it was, or of who raised it."""

from datetime import datetime

from sqlalchemy import bindparam, select

from domain.actions import ActionStatus
from domain.history import Happening
from domain.people import Organisation
from storage.database import Unit
from storage.tables import action, event, signal

# What was promised to rehearse has a number below zero, and counts for nothing.
_PROMISED = (
    select(action.c.owner_id)
    .where(
        action.c.team_id == bindparam("team"),
        action.c.made_at >= bindparam("since"),
        action.c.status != ActionStatus.DROPPED.value,
        action.c.number > 0,
    )
    .order_by(action.c.number)
)
_TOLD = (
    select(event.c.subject_id, event.c.at, event.c.organisation)
    .join_from(event, signal, signal.c.id == event.c.subject_id)
    .where(
        event.c.team_id == bindparam("team"),
        event.c.at >= bindparam("since"),
        event.c.happening == Happening.TOLD.value,
        event.c.organisation.is_not(None),
        signal.c.number > 0,
    )
    .order_by(event.c.seq)
)


async def promised_since(unit: Unit, team_id: str, since: datetime) -> list[str]:
    """Whose each action is that was promised in a team since an instant, but for those that were dropped."""
    return [row.owner_id for row in (await unit.execute(_PROMISED, {"team": team_id, "since": since})).all()]


async def told_since(unit: Unit, team_id: str, since: datetime) -> list[tuple[str, datetime, Organisation]]:
    """The terugkoppelingen given in a team since an instant: about which signal, when, by which organisation."""
    rows = (await unit.execute(_TOLD, {"team": team_id, "since": since})).all()
    return [(row.subject_id, row.at, Organisation(row.organisation)) for row in rows]
