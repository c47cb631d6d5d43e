"""How does a database get the newest tables? Alembic's migrations, run at start."""

from pathlib import Path

from sqlalchemy import Connection, inspect, text

from storage.database import Database

_SCRIPTS = Path(__file__).parent / "migrations"
NEWEST = max(path.name[1:5] for path in (_SCRIPTS / "versions").glob("m[0-9]*.py"))  # files are named m0001_…


async def to_newest(database: Database) -> None:
    """Bring the tables up to date, all or nothing. Raises Unavailable."""
    await database.run(lambda unit: unit.do(_upgrade))


def _upgrade(connection: Connection) -> None:
    if _version(connection) == NEWEST:
        return
    # Alembic takes 7 MiB and a seventh of a second, at most starts for nothing.
    from alembic import command  # noqa: PLC0415
    from alembic.config import Config  # noqa: PLC0415

    config = Config()
    config.set_main_option("script_location", str(_SCRIPTS))
    config.attributes["connection"] = connection
    command.upgrade(config, "head")


def _version(connection: Connection) -> str | None:
    if not inspect(connection).has_table("alembic_version"):
        return None
    return connection.execute(text("SELECT version_num FROM alembic_version")).scalar_one_or_none()
