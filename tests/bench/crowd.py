"""What do people do with their phones, and when did they get their answer?"""

import asyncio
from collections.abc import Sequence
from dataclasses import dataclass

from simulator.client import Phones
from simulator.server import Simulator
from views.buttons.claims import DoTask

_PATIENCE = 30.0  # seconds
_STILL = 0.3  # seconds without a call, after which a bot has done what it had to
_ACTION = "A-"  # every answer that is meant here names an action


class NoAnswer(Exception):
    """The bot did not say what was expected of it."""


@dataclass(frozen=True)
class Crowd:
    """People with a phone, who use it."""

    telegram: Simulator
    phones: Phones
    users: Sequence[int]

    async def say(self, user: int, text: str, *, contains: str) -> None:
        """Until the answer with this in it is on the phone."""
        message_id = await self.phones.say(user, self._bot, text)
        # Not what the person said: that can contain the same.
        said = self.telegram.world.chats[user].messages[message_id].seq
        await self._hear(user, said, contains)

    async def ask_list(self, user: int) -> None:
        """/acties."""
        await self.say(user, "/acties", contains=_ACTION)

    async def claim(self, user: int, signal_id: str) -> None:
        """Ik bel even: a press on a button in the private chat, as under "wat ga je doen?"."""
        chat = self.telegram.world.chats[user]
        message_id = next(key for key, message in chat.messages.items() if message.sender == self._bot)
        before = self.telegram.world.last_seq
        await self.phones.forge_press(user, self._bot, message_id, DoTask(signal_id, "call").pack())
        await self._hear(user, before, _ACTION)

    async def far_away(self, seconds: float) -> None:
        """From now on each call of the Bot API, polls too, takes so much longer."""
        for method in ("*", "getUpdates"):
            await self.phones.fault(method, "delay", times=10**9, seconds=seconds)

    async def near_again(self) -> None:
        await self.phones.clear_faults()

    async def quiet(self) -> None:
        """Returns when the bot has nothing to do any more."""
        changes = self.telegram.api.calls.changes
        async with asyncio.timeout(_PATIENCE):
            while True:
                before = changes.version
                await asyncio.sleep(_STILL)
                if changes.version == before and not self.telegram.world.updates.pending():
                    return

    @property
    def _bot(self) -> int:
        return self.telegram.world.bot.id

    async def _hear(self, user: int, after: int, contains: str) -> None:
        heard = await self.phones.messages(user, self._bot, after=after, wait=_PATIENCE, contains=contains)
        if not heard:
            raise NoAnswer(f'nothing with "{contains}" in {_PATIENCE:.0f} seconds')
