"""What if the last commit of a killed bot lands when the next one has started already? On PostgreSQL it can."""

import asyncio
import json
from collections.abc import AsyncIterator, Awaitable, Callable
from contextlib import asynccontextmanager
from pathlib import Path

import pytest

from domain.delivery import Order
from storage import inbox, outbox
from storage.database import Unit, opened
from storage.encryption import keyring
from storage.inbox import Incoming, Position
from tests.conftest import MONDAY, SECRET_KEY, Engine
from tests.crash.lives import Caretaker, Nursery
from tests.crash.people import Chat
from tests.crash.stage import Stage, stage
from tests.crash.story import CAST, REPORTER
from views.screen import Screen

pytestmark = pytest.mark.parametrize("engine", ["postgresql"], indirect=True)
PATIENCE = 5.0  # seconds


@asynccontextmanager
async def committing_late(
    place: Stage, nursery: Nursery, work: Callable[[Unit], Awaitable[None]]
) -> AsyncIterator[None]:
    """A bot that starts while its predecessor's server process is still busy with a last unit of work."""
    done, commit = asyncio.Event(), asyncio.Event()

    async def unit_of_the_dead(unit: Unit) -> None:
        await work(unit)
        done.set()
        await commit.wait()

    async with opened(place.database_url, keyring(SECRET_KEY)) as dead:
        dying = asyncio.create_task(dead.run(unit_of_the_dead))
        await done.wait()
        caretaker = Caretaker(nursery, place.settings, place.folder)
        running = asyncio.create_task(caretaker.run())
        await place.phones.calls("getUpdates", wait=0.7)  # as far as it comes
        commit.set()
        await dying
        try:
            yield
            await caretaker.stop(running)
        finally:
            await caretaker.end(running)


async def test_a_message_under_way_is_repeated(engine: Engine, nursery: Nursery, tmp_path: Path) -> None:
    await nursery.ready()
    async with stage(engine, tmp_path, CAST) as place:
        yara = _chat(place)
        order = Order(key="late", chat_id=yara.user, body=Screen(html="Dag Yara").dump())
        async with opened(place.database_url, keyring(SECRET_KEY)) as before:
            await before.run(lambda unit: outbox.add(unit, order, MONDAY))

        async def mark(unit: Unit) -> None:
            await outbox.mark_sending(unit, [parcel.seq for parcel in await outbox.ready(unit, MONDAY)])

        async with committing_late(place, nursery, mark):
            assert (await yara.hears("Dag Yara")).text.startswith("(mogelijk dubbel)")


async def test_an_update_that_was_being_kept_is_handled(engine: Engine, nursery: Nursery, tmp_path: Path) -> None:
    await nursery.ready()
    async with stage(engine, tmp_path, CAST) as place:
        yara = _chat(place)
        await yara.says("/help")
        (queued,) = place.telegram.world.updates.peek(0, 100)

        async def keep(unit: Unit) -> None:
            await inbox.keep(unit, 0, [Incoming(queued.update_id, yara.user, json.dumps(queued.body))], MONDAY)
            await inbox.move(unit, Position(epoch=0, next_update_id=queued.update_id + 1))

        async with committing_late(place, nursery, keep):
            await yara.hears("Wat kan ik hier?")


def _chat(place: Stage) -> Chat:
    return Chat(phones=place.phones, user=place.users[REPORTER], chat=place.bot, name=REPORTER, patience=PATIENCE)
