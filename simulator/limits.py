"""How fast may the bot send before Telegram says: wait?

The rates are those of core.telegram.org/bots/faq ("My bot is hitting limits"); the burst of three to one chat is our
guess, as Telegram names none. They run in real seconds,
whatever the clock of the world says.
"""

from __future__ import annotations

import math
from dataclasses import dataclass, field

from simulator.refusals import Refusal

LIMITED = frozenset(
    {
        "sendmessage",
        "sendphoto",
        "senddocument",
        "sendcontact",
        "editmessagetext",
        "editmessagecaption",
        "editmessagemedia",
        "editmessagereplymarkup",
    }
)


@dataclass(slots=True)
class Bucket:
    """Holds `size` tokens and gains `rate` of them a second."""

    rate: float
    size: float
    level: float
    at: float

    def wait(self, now: float) -> float:
        """Seconds until there is a token."""
        self.level = min(self.size, self.level + (now - self.at) * self.rate)
        self.at = now
        return max(0.0, (1 - self.level) / self.rate)


@dataclass(slots=True)
class FloodLimits:
    """Off until a test or a demo wants them."""

    enforced: bool = False
    _buckets: dict[str, Bucket] = field(default_factory=dict)

    def check(self, method: str, chat: int | None, now: float) -> None:
        """Counts a call, or refuses it with 429 and the seconds to wait."""
        if not self.enforced or method not in LIMITED:
            return
        buckets = [self._bucket("all", 30, 30, now)]
        if chat is not None:
            buckets.append(self._bucket(f"chat {chat}", 1, 3, now))
        if chat is not None and chat < 0:
            buckets.append(self._bucket(f"group {chat}", 20 / 60, 20, now))
        wait = max(bucket.wait(now) for bucket in buckets)
        if wait > 0:
            raise too_many(math.ceil(wait))
        for bucket in buckets:
            bucket.level -= 1

    def _bucket(self, name: str, rate: float, size: float, now: float) -> Bucket:
        return self._buckets.setdefault(name, Bucket(rate, size, size, now))


def too_many(seconds: int) -> Refusal:
    return Refusal(429, f"Too Many Requests: retry after {seconds}", retry_after=seconds)
