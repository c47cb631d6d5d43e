"""Which networks are there, and with which key are their texts read?"""

from dataclasses import dataclass
from datetime import datetime

from sqlalchemy import bindparam, func, insert, select, update

from storage.database import Unit
from storage.encryption import Sealer
from storage.tables import network

_THIS = network.c.id == bindparam("network")
_NEXT_SIGNAL = update(network).where(_THIS).values(signals=network.c.signals + 1).returning(network.c.signals)
_NEXT_ACTION = update(network).where(_THIS).values(actions=network.c.actions + 1).returning(network.c.actions)
_NEXT_REHEARSAL = update(network).where(_THIS).values(rehearsed=network.c.rehearsed + 1).returning(network.c.rehearsed)
_KEY = select(network.c.key_wrapped).where(network.c.id == bindparam("id"))


@dataclass(frozen=True, kw_only=True)
class Network:
    """One municipality's network."""

    id: str
    name: str


async def sealer(unit: Unit, network_id: str) -> Sealer:
    """The sealer of a network. Raises KeyUnusable when SECRET_KEY is not the one it was made with."""
    if not unit.keys.knows(network_id):
        unit.keys.unwrap(network_id, (await unit.execute(_KEY, {"id": network_id})).scalar_one())
    return unit.keys.of(network_id)


async def add(unit: Unit, new: Network, now: datetime) -> None:
    wrapped = unit.keys.new_network(new.id)
    sealed = unit.keys.of(new.id).seal(f"network.name:{new.id}", new.name)
    await unit.execute(
        insert(network),
        {"id": new.id, "key_wrapped": wrapped, "name_sealed": sealed, "signals": 0, "actions": 0, "created_at": now},
    )


async def name_of(unit: Unit, network_id: str) -> str:
    """What a network is called."""
    sealed = (await unit.execute(select(network.c.name_sealed).where(network.c.id == network_id))).scalar_one()
    return (await sealer(unit, network_id)).open(f"network.name:{network_id}", sealed)


async def count(unit: Unit) -> int:
    return int((await unit.execute(select(func.count()).select_from(network))).scalar_one())


async def check_keys(unit: Unit) -> None:
    """Unwrap every network's key, so that a wrong SECRET_KEY shows at start. Raises KeyUnusable."""
    for (network_id,) in (await unit.execute(select(network.c.id))).all():
        await sealer(unit, network_id)


async def next_rehearsal_number(unit: Unit, network_id: str) -> int:
    """For a signal or an action of a rehearsal: those are numbered below zero."""
    return -int((await unit.execute(_NEXT_REHEARSAL, {"network": network_id})).scalar_one())


async def next_signal_number(unit: Unit, network_id: str) -> int:
    return int((await unit.execute(_NEXT_SIGNAL, {"network": network_id})).scalar_one())


async def next_action_number(unit: Unit, network_id: str) -> int:
    return int((await unit.execute(_NEXT_ACTION, {"network": network_id})).scalar_one())
