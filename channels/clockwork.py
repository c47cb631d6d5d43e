"""How does something happen that nobody asked for? The clock's work, and the sender's, each in one commit."""

from collections.abc import Awaitable, Callable
from datetime import datetime
from typing import TypeVar

from channels import outgoing
from domain.people import Actor
from storage.database import Database, Unavailable, Unit
from usecases.turn import Turn, World
from views.wording import Wording

T = TypeVar("T")


class NotNow(Exception):
    """The database can't be reached or written now; whether anything was changed is not known for sure."""


class Clockwork:
    """Turns that nobody asked for: those of the clock, and of the sender."""

    def __init__(self, *, database: Database, now: Callable[[], datetime], world: World, words: Wording) -> None:
        self._database = database
        self._now = now
        self._world = world
        self._words = words

    async def run(self, work: Callable[[Turn], Awaitable[T]]) -> T:
        """Do `work` and keep what others must hear of it, in one commit.

        Raises NotNow, Conflict when it can't be done, and whatever `work` raises.
        """

        async def whole(unit: Unit) -> T:
            turn = Turn(unit=unit, now=self._now(), actor=Actor(chat_id=0), world=self._world, checked=True)
            result = await work(turn)
            await outgoing.keep(turn, (), self._words, self._world.calendar.zone, f"c{self._world.new_id()}")
            return result

        try:
            return await self._database.run(whole)
        except Unavailable as error:
            raise NotNow from error
