"""How does a statement reach SQLite? In one hop where it may have to wait, in none inside a transaction.

aiosqlite makes four trips to its thread for a statement: open a cursor, execute, fetch, close. SQLAlchemy always
fetches everything, so one trip can do all four. Only BEGIN IMMEDIATE waits for a lock and only COMMIT for the disk;
between them a statement takes microseconds, less than the trip, so it runs where it is.
"""

import sqlite3
from typing import Any

import aiosqlite


class OneHopCursor:
    """What SQLAlchemy's adapter needs of a cursor; a closed sqlite3 cursor keeps what was read from it."""

    def __init__(self, connection: "OneHopConnection") -> None:
        self._connection = connection
        self._rows: list[Any] = []
        self.description: Any = None
        self.rowcount = -1
        self.lastrowid: int | None = None
        self.arraysize = 1

    async def __aenter__(self) -> "OneHopCursor":
        return self

    async def execute(self, sql: str, parameters: Any = ()) -> "OneHopCursor":
        await self._connection.do(self._run, sql, parameters, False)
        return self

    async def executemany(self, sql: str, parameters: Any) -> "OneHopCursor":
        await self._connection.do(self._run, sql, parameters, True)
        return self

    def _run(self, connection: sqlite3.Connection, sql: str, parameters: Any, many: bool) -> None:
        cursor = connection.executemany(sql, parameters) if many else connection.execute(sql, parameters)
        self.description = cursor.description
        if self.description is not None:
            self._rows = cursor.fetchall()
        self.rowcount, self.lastrowid = cursor.rowcount, cursor.lastrowid
        cursor.close()

    async def fetchall(self) -> list[Any]:
        return self._rows

    async def close(self) -> None:
        self._rows = []


class OneHopConnection(aiosqlite.Connection):
    """An aiosqlite connection whose statements take at most one trip."""

    def cursor(self) -> OneHopCursor:  # type: ignore[override]
        return OneHopCursor(self)

    async def do(self, work: Any, *arguments: Any) -> None:
        """Run something with the bare connection: here while we hold the lock, else in its thread."""
        if self._conn.in_transaction:
            work(self._conn, *arguments)
        else:
            await self._execute(work, self._conn, *arguments)  # type: ignore[no-untyped-call]


async def connect(path: str) -> OneHopConnection:
    """A connection to a file; its thread ends with the process."""
    connection = OneHopConnection(lambda: sqlite3.connect(path, check_same_thread=False), iter_chunk_size=64)
    connection._thread.daemon = True  # as SQLAlchemy itself does
    await connection
    return connection
