"""How do we talk to the database? One unit of work at a time, whole or not at all, on SQLite and PostgreSQL."""

import asyncio
import sqlite3
from collections.abc import AsyncIterator, Awaitable, Callable
from contextlib import AbstractAsyncContextManager, asynccontextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Any, Protocol, TypeVar

from sqlalchemy import Connection, Table, text
from sqlalchemy.engine import URL, make_url
from sqlalchemy.exc import ArgumentError, DBAPIError, IntegrityError, OperationalError
from sqlalchemy.exc import TimeoutError as PoolTimeout

from storage.encryption import Keyring
from storage.sqlite import SqliteFile

if TYPE_CHECKING:
    from sqlalchemy.ext.asyncio import AsyncConnection

T = TypeVar("T")
_RETRIES = 20


class Conflict(Exception):
    """Somebody else changed the same rows first; the unit of work can be tried again from its start."""


class Unavailable(Exception):
    """The database can't be reached or written now (gone, full, locked by another program).

    Nothing was changed, unless it went away while it was committing: then nobody knows.
    """


@dataclass(frozen=True)
class Unit:
    """One unit of work: a connection inside a transaction, and the keys to read it."""

    connection: "Connection | AsyncConnection"
    keys: Keyring

    async def execute(self, statement: Any, parameters: Any = None) -> Any:
        if isinstance(self.connection, Connection):  # SQLite: nothing to wait for
            return self.connection.execute(statement, parameters)
        return await self.connection.execute(statement, parameters)

    async def do(self, work: Callable[[Connection], T]) -> T:
        """What is written for SQLAlchemy's own connection, such as a migration."""
        if isinstance(self.connection, Connection):
            return work(self.connection)
        return await self.connection.run_sync(work)

    async def after_others(self, *tables: Table) -> None:
        """Go on when nobody else has unfinished changes in these tables; must come first in the unit of work.

        PostgreSQL may still be committing for a process that was killed. SQLite lets in one unit at a time anyway.
        """
        if self.connection.dialect.name == "postgresql":
            names = ", ".join(table.name for table in tables)
            await self.execute(text(f"LOCK TABLE {names} IN SHARE MODE"))


class Engine(Protocol):
    """What each of the two engines does its own way."""

    def transaction(self) -> "AbstractAsyncContextManager[Connection | AsyncConnection]":
        """Committed at its end, rolled back when something is raised in it."""

    async def close(self) -> None: ...


class Database:
    """An open database, which does one unit of work after another."""

    def __init__(self, engine: Engine, keys: Keyring) -> None:
        self._engine = engine
        self.keys = keys
        # SQLite has one connection, in which two units would share a transaction. On PostgreSQL units side by side
        # would give out the same network's numbers and have to be done again, many times.
        self._turn = asyncio.Lock()

    async def run(self, work: Callable[[Unit], Awaitable[T]]) -> T:
        """Do `work` in one transaction, shielded from cancellation; again from its start after a Conflict.

        Raises Unavailable when the database can't be reached, Conflict after twenty tries, and whatever `work` raises.
        """
        task = asyncio.ensure_future(self._retried(work))
        try:
            return await asyncio.shield(task)
        except asyncio.CancelledError:
            await asyncio.wait([task])
            raise

    async def _retried(self, work: Callable[[Unit], Awaitable[T]]) -> T:
        for _ in range(_RETRIES - 1):
            try:
                return await self._once(work)
            except Conflict:
                continue
        return await self._once(work)

    async def _once(self, work: Callable[[Unit], Awaitable[T]]) -> T:
        try:
            async with self._turn, self._engine.transaction() as connection:
                return await work(Unit(connection, self.keys))
        except DBAPIError as error:
            if _conflicts(error):
                raise Conflict from error
            if _is_away(error):
                raise Unavailable from error
            raise
        except (PoolTimeout, ConnectionError, sqlite3.DatabaseError) as error:
            raise Unavailable from error

    async def close(self) -> None:
        async with self._turn:
            await self._engine.close()


# SQLSTATEs, PostgreSQL manual, appendix A: no connection, no right to connect, no such database, out of resources, not
# in a state to do it, shut down, may not, read-only.
_AWAY = ("08", "28", "3D", "53", "55", "57", "42501", "25006")


def _conflicts(error: DBAPIError) -> bool:
    return isinstance(error, IntegrityError) or getattr(error.orig, "sqlstate", None) in ("40001", "40P01")


def _is_away(error: DBAPIError) -> bool:
    broken = isinstance(error, OperationalError) or type(error.orig) is sqlite3.DatabaseError  # damaged, or no database
    return broken or error.connection_invalidated or (getattr(error.orig, "sqlstate", None) or "").startswith(_AWAY)


def knows(address: str) -> bool:
    """Whether a DATABASE_URL names one of the two engines."""
    try:
        return make_url(address).get_backend_name() in ("sqlite", "postgresql")
    except ArgumentError:
        return False


async def _opened(url: URL) -> Engine:
    if url.get_backend_name() == "postgresql":
        from storage.postgresql import Postgresql  # noqa: PLC0415 - 8 MiB that who uses SQLite can do without

        return Postgresql(url)
    path = url.database or ":memory:"
    try:
        # For us alone: the file holds what must stay between a few.
        Path(path).parent.mkdir(mode=0o700, parents=True, exist_ok=True)
        return await SqliteFile.open(path)
    except (sqlite3.DatabaseError, OSError) as error:
        raise Unavailable from error


@asynccontextmanager
async def opened(address: str, keys: Keyring) -> AsyncIterator[Database]:
    """The database behind DATABASE_URL, closed afterwards. Raises Unavailable."""
    database = Database(await _opened(make_url(address)), keys)
    try:
        yield database
    finally:
        await database.close()
