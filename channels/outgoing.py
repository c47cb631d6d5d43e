"""How do a turn's words get into the outbox? In the turn's own commit, never sent from here."""

from collections.abc import Awaitable, Callable, Sequence
from datetime import datetime, tzinfo
from typing import TypeVar

from domain.delivery import Order, Verb
from domain.drafts import raw_messages
from domain.people import Actor
from storage import outbox
from storage.database import Database, Unavailable, Unit
from usecases.turn import Turn, World
from views.notices import told
from views.wording import Wording

T = TypeVar("T")


class NotNow(Exception):
    """The database can't be reached or written now; whether anything was changed is not known for sure."""


async def keep(turn: Turn, replies: Sequence[Order], words: Wording, zone: tzinfo, key: str) -> None:
    """Keep a turn's replies, what must leave the chat and what others must hear. `key` makes every row unique."""
    for reply in replies:
        await outbox.add(turn.unit, reply, turn.now)
    for draft in turn.ended:
        for message_id in raw_messages(draft):
            erasing = f"{key}:{draft.id}:{message_id}"
            order = Order(key=erasing, chat_id=draft.chat_id, body="", verb=Verb.DELETE, message_id=message_id)
            await outbox.add(turn.unit, order, turn.now)
    for number, notice in enumerate(turn.notices):
        note = told(words, notice, zone)
        order = Order(
            key=note.key or f"{key}:n{number}",
            chat_id=note.to.chat_id,
            thread_id=note.to.thread_id,
            subject=note.subject,
            body=note.screen.dump(),
            verb=Verb.SEND if note.fresh else Verb.EDIT,
        )
        if note.fresh:
            await outbox.add(turn.unit, order, turn.now)
        else:
            await outbox.refresh(turn.unit, order, turn.now)


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
            await keep(turn, (), self._words, self._world.calendar.zone, f"c{self._world.new_id()}")
            return result

        try:
            return await self._database.run(whole)
        except Unavailable as error:
            raise NotNow from error
