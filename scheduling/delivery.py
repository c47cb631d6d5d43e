"""How does the outbox get emptied? Intent is kept before anything is sent, and nothing is silently sent twice."""

import asyncio
import logging
from collections.abc import Awaitable, Callable
from datetime import datetime, timedelta

from channels import outgoing
from channels.telegram.sending import Delivered, Fate
from domain.people import Actor
from scheduling.pace import Pace
from storage import outbox
from storage.database import Conflict, Database, Unavailable, Unit
from storage.outbox import Parcel
from usecases import reach
from usecases.turn import Turn, World
from views.wording import Wording

log = logging.getLogger(__name__)

_AT_ONCE = 64  # parcels on their way
_BACKOFF = (1.0, 2.0, 5.0, 15.0, 60.0)  # seconds
_LAST_WORDS = 5.0  # seconds for what is under way when we stop
_OUTAGE = 5.0  # seconds between tries while the database is away

Carry = Callable[[Parcel], Awaitable[Delivered]]


class Sender:
    """due → sending → stands | uncertain. One round settles what came back and takes what may go, in one commit."""

    def __init__(
        self, *, database: Database, carry: Carry, pace: Pace, now: Callable[[], datetime], world: World, words: Wording
    ) -> None:
        self._database = database
        self._carry = carry
        self._pace = pace
        self._now = now
        self._world = world
        self._words = words
        self._wake = asyncio.Event()
        self._quiet = asyncio.Event()
        self._stopping = False
        self._back: list[tuple[Parcel, Delivered]] = []
        self._under_way: set[asyncio.Task[None]] = set()

    def wake(self) -> None:
        """There may be something to send."""
        self._quiet.clear()
        self._wake.set()

    async def quiet(self) -> None:
        """Returns when nothing is under way and nothing could be sent now."""
        await self._quiet.wait()

    async def recover(self) -> None:
        """At start: what was being sent is uncertain."""
        stuck = await self._database.run(outbox.recover)
        if stuck:
            log.warning("%d messages may have been sent before the stop; they are repeated, marked", stuck)
        self.wake()

    async def run(self) -> None:
        """Send until stopped; then wait for what is under way and settle it."""
        while not self._stopping:
            await self._wake.wait()
            self._wake.clear()
            await self._round(take=not self._stopping)
        if self._under_way:
            await asyncio.wait(self._under_way, timeout=_LAST_WORDS)
        await self._round(take=False)

    def stop(self) -> None:
        """Take nothing more. Not by cancelling: what was marked as being sent must also be sent."""
        self._stopping = True
        self._wake.set()

    async def _round(self, *, take: bool) -> None:
        back, self._back = self._back, []
        try:
            parcels = await self._database.run(lambda unit: self._settle_and_take(unit, back, take=take))
        except (Unavailable, Conflict):
            log.exception("the outbox can't be reached")
            self._back = back + self._back
            self._wake_in(_OUTAGE)
            return
        for parcel in parcels:
            task = asyncio.create_task(self._deliver(parcel))
            self._under_way.add(task)
            task.add_done_callback(self._under_way.discard)
        if not self._under_way and not self._wake.is_set():
            self._quiet.set()

    async def _deliver(self, parcel: Parcel) -> None:
        try:
            delivered = await self._carry(parcel)
        except Exception:  # a bug in carrying: nobody knows whether it was sent
            log.exception("carrying a %s failed", parcel.verb.value)
            delivered = Delivered(fate=Fate.UNCERTAIN if parcel.anew else Fate.REFUSED)
        self._back.append((parcel, delivered))
        self._wake.set()

    async def _settle_and_take(self, unit: Unit, back: list[tuple[Parcel, Delivered]], *, take: bool) -> list[Parcel]:
        standing = [(parcel, delivered.message_id) for parcel, delivered in back if delivered.fate is Fate.STANDS]
        if standing:
            await outbox.sent(unit, standing)
        for parcel, delivered in back:
            if delivered.fate is not Fate.STANDS:
                await self._settle(unit, parcel, delivered)
        room = _AT_ONCE - len(self._under_way)
        if not take or room <= 0:
            return []
        going = []
        for parcel in await outbox.ready(unit, self._now(), room):
            wait = self._pace.take(parcel.chat_id)
            if wait == 0.0:
                going.append(parcel)
            else:
                self._wake_in(wait)
        if going:
            await outbox.mark_sending(unit, [parcel.seq for parcel in going])
        return going

    async def _settle(self, unit: Unit, parcel: Parcel, delivered: Delivered) -> None:
        match delivered.fate:
            case Fate.NOT_SENT | Fate.TOO_FAST | Fate.UNCERTAIN:
                await self._again(unit, parcel, delivered)
            case Fate.MESSAGE_GONE if parcel.subject is not None:
                await outbox.refused(unit, parcel.seq)  # somebody took the card away; it does not come back by itself
            case Fate.MESSAGE_GONE:
                await outbox.resend(unit, parcel.seq)
                self._wake.set()
            case _:
                await self._give_way(unit, parcel, delivered)

    async def _again(self, unit: Unit, parcel: Parcel, delivered: Delivered) -> None:
        wait = delivered.wait or _BACKOFF[min(parcel.tries, len(_BACKOFF) - 1)]
        uncertain = parcel.doubtful or delivered.fate is Fate.UNCERTAIN
        not_before = self._now() + timedelta(seconds=wait)
        await outbox.again(unit, parcel.seq, uncertain=uncertain, not_before=not_before)
        self._wake_in(wait)

    async def _give_way(self, unit: Unit, parcel: Parcel, delivered: Delivered) -> None:
        turn = Turn(unit=unit, now=self._now(), actor=Actor(chat_id=0), world=self._world)
        if delivered.fate is Fate.MOVED and delivered.moved_to is not None:
            await reach.group_moved(turn, parcel.chat_id, delivered.moved_to)
            await outbox.again(unit, parcel.seq, uncertain=parcel.doubtful, not_before=turn.now)
        elif delivered.fate is Fate.TOPIC_GONE:
            await outbox.without_thread(unit, parcel.seq)
            await reach.topic_lost(turn, parcel.chat_id)
        elif delivered.fate is Fate.UNREACHABLE and parcel.key.startswith(outbox.LASTING):
            # Quietly: a notice right after a terugkoppeling would tell the team who the reporter is.
            await outbox.park(unit, parcel.seq)
            await reach.person_changed(turn, parcel.chat_id, reachable=False, quietly=True)
        else:
            await outbox.refused(unit, parcel.seq)
            if delivered.fate is Fate.UNREACHABLE and parcel.chat_id > 0:
                await reach.person_changed(turn, parcel.chat_id, reachable=False)
            elif delivered.fate is Fate.UNREACHABLE:
                await reach.group_lost(turn, parcel.chat_id)
        await outgoing.keep(turn, [], self._words, self._world.calendar.zone, f"s{parcel.seq}")
        self._wake.set()

    def _wake_in(self, seconds: float) -> None:
        asyncio.get_running_loop().call_later(seconds, self.wake)
