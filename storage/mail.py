"""Which invitations must still go out by mail? Without an address or a word: those are looked up when one is sent."""

from collections.abc import Collection, Iterable
from datetime import datetime
from enum import StrEnum

from sqlalchemy import bindparam, delete, insert, or_, select, update

from domain.letters import SPARED, Letter
from storage.database import Unit
from storage.tables import mail

_TWICE = 2  # so often it may be unknown whether one went; then it is let be


class State(StrEnum):
    """Where a row is, as in the outbox. What was sent leaves the table."""

    DUE = "due"  # not tried, or surely not sent
    SENDING = "sending"  # tried; after a crash nobody knows
    UNCERTAIN = "uncertain"  # perhaps sent; repeated once, which a calendar does not mind


_SENDING = mail.c.status == State.SENDING.value
_WAITS = mail.c.status.in_((State.DUE.value, State.UNCERTAIN.value))
_READY = (
    select(mail)
    .where(_WAITS, or_(mail.c.not_before.is_(None), mail.c.not_before <= bindparam("now")))
    .order_by(mail.c.seq)
    .limit(bindparam("most"))
)


async def add(unit: Unit, letters: Iterable[Letter]) -> None:
    """Keep what must go out; what is there already stays as it is."""
    rows = {letter.key: letter for letter in letters}
    there = select(mail.c.dedupe_key).where(mail.c.dedupe_key.in_(sorted(rows)))
    for row in (await unit.execute(there)).all() if rows else ():
        del rows[row.dedupe_key]
    if rows:
        await unit.execute(
            insert(mail),
            [
                {
                    "dedupe_key": key,
                    "network_id": letter.network_id,
                    "meeting_id": letter.meeting_id,
                    "person_id": letter.person_id,
                    "sequence": letter.sequence,
                    "status": State.DUE.value,
                    "tries": 0,
                    "doubts": 0,
                }
                for key, letter in rows.items()
            ],
        )


async def ready(unit: Unit, now: datetime, most: int) -> list[Letter]:
    """Those that may be tried now, the oldest first."""
    return [
        Letter(
            seq=row.seq,
            network_id=row.network_id,
            meeting_id=row.meeting_id,
            person_id=row.person_id,
            sequence=row.sequence,
            tries=row.tries,
            spared=row.dedupe_key.endswith(SPARED),
        )
        for row in (await unit.execute(_READY, {"now": now, "most": most})).all()
    ]


async def mark_sending(unit: Unit, seqs: Collection[int]) -> None:
    here = mail.c.seq.in_(list(seqs))
    await unit.execute(update(mail).where(here).values(status=State.SENDING.value, tries=mail.c.tries + 1))


async def remove(unit: Unit, seqs: Collection[int]) -> None:
    """They are sent, or need not be."""
    await unit.execute(delete(mail).where(mail.c.seq.in_(list(seqs))))


async def again(unit: Unit, seq: int, not_before: datetime) -> None:
    """Surely not sent: try again later."""
    here = mail.c.seq == seq
    await unit.execute(update(mail).where(here).values(status=State.DUE.value, not_before=not_before))


async def in_doubt(unit: Unit, seq: int, not_before: datetime) -> None:
    """Nobody knows whether it went: once more, and no more than that."""
    await _doubt(unit, [seq], not_before)


async def recover(unit: Unit) -> int:
    """At start: nobody knows whether what was being sent went. Their number."""
    await unit.after_others(mail)
    stuck = [row.seq for row in (await unit.execute(select(mail.c.seq).where(_SENDING))).all()]
    await _doubt(unit, stuck, None)
    return len(stuck)


async def _doubt(unit: Unit, seqs: Collection[int], not_before: datetime | None) -> None:
    here = mail.c.seq.in_(list(seqs))
    values = {"status": State.UNCERTAIN.value, "doubts": mail.c.doubts + 1, "not_before": not_before}
    await unit.execute(update(mail).where(here).values(values))
    await unit.execute(delete(mail).where(here, mail.c.doubts >= _TWICE))


async def drop_of(unit: Unit, person_id: str) -> None:
    """Nothing more goes to this person by mail."""
    await unit.execute(delete(mail).where(mail.c.person_id == person_id, mail.c.status != State.SENDING.value))
