"""How do updates come in? Fetched raw, kept in the inbox, and only then confirmed to Telegram."""

import asyncio
import logging
import time
from collections.abc import Callable, Collection, Iterable
from dataclasses import replace
from datetime import datetime
from typing import Any

from telegram import Bot
from telegram.error import Conflict as SecondPoller
from telegram.error import InvalidToken, NetworkError, RetryAfter, TelegramError

from bot.lanes import Lanes
from channels.telegram.incoming import ALLOWED, Batch, sift
from channels.telegram.overheard import overheard
from channels.telegram.transport import seconds_of
from domain.overhearing import Overheard
from storage import inbox
from storage.database import Conflict, Database, Unavailable, Unit
from storage.inbox import Position, Received

log = logging.getLogger(__name__)

_SILENCE = 10.0  # seconds over the poll time after which a connection counts as hung
_PAUSE = 3.0  # seconds between tries
_OUTAGE = 1.0  # the same, while the database is away


class Intake:
    """Fetches updates one batch at a time. `last_success` is a monotonic clock's seconds."""

    def __init__(
        self,
        *,
        database: Database,
        bot: Bot,
        now: Callable[[], datetime],
        lanes: Lanes,
        poll_seconds: int,
        commands: Collection[str],
        overhear: Callable[[Iterable[Overheard]], None],
    ) -> None:
        self._database = database
        self._bot = bot
        self._now = now
        self._lanes = lanes
        self._commands = commands
        self._overhear = overhear
        self._poll_seconds = poll_seconds
        self._position = Position(epoch=0, next_update_id=0)
        self._in_doubt = False  # whether something may be in the inbox of which we do not know
        self.last_success = time.monotonic()

    async def recover(self) -> None:
        """What was kept but not finished comes first: by a former run, or in a commit whose answer was lost."""
        self._position = await self._database.run(inbox.position)
        self._lanes.put(await self._database.run(inbox.unhandled))
        self._in_doubt = False

    async def run(self) -> None:
        """Poll until cancelled. Raises InvalidToken when Telegram does not know the bot."""
        while True:
            await self._lanes.has_room()
            try:
                if self._in_doubt:
                    await self.recover()
                updates = await self._fetch()
                self.last_success = time.monotonic()
                if updates:
                    self._lanes.put(await self._keep(updates))
                    self._overhear(overheard(updates, self._bot.username, self._commands))
            except InvalidToken:
                raise
            except RetryAfter as error:
                await asyncio.sleep(seconds_of(error))
            except SecondPoller:
                log.error("another program polls with this token; stop it, or messages go to the one or the other")
                await asyncio.sleep(_PAUSE)
            except (NetworkError, TelegramError) as error:
                log.warning("no updates: %s", type(error).__name__)
                await asyncio.sleep(_PAUSE)
            except (Unavailable, Conflict):
                log.exception("updates stay at Telegram: the inbox can't be written")
                self._in_doubt = True
                await asyncio.sleep(_OUTAGE)

    async def _fetch(self) -> list[Any]:
        values = {
            "offset": self._position.next_update_id,
            "timeout": self._poll_seconds,
            "allowed_updates": list(ALLOWED),
        }
        answer = await self._bot.do_api_request(
            "getUpdates", api_kwargs=values, read_timeout=self._poll_seconds + _SILENCE
        )
        return answer if isinstance(answer, list) else []

    async def _keep(self, updates: list[Any]) -> list[Received]:
        batch = sift(updates, self._bot.username, self._commands)
        if batch.damaged:
            log.error("%d damaged updates were left out", batch.damaged)
        try:
            kept, self._position = await self._database.run(lambda unit: self._commit(unit, batch))
        except (Unavailable, Conflict):
            raise
        except Exception:
            if len(updates) == 1:
                log.exception("an update can't be kept and is left out")
                self._position = replace(self._position, next_update_id=batch.last_id + 1 if batch.last_id else 0)
                return []
            log.exception("a batch can't be kept; each update is tried alone")
            return [row for update in updates for row in await self._keep([update])]
        return kept

    async def _commit(self, unit: Unit, batch: Batch) -> tuple[list[Received], Position]:
        epoch = self._position.epoch
        known = await inbox.known(unit, epoch, [item.update_id for item in batch.kept])
        fresh = [item for item in batch.kept if item.update_id not in known]
        # After a silent week Telegram goes on at a random, perhaps lower, number: a new count begins.
        if fresh and fresh[0].update_id < self._position.next_update_id:
            epoch += 1
        kept = await inbox.keep(unit, epoch, fresh, self._now())
        if batch.last_id is None:
            return kept, self._position
        position = Position(epoch=epoch, next_update_id=batch.last_id + 1)
        await inbox.move(unit, position)
        return kept, position
