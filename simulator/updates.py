"""Which updates are waiting for the bot, and when does Telegram hand them out again?

The rules of offsets are those of TDLib's TQueue, which Telegram's own Bot API server keeps its updates in.
"""

from __future__ import annotations

import secrets
from collections import deque
from collections.abc import Sequence
from dataclasses import dataclass

from simulator.changes import Changes
from simulator.clock import Clock
from simulator.messages import Json
from simulator.refusals import Refusal

KEPT_SECONDS = 24 * 60 * 60  # "Incoming updates are stored … not longer than 24 hours" (Bot API, Getting updates)
FAR_AHEAD = 10  # an offset further beyond the newest update is not believed: all that waits is served again
USUAL_KINDS = frozenset(
    {"message", "edited_message", "callback_query", "my_chat_member", "chat_join_request", "inline_query"}
)
OTHER_POLLER = "terminated by other getUpdates request; make sure that only one bot instance is running"


@dataclass(slots=True)
class Queued:
    """An update that waits; `update_id` is what an offset has to pass to confirm it."""

    update_id: int
    body: object
    at: float
    by_hand: bool = False
    readable: bool = True  # a bot can find an update_id in it
    served: bool = False


@dataclass(slots=True)
class Poll:
    """A getUpdates request under way; `ended` says why it has to stop."""

    ended: str = ""


class UpdateQueue:
    """The bot's updates, each kept until a higher offset confirms it or a day has passed."""

    def __init__(self, clock: Clock) -> None:
        self.changes = Changes()
        self.kinds = USUAL_KINDS
        self.asked_kinds: list[str] | None = None
        self.confirmed = 0
        self._clock = clock
        self._next_id = _random_id()
        self._waiting: deque[Queued] = deque()
        self._poll: Poll | None = None

    def push(self, kind: str, body: Json) -> None:
        """Queues an update of this kind, if the bot asked for the kind."""
        if kind in self.kinds:
            self._append(Queued(self._next_id, {"update_id": self._next_id, kind: body}, self._clock.timestamp()))

    def insert(self, body: object) -> None:
        """Queues what somebody made by hand. It may repeat an earlier id, or be no update at all."""
        at = self._clock.timestamp()
        if not isinstance(body, dict):
            self._append(Queued(self._next_id, body, at, by_hand=True, readable=False))
            return
        update_id = body.get("update_id", self._next_id)
        if isinstance(update_id, int):
            self._append(Queued(update_id, {**body, "update_id": update_id}, at, by_hand=True))
        else:
            self._append(Queued(self._next_id, body, at, by_hand=True, readable=False))

    def jump(self, to: int | None) -> int:
        """As after a silent week: the next update gets this id, or a random one."""
        self._next_id = to if to is not None else _random_id()
        return self._next_id

    def choose_kinds(self, kinds: Sequence[str] | None) -> None:
        """Keeps the earlier choice when nothing is said; an empty list means the usual kinds."""
        if kinds is not None:
            self.asked_kinds = list(kinds) or None
            self.kinds = frozenset(kinds) or USUAL_KINDS

    def pending(self) -> int:
        self._expire()
        return len(self._waiting)

    def now(self) -> int:
        return int(self._clock.timestamp())

    def end_poll(self, reason: str) -> None:
        """Cuts short the getUpdates request that is under way, if there is one."""
        if self._poll is not None:
            self._poll.ended = reason
            self._poll = None
            self.changes.bump()

    async def fetch(self, *, offset: int, limit: int, seconds: float) -> list[object]:
        """Confirms what lies before the offset and answers what waits, if need be after waiting so many seconds."""
        self.end_poll(OTHER_POLLER)
        self._poll = poll = Poll()
        self._settle_served(offset)
        if offset < 0:
            offset = self._keep_last(-offset)
        try:
            batch = await self.changes.first(lambda: poll.ended or self.peek(offset, limit), seconds)
        finally:
            if self._poll is poll:
                self._poll = None
        if isinstance(batch, str):
            raise Refusal(409, f"Conflict: {batch}")
        for queued in batch:
            queued.served = True
        return [queued.body for queued in batch]

    def peek(self, offset: int, limit: int) -> list[Queued]:
        """What waits from this offset on; confirms what lies before it."""
        self._expire()
        waiting = self._waiting
        if offset <= self._next_id + FAR_AHEAD:
            while waiting and waiting[0].update_id < offset and not waiting[0].by_hand:
                self.confirmed = waiting.popleft().update_id
                self.changes.bump()
        return [queued for queued, _ in zip(waiting, range(limit), strict=False)]

    def confirm(self, queued: Queued) -> None:
        """A webhook took this one."""
        if queued in self._waiting:
            self._waiting.remove(queued)
            self.confirmed = queued.update_id
            self.changes.bump()

    def forget_all(self) -> None:
        self._waiting.clear()
        self.changes.bump()

    def _append(self, queued: Queued) -> None:
        self._waiting.append(queued)
        self._next_id = max(self._next_id, queued.update_id + 1)
        self.changes.bump()

    def _settle_served(self, offset: int) -> None:
        # A repeated id lies before ids that were confirmed long ago, and a bot cannot confirm what has no id.
        # So what was put in by hand goes once it was served, unless the next offset still asks for it.
        gone = [q for q in self._waiting if q.by_hand and q.served and (offset > q.update_id or not q.readable)]
        if offset > 0 and gone:
            self._waiting = deque(queued for queued in self._waiting if queued not in gone)
            self.changes.bump()

    def _keep_last(self, count: int) -> int:
        while len(self._waiting) > count:
            self.confirmed = self._waiting.popleft().update_id
        return self._waiting[0].update_id if self._waiting else 0

    def _expire(self) -> None:
        oldest = self._clock.timestamp() - KEPT_SECONDS
        while self._waiting and self._waiting[0].at < oldest:
            self._waiting.popleft()


def _random_id() -> int:
    return 100_000_000 + secrets.randbelow(800_000_000)
