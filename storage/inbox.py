"""What came in from Telegram and is not handled yet?"""

import logging
from dataclasses import dataclass
from datetime import datetime

from sqlalchemy import bindparam, delete, insert, select, update

from storage.database import Unit
from storage.encryption import KeyUnusable
from storage.tables import cursor, inbox

log = logging.getLogger(__name__)

_NEW = select(inbox).where(inbox.c.status == "new").order_by(inbox.c.seq)
_SETTLE = (
    update(inbox)
    .where(inbox.c.seq == bindparam("row"), inbox.c.status == "new")
    # The account goes too: beside the moment of a signal it would tell who an unnamed reporter is.
    .values(status=bindparam("status_now"), body_sealed=None, chat_id=0)
)
_KEEP = insert(inbox).returning(inbox.c.seq, sort_by_parameter_order=True)
_KNOWN = select(inbox.c.update_id).where(
    inbox.c.epoch == bindparam("of_epoch"), inbox.c.update_id.in_(bindparam("ids", expanding=True))
)
_MOVE = (
    update(cursor)
    .where(cursor.c.name == "telegram")
    .values(epoch=bindparam("epoch_now"), next_update_id=bindparam("next_now"))
)
_CURSOR = select(cursor).where(cursor.c.name == "telegram")


@dataclass(frozen=True)
class Received:
    """One update, as it came. `body` is its JSON; `chat_id` the lane in which order matters."""

    seq: int
    update_id: int
    chat_id: int
    body: str


@dataclass(frozen=True)
class Incoming:
    """One update that is about to be kept."""

    update_id: int
    chat_id: int
    body: str


@dataclass(frozen=True)
class Position:
    """Where we are in Telegram's queue. An epoch ends when update ids jump back."""

    epoch: int
    next_update_id: int


async def position(unit: Unit) -> Position:
    """Where a former run has left off."""
    await unit.after_others(inbox, cursor)
    row = (await unit.execute(_CURSOR)).one_or_none()
    return Position(epoch=0, next_update_id=0) if row is None else Position(row.epoch, row.next_update_id)


async def move(unit: Unit, to: Position) -> None:
    done = await unit.execute(_MOVE, {"epoch_now": to.epoch, "next_now": to.next_update_id})
    if done.rowcount == 0:
        await unit.execute(insert(cursor), {"name": "telegram", "epoch": to.epoch, "next_update_id": to.next_update_id})


async def known(unit: Unit, epoch: int, update_ids: list[int]) -> set[int]:
    """Which of these were kept before."""
    rows = (await unit.execute(_KNOWN, {"of_epoch": epoch, "ids": update_ids})).all()
    return {row.update_id for row in rows}


async def keep(unit: Unit, epoch: int, batch: list[Incoming], now: datetime) -> list[Received]:
    """Keep a batch of which nothing is known; one update that Telegram lists twice is kept once."""
    each = list({item.update_id: item for item in batch}.values())
    rows = [
        {
            "epoch": epoch,
            "update_id": item.update_id,
            "chat_id": item.chat_id,
            "body_sealed": unit.keys.master.seal(f"inbox.body:{epoch}:{item.update_id}", item.body),
            "status": "new",
            "received_at": now,
        }
        for item in each
    ]
    if not rows:
        return []
    seqs = (await unit.execute(_KEEP, rows)).scalars()
    return [Received(seq, item.update_id, item.chat_id, item.body) for seq, item in zip(seqs, each, strict=True)]


async def unhandled(unit: Unit) -> list[Received]:
    """What a former run kept but did not finish, in order."""
    found = []
    for row in (await unit.execute(_NEW)).all():
        try:
            body = unit.keys.master.open(f"inbox.body:{row.epoch}:{row.update_id}", row.body_sealed)
        except KeyUnusable:
            log.exception("an update can't be read and is put in quarantine")
            await settle(unit, row.seq, quarantined=True)
        else:
            found.append(Received(row.seq, row.update_id, row.chat_id, body))
    return found


async def settle(unit: Unit, seq: int, *, quarantined: bool = False) -> bool:
    """Mark a row as handled and empty it; False when that was done already."""
    status = "quarantined" if quarantined else "done"
    return bool((await unit.execute(_SETTLE, {"row": seq, "status_now": status})).rowcount == 1)


async def forget(unit: Unit, before: datetime) -> None:
    """Telegram redelivers for a day at most; older rows are not needed to recognise a double."""
    await unit.execute(delete(inbox).where(inbox.c.status != "new", inbox.c.received_at < before))
