"""What happens every few seconds? Pings that are due, drafts and inbox rows that have had their time."""

import logging
from collections.abc import Callable
from datetime import UTC, datetime, timedelta

from apscheduler.schedulers.asyncio import AsyncIOScheduler

from channels import outgoing
from domain.people import Actor
from storage import drafts, inbox, outbox
from storage.database import Conflict, Database, Unavailable, Unit
from usecases import pings
from usecases.turn import Turn, World
from views.wording import Wording

log = logging.getLogger(__name__)

_PARKED_KEPT = timedelta(days=30)
_INBOX_KEPT = timedelta(days=2)  # Telegram redelivers for a day


class Tick:
    """One tick looks at the clock itself; how often it comes does not matter."""

    def __init__(
        self, *, database: Database, now: Callable[[], datetime], world: World, words: Wording, wake: Callable[[], None]
    ) -> None:
        self._database = database
        self._now = now
        self._world = world
        self._words = words
        self._wake = wake

    async def once(self) -> None:
        """Do all that is due now."""
        try:
            while await self._database.run(self._pings):
                self._wake()
            await self._database.run(self._tidy)
        except (Unavailable, Conflict):
            log.exception("the tick could not reach the database; the next one tries again")
        self._wake()

    async def _pings(self, unit: Unit) -> bool:
        turn = Turn(unit=unit, now=self._now(), actor=Actor(chat_id=0), world=self._world)
        more = await pings.send_due(turn)
        await outgoing.keep(turn, [], self._words, self._world.calendar.zone, f"t{self._world.new_id()}")
        return more

    async def _tidy(self, unit: Unit) -> None:
        now = self._now()
        await drafts.remove_expired(unit, now)
        await inbox.forget(unit, now - _INBOX_KEPT)
        await outbox.forget_parked(unit, now - _PARKED_KEPT)


def every(seconds: float, tick: Tick) -> AsyncIOScheduler:
    """A scheduler that only beats: never two ticks at once, and late ones are made up for by one."""
    scheduler = AsyncIOScheduler(timezone=UTC)
    scheduler.add_job(tick.once, "interval", seconds=seconds, coalesce=True, max_instances=1, misfire_grace_time=None)
    return scheduler
