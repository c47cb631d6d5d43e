"""How do updates reach a bot that does not ask for them?"""

from __future__ import annotations

import asyncio
import math

import aiohttp

from simulator.refusals import bad_request
from simulator.updates import Queued, UpdateQueue

TRIES = 2
ANSWER_SECONDS = 10.0
SECRET_HEADER = "X-Telegram-Bot-Api-Secret-Token"  # noqa: S105 (the name of a header, not a secret)


class Webhook:
    """Posts each update to the bot's address, one at a time and in order.

    An update that is not taken after two tries waits until there is another one to send.
    """

    def __init__(self, updates: UpdateQueue) -> None:
        self.url = ""
        self.last_error: tuple[int, str] | None = None  # when, and why
        self._updates = updates
        self._secret = ""
        self._failed_at = -1  # the version of the queue when a delivery failed: until it changes, nothing is tried
        self._task: asyncio.Task[None] | None = None

    def set(self, url: str, secret: str) -> None:
        """Starts sending to an address; unlike at Telegram it may be plain http, as it is a local one."""
        if not url.startswith(("http://", "https://")):
            raise bad_request("bad webhook: An HTTPS URL must be provided for webhook")
        self.clear()
        self.url, self._secret, self._failed_at = url, secret, -1
        self._task = asyncio.get_running_loop().create_task(self._deliver())

    def clear(self) -> None:
        self.url, self.last_error = "", None
        if self._task is not None:
            self._task.cancel()

    async def stop(self) -> None:
        if self._task is not None:
            self._task.cancel()
            await asyncio.wait([self._task])

    async def _deliver(self) -> None:
        async with aiohttp.ClientSession(timeout=aiohttp.ClientTimeout(total=ANSWER_SECONDS)) as session:
            while found := await self._updates.changes.first(self._next, math.inf):
                version = self._updates.changes.version
                if await self._sent(session, found[0]):
                    self._updates.confirm(found[0])
                else:
                    self._failed_at = version

    def _next(self) -> list[Queued]:
        return self._updates.peek(0, 1) if self._updates.changes.version != self._failed_at else []

    async def _sent(self, session: aiohttp.ClientSession, queued: Queued) -> bool:
        headers = {SECRET_HEADER: self._secret} if self._secret else {}
        for _ in range(TRIES):
            try:
                async with session.post(self.url, json=queued.body, headers=headers) as answer:
                    if answer.ok:
                        return True
                    why = f"Wrong response from the webhook: {answer.status} {answer.reason}"
            except (aiohttp.ClientError, TimeoutError) as error:
                why = f"Connection failed: {type(error).__name__}"
            self.last_error = self._updates.now(), why
        return False
