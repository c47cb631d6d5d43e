"""When do invitations go by mail? Beside the outbox, so that a mail server that is slow or down holds up no message."""

import asyncio
import logging
from collections.abc import Awaitable, Callable
from functools import partial

from channels.clockwork import Clockwork, NotNow
from domain.letters import Letter, Posted
from usecases import mailing

log = logging.getLogger(__name__)

_AT_ONCE = 20  # letters in one round
_LAST_WORDS = 2.0  # seconds for what is under way when we stop
_OUTAGE = 1.0  # seconds between tries while the database is away

Carry = Callable[[Letter], Awaitable[Posted]]


class Mailer:
    """due → sending → gone | uncertain. One letter after another; what became of each is noted at once."""

    def __init__(self, *, clockwork: Clockwork, carry: Carry, wake_sender: Callable[[], None]) -> None:
        self._clockwork = clockwork
        self._carry = carry
        self._wake_sender = wake_sender
        self._wake = asyncio.Event()
        self._quiet = asyncio.Event()
        self._stopping = asyncio.Event()
        self._unsettled: list[tuple[Letter, Posted]] = []

    def wake(self) -> None:
        """There may be something to send."""
        self._quiet.clear()
        self._wake.set()

    async def quiet(self) -> None:
        """Returns when nothing is under way and nothing could be sent now."""
        await self._quiet.wait()

    def stop(self) -> None:
        """Take nothing more."""
        self._stopping.set()
        self._wake.set()

    async def run(self) -> None:
        """Send until stopped."""
        await self._patiently(self._recover)
        while not self._stopping.is_set():
            await self._wake.wait()
            self._wake.clear()
            await self._patiently(self._round)
            if not self._wake.is_set():
                self._quiet.set()
        await self._patiently(self._settle)

    async def _patiently(self, step: Callable[[], Awaitable[None]]) -> None:
        """A mail that can't be sent, or noted, must not stop the bot."""
        try:
            await step()
        except NotNow:
            log.exception("the mail that waits can't be reached")
            asyncio.get_running_loop().call_later(_OUTAGE, self.wake)
        except Exception:
            log.exception("mail can't be sent now; that is tried again with the next")

    async def _recover(self) -> None:
        stuck = await self._clockwork.run(mailing.recover)
        if stuck:
            log.warning("%d mails may have been sent before the stop; they are repeated once", stuck)
        self.wake()

    async def _round(self) -> None:
        await self._settle()
        down = False
        while not down and (letters := await self._clockwork.run(partial(mailing.take, room=_AT_ONCE))):
            for letter in letters:
                posted = Posted.DOWN if down or self._stopping.is_set() else await self._carried(letter)
                down = posted is Posted.DOWN
                self._unsettled.append((letter, posted))
                if not down:
                    await self._settle()
            await self._settle()

    async def _carried(self, letter: Letter) -> Posted:
        """When we stop while a server is slow, nobody knows what became of it."""
        carrying, stopping = asyncio.ensure_future(self._carry(letter)), asyncio.ensure_future(self._stopping.wait())
        await asyncio.wait({carrying, stopping}, return_when=asyncio.FIRST_COMPLETED)
        if not carrying.done():
            await asyncio.wait({carrying}, timeout=_LAST_WORDS)
        for each in (stopping, carrying):
            each.cancel()
        try:
            return await carrying
        except asyncio.CancelledError:
            return Posted.UNCERTAIN
        except Exception:  # a bug in carrying: nobody knows whether it was sent
            log.exception("carrying a mail failed")
            return Posted.UNCERTAIN

    async def _settle(self) -> None:
        if not self._unsettled:
            return
        back = list(self._unsettled)
        for wait in await self._clockwork.run(partial(mailing.settle, back=back)):
            asyncio.get_running_loop().call_later(wait, self.wake)
        del self._unsettled[: len(back)]
        self._wake_sender()
