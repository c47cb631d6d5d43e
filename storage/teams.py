"""Which kernteams are there, and to which group is each coupled?"""

from datetime import datetime
from typing import Any

from sqlalchemy import bindparam, insert, select, update

from domain.people import Team
from domain.settings import TeamSettings
from storage import networks
from storage.choices import dump_settings, load_settings
from storage.database import Unit
from storage.encryption import Sealer
from storage.tables import team

_BY_ID = select(team).where(team.c.id == bindparam("id"))
_BY_CHAT = select(team).where(team.c.chat_id == bindparam("chat"))


async def _from_row(unit: Unit, row: Any) -> Team:
    sealer = await networks.sealer(unit, row.network_id)
    return Team(
        id=row.id,
        network_id=row.network_id,
        name=sealer.open(f"team.name:{row.id}", row.name_sealed),
        chat_id=row.chat_id,
        thread_id=row.thread_id,
        feedback_days=row.feedback_days,
        settings=_settings(sealer, row),
        practising_until=row.practising_until,
    )


def _settings(sealer: Sealer, row: Any) -> TeamSettings:
    if row.settings_sealed is None:
        return TeamSettings()
    return load_settings(sealer.open(f"team.settings:{row.id}", row.settings_sealed))


async def add(unit: Unit, new: Team) -> None:
    sealer = await networks.sealer(unit, new.network_id)
    await unit.execute(
        insert(team),
        {
            "id": new.id,
            "network_id": new.network_id,
            "name_sealed": sealer.seal(f"team.name:{new.id}", new.name),
            "chat_id": new.chat_id,
            "thread_id": new.thread_id,
            "feedback_days": new.feedback_days,
        },
    )


async def get(unit: Unit, team_id: str) -> Team | None:
    row = (await unit.execute(_BY_ID, {"id": team_id})).one_or_none()
    return None if row is None else await _from_row(unit, row)


async def by_chat(unit: Unit, chat_id: int) -> Team | None:
    row = (await unit.execute(_BY_CHAT, {"chat": chat_id})).one_or_none()
    return None if row is None else await _from_row(unit, row)


async def of_network(unit: Unit, network_id: str) -> list[Team]:
    rows = (await unit.execute(select(team).where(team.c.network_id == network_id))).all()
    return sorted([await _from_row(unit, row) for row in rows], key=lambda found: found.name.lower())


async def save_settings(unit: Unit, changed: Team) -> None:
    """Keep a team's own choices: its name, its term and its settings."""
    sealer = await networks.sealer(unit, changed.network_id)
    values = {
        "name_sealed": sealer.seal(f"team.name:{changed.id}", changed.name),
        "feedback_days": changed.feedback_days,
        "settings_sealed": sealer.seal(f"team.settings:{changed.id}", dump_settings(changed.settings)),
    }
    await unit.execute(update(team).where(team.c.id == changed.id).values(values))


async def practise(unit: Unit, team_id: str, until: datetime | None) -> None:
    """Begin or end rehearsing."""
    await unit.execute(update(team).where(team.c.id == team_id).values(practising_until=until))


async def done_practising(unit: Unit, now: datetime) -> list[Team]:
    """The teams of which the rehearsal has had its time."""
    rows = (await unit.execute(select(team).where(team.c.practising_until <= now))).all()
    return [await _from_row(unit, row) for row in rows]


async def couple(unit: Unit, team_id: str, chat_id: int | None, thread_id: int | None) -> None:
    await unit.execute(update(team).where(team.c.id == team_id).values(chat_id=chat_id, thread_id=thread_id))


async def follow_migration(unit: Unit, old_chat: int, new_chat: int) -> None:
    """A group became a supergroup and has another id now."""
    await unit.execute(update(team).where(team.c.chat_id == old_chat).values(chat_id=new_chat))
