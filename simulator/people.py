"""Who is here: the people with a phone, and the bot?"""

from __future__ import annotations

from collections import deque
from dataclasses import dataclass, field

KEPT_NOTICES = 200


@dataclass(frozen=True, slots=True)
class Notice:
    """What pops up on a phone after a press."""

    seq: int
    date: int
    chat: int
    message_id: int
    text: str
    alert: bool
    url: str | None


@dataclass(slots=True, kw_only=True)
class Person:
    """Somebody with a phone."""

    id: int
    first_name: str
    last_name: str | None = None
    username: str | None = None
    started: bool = False  # ever wrote to the bot
    blocked: bool = False
    met: bool = False  # the bot came across them, so it may know their id
    notices: deque[Notice] = field(default_factory=lambda: deque(maxlen=KEPT_NOTICES))

    @property
    def name(self) -> str:
        return f"{self.first_name} {self.last_name}" if self.last_name else self.first_name


@dataclass(slots=True, kw_only=True)
class BotAccount:
    """The one bot of this Telegram, as its maker set it up."""

    id: int
    token: str
    first_name: str
    username: str
