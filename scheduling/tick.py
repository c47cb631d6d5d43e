"""What happens every few seconds? Pings that are due, and what has had its time."""

import logging
from collections.abc import Callable
from datetime import UTC
from functools import partial

from apscheduler.schedulers.asyncio import AsyncIOScheduler

from channels.clockwork import Clockwork, NotNow
from usecases import leaving, looks, meetings, pings, records, unseen, upkeep

log = logging.getLogger(__name__)


class Tick:
    """One tick looks at the clock itself; how often it comes does not matter."""

    def __init__(self, *, clockwork: Clockwork, wake: Callable[[], None]) -> None:
        self._clockwork = clockwork
        self._wake = wake

    async def once(self) -> None:
        """Do all that is due now."""
        try:
            await self._end_places()  # first, so that who just left is reminded of nothing
            while due := await self._due():
                for rules in due:
                    await self._ping(rules)
            await self._look_on()
            await self._ask_held()
            await self._plan_ahead()
            await self._clockwork.run(unseen.forget)
            await self._clockwork.run(upkeep.tidy)
        except NotNow:
            log.exception("the tick could not reach the database; the next one tries again")
        self._wake()

    async def _end_places(self) -> None:
        """Each in its own commit, so that what is wrong with one holds up nobody else."""
        for team_id, person_id in await self._clockwork.run(upkeep.ended_places):
            try:
                await self._clockwork.run(partial(leaving.end_place, team_id=team_id, person_id=person_id))
            except NotNow:
                raise
            except Exception:
                log.exception("a substitute's place could not be ended; the next tick tries again")

    async def _look_on(self) -> None:
        """Signals that nobody looked at, or that their reporter has back, each in its own commit."""
        for signal_id in await self._clockwork.run(looks.due):
            try:
                await self._clockwork.run(partial(looks.remind, signal_id=signal_id))
            except NotNow:
                raise
            except Exception:
                log.exception("nobody could be told that a signal waits; that is put off by an hour")
                await self._clockwork.run(partial(looks.put_off, signal_id=signal_id))

    async def _ask_held(self) -> None:
        """Meetings that nobody closed, each in its own commit."""
        for meeting_id in await self._clockwork.run(records.unclosed):
            try:
                await self._clockwork.run(partial(records.ask_held, meeting_id=meeting_id))
            except NotNow:
                raise
            except Exception:
                log.exception("nobody could be asked whether a meeting was held; the next tick tries again")

    async def _plan_ahead(self) -> None:
        """The meetings of the coming school year, each series in its own commit."""
        for series_id in await self._clockwork.run(meetings.to_plan_ahead):
            try:
                await self._clockwork.run(partial(meetings.plan_ahead, series_id=series_id))
            except NotNow:
                raise
            except Exception:
                log.exception("the next school year of a series could not be planned; the next tick tries again")

    async def _due(self) -> list[pings.Rules]:
        try:
            return await self._clockwork.run(pings.due)
        except NotNow:
            raise
        except Exception:
            log.exception("pings can't be bundled and are sent one by one")
            return await self._clockwork.run(pings.due_one_by_one)

    async def _ping(self, rules: pings.Rules) -> None:
        """One person's ping is one commit, so that what is wrong with one of them holds up nobody else."""
        try:
            await self._clockwork.run(partial(pings.send, rules=rules))
        except NotNow:
            raise
        except Exception:
            log.exception("a ping failed and is put off by a day")
            await self._clockwork.run(partial(pings.put_off, rules=rules))
        self._wake()


def every(seconds: float, tick: Tick) -> AsyncIOScheduler:
    """A scheduler that only beats: never two ticks at once, and late ones are made up for by one."""
    scheduler = AsyncIOScheduler(timezone=UTC)
    scheduler.add_job(tick.once, "interval", seconds=seconds, coalesce=True, max_instances=1, misfire_grace_time=None)
    return scheduler
