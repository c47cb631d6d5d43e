"""What happened to a signal or an alarm?"""

from typing import Any

from sqlalchemy import bindparam, insert, select

from domain.history import Event, Happening
from domain.people import Organisation
from storage import networks
from storage.database import Unit
from storage.tables import event

_ADD = insert(event)
_MORE = (
    select(event)
    .where(
        event.c.subject_id == bindparam("subject"),
        event.c.happening.in_((Happening.ADDED.value, Happening.ANSWERED.value)),
    )
    .order_by(event.c.seq)
)
_OF = select(event).where(event.c.subject_id == bindparam("subject")).order_by(event.c.seq)


async def _from_row(unit: Unit, row: Any) -> Event:
    sealer = await networks.sealer(unit, row.network_id)
    return Event(
        id=row.id,
        network_id=row.network_id,
        team_id=row.team_id,
        subject_id=row.subject_id,
        at=row.at,
        happening=Happening(row.happening),
        by=Organisation(row.organisation) if row.organisation else None,
        text="" if row.text_sealed is None else sealer.open(f"event.text:{row.id}", row.text_sealed),
    )


async def add(unit: Unit, new: Event) -> None:
    sealer = await networks.sealer(unit, new.network_id)
    await unit.execute(
        _ADD,
        {
            "id": new.id,
            "network_id": new.network_id,
            "team_id": new.team_id,
            "subject_id": new.subject_id,
            "at": new.at,
            "happening": new.happening.value,
            "organisation": new.by.value if new.by else None,
            "text_sealed": sealer.seal(f"event.text:{new.id}", new.text) if new.text else None,
        },
    )


async def of(unit: Unit, subject_id: str) -> list[Event]:
    """The lines of one signal or alarm, oldest first."""
    return [await _from_row(unit, row) for row in (await unit.execute(_OF, {"subject": subject_id})).all()]


async def told_more(unit: Unit, signal_id: str) -> list[Event]:
    """What others added to a signal, and what its reporter answered; oldest first."""
    return [await _from_row(unit, row) for row in (await unit.execute(_MORE, {"subject": signal_id})).all()]
