"""How do we reach SQLite? Statements run where they are; what may have to wait does so beside the event loop.

Inside a transaction a statement takes microseconds, far less than a trip to another thread. Only two things wait: BEGIN
IMMEDIATE for another program's lock, which is asked for again and again, and COMMIT for the disk, which is aiosqlite's.
"""

import asyncio
import sqlite3
from collections.abc import AsyncIterator, Awaitable, Callable
from contextlib import asynccontextmanager
from typing import Any, Self

import aiosqlite
from sqlalchemy import Connection, create_engine
from sqlalchemy.pool import StaticPool

_WAL_RESET_FIXED = ((3, 51, 3), (3, 50, 7), (3, 44, 6))  # sqlite.org/wal.html, the WAL-reset bug
_PATIENCE = 5.0  # seconds for which another program may hold the lock
_LOOK_AGAIN = 0.02


def wal_is_safe(version: tuple[int, ...]) -> bool:
    """Whether this SQLite release has the fix of the WAL-reset bug."""
    return any(version[:2] == fixed[:2] and version >= fixed for fixed in _WAL_RESET_FIXED) or version >= (3, 51, 3)


class SqliteFile:
    """An open file. One transaction at a time: who uses it sees to that."""

    def __init__(self, bare: sqlite3.Connection, waiting: aiosqlite.Connection) -> None:
        self._bare = bare
        self._waiting = waiting
        self._connection = create_engine("sqlite://", creator=lambda: bare, poolclass=StaticPool).connect()

    @classmethod
    async def open(cls, path: str) -> Self:
        """Raises sqlite3.DatabaseError where there can be no such file, or the file is something else."""
        bare = await asyncio.to_thread(_prepared, path)
        waiting = aiosqlite.Connection(lambda: bare, iter_chunk_size=64)
        waiting._thread.daemon = True  # as SQLAlchemy itself does: a forgotten connection must not hang the exit
        return cls(bare, await waiting)

    @asynccontextmanager
    async def transaction(self) -> AsyncIterator[Connection]:
        """Raises sqlite3.OperationalError when the lock can't be had or the disk takes nothing."""
        await _patiently(self._begin)
        try:
            yield self._connection
            await _patiently(self._waiting.commit)
            self._connection.commit()  # SQLAlchemy hears that it is done
        except BaseException:
            await self._waiting.rollback()
            self._connection.rollback()
            raise

    async def _begin(self) -> None:
        # A read that later writes would fail at once with "database is locked"; taking the lock first waits instead.
        self._bare.execute("BEGIN IMMEDIATE")

    async def close(self) -> None:
        self._connection.close()
        await self._waiting.close()


async def _patiently(step: Callable[[], Awaitable[Any]]) -> None:
    until = asyncio.get_running_loop().time() + _PATIENCE
    while True:
        try:
            await step()
            return
        except sqlite3.OperationalError as error:
            locked = error.sqlite_errorcode & 0xFF == sqlite3.SQLITE_BUSY
            if not locked or asyncio.get_running_loop().time() > until:
                raise
        await asyncio.sleep(_LOOK_AGAIN)


def _prepared(path: str) -> sqlite3.Connection:
    # isolation_level: BEGIN is ours. TRUNCATE is as safe as DELETE and leaves the folder alone: half the work.
    bare = sqlite3.connect(path, isolation_level=None, check_same_thread=False, timeout=_PATIENCE)
    journal = "WAL" if wal_is_safe(sqlite3.sqlite_version_info) else "TRUNCATE"
    safe = (f"journal_mode={journal}", "synchronous=FULL", "secure_delete=ON", "foreign_keys=ON")
    for pragma in (*safe, "busy_timeout=0"):  # from here on it is _patiently that waits
        bare.execute(f"PRAGMA {pragma}").close()
    return bare
