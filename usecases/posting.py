"""How does the outbox get emptied? Intent is kept before anything is sent, and nothing is silently sent twice."""

from collections.abc import Callable, Collection, Sequence
from dataclasses import replace
from datetime import timedelta

from domain.delivery import Delivered, Fate, Parcel, Verb
from domain.documents import FileRead
from domain.groups import GroupFound, TopicMade
from storage import outbox
from storage.encryption import KeyUnusable
from usecases import alarms, documents, guestlists, inviting, reach, status, tables, topics
from usecases.turn import Turn

Back = tuple[Parcel, Delivered]
_BACKOFF = (1.0, 2.0, 5.0, 15.0, 60.0)  # seconds


async def recover(turn: Turn, under_way: Collection[int] = ()) -> int:
    """What was being sent is uncertain, but for what is surely under way. Their number."""
    return await outbox.recover(turn.unit, under_way)


async def give_up(turn: Turn, parcel: Parcel) -> None:
    """What became of it can't be noted; it must not hold up what comes after it."""
    await outbox.refused(turn.unit, parcel.seq)


async def settle(turn: Turn, back: Sequence[Back]) -> list[float]:
    """Note what became of parcels. In how many seconds something can be tried again."""
    standing = [(parcel, delivered.message_id) for parcel, delivered in back if delivered.fate is Fate.STANDS]
    if standing:
        await outbox.sent(turn.unit, standing)
    run = [await _tell(turn, parcel, delivered.found) for parcel, delivered in back if delivered.found is not None]
    return run + [
        await _settle(turn, parcel, delivered) for parcel, delivered in back if delivered.fate is not Fate.STANDS
    ]


async def _tell(turn: Turn, parcel: Parcel, found: GroupFound | TopicMade | FileRead) -> float:
    """An errand was run; what it brought is to be sent at once."""
    if isinstance(found, GroupFound):
        await status.told(turn, parcel, found)
    elif isinstance(found, FileRead):
        await documents.found(turn, parcel, found)
        await guestlists.found(turn, parcel, found)
    else:
        await topics.made(turn, parcel, found)
    return 0.0


async def take(turn: Turn, room: int, wait_for: Callable[[int], float]) -> tuple[list[Parcel], list[float]]:
    """What goes now, marked as being sent, and in how many seconds the rest may. `wait_for`: the pace of a chat."""
    going, waits = [], []
    for parcel in await outbox.ready(turn.unit, turn.now, room):
        wait = wait_for(parcel.chat_id)
        if wait == 0.0:
            ready = await _filled(turn, parcel)
            if ready is None:
                await outbox.refused(turn.unit, parcel.seq)
                waits.append(0.0)  # what comes after it in that chat goes at once
            else:
                going.append(replace(ready, late=parcel.is_late(turn.now)))
        else:
            waits.append(wait)
    if going:
        await outbox.mark_sending(turn.unit, [parcel.seq for parcel in going])
    return going, waits


async def _filled(turn: Turn, parcel: Parcel) -> Parcel | None:
    """A list gets its lines now, dates their meetings; None when they need not be sent any more, or can't be read."""
    if parcel.verb not in (Verb.TABLE, Verb.CALENDAR):
        return parcel
    try:
        filled = tables.filled if parcel.verb is Verb.TABLE else inviting.filled
        return await filled(turn, parcel)
    except (KeyUnusable, LookupError, ValueError):  # one damaged list must not hold up everything else
        return None


async def _settle(turn: Turn, parcel: Parcel, delivered: Delivered) -> float:
    match delivered.fate:
        case Fate.NOT_SENT | Fate.TOO_FAST | Fate.UNCERTAIN:
            wait = delivered.wait or _BACKOFF[min(parcel.tries, len(_BACKOFF) - 1)]
            await _again(turn, parcel, wait, uncertain=parcel.doubtful or delivered.fate is Fate.UNCERTAIN)
            return wait
        case Fate.MESSAGE_GONE if parcel.subject is not None:
            await outbox.refused(turn.unit, parcel.seq)  # somebody took the card away; it does not come back by itself
        case Fate.MESSAGE_GONE:
            await outbox.resend(turn.unit, parcel.seq)
        case Fate.MOVED if delivered.moved_to is not None:
            await reach.group_moved(turn, parcel.chat_id, delivered.moved_to)
            await _again(turn, parcel, 0.0, uncertain=parcel.doubtful)
        case Fate.TOPIC_GONE:
            fallback = await reach.topic_lost(turn, parcel.chat_id, parcel.thread_id)
            await outbox.to_thread(turn.unit, parcel.seq, fallback)
        case Fate.FILE_GONE:
            await outbox.refused(turn.unit, parcel.seq)
            documents.lost(turn, parcel)
        case Fate.UNREACHABLE if parcel.lasting:
            # Nothing else changes: a name that turns up as unreachable right after a question or a word to the
            # reporter would tell who that is. Whatever else the bot has to say to them finds it out.
            await outbox.park(turn.unit, parcel.seq)
        case Fate.UNREACHABLE if parcel.chat_id > 0:
            await outbox.refused(turn.unit, parcel.seq)
            await reach.person_changed(turn, parcel.chat_id, reachable=False)
            await alarms.not_reached(turn, parcel)
        case Fate.UNREACHABLE:
            await outbox.refused(turn.unit, parcel.seq)
            await reach.group_lost(turn, parcel.chat_id)
        case _:
            await outbox.refused(turn.unit, parcel.seq)
            await reach.message_refused(turn, parcel)
            await alarms.not_reached(turn, parcel)
    return 0.0


async def _again(turn: Turn, parcel: Parcel, wait: float, *, uncertain: bool) -> None:
    not_before = turn.now + timedelta(seconds=wait)
    await outbox.again(turn.unit, parcel.seq, uncertain=uncertain, not_before=not_before)
