"""How does somebody wait until there is something to tell?"""

from __future__ import annotations

import asyncio
from collections.abc import Callable
from typing import TypeVar

Found = TypeVar("Found")


class Changes:
    """Counts the changes of something and wakes whoever waits for one."""

    def __init__(self) -> None:
        self.version = 0
        self.closed = False
        self._waiting: list[asyncio.Future[None]] = []

    def bump(self) -> None:
        self.version += 1
        if self._waiting:
            self._wake()

    def close(self) -> None:
        """Nobody waits any more, now or later: the server stops."""
        self.closed = True
        self._wake()

    async def first(self, look: Callable[[], Found], seconds: float) -> Found:
        """What `look` finds as soon as that is true of anything, else what it finds after so many seconds."""
        loop = asyncio.get_running_loop()
        deadline = loop.time() + seconds
        while not (found := look()) and not self.closed and loop.time() < deadline:
            waiter: asyncio.Future[None] = loop.create_future()
            self._waiting.append(waiter)
            alarm = loop.call_at(deadline, _finish, waiter)
            try:
                await waiter
            finally:
                alarm.cancel()
                if waiter in self._waiting:
                    self._waiting.remove(waiter)
        return found

    def _wake(self) -> None:
        waiting, self._waiting = self._waiting, []
        for waiter in waiting:
            _finish(waiter)


def _finish(waiter: asyncio.Future[None]) -> None:
    if not waiter.done():
        waiter.set_result(None)
