"""How fast may we speak? Token buckets for everybody together, each private chat and each group."""

from collections.abc import Callable
from dataclasses import dataclass


@dataclass(frozen=True, kw_only=True)
class Limits:
    """Telegram's limits, see core.telegram.org/bots/faq: messages a second, a second per chat, a minute per group."""

    overall: float = 25.0
    per_chat: float = 1.0
    per_group: float = 20.0


@dataclass
class _Bucket:
    rate: float  # tokens a second
    size: float
    tokens: float
    at: float

    def wait(self, now: float) -> float:
        """Seconds until there is a token."""
        self.tokens = min(self.size, self.tokens + (now - self.at) * self.rate)
        self.at = now
        return 0.0 if self.tokens >= 1 else (1 - self.tokens) / self.rate


_BURST = 3.0  # a question and two answers in a row are no flood
_KEPT = 2000  # buckets; a full one that is forgotten is full when it comes back


class Pace:
    """Keeps count. `clock` gives seconds that only go forward."""

    def __init__(self, limits: Limits, clock: Callable[[], float]) -> None:
        self._limits = limits
        self._clock = clock
        self._overall = _Bucket(limits.overall, limits.overall, limits.overall, clock())
        self._chats: dict[int, _Bucket] = {}

    def take(self, chat_id: int) -> float:
        """Take a turn for this chat: 0.0, or the seconds to wait before there is one (then nothing is taken)."""
        now = self._clock()
        bucket = self._chats.get(chat_id) or self._new(chat_id, now)
        wait = max(self._overall.wait(now), bucket.wait(now))
        if wait == 0.0:
            self._overall.tokens -= 1
            bucket.tokens -= 1
        return wait

    def _new(self, chat_id: int, now: float) -> _Bucket:
        if len(self._chats) >= _KEPT:
            full = [c for c, bucket in self._chats.items() if bucket.wait(now) == 0.0 and bucket.tokens == bucket.size]
            for chat in full:
                del self._chats[chat]
        group = chat_id < 0
        size = max(self._limits.per_group / 4 if group else _BURST, 1.0)
        rate = (self._limits.per_group - size) / 60 if group else self._limits.per_chat  # a full minute stays under it
        bucket = self._chats[chat_id] = _Bucket(rate, size, size, now)
        return bucket
