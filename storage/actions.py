"""Which actions were promised?"""

from typing import Any

from sqlalchemy import bindparam, insert, select, update

from domain.actions import Action, ActionStatus
from storage import networks
from storage.database import Conflict, Unit
from storage.tables import action

_BY_ID = select(action).where(action.c.id == bindparam("id"))
_OF_SIGNAL = select(action).where(action.c.signal_id == bindparam("signal")).order_by(action.c.number)
_OPEN = action.c.status == ActionStatus.OPEN.value
_URGENT_FIRST = select(action).where(_OPEN).order_by(action.c.due_on, action.c.number)
_OPEN_OF = _URGENT_FIRST.where(action.c.owner_id.in_(bindparam("owners", expanding=True)))
_OPEN_IN = _URGENT_FIRST.where(action.c.team_id == bindparam("team"))
_OF_MEETING = select(action).where(action.c.meeting_id == bindparam("meeting")).order_by(action.c.number)
_SAVE = (
    update(action)
    .where(action.c.id == bindparam("action"), action.c.version == bindparam("before"))
    .values(
        status=bindparam("status_now"),
        due_on=bindparam("due_now"),
        owner_id=bindparam("owner_now"),
        made_at=bindparam("made_now"),
        signal_id=bindparam("signal_now"),
        moves=bindparam("moves_now"),
        on_agenda=bindparam("on_agenda_now"),
        result_sealed=bindparam("result_now"),
        version=bindparam("before") + 1,
    )
)


async def _from_row(unit: Unit, row: Any) -> Action:
    sealer = await networks.sealer(unit, row.network_id)
    return Action(
        id=row.id,
        network_id=row.network_id,
        team_id=row.team_id,
        number=row.number,
        signal_id=row.signal_id,
        owner_id=row.owner_id,
        what=sealer.open(f"action.what:{row.id}", row.what_sealed),
        due_on=row.due_on,
        status=ActionStatus(row.status),
        made_at=row.made_at,
        version=row.version,
        moves=row.moves,
        on_agenda=row.on_agenda,
        result="" if row.result_sealed is None else sealer.open(f"action.result:{row.id}", row.result_sealed),
        meeting_id=row.meeting_id,
        point_key=row.point_key or "",
    )


async def add(unit: Unit, new: Action) -> None:
    sealer = await networks.sealer(unit, new.network_id)
    await unit.execute(
        insert(action),
        {
            "id": new.id,
            "network_id": new.network_id,
            "team_id": new.team_id,
            "number": new.number,
            "signal_id": new.signal_id,
            "owner_id": new.owner_id,
            "what_sealed": sealer.seal(f"action.what:{new.id}", new.what),
            "due_on": new.due_on,
            "status": new.status.value,
            "made_at": new.made_at,
            "version": new.version,
            "meeting_id": new.meeting_id,
            "point_key": new.point_key or None,
        },
    )


async def get(unit: Unit, action_id: str) -> Action | None:
    row = (await unit.execute(_BY_ID, {"id": action_id})).one_or_none()
    return None if row is None else await _from_row(unit, row)


async def save(unit: Unit, changed: Action) -> None:
    """Keep what became of an action; what was promised stays. Raises Conflict when somebody else changed it first."""
    sealer = await networks.sealer(unit, changed.network_id)
    values = {
        "action": changed.id,
        "before": changed.version,
        "status_now": changed.status.value,
        "due_now": changed.due_on,
        "owner_now": changed.owner_id,
        "made_now": changed.made_at,
        "signal_now": changed.signal_id,
        "moves_now": changed.moves,
        "on_agenda_now": changed.on_agenda,
        "result_now": sealer.seal(f"action.result:{changed.id}", changed.result) if changed.result else None,
    }
    if (await unit.execute(_SAVE, values)).rowcount != 1:
        raise Conflict


async def of_signal(unit: Unit, signal_id: str) -> list[Action]:
    """All actions on a signal, in the order they were promised."""
    return [await _from_row(unit, row) for row in (await unit.execute(_OF_SIGNAL, {"signal": signal_id})).all()]


async def of_meeting(unit: Unit, meeting_id: str) -> list[Action]:
    """All actions that were agreed in a meeting, in the order in which they were noted."""
    return [await _from_row(unit, row) for row in (await unit.execute(_OF_MEETING, {"meeting": meeting_id})).all()]


async def open_of(unit: Unit, owner_ids: list[str]) -> list[Action]:
    """Open actions of these people, most urgent first."""
    return [await _from_row(unit, row) for row in (await unit.execute(_OPEN_OF, {"owners": owner_ids})).all()]


async def open_in(unit: Unit, team_id: str) -> list[Action]:
    """Open actions of a team, most urgent first."""
    return [await _from_row(unit, row) for row in (await unit.execute(_OPEN_IN, {"team": team_id})).all()]


async def named(unit: Unit, ids: set[str]) -> dict[str, Action]:
    """Actions by id."""
    rows = (await unit.execute(select(action).where(action.c.id.in_(sorted(ids))))).all()
    return {row.id: await _from_row(unit, row) for row in rows}
