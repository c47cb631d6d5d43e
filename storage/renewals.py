"""Who said that they take part in a team, and when was that last?"""

from datetime import datetime

from sqlalchemy import bindparam, exists, literal, select, update

from domain.people import Role
from domain.pings import Owed, rule_of
from storage.database import Unit
from storage.tables import membership, occurrence, team

_UNPLANNED = select(team.c.id).where(
    ~exists().where(occurrence.c.rule == literal(rule_of(Owed.YEAR, "")) + team.c.id),
)
_ACCEPTED = select(membership.c.person_id, membership.c.rules_accepted_at).where(
    membership.c.team_id == bindparam("team"),
    membership.c.role != Role.EXPERT.value,
    membership.c.until.is_(None),
)


async def unplanned(unit: Unit) -> list[str]:
    """The teams whose next school year nobody thinks of yet."""
    return [row.id for row in (await unit.execute(_UNPLANNED)).all()]


async def accepted(unit: Unit, team_id: str) -> dict[str, datetime]:
    """When each member accepted the rules last; not of experts, nor of who is there for a while."""
    rows = (await unit.execute(_ACCEPTED, {"team": team_id})).all()
    return {row.person_id: row.rules_accepted_at for row in rows}


async def accept(unit: Unit, team_id: str, person_id: str, now: datetime) -> None:
    """They accept the rules of a team now."""
    here = membership.c.team_id == team_id, membership.c.person_id == person_id
    await unit.execute(update(membership).where(*here).values(rules_accepted_at=now))
