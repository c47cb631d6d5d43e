"""What do these stories have in common: how does the bot ask Telegram something, and how does it listen?"""

from __future__ import annotations

from collections.abc import Awaitable, Callable
from dataclasses import dataclass

from telegram import Bot, Update

from simulator.messages import Json

BOT = 1  # the bot's id, which stands for the private chat with it
TOKEN = "1:abc"

Ask = Callable[..., Awaitable[Json]]


@dataclass
class Ears:
    """What the bot hears: fetches what is new and confirms it with the next fetch."""

    bot: Bot
    offset: int = 0

    async def hear(self, wait: int = 0, kinds: list[str] | None = None) -> list[Update]:
        updates = await self.bot.get_updates(offset=self.offset, timeout=wait, allowed_updates=kinds)
        if updates:
            self.offset = updates[-1].update_id + 1
        return list(updates)

    async def texts(self) -> list[str | None]:
        return [update.effective_message.text for update in await self.hear() if update.effective_message]
