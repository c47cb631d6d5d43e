"""When is the outbox emptied? As soon as something is in it, at the pace that Telegram allows."""

import asyncio
import logging
from collections.abc import Awaitable, Callable
from contextlib import suppress
from functools import partial

from channels.clockwork import Clockwork, NotNow
from domain.delivery import Delivered, Fate, Parcel
from scheduling.pace import Pace
from usecases import posting
from usecases.turn import Turn

log = logging.getLogger(__name__)

_AT_ONCE = 64  # parcels on their way
_LAST_WORDS = 5.0  # seconds for what is under way when we stop
_OUTAGE = 1.0  # seconds between tries while the database is away

Carry = Callable[[Parcel], Awaitable[Delivered]]


class Sender:
    """due → sending → stands | uncertain. One round settles what came back and takes what may go, in one commit."""

    def __init__(self, *, clockwork: Clockwork, carry: Carry, pace: Pace) -> None:
        self._clockwork = clockwork
        self._carry = carry
        self._pace = pace
        self._wake = asyncio.Event()
        self._quiet = asyncio.Event()
        self._stopping = False
        self._back: list[posting.Back] = []
        self._under_way: dict[int, asyncio.Task[None]] = {}  # by the number of the parcel
        self._in_doubt = False  # whether more may be marked as being sent than is under way

    def wake(self) -> None:
        """There may be something to send."""
        self._quiet.clear()
        self._wake.set()

    async def quiet(self) -> None:
        """Returns when nothing is under way and nothing could be sent now."""
        await self._quiet.wait()

    async def recover(self) -> None:
        """At start: what was being sent is uncertain."""
        stuck = await self._clockwork.run(posting.recover)
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
            await asyncio.wait(self._under_way.values(), timeout=_LAST_WORDS)
        await self._round(take=False)

    def stop(self) -> None:
        """Take nothing more. Not by cancelling: what was marked as being sent must also be sent."""
        self._stopping = True
        self._wake.set()

    async def _round(self, *, take: bool) -> None:
        back, self._back = self._back, []
        try:
            parcels = await self._clockwork.run(lambda turn: self._settle_and_take(turn, back, take=take))
        except NotNow:
            log.exception("the outbox can't be reached")
            self._in_doubt = True
            self._back = back + self._back
            self._wake_in(_OUTAGE)
            return
        except Exception:
            log.exception("what became of messages can't be noted in one go; each is tried alone")
            await self._settle_alone(back)
            self._wake_in(_OUTAGE)
            return
        self._in_doubt = False
        for parcel in parcels:
            self._under_way[parcel.seq] = asyncio.create_task(self._deliver(parcel))
        if not self._under_way and not self._wake.is_set():
            self._quiet.set()

    async def _settle_and_take(self, turn: Turn, back: list[posting.Back], *, take: bool) -> list[Parcel]:
        if self._in_doubt:
            known = [parcel.seq for parcel, _ in (*back, *self._back)]
            await posting.recover(turn, [*self._under_way, *known])
        waits = await posting.settle(turn, back)
        room = _AT_ONCE - len(self._under_way)
        going: list[Parcel] = []
        if take and room > 0:
            going, more = await posting.take(turn, room, self._pace.take)
            waits += more
        for wait in waits:
            self._wake_in(wait)
        return going

    async def _settle_alone(self, back: list[posting.Back]) -> None:
        """One that can't be noted, whatever the reason, must not stop all others."""
        for one in back:
            with suppress(NotNow):
                await self._settle_one(one)
                continue
            self._back.append(one)

    async def _settle_one(self, one: posting.Back) -> None:
        try:
            await self._clockwork.run(partial(posting.settle, back=[one]))
        except NotNow:
            raise
        except Exception:
            log.exception("what became of a %s can't be noted; it is left out", one[0].verb.value)
            await self._clockwork.run(partial(posting.give_up, parcel=one[0]))

    async def _deliver(self, parcel: Parcel) -> None:
        try:
            delivered = await self._carry(parcel)
        except Exception:  # a bug in carrying: nobody knows whether it was sent
            log.exception("carrying a %s failed", parcel.verb.value)
            delivered = Delivered(fate=Fate.UNCERTAIN if parcel.anew else Fate.REFUSED)
        del self._under_way[parcel.seq]
        self._back.append((parcel, delivered))
        self._wake.set()

    def _wake_in(self, seconds: float) -> None:
        if seconds > 0.0:
            asyncio.get_running_loop().call_later(seconds, self.wake)
        else:
            self.wake()
