"""Which points does a team want to talk about, besides its signals?"""

from typing import Any

from sqlalchemy import bindparam, delete, insert, select, update

from domain.agenda_points import AgendaPoint
from storage import networks
from storage.database import Conflict, Unit
from storage.tables import agenda_point

_BY_ID = select(agenda_point).where(agenda_point.c.id == bindparam("id"))
_OPEN_IN = (
    select(agenda_point)
    .where(agenda_point.c.team_id == bindparam("team"), agenda_point.c.done_at.is_(None))
    .order_by(agenda_point.c.created_at, agenda_point.c.id)
)
_DONE = (
    update(agenda_point)
    .where(agenda_point.c.id == bindparam("point"), agenda_point.c.done_at.is_(None))
    .values(done_at=bindparam("now"))
)


async def _from_row(unit: Unit, row: Any) -> AgendaPoint:
    sealer = await networks.sealer(unit, row.network_id)
    return AgendaPoint(
        id=row.id,
        network_id=row.network_id,
        team_id=row.team_id,
        text=sealer.open(f"agenda_point.text:{row.id}", row.text_sealed),
        proposed_by=row.proposed_by,
        created_at=row.created_at,
        done_at=row.done_at,
        meeting_id=row.meeting_id,
    )


async def add(unit: Unit, new: AgendaPoint) -> None:
    sealer = await networks.sealer(unit, new.network_id)
    await unit.execute(
        insert(agenda_point),
        {
            "id": new.id,
            "network_id": new.network_id,
            "team_id": new.team_id,
            "text_sealed": sealer.seal(f"agenda_point.text:{new.id}", new.text),
            "proposed_by": new.proposed_by,
            "created_at": new.created_at,
            "meeting_id": new.meeting_id,
        },
    )


async def get(unit: Unit, point_id: str) -> AgendaPoint | None:
    row = (await unit.execute(_BY_ID, {"id": point_id})).one_or_none()
    return None if row is None else await _from_row(unit, row)


async def open_in(unit: Unit, team_id: str) -> list[AgendaPoint]:
    """What a team still wants to talk about, the oldest first."""
    return [await _from_row(unit, row) for row in (await unit.execute(_OPEN_IN, {"team": team_id})).all()]


async def finish(unit: Unit, done: AgendaPoint) -> None:
    """They talked about it. Raises Conflict when somebody else was first."""
    if (await unit.execute(_DONE, {"point": done.id, "now": done.done_at})).rowcount != 1:
        raise Conflict


async def take_up_again(unit: Unit, point_id: str) -> None:
    """They were not done with it after all."""
    await unit.execute(update(agenda_point).where(agenda_point.c.id == point_id).values(done_at=None))


async def remove(unit: Unit, point_id: str) -> None:
    await unit.execute(delete(agenda_point).where(agenda_point.c.id == point_id))
