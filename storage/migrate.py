"""How does a database get the newest tables? Alembic's migrations, run at start."""

from pathlib import Path

from alembic import command
from alembic.config import Config
from sqlalchemy import Connection
from sqlalchemy.ext.asyncio import AsyncEngine

_SCRIPTS = Path(__file__).parent / "migrations"


def _upgrade(connection: Connection) -> None:
    config = Config()
    config.set_main_option("script_location", str(_SCRIPTS))
    config.attributes["connection"] = connection
    command.upgrade(config, "head")


async def to_newest(engine: AsyncEngine) -> None:
    """Bring the tables up to date, all or nothing."""
    async with engine.begin() as connection:
        await connection.run_sync(_upgrade)
