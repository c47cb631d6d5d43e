"""How do we reach PostgreSQL? One connection, warm, in which each unit of work sees one moment."""

from collections.abc import AsyncIterator
from contextlib import asynccontextmanager

from sqlalchemy.engine import URL
from sqlalchemy.ext.asyncio import AsyncConnection, create_async_engine

_STATEMENTS = 1000  # that stay prepared: more than there are, or the server plans them again and again


class Postgresql:
    """A server. One transaction at a time: who uses it sees to that."""

    def __init__(self, url: URL) -> None:
        self._engine = create_async_engine(
            url.set(drivername="postgresql+asyncpg"),
            isolation_level="REPEATABLE READ",
            pool_size=1,
            max_overflow=0,
            connect_args={"prepared_statement_cache_size": _STATEMENTS},
        )

    @asynccontextmanager
    async def transaction(self) -> AsyncIterator[AsyncConnection]:
        """Raises SQLAlchemy's DBAPIError, TimeoutError or ConnectionError when the server can't be reached."""
        async with self._engine.connect() as connection, connection.begin():
            yield connection

    async def close(self) -> None:
        await self._engine.dispose()
