"""Which signals are there?"""

import json
from dataclasses import asdict
from datetime import datetime
from typing import Any

from sqlalchemy import bindparam, func, insert, select, update

from domain.people import Organisation
from domain.signals import Attribution, Reporter, Signal, SignalStatus
from domain.themes import Place, Theme
from storage import networks
from storage.database import Conflict, Unit
from storage.tables import signal

_BY_ID = select(signal).where(signal.c.id == bindparam("id"))
_NAMED = select(signal).where(signal.c.id.in_(bindparam("ids", expanding=True)))
_SAVE = (
    update(signal)
    .where(signal.c.id == bindparam("signal"), signal.c.version == bindparam("before"))
    .values(status=bindparam("status_now"), version=bindparam("before") + 1)
)


def _reporter(opened: str) -> Reporter:
    kept = json.loads(opened)
    return Reporter(person_id=kept["person_id"], name=kept["name"], organisation=Organisation(kept["organisation"]))


async def _from_row(unit: Unit, row: Any) -> Signal:
    sealer = await networks.sealer(unit, row.network_id)
    return Signal(
        id=row.id,
        network_id=row.network_id,
        team_id=row.team_id,
        number=row.number,
        theme=Theme(row.theme),
        place=Place(row.place),
        text=sealer.open(f"signal.text:{row.id}", row.text_sealed),
        attribution=Attribution(row.attribution),
        reporter=_reporter(sealer.open(f"signal.reporter:{row.id}", row.reporter_sealed)),
        status=SignalStatus(row.status),
        raised_at=row.raised_at,
        version=row.version,
    )


async def add(unit: Unit, new: Signal) -> None:
    sealer = await networks.sealer(unit, new.network_id)
    await unit.execute(
        insert(signal),
        {
            "id": new.id,
            "network_id": new.network_id,
            "team_id": new.team_id,
            "number": new.number,
            "theme": new.theme.value,
            "place": new.place.value,
            "text_sealed": sealer.seal(f"signal.text:{new.id}", new.text),
            "attribution": new.attribution.value,
            "reporter_sealed": sealer.seal(f"signal.reporter:{new.id}", json.dumps(asdict(new.reporter))),
            "status": new.status.value,
            "raised_at": new.raised_at,
            "version": new.version,
        },
    )


async def get(unit: Unit, signal_id: str) -> Signal | None:
    row = (await unit.execute(_BY_ID, {"id": signal_id})).one_or_none()
    return None if row is None else await _from_row(unit, row)


async def save(unit: Unit, changed: Signal) -> None:
    """Keep a new status. Raises Conflict when somebody else changed it first."""
    values = {"signal": changed.id, "before": changed.version, "status_now": changed.status.value}
    if (await unit.execute(_SAVE, values)).rowcount != 1:
        raise Conflict


async def living_in(unit: Unit, team_id: str) -> list[Signal]:
    """Open and taken signals of a team, oldest first."""
    living = (SignalStatus.OPEN.value, SignalStatus.TAKEN.value)
    query = select(signal).where(signal.c.team_id == team_id, signal.c.status.in_(living)).order_by(signal.c.number)
    return [await _from_row(unit, row) for row in (await unit.execute(query)).all()]


async def named(unit: Unit, ids: set[str]) -> dict[str, Signal]:
    """Signals by id."""
    rows = (await unit.execute(_NAMED, {"ids": sorted(ids)})).all()
    return {row.id: await _from_row(unit, row) for row in rows}


async def count_of_theme(unit: Unit, team_id: str, theme: Theme, since: datetime) -> int:
    """How many signals of a theme a team had since an instant, withdrawn ones left out."""
    query = select(func.count()).where(
        signal.c.team_id == team_id,
        signal.c.theme == theme.value,
        signal.c.raised_at >= since,
        signal.c.status != SignalStatus.WITHDRAWN.value,
    )
    return int((await unit.execute(query)).scalar_one())
