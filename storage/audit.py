"""Who did what, when? Without content."""

from datetime import datetime

from sqlalchemy import func, insert, select

from storage.database import Unit
from storage.tables import audit

_ADD = insert(audit)


async def note(
    unit: Unit, *, at: datetime, network_id: str | None, actor_id: str | None, act: str, subject: str
) -> None:
    """One line. `actor_id` stays None for acts of an unnamed reporter."""
    await unit.execute(_ADD, {"at": at, "network_id": network_id, "actor_id": actor_id, "act": act, "subject": subject})


async def moment_of(unit: Unit, act: str, subject: str) -> datetime | None:
    """When this was last done to it."""
    last = select(func.max(audit.c.at)).where(audit.c.act == act, audit.c.subject == subject)
    found: datetime | None = (await unit.execute(last)).scalar_one()
    return found
