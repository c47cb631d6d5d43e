"""How do we talk to the database? One unit of work at a time, whole or not at all, on SQLite and PostgreSQL."""

import asyncio
import sqlite3
from collections.abc import AsyncIterator, Awaitable, Callable
from contextlib import asynccontextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import Any, TypeVar

from sqlalchemy import Table, event, text
from sqlalchemy.engine import URL, make_url
from sqlalchemy.exc import ArgumentError, DBAPIError, IntegrityError, OperationalError
from sqlalchemy.exc import TimeoutError as PoolTimeout
from sqlalchemy.ext.asyncio import AsyncConnection, AsyncEngine, create_async_engine

from storage import one_hop
from storage.encryption import Keyring

T = TypeVar("T")
_RETRIES = 20
_WAL_RESET_FIXED = ((3, 51, 3), (3, 50, 7), (3, 44, 6))  # sqlite.org/wal.html, the WAL-reset bug


class Conflict(Exception):
    """Somebody else changed the same rows first; the unit of work can be tried again from its start."""


class Unavailable(Exception):
    """The database can't be reached or written now (gone, full, locked by another program); nothing was changed."""


@dataclass(frozen=True)
class Unit:
    """One unit of work: a connection inside a transaction, and the keys to read it."""

    connection: AsyncConnection
    keys: Keyring

    async def execute(self, statement: Any, parameters: Any = None) -> Any:
        return await self.connection.execute(statement, parameters)

    async def after_others(self, *tables: Table) -> None:
        """Go on when nobody else has unfinished changes in these tables; must come first in the unit of work.

        PostgreSQL may still be committing for a process that was killed. SQLite lets in one unit at a time anyway.
        """
        if self.connection.dialect.name == "postgresql":
            names = ", ".join(table.name for table in tables)
            await self.execute(text(f"LOCK TABLE {names} IN SHARE MODE"))


class Database:
    """An open database. On SQLite one connection serves one unit after another; PostgreSQL serves several at once."""

    def __init__(self, engine: AsyncEngine, keys: Keyring, single: AsyncConnection | None) -> None:
        self.engine = engine
        self.keys = keys
        self._single = single
        # aiosqlite runs one statement at a time, not one transaction; so we let one unit in at a time. On PostgreSQL
        # units side by side would give out the same network's numbers and have to be done again, many times.
        self._turn = asyncio.Lock()

    @property
    def side_by_side(self) -> bool:
        """Whether units of work can run at the same time."""
        return self._single is None

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
            if self._single is not None:
                async with self._turn, self._single.begin():
                    return await work(Unit(self._single, self.keys))
            async with self._turn, self.engine.connect() as connection, connection.begin():
                return await work(Unit(connection, self.keys))
        except DBAPIError as error:
            raise _translated(error) from error
        except (PoolTimeout, ConnectionError) as error:
            raise Unavailable from error

    async def close(self) -> None:
        async with self._turn:
            if self._single is not None:
                await self._single.close()
            await self.engine.dispose()


def _translated(error: DBAPIError) -> Exception:
    code = getattr(error.orig, "sqlstate", None)
    if isinstance(error, IntegrityError) or code in ("40001", "40P01"):
        return Conflict()
    if (
        isinstance(error, OperationalError)
        or error.connection_invalidated
        or (code or "").startswith(("08", "53", "57"))
    ):
        return Unavailable()
    return error


def wal_is_safe(version: tuple[int, ...]) -> bool:
    """Whether this SQLite release has the fix of the WAL-reset bug."""
    return any(version[:2] == fixed[:2] and version >= fixed for fixed in _WAL_RESET_FIXED) or version >= (3, 51, 3)


def _prepare_sqlite(engine: AsyncEngine) -> None:
    journal = "WAL" if wal_is_safe(sqlite3.sqlite_version_info) else "DELETE"

    @event.listens_for(engine.sync_engine, "connect")
    def _on_connect(connection: Any, _record: object) -> None:
        connection.isolation_level = None  # BEGIN is ours, see below
        cursor = connection.cursor()
        for pragma in (
            f"journal_mode={journal}",
            "synchronous=FULL",
            "secure_delete=ON",
            "foreign_keys=ON",
            "busy_timeout=5000",
        ):
            cursor.execute(f"PRAGMA {pragma}")
        cursor.close()

    @event.listens_for(engine.sync_engine, "begin")
    def _on_begin(connection: Any) -> None:
        # A read that later writes would fail at once with "database is locked"; taking the lock first waits instead.
        connection.exec_driver_sql("BEGIN IMMEDIATE")


def knows(address: str) -> bool:
    """Whether a DATABASE_URL names one of the two engines."""
    try:
        return make_url(address).get_backend_name() in ("sqlite", "postgresql")
    except ArgumentError:
        return False


def _engine(url: URL) -> AsyncEngine:
    if url.get_backend_name() == "sqlite":
        path = url.database or ":memory:"
        engine = create_async_engine(
            url.set(drivername="sqlite+aiosqlite"), async_creator=lambda: one_hop.connect(path)
        )
        _prepare_sqlite(engine)
        return engine
    return create_async_engine(
        url.set(drivername="postgresql+asyncpg"), isolation_level="REPEATABLE READ", pool_size=1, max_overflow=0
    )


def _make_folder(folder: Path) -> None:
    """For us alone: the file holds what must stay between a few."""
    folder.mkdir(mode=0o700, parents=True, exist_ok=True)


@asynccontextmanager
async def opened(address: str, keys: Keyring) -> AsyncIterator[Database]:
    """The database behind DATABASE_URL, closed afterwards. Raises Unavailable."""
    url = make_url(address)
    on_sqlite = url.get_backend_name() == "sqlite"
    engine = _engine(url)
    try:
        try:
            if on_sqlite and url.database:
                _make_folder(Path(url.database).parent)
            single = await engine.connect() if on_sqlite else None
        except (DBAPIError, OSError) as error:
            raise Unavailable from error
        database = Database(engine, keys, single)
        try:
            yield database
        finally:
            await database.close()
    finally:
        await engine.dispose()
