"""How do people go on while the bot dies under their hands? They wait for its word, and do nothing twice."""

import asyncio
from collections.abc import Callable
from dataclasses import dataclass

from simulator.client import Phones
from simulator.heard import Message

PATIENCE = 30.0  # seconds; a restart takes a fraction of one


class WaitedInVain(Exception):
    """What somebody was waiting for never came: it is lost."""


@dataclass(frozen=True, kw_only=True)
class Chat:
    """A chat on somebody's phone: the private one with the bot, or the team's group."""

    phones: Phones
    user: int
    chat: int
    name: str
    patience: float = PATIENCE

    async def hears(self, words: str, *, after: int = 0) -> Message:
        """The bot's newest message with these words, as soon as there is one; of two, marked or not, the later.

        `after` a seq: only what was said or changed since.
        """
        clock = asyncio.get_running_loop().time
        until = clock() + self.patience
        while (left := until - clock()) > 0:
            found = await self.phones.messages(self.user, self.chat, after=after, wait=left, contains=words)
            said = [message for message in found if message.from_bot]
            if said:
                return max(said, key=lambda message: message.message_id)
            after = max((message.seq for message in found), default=after)
        raise WaitedInVain(f"{self.name} did not hear {words!r}")

    async def says(self, text: str) -> int:
        """The id of the message."""
        return await self.phones.say(self.user, self.chat, text)

    async def presses(self, button: str, under: Message) -> None:
        await self.phones.press(self.user, self.chat, under.message_id, button)

    async def loses(self, message_id: int) -> None:
        """Waits until a message has been taken away."""
        await self._until(
            lambda messages: all(message.message_id != message_id for message in messages),
            f"the message of {self.name} was not taken away",
        )

    async def _until(self, holds: Callable[[list[Message]], bool], otherwise: str) -> None:
        clock = asyncio.get_running_loop().time
        version, until = 0, clock() + self.patience
        while not holds(await self.phones.messages(self.user, self.chat)):
            if (left := until - clock()) <= 0:
                raise WaitedInVain(otherwise)
            version = await self.phones.changes(version, wait=left)
