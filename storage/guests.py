"""Which experts were asked about which signal?"""

from sqlalchemy import and_, bindparam, delete, insert, select

from domain.signals import SignalStatus
from storage.database import Unit
from storage.tables import guest, signal

_OF_SIGNAL = select(guest.c.person_id).where(guest.c.signal_id == bindparam("signal"))
_LIVING = signal.c.status.in_((SignalStatus.OPEN.value, SignalStatus.TAKEN.value))


async def of_signal(unit: Unit, signal_id: str) -> frozenset[str]:
    """The people who were asked about a signal."""
    return frozenset((await unit.execute(_OF_SIGNAL, {"signal": signal_id})).scalars())


async def living_of(unit: Unit, person_ids: list[str]) -> set[str]:
    """The signals that still play about which these people were asked."""
    asked = (
        select(guest.c.signal_id)
        .join(signal, and_(signal.c.id == guest.c.signal_id, _LIVING))
        .where(guest.c.person_id.in_(person_ids))
    )
    return set((await unit.execute(asked)).scalars())


async def add(unit: Unit, signal_id: str, person_id: str) -> None:
    """The same twice raises Conflict."""
    await unit.execute(insert(guest), {"signal_id": signal_id, "person_id": person_id})


async def remove(unit: Unit, signal_id: str, person_id: str) -> None:
    await unit.execute(delete(guest).where(guest.c.signal_id == signal_id, guest.c.person_id == person_id))


async def remove_of(unit: Unit, team_id: str, person_id: str) -> None:
    """Somebody left a team: they are asked about none of its signals any more."""
    theirs = select(signal.c.id).where(signal.c.team_id == team_id)
    await unit.execute(delete(guest).where(guest.c.person_id == person_id, guest.c.signal_id.in_(theirs)))
