"""Migrations: they make exactly the tables that the code describes, and can be run again."""

from alembic.autogenerate import compare_metadata
from alembic.migration import MigrationContext
from sqlalchemy import Connection

from storage import migrate, tables
from storage.database import opened
from storage.encryption import keyring
from tests.conftest import SECRET_KEY


def differences(connection: Connection) -> list[object]:
    return list(compare_metadata(MigrationContext.configure(connection, opts={"compare_type": False}), tables.metadata))


async def test_migrations_make_the_tables_of_the_code(database_url: str) -> None:
    async with opened(database_url, keyring(SECRET_KEY)) as database, database.engine.begin() as connection:
        assert await connection.run_sync(differences) == []


async def test_migrating_twice_changes_nothing(database_url: str) -> None:
    async with opened(database_url, keyring(SECRET_KEY)) as database:
        await migrate.to_newest(database)
        async with database.engine.begin() as connection:
            assert await connection.run_sync(differences) == []
