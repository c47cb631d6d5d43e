"""Urgent: what is told of an alarm waits for nothing else, and keeps its own order."""

from datetime import UTC, datetime

import pytest

from domain.delivery import URGENT, Order, Verb
from storage import outbox
from storage.database import Database, Unit, opened
from storage.encryption import keyring
from tests.conftest import SECRET_KEY

NOW = datetime(2026, 11, 23, 9, tzinfo=UTC)


def order(key: str, chat: int, **values: str) -> Order:
    return Order(key=key, chat_id=chat, body=key, **values)  # type: ignore[arg-type]


async def first_keys(database: Database, most: int) -> list[str]:
    async def look(unit: Unit) -> list[str]:
        return [parcel.key for parcel in await outbox.ready(unit, NOW, most)]

    return await database.run(look)


@pytest.fixture
def orders() -> list[Order]:
    """A morning's pings to three hundred people, of whom one gets several; then an alarm for that one and the last."""
    pings = [order(f"ping:{number}", number) for number in range(1, 301)]
    alarm = [order(f"{URGENT}a", 150, subject="alarm:x:p"), order(f"{URGENT}b", 300)]
    return [*pings, order("ping:more", 150), *alarm, order(f"{URGENT}c", 150, subject="alarm:x:p", verb=Verb.EDIT)]


async def test_an_alarm_goes_before_all_that_waits(database_url: str, orders: list[Order]) -> None:
    async with opened(database_url, keyring(SECRET_KEY)) as database:

        async def keep(unit: Unit) -> None:
            for one in orders:
                await outbox.add(unit, one, NOW)

        await database.run(keep)
        assert (await first_keys(database, 3)) == [f"{URGENT}a", f"{URGENT}b", "ping:1"]

        async def sent(unit: Unit) -> None:
            parcels = list(await outbox.ready(unit, NOW, 2))
            await outbox.sent(unit, [(parcel, 7) for parcel in parcels])

        await database.run(sent)
        assert (await first_keys(database, 2)) == [f"{URGENT}c", "ping:1"]
        await database.run(sent)
        assert "ping:150" in await first_keys(database, 300)  # what it overtook still comes


async def test_an_answer_to_a_message_finds_where_that_stands(database_url: str) -> None:
    async with opened(database_url, keyring(SECRET_KEY)) as database:

        async def keep(unit: Unit) -> list[int | None]:
            await outbox.place(unit, "alarm:x", -1, 44, doubtful=False)
            for chat in (-1, -2):
                await outbox.add(unit, order(f"{URGENT}{chat}", chat, reply_subject="alarm:x"), NOW)
            return [parcel.reply_to for parcel in await outbox.ready(unit, NOW)]

        assert await database.run(keep) == [44, None]
