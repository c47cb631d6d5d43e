"""What was asked of whom, and waits for an answer?"""

import json
from typing import Any

from sqlalchemy import bindparam, insert, select, update

from domain.requests import Ask, Request, RequestStatus
from storage import networks
from storage.database import Conflict, Unit
from storage.tables import request

_BY_ID = select(request).where(request.c.id == bindparam("id"))
_OPEN = request.c.status == RequestStatus.OPEN.value
_ABOUT = select(request).where(_OPEN, request.c.subject_id == bindparam("subject")).order_by(request.c.made_at)
_IN_NETWORK = select(request).where(_OPEN, request.c.network_id == bindparam("network")).order_by(request.c.made_at)
_SAVE = (
    update(request)
    .where(request.c.id == bindparam("request"), request.c.version == bindparam("before"))
    .values(status=bindparam("status_now"), version=bindparam("before") + 1)
)


async def _from_row(unit: Unit, row: Any) -> Request:
    sealer = await networks.sealer(unit, row.network_id)
    parties = json.loads(sealer.open(f"request.parties:{row.id}", row.parties_sealed))
    return Request(
        id=row.id,
        network_id=row.network_id,
        team_id=row.team_id,
        ask=Ask(row.ask),
        subject_id=row.subject_id,
        from_id=parties["from"],
        to_id=parties["to"],
        text=sealer.open(f"request.text:{row.id}", row.text_sealed),
        status=RequestStatus(row.status),
        made_at=row.made_at,
        version=row.version,
    )


async def add(unit: Unit, new: Request) -> None:
    sealer = await networks.sealer(unit, new.network_id)
    parties = json.dumps({"from": new.from_id, "to": new.to_id})
    await unit.execute(
        insert(request),
        {
            "id": new.id,
            "network_id": new.network_id,
            "team_id": new.team_id,
            "ask": new.ask.value,
            "subject_id": new.subject_id,
            "parties_sealed": sealer.seal(f"request.parties:{new.id}", parties),
            "text_sealed": sealer.seal(f"request.text:{new.id}", new.text),
            "status": new.status.value,
            "made_at": new.made_at,
            "version": new.version,
        },
    )


async def get(unit: Unit, request_id: str) -> Request | None:
    row = (await unit.execute(_BY_ID, {"id": request_id})).one_or_none()
    return None if row is None else await _from_row(unit, row)


async def save(unit: Unit, changed: Request) -> None:
    """Keep an answer. Raises Conflict when somebody else changed it first."""
    values = {"request": changed.id, "before": changed.version, "status_now": changed.status.value}
    if (await unit.execute(_SAVE, values)).rowcount != 1:
        raise Conflict


async def open_about(unit: Unit, subject_id: str) -> list[Request]:
    """What waits for an answer about a signal, an action or a person, oldest first."""
    return [await _from_row(unit, row) for row in (await unit.execute(_ABOUT, {"subject": subject_id})).all()]


async def open_between(unit: Unit, network_id: str, person_id: str) -> list[Request]:
    """What somebody asked, or was asked, and still waits for an answer; oldest first."""
    rows = (await unit.execute(_IN_NETWORK, {"network": network_id})).all()
    found = [await _from_row(unit, row) for row in rows]
    return [asked for asked in found if person_id in (asked.from_id, asked.to_id)]
