"""Units of work: whole or not at all, side by side, cancelled, and after somebody else was first."""

import asyncio
import sqlite3
from collections.abc import AsyncIterator
from contextlib import closing
from pathlib import Path

import pytest
from sqlalchemy import insert, select, text, update

from storage import migrate, tables
from storage.database import Conflict, Database, Unavailable, Unit, opened
from storage.encryption import keyring
from storage.sqlite import wal_is_safe
from tests.conftest import SECRET_KEY, Engine


@pytest.fixture
async def database(database_url: str) -> AsyncIterator[Database]:
    async with opened(database_url, keyring(SECRET_KEY)) as database:
        await database.run(_begin)
        yield database


async def _begin(unit: Unit) -> None:
    await unit.execute(insert(tables.cursor), {"name": "x", "epoch": 0, "next_update_id": 0})


async def count(unit: Unit) -> int:
    return int((await unit.execute(select(tables.cursor.c.next_update_id))).scalar_one())


async def add_one(unit: Unit) -> None:
    """Read, then write what was read: what is lost when two do it at once."""
    await unit.execute(update(tables.cursor).values(next_update_id=await count(unit) + 1))


async def test_units_side_by_side_lose_nothing(database: Database) -> None:
    await asyncio.gather(*(database.run(add_one) for _ in range(20)))
    assert await database.run(count) == 20


async def test_a_failing_unit_leaves_nothing_behind(database: Database) -> None:
    async def fail(unit: Unit) -> None:
        await add_one(unit)
        raise LookupError

    with pytest.raises(LookupError):
        await database.run(fail)
    assert await database.run(count) == 0


async def test_one_units_rollback_does_not_undo_another(database: Database) -> None:
    async def fail(unit: Unit) -> None:
        await add_one(unit)
        raise LookupError

    outcomes = await asyncio.gather(*(database.run(w) for w in (add_one, fail, add_one, fail)), return_exceptions=True)
    assert sum(isinstance(outcome, LookupError) for outcome in outcomes) == 2
    assert await database.run(count) == 2


async def test_a_cancelled_unit_is_finished_before_the_cancellation_goes_on(database: Database) -> None:
    entered, leave = asyncio.Event(), asyncio.Event()

    async def slow(unit: Unit) -> None:
        await add_one(unit)
        entered.set()
        await leave.wait()
        await add_one(unit)

    task = asyncio.create_task(database.run(slow))
    await entered.wait()
    task.cancel()
    leave.set()
    with pytest.raises(asyncio.CancelledError):
        await task
    assert await database.run(count) == 2


async def test_a_conflict_is_tried_again_from_its_start(database: Database) -> None:
    tries = []

    async def second_time(unit: Unit) -> None:
        tries.append(1)
        await add_one(unit)
        if len(tries) < 3:
            raise Conflict

    await database.run(second_time)
    assert (len(tries), await database.run(count)) == (3, 1)


async def test_what_must_be_unique_is_a_conflict(database: Database) -> None:
    with pytest.raises(Conflict):
        await database.run(_begin)


async def test_a_database_that_is_not_there_is_unavailable() -> None:
    with pytest.raises(Unavailable):
        async with opened("postgresql://nobody@127.0.0.1:1/none", keyring(SECRET_KEY)) as database:
            await database.run(count)
    with pytest.raises(Unavailable):
        async with opened("sqlite:////proc/nowhere/kernlijn.db", keyring(SECRET_KEY)):
            pass


async def test_a_database_of_another_name_is_unavailable(engine: Engine) -> None:
    """The server, or the folder, is there; but this is not a database of it."""
    if engine.name == "postgresql":
        address = engine.server.replace("/postgres?", "/nergens?")
    else:
        (Path(engine.template).parent / "brief.db").write_text("geen database " * 100, encoding="utf-8")
        address = f"sqlite:///{Path(engine.template).parent / 'brief.db'}"
    with pytest.raises(Unavailable):
        async with opened(address, keyring(SECRET_KEY)) as database:
            await database.run(count)


async def test_a_damaged_database_is_unavailable(tmp_path: Path) -> None:
    path = tmp_path / "kernlijn.db"
    async with opened(f"sqlite:///{path}", keyring(SECRET_KEY)) as database:
        await migrate.to_newest(database)
        whole = path.read_bytes()
        path.write_bytes(whole[:16] + bytes(len(whole) - 16))
        with pytest.raises(Unavailable):
            await database.run(_begin)


@pytest.mark.parametrize(
    ("version", "safe"),
    [
        ((3, 40, 1), False),
        ((3, 44, 5), False),
        ((3, 44, 6), True),
        ((3, 50, 6), False),
        ((3, 51, 3), True),
        ((3, 52, 0), True),
    ],
)
def test_wal_is_used_only_where_it_is_mended(version: tuple[int, ...], safe: bool) -> None:
    assert wal_is_safe(version) is safe


async def test_each_engine_is_set_to_lose_nothing(database: Database) -> None:
    async def settings(unit: Unit) -> list[str]:
        on_sqlite = unit.connection.dialect.name == "sqlite"
        asked = (
            "PRAGMA synchronous; PRAGMA secure_delete; PRAGMA foreign_keys"
            if on_sqlite
            else "SHOW transaction_isolation"
        )
        return [str((await unit.execute(text(question))).scalar_one()) for question in asked.split("; ")]

    assert await database.run(settings) in (["2", "1", "1"], ["repeatable read"])


async def test_sqlite_waits_for_another_program_without_stopping_the_rest(tmp_path: Path) -> None:
    path = tmp_path / "kernlijn.db"
    async with opened(f"sqlite:///{path}", keyring(SECRET_KEY)) as database:
        await migrate.to_newest(database)
        await database.run(_begin)
        with closing(sqlite3.connect(path, isolation_level=None)) as other:
            other.execute("BEGIN IMMEDIATE")
            waiting = asyncio.create_task(database.run(add_one))
            for _ in range(100):
                await asyncio.sleep(0)  # the loop goes round while the unit waits
            assert not waiting.done()
            other.execute("COMMIT")
        await waiting
        assert await database.run(count) == 1
