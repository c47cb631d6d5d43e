"""How does a database get the newest tables? Alembic's migrations, run at start."""

from pathlib import Path

from alembic import command
from alembic.config import Config
from sqlalchemy import Connection

from storage.database import Database

_SCRIPTS = Path(__file__).parent / "migrations"


def _upgrade(connection: Connection) -> None:
    config = Config()
    config.set_main_option("script_location", str(_SCRIPTS))
    config.attributes["connection"] = connection
    command.upgrade(config, "head")


async def to_newest(database: Database) -> None:
    """Bring the tables up to date, all or nothing. Raises Unavailable."""
    await database.run(lambda unit: unit.connection.run_sync(_upgrade))
