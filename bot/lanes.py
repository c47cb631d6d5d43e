"""In which order are updates handled? In order within a chat, chats side by side."""

import asyncio
import logging
from collections import deque
from collections.abc import Awaitable, Callable

from storage.inbox import Received

log = logging.getLogger(__name__)

_WIDTH = 16  # chats at once
_FULL = 2000  # updates in memory; the rest waits at Telegram


class Lanes:
    """A lane per chat, which exists as long as there is something in it."""

    def __init__(self, handle: Callable[[Received], Awaitable[None]]) -> None:
        self._handle = handle
        self._lanes: dict[int, deque[Received]] = {}
        self._workers: set[asyncio.Task[None]] = set()
        self._room = asyncio.Semaphore(_WIDTH)
        self._held: set[int] = set()  # what is lined up or being handled
        self._stopping = False
        self._changed = asyncio.Condition()

    def put(self, received: list[Received]) -> None:
        """Line up what was kept in the inbox; what is in line already stays where it is."""
        for row in received:
            if row.seq in self._held:
                continue
            self._held.add(row.seq)
            lane = self._lanes.get(row.chat_id)
            if lane is not None:
                lane.append(row)
                continue
            self._lanes[row.chat_id] = deque([row])
            worker = asyncio.create_task(self._work(row.chat_id))
            self._workers.add(worker)
            worker.add_done_callback(self._workers.discard)

    async def has_room(self) -> None:
        """Returns when more may be taken in."""
        async with self._changed:
            await self._changed.wait_for(lambda: len(self._held) < _FULL)

    async def empty(self) -> None:
        """Returns when everything that was lined up is handled."""
        async with self._changed:
            await self._changed.wait_for(lambda: not self._held)

    async def stop(self) -> None:
        """Finish what is being handled; the rest stays in the inbox for the next start."""
        self._stopping = True
        for worker in self._workers:
            worker.cancel()
        if self._workers:
            await asyncio.wait(self._workers)

    async def _work(self, chat_id: int) -> None:
        lane = self._lanes[chat_id]
        try:
            while lane and not self._stopping:
                async with self._room:
                    await self._take(lane.popleft())
                async with self._changed:
                    self._changed.notify_all()
        finally:
            del self._lanes[chat_id]

    async def _take(self, row: Received) -> None:
        try:
            await self._handle(row)
        except Exception:  # a bug: the chat's next update must not suffer from it
            log.exception("an update was left for the next start")
        finally:
            self._held.discard(row.seq)
