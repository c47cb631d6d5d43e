"""Which signals does the team not know of yet, and who was asked to read them?"""

import json
from datetime import datetime
from types import MappingProxyType
from typing import Any

from sqlalchemy import delete, insert, select, update

from domain.second_reader import Look, Stage
from storage import networks
from storage.database import Conflict, Unit
from storage.tables import event, second_look, signal


async def _from_row(unit: Unit, row: Any) -> Look:
    sealer = await networks.sealer(unit, row.network_id)
    asked = json.loads(sealer.open(f"second_look.asked:{row.signal_id}", row.asked_sealed))
    return Look(
        signal_id=row.signal_id,
        network_id=row.network_id,
        team_id=row.team_id,
        asked=MappingProxyType(asked),
        due_on=row.due_on,
        stage=Stage(row.status),
        next_at=row.next_at,
        version=row.version,
        again=row.again,
        returned_at=row.returned_at,
    )


async def _sealed(unit: Unit, look: Look) -> bytes:
    sealer = await networks.sealer(unit, look.network_id)
    return sealer.seal(f"second_look.asked:{look.signal_id}", json.dumps(dict(look.asked)))


async def add(unit: Unit, new: Look) -> None:
    await unit.execute(
        insert(second_look),
        {
            "signal_id": new.signal_id,
            "network_id": new.network_id,
            "team_id": new.team_id,
            "asked_sealed": await _sealed(unit, new),
            "due_on": new.due_on,
            "status": new.stage.value,
            "next_at": new.next_at,
            "version": new.version,
        },
    )


async def get(unit: Unit, signal_id: str) -> Look | None:
    row = (await unit.execute(select(second_look).where(second_look.c.signal_id == signal_id))).one_or_none()
    return None if row is None else await _from_row(unit, row)


async def in_team(unit: Unit, team_id: str) -> list[Look]:
    rows = (await unit.execute(select(second_look).where(second_look.c.team_id == team_id))).all()
    return [await _from_row(unit, row) for row in rows]


async def of_network(unit: Unit, network_id: str) -> list[Look]:
    rows = (await unit.execute(select(second_look).where(second_look.c.network_id == network_id))).all()
    return [await _from_row(unit, row) for row in rows]


async def save(unit: Unit, changed: Look) -> None:
    """Keep who was asked, and how far it is. Raises Conflict when somebody else changed it first."""
    same = second_look.c.signal_id == changed.signal_id, second_look.c.version == changed.version
    values = {
        "asked_sealed": await _sealed(unit, changed),
        "status": changed.stage.value,
        "next_at": changed.next_at,
        "version": changed.version + 1,
        "again": changed.again,
        "returned_at": changed.returned_at,
    }
    if (await unit.execute(update(second_look).where(*same).values(values))).rowcount != 1:
        raise Conflict


async def remove(unit: Unit, done: Look) -> None:
    """Nobody has to look any more. Raises Conflict when somebody else changed it first."""
    same = second_look.c.signal_id == done.signal_id, second_look.c.version == done.version
    if (await unit.execute(delete(second_look).where(*same))).rowcount != 1:
        raise Conflict


async def due(unit: Unit, now: datetime) -> list[str]:
    """The signals of which the next stage has come."""
    rows = await unit.execute(
        select(second_look.c.signal_id).where(second_look.c.next_at <= now).order_by(second_look.c.next_at)
    )
    return [row.signal_id for row in rows.all()]


async def put_off(unit: Unit, signal_id: str, until: datetime) -> None:
    """The next stage comes later; without a look at what can't be read."""
    await unit.execute(update(second_look).where(second_look.c.signal_id == signal_id).values(next_at=until))


async def forget_returned(unit: Unit, before: datetime) -> None:
    """Signals given back to their reporter before an instant are gone; without a look at what can't be read."""
    rows = await unit.execute(select(second_look.c.signal_id).where(second_look.c.returned_at < before))
    left = [row.signal_id for row in rows.all()]
    await unit.execute(delete(event).where(event.c.subject_id.in_(left)))
    await unit.execute(delete(second_look).where(second_look.c.signal_id.in_(left)))
    await unit.execute(delete(signal).where(signal.c.id.in_(left)))
