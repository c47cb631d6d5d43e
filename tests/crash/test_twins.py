"""A card that may stand in the group twice: what do people see of it later on?"""

import asyncio
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from pathlib import Path

from simulator.heard import Message
from storage import teams
from storage.database import opened
from storage.encryption import keyring
from tests.conftest import SECRET_KEY, Engine
from tests.crash.findings import MARK
from tests.crash.lives import KILLED, Caretaker, Nursery
from tests.crash.people import Chat
from tests.crash.points import Point
from tests.crash.stage import Stage, stage
from tests.crash.story import CAST, HELPER, Players, pick_up, players, raise_signal


@asynccontextmanager
async def dying(engine: Engine, nursery: Nursery, folder: Path, point: Point) -> AsyncIterator[Players]:
    """A story whose bot dies at a point and is started again; at the end everything is told."""
    await nursery.ready()
    async with stage(engine, folder, CAST) as place:
        caretaker = Caretaker(nursery, place.settings, folder, (point,))
        running = asyncio.create_task(caretaker.run())
        try:
            yield players(place)
            await caretaker.stop(running)
        finally:
            await caretaker.end(running)
        assert caretaker.lives[0].ended.result() == KILLED


async def test_a_later_twin_keeps_its_mark_when_it_is_edited(engine: Engine, nursery: Nursery, tmp_path: Path) -> None:
    async with dying(engine, nursery, tmp_path, Point("after sendMessage", 2)) as story:
        await raise_signal(story)
        await pick_up(story)
        await story.bens_group.hears("Politie: even langsgaan")
        first, second = await _cards(story.bens_group)
        assert "Nog niemand pakt dit op" in first.text
        assert second.text.startswith(f"({MARK})")
        assert "Politie: even langsgaan" in second.text


async def test_an_edit_that_becomes_a_message_is_repeated_marked(
    engine: Engine, nursery: Nursery, tmp_path: Path
) -> None:
    async with dying(engine, nursery, tmp_path, Point("after sendMessage", 5)) as story:
        await raise_signal(story)
        elsewhere = await _couple_elsewhere(story)
        await story.bens_group.presses("Ik pak iets op", await story.bens_group.hears("S-1 · "))
        await story.ben.presses("Even langsgaan", await story.ben.hears("Wat ga je doen?"))
        await story.ben.hears("A-1 staat bij jou")
        await elsewhere.hears(f"({MARK})")
        first, second = await _cards(elsewhere)
        assert MARK not in first.text
        assert second.text.startswith(f"({MARK})")


async def _couple_elsewhere(story: Players) -> Chat:
    """The team gets another group, in which its cards have never been."""
    place: Stage = story.stage
    ben = place.users[HELPER]
    chat = await place.phones.add_group("Kernteam, nieuwe groep", ben, supergroup=True)
    await place.phones.set_bot(chat, by=ben)
    async with opened(place.database_url, keyring(SECRET_KEY)) as database:
        await database.run(lambda unit: teams.couple(unit, place.team.id, chat, None))
    return Chat(phones=place.phones, user=ben, chat=chat, name=HELPER)


async def _cards(group: Chat) -> list[Message]:
    messages = await group.phones.messages(group.user, group.chat)
    cards = [message for message in messages if message.from_bot and "S-1 · " in message.text]
    return sorted(cards, key=lambda card: card.message_id)
