"""Migrations: they make exactly the tables that the code describes, and can be run again."""

from pathlib import Path

from alembic.autogenerate import compare_metadata
from alembic.migration import MigrationContext
from alembic.script import ScriptDirectory
from sqlalchemy import Connection

from storage import migrate, tables
from storage.database import opened
from storage.encryption import keyring
from tests.conftest import SECRET_KEY


def ours(name: str | None, _kind: str, _parents: object) -> bool:
    """The index of the search is each engine's own: tables on SQLite, an index on PostgreSQL."""
    return name is None or not name.startswith("search_words")


def differences(connection: Connection) -> list[object]:
    opts = {"compare_type": False, "include_name": ours}
    return list(compare_metadata(MigrationContext.configure(connection, opts=opts), tables.metadata))


async def test_migrations_make_the_tables_of_the_code(database_url: str) -> None:
    async with opened(database_url, keyring(SECRET_KEY)) as database:
        assert await database.run(lambda unit: unit.do(differences)) == []


def test_the_newest_migration_is_the_one_that_alembic_ends_with() -> None:
    assert ScriptDirectory(str(Path(migrate.__file__).parent / "migrations")).get_current_head() == migrate.NEWEST


async def test_migrating_twice_changes_nothing(database_url: str) -> None:
    async with opened(database_url, keyring(SECRET_KEY)) as database:
        await migrate.to_newest(database)
        assert await database.run(lambda unit: unit.do(differences)) == []
