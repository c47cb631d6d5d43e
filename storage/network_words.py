"""Which words does a network keep, and which wait for who coordinates?"""

from datetime import datetime

from sqlalchemy import bindparam, delete, insert, select, update

from domain.network_words import NetworkWord, WordKind, WordStatus
from domain.themes import Theme
from storage import networks
from storage.database import Unit
from storage.tables import network_word

_OF_NETWORK = select(network_word).where(network_word.c.network_id == bindparam("network"))
_BY_ID = select(network_word.c.network_id).where(network_word.c.id == bindparam("id"))


async def of_network(unit: Unit, network_id: str) -> list[NetworkWord]:
    """Kept and proposed, the longest known first."""
    rows = (await unit.execute(_OF_NETWORK, {"network": network_id})).all()
    sealer = await networks.sealer(unit, network_id) if rows else None
    found = [
        NetworkWord(
            id=row.id,
            network_id=row.network_id,
            kind=WordKind(row.kind),
            word=sealer.open(f"network_word.word:{row.id}", row.word_sealed),
            status=WordStatus(row.status),
            proposed_at=row.proposed_at,
            theme=Theme(row.theme) if row.theme else None,
        )
        for row in rows
        if sealer is not None
    ]
    return sorted(found, key=lambda word: (word.proposed_at, word.id))


async def network_of(unit: Unit, word_id: str) -> str | None:
    """In which network a word is."""
    found: str | None = (await unit.execute(_BY_ID, {"id": word_id})).scalar_one_or_none()
    return found


async def add(unit: Unit, new: NetworkWord) -> None:
    sealer = await networks.sealer(unit, new.network_id)
    await unit.execute(
        insert(network_word),
        {
            "id": new.id,
            "network_id": new.network_id,
            "kind": new.kind.value,
            "word_sealed": sealer.seal(f"network_word.word:{new.id}", new.word),
            "status": new.status.value,
            "proposed_at": new.proposed_at,
            "theme": new.theme.value if new.theme is not None else None,
        },
    )


async def save(unit: Unit, changed: NetworkWord) -> None:
    """Keep another status or kind."""
    values = {"status": changed.status.value, "kind": changed.kind.value}
    await unit.execute(update(network_word).where(network_word.c.id == changed.id).values(values))


async def remove(unit: Unit, word_id: str) -> None:
    await unit.execute(delete(network_word).where(network_word.c.id == word_id))


async def remove_proposed(unit: Unit, before: datetime) -> None:
    """Those that wait since before a moment."""
    waits = network_word.c.status == WordStatus.PROPOSED.value, network_word.c.proposed_at < before
    await unit.execute(delete(network_word).where(*waits))
